// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/shared_hours.hpp"

#include <algorithm>

namespace refpath {

Hours shared_hours(const Hours& a, const Hours& b) {
  Hours shared;
  auto left = a.periods.begin();
  auto right = b.periods.begin();
  while (left != a.periods.end() && right != b.periods.end()) {
    const Ticks from = std::max(left->from, right->from);
    const Ticks to = std::min(left->to, right->to);
    if (from < to) shared.periods.push_back({from, to});
    if (left->to < right->to) {
      ++left;
    } else {
      ++right;
    }
  }
  return shared;
}

Hours joined(const Hours& hours) {
  Hours joined;
  for (const Period& period : hours.periods) {
    if (!joined.periods.empty() && joined.periods.back().to == period.from) {
      joined.periods.back().to = period.to;
    } else {
      joined.periods.push_back(period);
    }
  }
  return joined;
}

Ticks longest_period(const Hours& hours) {
  const Hours whole = joined(hours);
  if (whole.periods.empty()) return 0;
  Ticks longest = 0;
  for (const Period& period : whole.periods) longest = std::max(longest, period.to - period.from);
  const Period& first = whole.periods.front();
  const Period& last = whole.periods.back();
  const bool over_the_end = whole.periods.size() > 1 && first.from == 0 && last.to == week_ticks;
  return over_the_end ? std::max(longest, last.to - last.from + first.to) : longest;
}

}  // namespace refpath
