// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/calendar.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace refpath {

namespace {

constexpr std::int64_t day_1024 = 1024 * day_ticks;  // One day in the unit of after_working_days().

}  // namespace

Hours round_the_clock() {
  return {{{0, week_ticks}}};
}

Hours office_week() {
  Hours hours;
  for (Ticks day = 0; day < 5; ++day) {
    const Ticks midnight = day * day_ticks;
    hours.periods.push_back({midnight + 9 * hour_ticks, midnight + 12 * hour_ticks + 30 * minute_ticks});
    hours.periods.push_back({midnight + 13 * hour_ticks, midnight + 17 * hour_ticks});
  }
  return hours;
}

Ticks open_per_week(const Hours& hours) {
  Ticks open = 0;
  for (const Period& period : hours.periods) open += period.to - period.from;
  return open;
}

bool is_round_the_clock(const Hours& hours) {
  return open_per_week(hours) == week_ticks;
}

Calendar::Calendar(const Hours& hours) : day_open_(7, 0), day_before_(7, 0) {
  assert(!hours.periods.empty());
  for (const Period& period : hours.periods) {
    assert(0 <= period.from && period.from < period.to && period.to <= week_ticks);
    assert(periods_.empty() || periods_.back().to <= period.from);
    if (!periods_.empty() && periods_.back().to == period.from) {
      periods_.back().to = period.to;
    } else {
      periods_.push_back(period);
    }
  }
  for (const Period& period : periods_) {
    before_.push_back(week_open_);
    week_open_ += period.to - period.from;
  }
  always_open_ = week_open_ == week_ticks;
  for (std::size_t day = 0; day < 7; ++day) {
    const Ticks midnight = static_cast<Ticks>(day) * day_ticks;
    day_before_[day] = open_before(midnight);
    day_open_[day] = open_before(midnight + day_ticks) - day_before_[day];
  }
}

Ticks Calendar::open_before(Ticks moment) const {
  const Ticks week = moment / week_ticks;
  const Ticks within = moment % week_ticks;
  const auto after = std::upper_bound(periods_.begin(), periods_.end(), within,
                                      [](Ticks at, const Period& period) { return at < period.from; });
  if (after == periods_.begin()) return week * week_open_;
  const auto index = static_cast<std::size_t>(after - periods_.begin()) - 1;
  return week * week_open_ + before_[index] + std::min(within, periods_[index].to) - periods_[index].from;
}

Ticks Calendar::moment_of(Ticks open_time) const {
  const Ticks week = open_time / week_open_;
  const Ticks within = open_time % week_open_;
  const auto after = std::upper_bound(before_.begin(), before_.end(), within);
  const auto index = static_cast<std::size_t>(after - before_.begin()) - 1;
  return week * week_ticks + periods_[index].from + within - before_[index];
}

bool Calendar::open_at(Ticks moment) const {
  return next_open(moment) == moment;
}

Ticks Calendar::next_open(Ticks moment) const {
  return moment_of(open_before(moment));
}

Ticks Calendar::next_close(Ticks moment) const {
  assert(!always_open_);
  const Ticks week = moment / week_ticks;
  const Ticks within = moment % week_ticks;
  for (const Period& period : periods_) {
    if (within < period.from) return moment;
    if (within >= period.to) continue;
    // Sunday's last period goes on in Monday's first.
    const bool goes_on = period.to == week_ticks && periods_.front().from == 0;
    return week * week_ticks + (goes_on ? week_ticks + periods_.front().to : period.to);
  }
  return moment;
}

Ticks Calendar::next_change(Ticks moment) const {
  assert(!always_open_);
  const Ticks close = next_close(moment);
  return close > moment ? close : next_open(moment);
}

Ticks Calendar::open_between(Ticks from, Ticks to) const {
  return open_before(to) - open_before(from);
}

Ticks Calendar::end_of_work(Ticks from, Ticks length) const {
  return length <= 0 ? from : moment_of(open_before(from) + length - 1) + 1;
}

Ticks Calendar::after_working_time(Ticks from, Ticks length) const {
  return moment_of(open_before(from) + std::max<Ticks>(length, 0));
}

Ticks Calendar::after_working_days(Ticks from, std::int64_t days_1024) const {
  const Ticks start = next_open(from);
  const Ticks week = start / week_ticks;
  const auto day = static_cast<std::size_t>(start % week_ticks / day_ticks);
  const Ticks open = day_open_[day];
  // The time since this day's opening plus the days asked, as a fraction of open days with one denominator.
  const std::int64_t whole = open * day_1024;
  const std::int64_t sum = (open_before(start) - week * week_open_ - day_before_[day]) * day_1024 +
                           std::max<std::int64_t>(days_1024, 0) * open;

  std::array<std::size_t, 7> open_days{};
  std::int64_t position = 0, in_a_week = 0;
  for (std::size_t d = 0; d < 7; ++d) {
    if (day_open_[d] == 0) continue;
    if (d == day) position = in_a_week;
    open_days[static_cast<std::size_t>(in_a_week++)] = d;
  }
  const std::int64_t days_on = position + sum / whole;
  const std::size_t last_day = open_days[static_cast<std::size_t>(days_on % in_a_week)];
  // The fraction that is left, of the last day's open time, rounded once to whole seconds. Rounded up to the close it
  // is the next opening, which moment_of() gives.
  const Ticks offset = (sum % whole * day_open_[last_day] + whole / 2) / whole;
  return moment_of((week + days_on / in_a_week) * week_open_ + day_before_[last_day] + offset);
}

Ticks OpenClock::moment(Ticks open_time) {
  while (open_time >= open_until_) {
    if (++period_ == periods_->size()) {
      period_ = 0;
      monday_ += week_ticks;
    }
    const Period& period = (*periods_)[period_];
    offset_ = monday_ + period.from - open_until_;
    open_until_ += period.to - period.from;
  }
  return open_time + offset_;
}

}  // namespace refpath
