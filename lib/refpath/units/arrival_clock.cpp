// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/arrival_clock.hpp"

#include <algorithm>
#include <cassert>

namespace refpath {

namespace {

/// Virtual seconds to a second of open time, on average: so that parts with few arrivals are not coarse.
constexpr Ticks fineness = 16;

struct Rate {
  Period period;
  double people;
};

/// The open time of a part, with the people that come in each piece of it.
std::vector<Rate> spread(const PartOfWeek& part, const std::vector<Period>& open) {
  std::vector<Rate> pieces;
  Ticks sum = 0;
  for (const Period& period : open) {
    const Period shared = {std::max(period.from, part.period.from), std::min(period.to, part.period.to)};
    if (shared.from >= shared.to) continue;
    pieces.push_back({shared, 0});
    sum += shared.to - shared.from;
  }
  for (Rate& piece : pieces)
    piece.people = part.people * static_cast<double>(piece.period.to - piece.period.from) / static_cast<double>(sum);
  return pieces;
}

}  // namespace

ArrivalClock::ArrivalClock(const Hours& received, const std::vector<PartOfWeek>& parts,
                           const std::vector<Ticks>& closed)
    : open_clock_(received, closed), total_(open_per_week(received)) {
  if (parts.empty()) return;
  closed_ = closed;
  total_ *= fineness;
  const std::vector<Period> open = cut_at_midnight(received.periods);
  std::vector<Rate> rates;
  for (const PartOfWeek& part : parts) {
    const std::vector<Rate> more = spread(part, open);
    rates.insert(rates.end(), more.begin(), more.end());
  }
  std::sort(rates.begin(), rates.end(), [](const Rate& a, const Rate& b) { return a.period.from < b.period.from; });
  assert(std::adjacent_find(rates.begin(), rates.end(),
                            [](const Rate& a, const Rate& b) { return a.period.to > b.period.from; }) == rates.end());
  double people = 0;
  for (const Rate& rate : rates) people += rate.people;
  assert(people > 0);
  // Rounded where they end, so that the lengths add up to the total.
  double come = 0;
  Ticks end = 0;
  for (const Rate& rate : rates) {
    come += rate.people;
    const Ticks next = std::min(total_, static_cast<Ticks>(static_cast<double>(total_) * (come / people) + 0.5));
    if (next > end) stretches_.push_back({rate.period, next - end});
    end = next;
  }
}

Ticks ArrivalClock::by_parts(Ticks virtual_time) {
  for (;;) {
    const Stretch& stretch = stretches_[stretch_];
    const Ticks from = monday_ + stretch.period.from;
    while (next_closed_ < closed_.size() && closed_[next_closed_] + day_ticks <= from) ++next_closed_;
    const bool is_closed = next_closed_ < closed_.size() && closed_[next_closed_] <= from;
    if (!is_closed && virtual_time < passed_ + stretch.length)
      return from + (virtual_time - passed_) * (stretch.period.to - stretch.period.from) / stretch.length;
    if (!is_closed) passed_ += stretch.length;
    if (++stretch_ == stretches_.size()) {
      stretch_ = 0;
      monday_ += week_ticks;
    }
  }
}

}  // namespace refpath
