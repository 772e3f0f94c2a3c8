// SPDX-License-Identifier: Apache-2.0
// Diaries with closed days, named people, people who are away, clinics and meetings that are not held every week.
#include <cmath>
#include <set>
#include <vector>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/simulation/diary.hpp"
#include "refpath/units/lengths.hpp"
#include "refpath/units/parse.hpp"

using namespace refpath;

namespace {

constexpr Ticks h = hour_ticks, d = day_ticks;
const Date monday = usual_start();

Program nurses(double wte) {
  Builder builder("Diary");
  builder.role("nurse").wte(wte);
  return lower(builder.step("only").then("out").exit("out").build());
}

Program with_meeting(double wte, const char* starts, int attend = 1) {
  Program program = nurses(wte);
  ProgramMeeting meeting;
  meeting.name = "huddle";
  meeting.when = *parse_recurrence(starts).value;
  meeting.lasts = h;
  meeting.seats = {{0, attend}};
  meeting.site = 11;
  program.meetings.push_back(meeting);
  return program;
}

Diaries diaries_of(const Program& program, std::uint64_t seed = 1, int replication = 0) {
  return Diaries(program, 0, Chance(seed, replication, 7), 5200 * week_ticks, {monday, seed, replication});
}

/// Whether they are at work at this moment, by their stints.
bool at_work(Diaries& diaries, int person, Ticks moment) {
  for (std::size_t i = 0;; ++i) {
    const Stint stint = diaries.stint(person, i);
    if (moment < stint.to) return stint.from <= moment;
  }
}

Ticks time_between(Diaries& diaries, int person, Ticks from, Ticks to) {
  Ticks sum = 0;
  for (std::size_t i = 0; diaries.stint(person, i).from < to; ++i)
    sum +=
        std::max<Ticks>(0, std::min(to, diaries.stint(person, i).to) - std::max(from, diaries.stint(person, i).from));
  return sum;
}

bool same(const Stint& a, const Stint& b) {
  return a.from == b.from && a.to == b.to && a.meeting_ends == b.meeting_ends;
}

}  // namespace

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
  CHECK(diaries.attendants_of_meeting(0, christmas - 3 * d + 10 * h) == std::vector<int>{0});
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
    const std::vector<int> there = diaries.attendants_of_meeting(0, week * week_ticks + d + 10 * h);
    CHECK(std::set<int>(there.begin(), there.end()) == std::set<int>{0, 2});
  }
}

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
    const std::vector<int> in_clinic = diaries.attendants_of_clinic(0, tuesday + 9 * h + h / 2);
    CHECK(in_clinic == std::vector<int>{week % 3});
    const std::vector<int> in_meeting = diaries.attendants_of_meeting(0, tuesday + 10 * h);
    REQUIRE(in_meeting.size() == 1);
    CHECK(in_meeting != in_clinic);
    CHECK_FALSE(at_work(diaries, in_clinic[0], tuesday + 9 * h + h / 2));
    CHECK_FALSE(at_work(diaries, in_clinic[0], tuesday + 12 * h + 29 * minute_ticks));
    CHECK_FALSE(diaries.is_in_meeting(in_clinic[0], 0, tuesday + 10 * h));
    CHECK(diaries.is_in_meeting(in_meeting[0], 0, tuesday + 10 * h));
  }
  CHECK(diaries.attendants_of_clinic(0, d + 10 * h).empty());
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
    const std::vector<int> there = diaries.attendants_of_meeting(0, day * d + 10 * h);
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
