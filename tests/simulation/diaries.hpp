// SPDX-License-Identifier: Apache-2.0
// Nurses and their diaries, from Monday 2026-01-05 on.
#pragma once

#include <algorithm>
#include <span>
#include <vector>

#include "refpath/model/builder.hpp"
#include "refpath/simulation/diary.hpp"
#include "refpath/units/parse.hpp"

namespace refpath::test {

inline constexpr Ticks h = hour_ticks, d = day_ticks;
inline const Date monday = usual_start();

inline Program nurses(double wte) {
  Builder builder("Diary");
  builder.role("nurse").wte(wte);
  return lower(builder.step("only").then("out").exit("out").build());
}

inline Program with_meeting(double wte, const char* starts, int attend = 1) {
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

inline Diaries diaries_of(const Program& program, std::uint64_t seed = 1, int replication = 0) {
  return Diaries(program, 0, Chance(seed, replication, 7), 5200 * week_ticks, {monday, seed, replication});
}

/// A copy: a diary is asked other things before it is looked at.
inline std::vector<int> list(std::span<const int> people) {
  return {people.begin(), people.end()};
}

/// Whether they are at work at this moment, by their stints.
inline bool at_work(Diaries& diaries, int person, Ticks moment) {
  for (std::size_t i = 0;; ++i) {
    const Stint stint = diaries.stint(person, i);
    if (moment < stint.to) return stint.from <= moment;
  }
}

inline Ticks time_between(Diaries& diaries, int person, Ticks from, Ticks to) {
  Ticks sum = 0;
  for (std::size_t i = 0; diaries.stint(person, i).from < to; ++i)
    sum +=
        std::max<Ticks>(0, std::min(to, diaries.stint(person, i).to) - std::max(from, diaries.stint(person, i).from));
  return sum;
}

inline bool same(const Stint& a, const Stint& b) {
  return a.from == b.from && a.to == b.to && a.meeting_ends == b.meeting_ends;
}

}  // namespace refpath::test
