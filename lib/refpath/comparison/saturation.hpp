// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/asked.hpp"
#include "refpath/diagnostics/diagnostic.hpp"

namespace refpath {

/// Whether a role is asked for all that it has, or more.
[[nodiscard]] bool is_saturated(const Played& played, std::size_t role);
/// Whether some role is.
[[nodiscard]] bool is_saturated(const Played& played);

/// Of each role that is.
[[nodiscard]] Diagnostics saturation(const Played& played);

/// Whether referrals pile up for certain, by exact hours: work that pauses at the close queues for a role that is asked
/// for all that it has, or more. False where overtime may catch up, where the window begins with a backlog, and where
/// the role's hours are not exact.
[[nodiscard]] bool surely_grows(const Variant& variant);

/// Labels of the saturated roles whose work comes before, or with, that of one of these roles: not all of their work
/// arrives. Never one of the roles itself.
[[nodiscard]] std::vector<std::string> full_before(const Played& played, const std::vector<int>& roles);

/// Where a list grows without end: says of the waits for roles and at steps that are not the saturated ones that they
/// have no number because another list grows. `record` is of the variant that was played.
void tell_whose_list_grows(const Played& played, Record& record);

/// The hours of `asked` that a role can work: those that other work leaves room for; all where there is no limit.
[[nodiscard]] double can_be_worked(const Variant& variant, std::size_t role, double asked);

}  // namespace refpath
