// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "refpath/diagnostics/location.hpp"

namespace refpath {

/// One code of a comment `# refpath: ignore[busy-role] agreed until March`.
struct Ignored {
  std::string code;
  Location at;  ///< Of the code.
};

/// A comment that speaks to refpath. On a line with something else it is about that line, on a line of its own about
/// the next line that says something.
struct IgnoreComment {
  int line = 0;  ///< The line that it is about; 0: there is none.
  std::vector<Ignored> codes;
  std::string reason;
  Location at;            ///< From its `refpath:` to its end.
  std::string complaint;  ///< What is wrong with it, or empty.
};

/// The comments of a text that begin with `refpath:`. A `#` inside quotation marks that open on the same line begins no
/// comment; a text over several lines (`|` or `>`) is not recognised.
[[nodiscard]] std::vector<IgnoreComment> ignore_comments(std::string_view text, int file);

}  // namespace refpath
