// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/arrival_clock.hpp"

#include <vector>

#include "catch.hpp"
#include "refpath/units/lengths.hpp"

using namespace refpath;

namespace {

Ticks at(int day, double hour) {
  return day * day_ticks + static_cast<Ticks>(hour * 3600 + 0.5);
}

PartOfWeek part(int first, int last, double from, double to, double people) {
  return {{at(first, from), at(last, to)}, people};
}

}  // namespace

TEST_CASE("Without parts an arrival clock is the clock of open time") {
  const Hours hours = office_week();
  for (const std::vector<Ticks>& closed : {std::vector<Ticks>{}, std::vector<Ticks>{at(1, 0), at(8, 0)}}) {
    ArrivalClock arrivals(hours, {}, closed);
    OpenClock open(hours, closed);
    CHECK(arrivals.total() == open_per_week(hours));
    int wrong = 0;
    for (Ticks t = 0; t < 5 * open_per_week(hours); t += 101) wrong += arrivals.moment(t) != open.moment(t);
    CHECK(wrong == 0);
  }
}

TEST_CASE("Each part of the week has its people, evenly over its open time") {
  // Monday 4 people in 7.5 open hours, Tuesday 3; Wednesday 09:00-12:00 1 in three hours. 8 a week.
  const Hours hours = office_week();
  const std::vector<PartOfWeek> parts = {part(0, 0, 0, 24, 4), part(1, 1, 0, 24, 3), part(2, 2, 9, 12, 1)};
  ArrivalClock clock(hours, parts, {});
  const Ticks one = clock.total() / 8;  // the virtual time of one expected person
  CHECK(clock.moment(0) == at(0, 9));
  CHECK(clock.moment(one) == at(0, 10.875));     // a quarter of Monday's 7.5 hours
  CHECK(clock.moment(2 * one) == at(0, 13.25));  // half: 3.75 hours, over lunch
  CHECK(clock.moment(4 * one) == at(1, 9));      // the rest of Monday has passed
  CHECK(clock.moment(5 * one) == at(1, 11.5));   // a third of 7.5 hours
  CHECK(clock.moment(7 * one) == at(2, 9));
  CHECK(clock.moment(7 * one + one / 2) == at(2, 10.5));
  CHECK(clock.moment(8 * one - 1) < at(2, 12));
  CHECK(clock.moment(8 * one) == at(7, 9));  // nobody from Wednesday noon to Sunday
  CHECK(clock.moment(800 * one) == at(700, 9));
}

TEST_CASE("Parts are cut to the hours in which referrals are received") {
  // Round the clock, a day in each seventh of the week.
  const Hours always = round_the_clock();
  ArrivalClock clock(always, {part(0, 6, 0, 24, 1.68)}, {});
  CHECK(clock.moment(clock.total() / 7) == at(1, 0));
  // Hours that close at noon: all of Monday's people come before it.
  const Hours morning = daily(0, 4, 9, 12);
  ArrivalClock cut(morning, {part(0, 0, 11, 24, 2), part(1, 1, 0, 24, 2)}, {});
  CHECK(cut.moment(0) == at(0, 11));
  CHECK(cut.moment(cut.total() / 4) == at(0, 11.5));
  CHECK(cut.moment(cut.total() / 2) == at(1, 9));
  CHECK(cut.moment(cut.total()) == at(7, 11));
}

TEST_CASE("On closed days nobody comes, and the others do as before") {
  const Hours hours = office_week();
  const std::vector<PartOfWeek> parts = {part(0, 0, 0, 24, 4), part(1, 1, 0, 24, 3), part(2, 2, 9, 12, 1)};
  ArrivalClock clock(hours, parts, {at(1, 0), at(7, 0), at(8, 0), at(9, 0)});
  const Ticks one = clock.total() / 8;
  CHECK(clock.moment(one) == at(0, 10.875));
  CHECK(clock.moment(4 * one) == at(2, 9));   // Tuesday is left out
  CHECK(clock.moment(5 * one) == at(14, 9));  // and all of the second week
  CHECK(clock.moment(9 * one) == at(15, 9));
}

TEST_CASE("The moments of an arrival clock rise, and every day has its share of them") {
  const Hours hours = daily(0, 6, 8, 20);
  std::vector<PartOfWeek> parts = {part(5, 5, 0, 24, 1), part(6, 6, 10, 10.5, 0.001)};
  for (const Period& morning : daily(0, 4, 8, 12).periods) parts.push_back({morning, 6});
  for (const Period& rest : daily(0, 4, 12, 24).periods) parts.push_back({rest, 2});
  const double people = 41.001;
  ArrivalClock clock(hours, parts, {});
  std::vector<double> day(7, 0);
  Ticks last = -1;
  int wrong = 0, asked = 0;
  const Ticks step = clock.total() / 100'000;
  for (Ticks t = 0; t < clock.total(); t += step) {
    const Ticks moment = clock.moment(t);
    wrong += moment < last || moment >= week_ticks;
    last = moment;
    day[static_cast<std::size_t>(moment / day_ticks)] += 1;
    ++asked;
  }
  CHECK(wrong == 0);
  // 8 on each of five days, to within the step.
  for (std::size_t d = 0; d < 5; ++d) CHECK(day[d] == Approx(8 / people * asked).margin(3));
  CHECK(day[5] == Approx(1 / people * asked).margin(3));
  CHECK(day[6] <= 3);
}
