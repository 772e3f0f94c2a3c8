// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace refpath::test {

/// What came of a line typed in a shell.
struct Typed {
  int code = 0;        ///< Exit code; 128 + the signal when one ended it.
  std::string out;     ///< Standard output.
  std::string errors;  ///< Standard error; empty when it was merged into `out`.
};

/// How the two outputs are kept: apart, or in one text as a person sees them on a screen.
enum class Outputs { apart, merged };

/// Types a line, such as "refpath show pathways/x/current.yaml", where `refpath` is the command that was built. The
/// shell stands in `folder` (default: the repository), and standard input is empty. Throws when no shell can be
/// started.
[[nodiscard]] Typed type(const std::string& line, Outputs outputs = Outputs::apart, const std::string& folder = "");

}  // namespace refpath::test
