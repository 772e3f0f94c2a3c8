// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/calendar.hpp"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "catch.hpp"

using namespace refpath;

namespace {

Ticks at(int day, int hour, int minute = 0, int second = 0) {
  return day * day_ticks + hour * hour_ticks + minute * minute_ticks + second;
}

// Weeks of every kind: ordinary, touching periods, nights over midnight and over Sunday, one minute, never closed.
std::vector<Hours> weeks() {
  return {office_week(),
          {{{at(0, 9), at(0, 17)}}},
          {{{at(0, 9), at(0, 12)}, {at(0, 12), at(0, 17)}, {at(3, 8), at(3, 8, 1)}}},
          {{{at(0, 0), at(0, 6)}, {at(1, 22), at(2, 0)}, {at(2, 0), at(2, 6)}, {at(6, 20), at(7, 0)}}},
          {{{at(2, 10), at(4, 10)}}},
          round_the_clock()};
}

struct Case {
  Hours hours;
  std::vector<Ticks> closed;
};

// Each of these weeks without closed days, with the first, with two weeks but a day, and with some days by chance.
std::vector<Case> cases() {
  std::vector<Case> cases;
  std::uint32_t state = 2026;
  for (const Hours& hours : weeks()) {
    cases.push_back({hours, {}});
    cases.push_back({hours, {0}});
    cases.push_back({hours, {}});
    for (int day = 3; day < 16; ++day) cases.back().closed.push_back(day * day_ticks);
    for (int chance = 0; chance < 3; ++chance) {
      cases.push_back({hours, {}});
      for (int day = 0; day < 20; ++day) {
        state = state * 1664525u + 1013904223u;  // Knuth and Lewis; enough for a coin
        if (state >> 30 == 0) cases.back().closed.push_back(day * day_ticks);
      }
    }
  }
  return cases;
}

// The same questions answered by looking at every second of a few weeks, one after another.
class Seconds {
 public:
  Seconds(const Hours& hours, int weeks, const std::vector<Ticks>& closed = {}) {
    for (int w = 0; w < weeks; ++w) {
      std::vector<bool> week(static_cast<std::size_t>(week_ticks), false);
      for (const Period& p : hours.periods)
        for (Ticks t = p.from; t < p.to; ++t) week[static_cast<std::size_t>(t)] = true;
      open_.insert(open_.end(), week.begin(), week.end());
    }
    for (const Ticks day : closed)
      std::fill_n(open_.begin() + day, std::min(day_ticks, static_cast<Ticks>(open_.size()) - day), false);
    for (std::size_t t = 0; t < open_.size(); ++t) {
      before_.push_back(t == 0 ? 0 : before_.back() + (open_[t - 1] ? 1 : 0));
      (open_[t] ? seconds_ : closed_seconds_).push_back(static_cast<Ticks>(t));
    }
  }
  [[nodiscard]] bool open(Ticks t) const { return open_[static_cast<std::size_t>(t)]; }
  // The first open, or closed, second from t.
  [[nodiscard]] Ticks next(Ticks t, bool wanted) const {
    const Ticks opens = before(t);
    return wanted ? second(opens) : closed_seconds_[static_cast<std::size_t>(t - opens)];
  }
  [[nodiscard]] Ticks before(Ticks t) const { return before_[static_cast<std::size_t>(t)]; }
  // The n-th open second from 0.
  [[nodiscard]] Ticks second(Ticks n) const { return seconds_[static_cast<std::size_t>(n)]; }

 private:
  std::vector<bool> open_;
  std::vector<Ticks> before_, seconds_, closed_seconds_;
};

}  // namespace

TEST_CASE("The office week has 37.5 hours, and round the clock has all") {
  CHECK(open_per_week(office_week()) == 37 * hour_ticks + 30 * minute_ticks);
  CHECK(is_round_the_clock(round_the_clock()));
  CHECK_FALSE(is_round_the_clock(office_week()));
  CHECK(is_round_the_clock({{{0, day_ticks}, {day_ticks, week_ticks}}}));
}

TEST_CASE("Every answer of a calendar is that of looking at each second") {
  for (const Case& one : cases()) {
    const Hours& hours = one.hours;
    const Calendar calendar(hours, one.closed);
    const Seconds seconds(hours, 8, one.closed);
    CHECK(calendar.always_open() == (is_round_the_clock(hours) && one.closed.empty()));
    int wrong = 0;
    const Ticks length = open_per_week(hours);
    for (Ticks t = 0; t < 2 * week_ticks; t += 37 * minute_ticks + 30) {
      for (Ticks moment = t == 0 ? 0 : t - 1; moment <= t + 1; ++moment) {
        wrong += calendar.open_at(moment) != seconds.open(moment);
        wrong += calendar.next_open(moment) != seconds.next(moment, true);
        if (!calendar.always_open()) {
          const bool open = seconds.open(moment);
          const bool ends = !is_round_the_clock(hours) || moment < one.closed.back() + day_ticks;
          wrong += calendar.next_close(moment) != (!open  ? moment
                                                   : ends ? seconds.next(moment, false)
                                                          : Calendar::never);
          wrong += calendar.next_change(moment) != (!open || ends ? seconds.next(moment, !open) : Calendar::never);
        }
        wrong += calendar.open_between(moment, moment + 100'000) !=
                 seconds.before(moment + 100'000) - seconds.before(moment);
        for (const Ticks work : {Ticks{0}, Ticks{1}, Ticks{1800}, Ticks{3600}, length / 3, length, length + 1}) {
          const Ticks done = seconds.before(moment) + work;
          const Ticks end = work == 0 ? moment : seconds.second(done - 1) + 1;
          wrong += calendar.end_of_work(moment, work) != end;
          wrong += calendar.after_working_time(moment, work) != seconds.second(done);
        }
      }
    }
    CHECK(wrong == 0);
  }
}

TEST_CASE("Every boundary of a week is met to the second") {
  for (const Case& one : cases()) {
    const Hours& hours = one.hours;
    const Calendar calendar(hours, one.closed);
    const Seconds seconds(hours, 5, one.closed);
    int wrong = 0;
    for (const Ticks day : one.closed)
      for (const Ticks edge : {day, day + day_ticks})
        for (Ticks moment = std::max<Ticks>(0, edge - 3); moment < edge + 3; ++moment) {
          wrong += calendar.open_at(moment) != seconds.open(moment);
          wrong += calendar.next_open(moment) != seconds.next(moment, true);
        }
    for (const Period& period : hours.periods)
      for (const Ticks edge : {period.from, period.to})
        for (Ticks moment = std::max<Ticks>(0, edge - 3); moment < edge + 3; ++moment) {
          wrong += calendar.open_at(moment) != seconds.open(moment);
          wrong += calendar.next_open(moment) != seconds.next(moment, true);
          for (Ticks work = 0; work < 5; ++work)
            wrong += calendar.after_working_time(moment, work) != seconds.second(seconds.before(moment) + work);
        }
    CHECK(wrong == 0);
  }
}

TEST_CASE("Eight hours begun at nine end at five") {
  const Calendar day({{{at(0, 9), at(0, 17)}, {at(1, 9), at(1, 17)}}});
  CHECK(day.end_of_work(at(0, 9), 8 * hour_ticks) == at(0, 17));
  CHECK(day.after_working_time(at(0, 9), 8 * hour_ticks) == at(1, 9));
  CHECK(day.end_of_work(at(0, 10), 8 * hour_ticks) == at(1, 10));
  CHECK(day.after_working_time(at(0, 20), 0) == at(1, 9));
}

namespace {

constexpr std::int64_t day_1024 = 1024 * day_ticks;

// Days of open time counted one by one: `steps` times a fraction of each day's open time. For lengths whose steps
// are whole seconds in every day of the week that is asked about.
Ticks days_on(const Seconds& seconds, Ticks from, int sixteenths) {
  Ticks now = seconds.next(from, true);
  // Position in the day as a fraction.
  const auto open_of = [&](Ticks moment) {
    const Ticks midnight = moment / day_ticks * day_ticks;
    return seconds.before(midnight + day_ticks) - seconds.before(midnight);
  };
  const Ticks midnight = now / day_ticks * day_ticks;
  double position =
      static_cast<double>(seconds.before(now) - seconds.before(midnight)) / static_cast<double>(open_of(now)) +
      sixteenths / 16.0;
  Ticks day = midnight;
  while (position >= 1 - 1e-12) {
    position -= 1;
    do day += day_ticks;
    while (open_of(day) == 0);
  }
  const auto offset = static_cast<Ticks>(std::max(0.0, position) * static_cast<double>(open_of(day)) + 0.5);
  return seconds.second(seconds.before(day) + offset);
}

}  // namespace

TEST_CASE("Working days are counted as fractions of each day's open time") {
  for (const Case& one : cases()) {
    const Hours& hours = one.hours;
    const Calendar calendar(hours, one.closed);
    const Seconds seconds(hours, 12, one.closed);
    int wrong = 0;
    for (Ticks t = 0; t < 2 * week_ticks; t += 90 * minute_ticks)
      for (const int sixteenths : {0, 1, 8, 16, 24, 32, 40, 80, 81}) {
        const Ticks expected = days_on(seconds, t, sixteenths);
        const Ticks found = calendar.after_working_days(t, sixteenths * day_1024 / 16);
        // The reference rounds in floating point; half a second may fall to either side.
        wrong += std::abs(found - expected) > 1 || !calendar.open_at(found);
      }
    CHECK(wrong == 0);
  }
}

TEST_CASE("A working day later is the same time on the next open day") {
  const Calendar office(office_week());
  CHECK(office.after_working_days(at(0, 10), day_1024) == at(1, 10));
  CHECK(office.after_working_days(at(4, 10), day_1024) == at(7, 10));         // Friday to Monday
  CHECK(office.after_working_days(at(4, 20), day_1024) == at(8, 9));          // after hours: from Monday's opening
  CHECK(office.after_working_days(at(0, 9), day_1024 / 2) == at(0, 13, 15));  // 3.75 of 7.5 hours: 15 minutes past one
  CHECK(office.after_working_days(at(0, 12, 30), 0) == at(0, 13));
  CHECK(office.after_working_days(at(0, 9), 5 * day_1024) == at(7, 9));
  CHECK(office.after_working_days(at(0, 16, 59, 59), day_1024 * 5000) == at(7000, 16, 59, 59));
}

TEST_CASE("A fraction of a day is a fraction of the day that it ends in") {
  // Monday eight hours, Tuesday four: a quarter past Monday's half is three quarters, then half of Tuesday.
  const Calendar week({{{at(0, 9), at(0, 17)}, {at(1, 9), at(1, 13)}}});
  CHECK(week.after_working_days(at(0, 13), day_1024 / 4) == at(0, 15));
  CHECK(week.after_working_days(at(0, 13), day_1024) == at(1, 11));
  CHECK(week.after_working_days(at(1, 11), day_1024) == at(7, 13));
}

TEST_CASE("A delay that would end at the close ends at the next opening") {
  const Calendar office(office_week());
  CHECK(office.after_working_days(at(0, 9), day_1024 - 1) == at(1, 9));  // rounds up to the close
  CHECK(office.after_working_time(at(0, 9), 3 * hour_ticks + 30 * minute_ticks) == at(0, 13));
}

TEST_CASE("Over a closed Christmas, work goes on after it") {
  // 2026: Christmas Day is a Friday, Boxing Day a Saturday, made up for on Monday; Monday 21 December is moment 0.
  const Calendar office(office_week(), {at(4, 0), at(5, 0), at(7, 0)});
  CHECK(office.next_open(at(3, 17)) == at(8, 9));  // Thursday evening to Tuesday
  CHECK_FALSE(office.open_at(at(4, 10)));
  CHECK(office.next_close(at(4, 10)) == at(4, 10));
  CHECK(office.open_between(at(0, 0), at(14, 0)) == 8 * (7 * hour_ticks + 30 * minute_ticks));
  CHECK(office.end_of_work(at(3, 16), 2 * hour_ticks) == at(8, 10));
  CHECK(office.end_of_work(at(3, 16), hour_ticks) == at(3, 17));
  CHECK(office.after_working_time(at(3, 16), hour_ticks) == at(8, 9));
  CHECK(office.after_working_days(at(3, 10), day_1024) == at(8, 10));
  CHECK(office.after_working_days(at(2, 10), 3 * day_1024) == at(9, 10));
  CHECK(office.after_working_days(at(5, 10), day_1024) == at(9, 9));
  CHECK(office.after_working_days(at(0, 10), 250 * day_1024) == at(7 * 50 + 2, 10));
}

TEST_CASE("Hours that never close do so for a closed day, and never again") {
  const Calendar ward(round_the_clock(), {at(4, 0)});
  CHECK(ward.next_close(at(0, 0)) == at(4, 0));
  CHECK(ward.next_change(at(4, 1)) == at(5, 0));
  CHECK(ward.next_close(at(5, 0)) == Calendar::never);
  CHECK(ward.next_change(at(6, 0)) == Calendar::never);
}
