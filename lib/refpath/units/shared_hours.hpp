// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/units/calendar.hpp"

namespace refpath {

/// The hours that both have open.
[[nodiscard]] Hours shared_hours(const Hours& a, const Hours& b);

/// The same open time with as few periods as it takes: those that touch are one, also over midnight, but not over the
/// end of the week.
[[nodiscard]] Hours joined(const Hours& hours);

/// The longest stretch of open time without a break, over the end of the week too; one week when it never closes.
[[nodiscard]] Ticks longest_period(const Hours& hours);

}  // namespace refpath
