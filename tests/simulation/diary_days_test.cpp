// SPDX-License-Identifier: Apache-2.0
// Diaries with closed days, named people and people who are away.
#include <cmath>
#include <set>
#include <vector>

#include "catch.hpp"
#include "simulation/diaries.hpp"

using namespace refpath;
using namespace refpath::test;

TEST_CASE("nobody is at work on closed days, and nothing is held") {
  // Christmas Day 2026 is a Friday, in the week of Monday 21 December.
  Program program = with_meeting(1, "Fri 10:00");
  program.closed = {*date_of(2026, 12, 25), *date_of(2026, 12, 28)};
  Diaries diaries = diaries_of(program);
  const Ticks christmas = (*date_of(2026, 12, 21) - monday) * d;
  REQUIRE(christmas % week_ticks == 0);
  CHECK(time_between(diaries, 0, christmas, christmas + week_ticks) == 4 * 15 * h / 2);
  CHECK_FALSE(at_work(diaries, 0, christmas + 4 * d + 9 * h));
  CHECK(at_work(diaries, 0, christmas + 3 * d + 9 * h));
  CHECK(time_between(diaries, 0, christmas + week_ticks, christmas + 2 * week_ticks) == 4 * 15 * h / 2 - h);
  CHECK(diaries.attendants_of_meeting(0, christmas + 4 * d + 10 * h).empty());
  CHECK(list(diaries.attendants_of_meeting(0, christmas - 3 * d + 10 * h)) == std::vector<int>{0});
}

TEST_CASE("a full-timer's stints are the open time of a calendar with the same closed days") {
  const std::vector<Hours> weeks = {office_week(), *parse_hours("Mon-Sun 22:00-06:00").value, round_the_clock(),
                                    *parse_hours("Mon 09:00-24:00; Tue 00:00-24:00; Sat 12:00-24:00").value};
  std::uint32_t state = 7;
  for (const Hours& hours : weeks)
    for (int many = 1; many < 6; ++many) {
      Program program = nurses(1);
      program.roles[0].hours = hours;
      for (int day = -3; day < 40; ++day) {
        state = state * 1664525u + 1013904223u;
        if (static_cast<int>(state >> 28) < 2 * many) program.closed.push_back(monday + day);
      }
      Diaries diaries = diaries_of(program);
      const Calendar calendar(hours, closed_days(program.closed, monday));
      int wrong = 0;
      std::size_t i = 0;
      for (Ticks t = 0; t < 6 * week_ticks; t += 10 * minute_ticks) {
        while (diaries.stint(0, i).to <= t) ++i;
        wrong += (diaries.stint(0, i).from <= t) != calendar.open_at(t);
      }
      CHECK(wrong == 0);
    }
}

TEST_CASE("a part-timer works their share of what is open") {
  Program program = nurses(1.4);
  for (int day = 0; day < 700; day += 10) program.closed.push_back(monday + day);
  Diaries diaries = diaries_of(program);
  const auto full = static_cast<double>(time_between(diaries, 0, 0, 100 * week_ticks));
  CHECK(full < 100 * 37.5 * 3600);
  CHECK(std::abs(static_cast<double>(time_between(diaries, 1, 0, 100 * week_ticks)) - 0.4 * full) <= 4 * 3600);
}

TEST_CASE("named people have hours of their own, and attend only what lies in them") {
  Program program = with_meeting(3, "Tue 10:00", 2);
  program.roles[0].people = {*parse_hours("Mon-Wed 09:00-17:00").value, *parse_hours("Tue,Thu 10:30-17:00").value,
                             *parse_hours("Tue-Fri 08:00-12:00").value};
  Diaries diaries = diaries_of(program);
  REQUIRE(diaries.people() == 3);
  CHECK(time_between(diaries, 0, 0, week_ticks) == 23 * h);
  CHECK(time_between(diaries, 1, 0, week_ticks) == 13 * h);
  CHECK(time_between(diaries, 2, 0, week_ticks) == 15 * h);
  for (int week = 0; week < 3; ++week) {
    const std::vector<int> there = list(diaries.attendants_of_meeting(0, week * week_ticks + d + 10 * h));
    CHECK(std::set<int>(there.begin(), there.end()) == std::set<int>{0, 2});
  }
}

TEST_CASE("whoever is away is so for whole days, and for their share of them") {
  Program program = nurses(2);
  program.roles[0].availability = 0.8;
  Diaries diaries = diaries_of(program);
  const int weeks = 2000, days = 5 * weeks;
  int at_work_days = 0, both = 0, wrong = 0;
  std::size_t index[2] = {0, 0};
  for (int day = 0; day < 7 * weeks; ++day) {
    if (day % 7 > 4) continue;
    bool in[2] = {};
    for (int person = 0; person < 2; ++person) {
      std::size_t& i = index[person];
      Ticks open = 0;
      while (diaries.stint(person, i).to <= day * d) ++i;
      for (; diaries.stint(person, i).from < (day + 1) * d; ++i)
        open += diaries.stint(person, i).to - diaries.stint(person, i).from;
      wrong += open != 0 && open != 15 * h / 2;
      in[person] = open > 0;
      at_work_days += in[person];
    }
    both += in[0] && in[1];
  }
  CHECK(wrong == 0);
  // Binomial: standard errors 0.0028 and 0.0048; four of them.
  CHECK(at_work_days / (2.0 * days) == Approx(0.8).margin(0.0113));
  CHECK(both / (1.0 * days) == Approx(0.64).margin(0.0192));
}

TEST_CASE("more availability adds days at work and takes none away") {
  Program some = nurses(1), more = nurses(1);
  some.roles[0].availability = 0.6;
  more.roles[0].availability = 0.9;
  Diaries few = diaries_of(some), many = diaries_of(more);
  int added = 0, lost = 0;
  for (int day = 0; day < 700; ++day) {
    const Ticks morning = day * d + 10 * h;
    const bool before = at_work(few, 0, morning), after = at_work(many, 0, morning);
    added += after && !before;
    lost += before && !after;
  }
  CHECK(added > 100);
  CHECK(lost == 0);
}

TEST_CASE("somebody who is away attends only when nobody else can") {
  Program program = with_meeting(3, "Mon-Fri 10:00");
  program.roles[0].availability = 0.5;
  Diaries diaries = diaries_of(program);
  int away_there = 0, nobody_in = 0, wrong = 0;
  for (int day = 0; day < 1400; ++day) {
    if (day % 7 > 4) continue;
    const std::vector<int> there = list(diaries.attendants_of_meeting(0, day * d + 10 * h));
    REQUIRE(there.size() == 1);
    int in = 0;
    for (int person = 0; person < 3; ++person) in += at_work(diaries, person, day * d + 9 * h);
    const bool is_in = at_work(diaries, there[0], day * d + 9 * h);
    wrong += at_work(diaries, there[0], day * d + 10 * h);
    wrong += is_in != diaries.is_in_meeting(there[0], 0, day * d + 10 * h);
    away_there += !is_in;
    nobody_in += in == 0;
  }
  CHECK(wrong == 0);
  CHECK(away_there == nobody_in);
  CHECK(nobody_in / 1000.0 == Approx(0.125).margin(0.042));  // half cubed; four standard errors
}

TEST_CASE("a part-timer who is away owes no more than the contract") {
  Program program = nurses(0.5);
  program.roles[0].availability = 0.8;
  Diaries diaries = diaries_of(program);
  const double contract = 0.5 * 37.5 * 3600 * 2000;
  // 20,000 periods of which half are worked, in days of one period or two: standard error about 0.005.
  CHECK(static_cast<double>(time_between(diaries, 0, 0, 2000 * week_ticks)) / contract == Approx(0.8).margin(0.02));
}

TEST_CASE("round the clock ends on closed days and with availability") {
  Program program = nurses(1);
  program.roles[0].hours = round_the_clock();
  program.closed = {monday + 4};
  Diaries diaries = diaries_of(program);
  CHECK_FALSE(diaries.always());
  CHECK(same(diaries.stint(0, 0), {0, 4 * d, 0}));
  CHECK(diaries.stint(0, 1).from == 5 * d);
  program.closed = {monday - 4};
  CHECK(diaries_of(program).always());
  program.roles[0].availability = 0.9;
  CHECK_FALSE(diaries_of(program).always());
}
