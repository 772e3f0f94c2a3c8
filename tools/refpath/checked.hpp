// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "refpath/checks/check.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/reader/draft.hpp"

namespace refpath::tools {

/// What a redesign comes from, of which not all changes are made, or that is a file of its own: the pathway that it is
/// based on, or that it says it is compared with, when that can be opened and read.
[[nodiscard]] std::optional<Before> before_of(const Reading& reading, const Draft& draft, const Open& open);

/// What the checks find in a pathway that was read.
[[nodiscard]] Diagnostics checked(const Pathway& pathway, const Before* before = nullptr);

/// What the checks find in a redesign of which all changes are made, and which is a pathway: an error that a change
/// causes is told at the change, also when a later change puts it right, because each must leave a pathway that holds.
/// Asking too much of somebody in between is none: that is what a later change may be for. What no route reaches any
/// more is a note.
[[nodiscard]] Diagnostics checked_after_each(const Draft& draft, const Reading& all);

/// Whether it says that more is asked of somebody or something than there is.
[[nodiscard]] bool is_overload(const Diagnostic& diagnostic);

}  // namespace refpath::tools
