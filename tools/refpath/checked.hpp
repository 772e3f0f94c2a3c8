// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/reader/draft.hpp"

namespace refpath::tools {

/// What the checks find in a pathway that was read.
[[nodiscard]] Diagnostics checked(const Pathway& pathway);

/// What the checks find in a redesign of which all changes are made: an error that a change causes is told at the
/// change, also when a later change puts it right, because each must leave a pathway that holds. Asking too much of
/// somebody in between is none: that is what a later change may be for. What no route reaches any more is a note.
[[nodiscard]] Diagnostics checked_after_each(const Draft& draft, const Pathway& all);

/// Whether it says that more is asked of somebody or something than there is.
[[nodiscard]] bool is_overload(const Diagnostic& diagnostic);

}  // namespace refpath::tools
