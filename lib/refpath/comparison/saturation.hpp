// SPDX-License-Identifier: Apache-2.0
#pragma once

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

/// The hours of `asked` that a role can work: those that other work leaves room for; all where there is no limit.
[[nodiscard]] double can_be_worked(const Variant& variant, std::size_t role, double asked);

}  // namespace refpath
