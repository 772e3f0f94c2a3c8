// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/occasions.hpp"

#include <algorithm>

#include "refpath/simulation/chance.hpp"
#include "refpath/simulation/event_set.hpp"

namespace refpath {
namespace {
constexpr Ticks horizon = 522 * week_ticks;
}  // namespace

int phase_of(const Recurrence& when, std::uint64_t site, std::uint64_t seed, int replication) {
  if (when.every_weeks <= 1 || when.first_on) return 0;
  const std::uint64_t word = Chance(seed, replication, site).word(Hash().add("phase").value(), 0);
  return static_cast<int>(word * static_cast<std::uint64_t>(when.every_weeks) >> 32);
}

Occasions::Occasions(const Recurrence& when, Date monday, int phase, std::vector<Date> closed)
    : when_(&when), monday_(monday), phase_(phase), closed_(std::move(closed)), starts_(in_week(0)) {}

std::vector<Ticks> Occasions::in_week(Ticks monday_ticks) const {
  std::vector<Ticks> starts;
  const Date monday = monday_ + monday_ticks / day_ticks;
  for (const WeekTime time : starts_in_week(*when_, monday, phase_))
    if (!std::binary_search(closed_.begin(), closed_.end(), monday + time / day_ticks))
      starts.push_back(monday_ticks + time);
  return starts;
}

Ticks Occasions::next_after(Ticks moment) {
  const Ticks last = std::max<Ticks>(moment, 0) + horizon;
  for (;;) {
    const auto next = std::upper_bound(starts_.begin(), starts_.end(), moment);
    if (next != starts_.end()) return *next;
    if (week_ > last) return EventSet::never;
    week_ = std::max(week_ + week_ticks, moment / week_ticks * week_ticks);
    starts_ = in_week(week_);
  }
}

}  // namespace refpath
