// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"

namespace refpath::test {

/// Ten referrals a week, 20 % of which go round once more: 1.25 visits to each step. Fixed minutes, so that everything
/// can be worked out in the head: GP 12 min a visit = 2.5 h a week, nurse 30 min (20 contact, 10 admin) = 6.25 h a week
/// and 1.5 h in a meeting of three people a week. Round the clock, plenty of people.
[[nodiscard]] Pathway small_current();

/// The same with half the minutes and nobody going round: GP 6 min = 1 h, nurse 15 min = 2.5 h a week (12 min of it
/// with the person), no meeting; an administrator gives 6 min = 1 h a week.
[[nodiscard]] Pathway small_redesign();

/// Forty-five hours a week asked of one nurse in the office week (37.5 h): 90 referrals a week of 30 min each.
[[nodiscard]] Pathway saturated_current();
/// The same referrals at 22.5 min: 33.75 hours a week.
[[nodiscard]] Pathway saturated_redesign();

}  // namespace refpath::test
