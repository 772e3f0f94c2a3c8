// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "refpath/diagnostics/diagnostic.hpp"

namespace refpath {

/// A kind of diagnostic, as `refpath explain CODE` tells it. One row of the table of codes.
struct Code {
  std::string_view id;       ///< Lower-case words joined by hyphens: "share-sum".
  Severity severity;         ///< Unless a person's settings say otherwise.
  std::string_view summary;  ///< One line, what the code reports.
  std::string_view why;      ///< Why it matters to the result, in a sentence or two.
  std::string_view example;  ///< YAML that is met with this code (a fragment).
  std::string_view instead;  ///< YAML to write instead.
};

using Codes = std::vector<Code>;

}  // namespace refpath
