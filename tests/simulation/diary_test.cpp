// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/simulation/diary.hpp"

using namespace refpath;

namespace {

constexpr Ticks h = hour_ticks, d = day_ticks;

Program nurses(double wte, std::vector<WeekTime> meetings = {}, int attend = 1, double lasts = 60) {
  Builder builder("Diary");
  builder.role("nurse").wte(wte);
  if (!meetings.empty()) builder.meeting("huddle", meetings, lasts, {{"nurse", attend}});
  return lower(builder.step("only").then("out").exit("out").build());
}

Diaries diaries_of(const Program& program) {
  return Diaries(program, 0, Chance(1, 0, 7));
}

Ticks time_in_weeks(Diaries& diaries, int person, int weeks) {
  Ticks sum = 0;
  for (std::size_t i = 0; diaries.stint(person, i).from < weeks * week_ticks; ++i)
    sum += diaries.stint(person, i).to - diaries.stint(person, i).from;
  return sum;
}

Ticks end_of(Diaries& diaries, Ticks from, Ticks length, bool finish, Block block = {}) {
  std::size_t i = 0;
  while (diaries.stint(0, i).to <= from) ++i;
  Ticks worked = 0;
  const Ticks end =
      walk_piece(diaries, 0, i, from, length, finish, block, [&](Ticks a, Ticks b, Ticks) { worked += b - a; });
  CHECK(worked == length);
  return end;
}

}  // namespace

TEST_CASE("a full-timer is at work in all periods of the week") {
  const Program program = nurses(1);
  Diaries diaries = diaries_of(program);
  REQUIRE(diaries.people() == 1);
  CHECK(diaries.stint(0, 0).from == 9 * h);
  CHECK(diaries.stint(0, 0).to == 12 * h + h / 2);
  CHECK(diaries.stint(0, 1).from == 13 * h);
  CHECK(diaries.stint(0, 10).from == 7 * d + 9 * h);
  CHECK(time_in_weeks(diaries, 0, 52) == 52 * 37 * h + 26 * h);
}

TEST_CASE("a part-timer works whole periods that add up to their share") {
  for (const double wte : {0.1, 0.4, 0.5, 0.73}) {
    const Program program = nurses(2 + wte);
    Diaries diaries = diaries_of(program);
    REQUIRE(diaries.people() == 3);
    // Never more than one period of 4 hours from their due.
    CHECK(std::abs(static_cast<double>(time_in_weeks(diaries, 2, 100)) - wte * 100 * 37.5 * 3600) <= 4 * 3600);
    for (std::size_t i = 0; i < 30; ++i) {
      const Ticks length = diaries.stint(2, i).to - diaries.stint(2, i).from;
      CHECK((length == 4 * h || length == 7 * h / 2));
    }
  }
}

TEST_CASE("meetings take people in turn") {
  // Two of three nurses every Tuesday 10:00-11:00: 1 and 2, then 3 and 1, then 2 and 3.
  const Program program = nurses(3, {week_time(1, 10)}, 2);
  Diaries diaries = diaries_of(program);
  auto attends = [&](int person, int week) {
    for (std::size_t i = 0; diaries.stint(person, i).from < (week + 1) * week_ticks; ++i)
      if (diaries.stint(person, i).to == week * week_ticks + d + 10 * h) return true;
    return false;
  };
  for (const int week : {0, 3}) {
    CHECK(attends(0, week));
    CHECK(attends(1, week));
    CHECK_FALSE(attends(2, week));
    CHECK(attends(2, week + 1));
    CHECK(attends(0, week + 1));
    CHECK_FALSE(attends(1, week + 1));
    CHECK(attends(1, week + 2));
    CHECK(attends(2, week + 2));
    CHECK_FALSE(attends(0, week + 2));
  }
}

TEST_CASE("a part-timer is in when a meeting needs them, and pays it back") {
  // One nurse at 0.4 who has to attend every Wednesday morning: at work that period in every week, 0.4 in the long run.
  const Program program = nurses(0.4, {week_time(2, 9)}, 1);
  Diaries diaries = diaries_of(program);
  for (int week = 0; week < 20; ++week) {
    bool in = false;
    for (std::size_t i = 0; diaries.stint(0, i).from < (week + 1) * week_ticks; ++i)
      in = in || diaries.stint(0, i).from == week * week_ticks + 2 * d + 10 * h;  // right after the meeting
    CHECK(in);
  }
  const double due = 0.4 * 100 * 37.5 * 3600 - 100 * 3600;  // the meeting's hour is not in the stints
  CHECK(std::abs(static_cast<double>(time_in_weeks(diaries, 0, 100)) - due) <= 4 * 3600);
}

TEST_CASE("round the clock without meetings is one stint that never ends") {
  const Program program = lower(
      Builder("Diary").hours(round_the_clock()).role("nurse").wte(2).step("only").then("out").exit("out").build());
  Diaries diaries = diaries_of(program);
  CHECK(diaries.always());
  CHECK(diaries.stint(1, 0).to == EventSet::never);
}

TEST_CASE("work pauses at the close and in meetings, and goes on after") {
  const Program program = nurses(1, {week_time(0, 16)});  // Monday 16:00-17:00, the last hour of the day
  Diaries diaries = diaries_of(program);
  CHECK(end_of(diaries, 9 * h, 2 * h, false) == 11 * h);
  CHECK(end_of(diaries, 9 * h, 7 * h / 2, false) == 12 * h + h / 2);  // ends at the close
  CHECK(end_of(diaries, 9 * h, 4 * h, false) == 13 * h + h / 2);      // over lunch
  CHECK(end_of(diaries, 15 * h, 2 * h, false) == d + 10 * h);         // one hour, the meeting, the night
}

TEST_CASE("work that is finished runs past the close, but pauses in a meeting") {
  const Program program = nurses(1, {week_time(0, 16)});
  Diaries diaries = diaries_of(program);
  CHECK(end_of(diaries, 12 * h, 2 * h, true) == 14 * h);          // through lunch
  CHECK(end_of(diaries, 15 * h, 2 * h, true) == 18 * h);          // one hour, the meeting to 17:00, one hour overtime
  CHECK(end_of(diaries, d + 16 * h, 3 * h, true) == d + 19 * h);  // Tuesday: two hours overtime
}

TEST_CASE("paused work waits for a booked visit") {
  const Program program = nurses(1);
  Diaries diaries = diaries_of(program);
  const Block visit{d + 9 * h, d + 12 * h};
  // Two hours begun on Monday at 16:00: one hour, then the visit of Tuesday morning, then half an hour to lunch, and
  // the rest.
  CHECK(end_of(diaries, 16 * h, 2 * h, false, visit) == d + 13 * h + h / 2);
  CHECK(end_of(diaries, 16 * h, h / 2, false, visit) == 16 * h + h / 2);
}

TEST_CASE("somebody who is never off duty has one stint up to the end of the diary, beside a part-timer") {
  Program program = nurses(1.5);
  program.roles[0].hours = round_the_clock();
  Diaries diaries(program, 0, Chance(1, 0, 7), 10 * week_ticks);
  CHECK(diaries.stint(0, 0).from == 0);
  CHECK(diaries.stint(0, 0).to == 10 * week_ticks);
  CHECK(diaries.stint(0, 1).from == EventSet::never);
  CHECK(std::abs(static_cast<double>(time_in_weeks(diaries, 1, 10)) / (10 * week_ticks) - 0.5) <= 1.0 / 70);
}

TEST_CASE("a meeting over Sunday midnight takes people from both weeks") {
  // Sunday 23:30 to Monday 01:00: the full-timer goes, and the part-timer is in on both days because two are needed.
  Program program = nurses(1.1, {week_time(6, 23.5)}, 2, 90);
  program.roles[0].hours = round_the_clock();
  Diaries diaries(program, 0, Chance(1, 0, 7), 10 * week_ticks);
  const Ticks starts = 6 * d + 23 * h + h / 2, ends = week_ticks + h;
  CHECK(diaries.stint(0, 0).to == starts);
  CHECK(diaries.stint(0, 0).meeting_ends == ends);
  CHECK(diaries.stint(0, 1).from == ends);
  CHECK(diaries.stint(0, 1).to == starts + week_ticks);
  std::size_t i = 0;
  while (diaries.stint(1, i).to < starts) ++i;
  CHECK(diaries.stint(1, i).to == starts);
  CHECK(diaries.stint(1, i + 1).from == ends);
}
