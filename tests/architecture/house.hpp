// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// The rules of the house that a machine can check, over the text of one file.
namespace house {

/// `sentence` names the rule that is broken; `line` counts from 1, 0 for the whole file.
struct Complaint {
  std::string path;
  int line;
  std::string sentence;
};

/// What is wrong with a file, `path` being relative to the repository with forward slashes.
[[nodiscard]] std::vector<Complaint> inspect(std::string_view path, std::string_view text);

/// Lines from which a source file is worth splitting, and from which it must be.
inline constexpr int long_file = 300;
inline constexpr int too_long_file = 500;
[[nodiscard]] int count_lines(std::string_view text);

/// "path:line: sentence".
[[nodiscard]] std::string to_string(const Complaint& complaint);

}  // namespace house
