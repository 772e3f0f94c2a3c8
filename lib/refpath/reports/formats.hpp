// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath {

/// One row of the table of output formats.
struct Format {
  std::string_view name;
  std::string_view summary;
  std::vector<std::string_view> endings;  ///< Of files in it, without the dot.
  std::vector<std::string_view> also;     ///< What people type who mean it.
};

[[nodiscard]] const std::vector<Format>& formats();

/// What the name of a file says of its format, in small letters: "csv" for "a.CSV"; empty when it has no ending.
[[nodiscard]] std::string ending_of(std::string_view file);

/// The format of files with this ending, or nullptr.
[[nodiscard]] const Format* format_of_ending(std::string_view ending);

/// The name of the format that somebody most likely meant, of those that are given; "" when none is near.
[[nodiscard]] std::string_view format_meant(std::string_view typed, const std::vector<std::string_view>& given);

}  // namespace refpath
