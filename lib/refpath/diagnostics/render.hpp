// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/diagnostics/sources.hpp"

namespace refpath {

struct RenderStyle {
  bool color = false;  ///< ANSI colours, for a terminal.
};

/// The diagnostic as a person reads it: `file:line:column: error: message [code]`, the line with the stretch marked
/// under it, the help, and the related places in the same manner. Ends with a line end.
[[nodiscard]] std::string render(const Diagnostic& diagnostic, const Sources& sources, const RenderStyle& style = {});

/// The path of a file as it may begin a line: without what would disturb a terminal, and not as a line begins that a CI
/// system takes for a command (`::error::`).
[[nodiscard]] std::string shown_path(std::string_view path);

/// "error", "warning" or "note".
[[nodiscard]] const char* name(Severity severity);

}  // namespace refpath
