// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "refpath/diagnostics/sources.hpp"
#include "refpath/reader/report.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// Where the parser of YAML gave up, and what it had met by then.
struct SyntaxFault {
  std::string_view what;  ///< The parser's own words; never shown.
  Location at;            ///< The character at which it gave up.
  Node last_scalar;       ///< The last text read; `nothing` when there is none.
  Node open_flow;         ///< The innermost `{` or `[` not yet closed; `nothing` when there is none.
};

/// Reports in a sentence what is wrong there.
void report_syntax(const SyntaxFault& fault, const Sources& sources, Report& report);

}  // namespace refpath
