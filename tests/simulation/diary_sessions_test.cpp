// SPDX-License-Identifier: Apache-2.0
// Diaries with clinics, and with meetings that are not held every week, or called off.
#include <vector>

#include "catch.hpp"
#include "simulation/diaries.hpp"

using namespace refpath;
using namespace refpath::test;

TEST_CASE("a fortnightly meeting is held from its first date on") {
  Program program = with_meeting(1, "Wed 14:00");
  program.meetings[0].when.every_weeks = 2;
  program.meetings[0].when.first_on = monday + 9;  // Wednesday of the second week
  Diaries diaries = diaries_of(program);
  for (int week = 0; week < 10; ++week) {
    const Ticks start = week * week_ticks + 2 * d + 14 * h;
    CHECK(diaries.attendants_of_meeting(0, start).size() == (week % 2 == 1 ? 1u : 0u));
    CHECK(at_work(diaries, 0, start) == (week % 2 == 0));
  }
}

TEST_CASE("a fortnightly meeting without a first date has the phase that is drawn for the replication") {
  Program program = with_meeting(1, "Wed 14:00");
  program.meetings[0].when.every_weeks = 2;
  int in_even_weeks = 0;
  for (int replication = 0; replication < 40; ++replication) {
    Diaries diaries = diaries_of(program, 1, replication);
    const int phase = phase_of(program.meetings[0].when, program.meetings[0].site, 1, replication);
    Occasions occasions(program.meetings[0].when, monday, phase, {});
    const Ticks first = occasions.next_after(-1);
    CHECK(diaries.attendants_of_meeting(0, first).size() == 1);
    CHECK(diaries.attendants_of_meeting(0, first + week_ticks).empty());
    CHECK_FALSE(at_work(diaries, 0, first));
    in_even_weeks += first < week_ticks ? 1 : 0;
  }
  CHECK(in_even_weeks > 5);
  CHECK(in_even_weeks < 35);
}

TEST_CASE("a monthly meeting is held on the first Wednesdays of 2026") {
  Program program = with_meeting(1, "first Wed 09:00");
  Diaries diaries = diaries_of(program);
  std::vector<Date> held;
  for (Date date = monday; date < *date_of(2026, 7, 1); ++date)
    if (!diaries.attendants_of_meeting(0, (date - monday) * d + 9 * h).empty()) held.push_back(date);
  CHECK(held == std::vector<Date>{*date_of(2026, 1, 7), *date_of(2026, 2, 4), *date_of(2026, 3, 4),
                                  *date_of(2026, 4, 1), *date_of(2026, 5, 6), *date_of(2026, 6, 3)});
}

TEST_CASE("sessions of clinics take people as meetings do, in turn, for all their slots") {
  Program program = with_meeting(3, "Tue 10:00");
  ProgramClinic clinic;
  clinic.name = "clinic";
  clinic.when = *parse_recurrence("Tue 09:30").value;
  clinic.slots = 4;
  clinic.slot_length = 45 * minute_ticks;
  clinic.seats = {{0, 1}};
  clinic.site = 12;
  program.clinics.push_back(clinic);
  Diaries diaries = diaries_of(program);
  for (int week = 0; week < 6; ++week) {
    const Ticks tuesday = week * week_ticks + d;
    const std::vector<int> in_clinic = list(diaries.attendants_of_clinic(0, tuesday + 9 * h + h / 2));
    CHECK(in_clinic == std::vector<int>{week % 3});
    const std::vector<int> in_meeting = list(diaries.attendants_of_meeting(0, tuesday + 10 * h));
    REQUIRE(in_meeting.size() == 1);
    CHECK(in_meeting != in_clinic);
    CHECK_FALSE(at_work(diaries, in_clinic[0], tuesday + 9 * h + h / 2));
    CHECK_FALSE(at_work(diaries, in_clinic[0], tuesday + 12 * h + 29 * minute_ticks));
    CHECK_FALSE(diaries.is_in_meeting(in_clinic[0], 0, tuesday + 10 * h));
    CHECK(diaries.is_in_meeting(in_meeting[0], 0, tuesday + 10 * h));
  }
  CHECK(diaries.attendants_of_clinic(0, d + 10 * h).empty());
}

TEST_CASE("a meeting that is called off gives its time back, wherever in the day it is") {
  // At the opening, in the middle, at the close, over lunch's edge, and one straight after another.
  for (const char* starts : {"Mon 09:00", "Mon 10:00", "Mon 16:00", "Mon 11:30", "Mon 10:00, Mon 11:00"}) {
    INFO(starts);
    const Program program = with_meeting(1, starts), without = nurses(1);
    Diaries diaries = diaries_of(program), plain = diaries_of(without);
    for (int week = 0; week < 3; ++week)
      for (const WeekTime start : program.meetings[0].when.starts) {
        const Ticks moment = week * week_ticks + start;
        (void)diaries.stint(0, 200);  // written well ahead
        REQUIRE(diaries.is_in_meeting(0, 0, moment));
        CHECK_FALSE(at_work(diaries, 0, moment));
        diaries.call_off(0, 0, moment);
        CHECK(at_work(diaries, 0, moment));
      }
    for (std::size_t i = 0; i < 30; ++i) CHECK(same(diaries.stint(0, i), plain.stint(0, i)));
  }
}

TEST_CASE("calling one of two meetings off leaves the other") {
  const Program program = with_meeting(1, "Mon 10:00, Mon 11:00");
  Diaries diaries = diaries_of(program);
  diaries.call_off(0, 0, 10 * h);
  CHECK(same(diaries.stint(0, 0), {9 * h, 11 * h, 12 * h}));
  CHECK(same(diaries.stint(0, 1), {12 * h, 12 * h + h / 2, 0}));
  Diaries second = diaries_of(program);
  second.call_off(0, 0, 11 * h);
  CHECK(same(second.stint(0, 0), {9 * h, 10 * h, 11 * h}));
  CHECK(same(second.stint(0, 1), {11 * h, 12 * h + h / 2, 0}));
}

TEST_CASE("a meeting over Sunday midnight is called off in both weeks") {
  Program program = with_meeting(1, "Sun 23:30");
  program.roles[0].hours = round_the_clock();
  Diaries diaries = diaries_of(program);
  const Ticks start = 6 * d + 23 * h + h / 2;
  diaries.call_off(0, 0, start);
  CHECK(same(diaries.stint(0, 0), {0, start + week_ticks, start + week_ticks + h}));
}
