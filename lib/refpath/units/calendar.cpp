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

std::vector<Period> cut_at_midnight(const std::vector<Period>& periods) {
  std::vector<Period> cut;
  for (const Period& period : periods)
    for (Ticks from = period.from; from < period.to;) {
      const Ticks to = std::min(period.to, (from / day_ticks + 1) * day_ticks);
      cut.push_back({from, to});
      from = to;
    }
  return cut;
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
    day_before_[day] = hours_before(midnight);
    day_open_[day] = hours_before(midnight + day_ticks) - day_before_[day];
  }
}

Calendar::Calendar(const Hours& hours, const std::vector<Ticks>& closed) : Calendar(hours) {
  Ticks closed_before = 0, open_days_a_week = 0;
  for (const Ticks open : day_open_) open_days_a_week += open > 0 ? 1 : 0;
  for (const Ticks day : closed) {
    assert(day >= 0 && day % day_ticks == 0);
    const auto weekday = static_cast<std::size_t>(day % week_ticks / day_ticks);
    if (day_open_[weekday] == 0) continue;
    assert(gaps_.empty() || gaps_.back().day < day);
    Ticks open_day = day / week_ticks * open_days_a_week;
    for (std::size_t d = 0; d < weekday; ++d) open_day += day_open_[d] > 0 ? 1 : 0;
    gaps_.push_back({day, hours_before(day), day_open_[weekday], closed_before, open_day});
    closed_before += day_open_[weekday];
  }
  always_open_ = always_open_ && gaps_.empty();
}

/// What open time by the hours, up to such a sum, lies in closed days.
Ticks Calendar::closed_before(Ticks open_time) const {
  const auto after =
      std::upper_bound(gaps_.begin(), gaps_.end(), open_time, [](Ticks at, const Gap& gap) { return at < gap.from; });
  if (after == gaps_.begin()) return 0;
  const Gap& last = *(after - 1);
  return last.closed_before + std::min(last.length, open_time - last.from);
}

Ticks Calendar::open_before(Ticks moment) const {
  const Ticks by_hours = hours_before(moment);
  return gaps_.empty() ? by_hours : by_hours - closed_before(by_hours);
}

Ticks Calendar::moment_of(Ticks open_time) const {
  if (gaps_.empty()) return hours_moment(open_time);
  const auto after = std::upper_bound(gaps_.begin(), gaps_.end(), open_time,
                                      [](Ticks at, const Gap& gap) { return at < gap.from - gap.closed_before; });
  if (after == gaps_.begin()) return hours_moment(open_time);
  const Gap& last = *(after - 1);
  return hours_moment(open_time + last.closed_before + last.length);
}

Ticks Calendar::hours_before(Ticks moment) const {
  const Ticks week = moment / week_ticks;
  const Ticks within = moment % week_ticks;
  const auto after = std::upper_bound(periods_.begin(), periods_.end(), within,
                                      [](Ticks at, const Period& period) { return at < period.from; });
  if (after == periods_.begin()) return week * week_open_;
  const auto index = static_cast<std::size_t>(after - periods_.begin()) - 1;
  return week * week_open_ + before_[index] + std::min(within, periods_[index].to) - periods_[index].from;
}

Ticks Calendar::hours_moment(Ticks open_time) const {
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
  if (gaps_.empty()) return hours_close(moment);
  if (!open_at(moment)) return moment;
  const auto gap =
      std::upper_bound(gaps_.begin(), gaps_.end(), moment, [](Ticks at, const Gap& g) { return at < g.day; });
  const Ticks close = week_open_ == week_ticks ? never : hours_close(moment);
  return gap == gaps_.end() ? close : std::min(close, gap->day);
}

Ticks Calendar::hours_close(Ticks moment) const {
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
  const std::int64_t sum = (hours_before(start) - week * week_open_ - day_before_[day]) * day_1024 +
                           std::max<std::int64_t>(days_1024, 0) * open;

  std::array<std::size_t, 7> open_days{};
  std::int64_t position = 0, in_a_week = 0;
  for (std::size_t d = 0; d < 7; ++d) {
    if (day_open_[d] == 0) continue;
    if (d == day) position = in_a_week;
    open_days[static_cast<std::size_t>(in_a_week++)] = d;
  }
  std::int64_t days_on = position + sum / whole;
  if (!gaps_.empty()) days_on += closed_days_between(week * in_a_week + position, sum / whole);
  const std::size_t last_day = open_days[static_cast<std::size_t>(days_on % in_a_week)];
  // The fraction that is left, of the last day's open time, rounded once to whole seconds. Rounded up to the close it
  // is the next opening, which moment_of() gives.
  const Ticks offset = (sum % whole * day_open_[last_day] + whole / 2) / whole;
  const Ticks moment = hours_moment((week + days_on / in_a_week) * week_open_ + day_before_[last_day] + offset);
  return gaps_.empty() ? moment : next_open(moment);
}

/// How many closed days are passed in going `days` open days on from the open day with this number.
Ticks Calendar::closed_days_between(Ticks open_day, Ticks days) const {
  auto gap = std::lower_bound(gaps_.begin(), gaps_.end(), open_day,
                              [](const Gap& g, Ticks number) { return g.open_day < number; });
  Ticks passed = 0;
  for (; gap != gaps_.end() && gap->open_day <= open_day + days + passed; ++gap) ++passed;
  return passed;
}

OpenClock::OpenClock(const Hours& hours, const std::vector<Ticks>& closed) : OpenClock(hours) {
  if (closed.empty()) return;
  by_day_ = cut_at_midnight(hours.periods);
  closed_ = closed;
  period_ = by_day_.size() - 1;
}

Ticks OpenClock::moment(Ticks open_time) {
  while (open_time >= open_until_) {
    next_period();
    const Period& period = by_day_.empty() ? hours_->periods[period_] : by_day_[period_];
    offset_ = monday_ + period.from - open_until_;
    open_until_ += period.to - period.from;
  }
  return open_time + offset_;
}

void OpenClock::next_period() {
  for (;;) {
    if (++period_ == (by_day_.empty() ? hours_->periods.size() : by_day_.size())) {
      period_ = 0;
      monday_ += week_ticks;
    }
    if (next_closed_ == closed_.size()) return;
    const Ticks from = monday_ + by_day_[period_].from;
    while (next_closed_ < closed_.size() && closed_[next_closed_] + day_ticks <= from) ++next_closed_;
    if (next_closed_ == closed_.size() || from < closed_[next_closed_]) return;
  }
}

}  // namespace refpath
