// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// The first moment of the week at which both are held, or -1.
Ticks both_held(const ProgramMeeting& a, const ProgramMeeting& b) {
  for (const WeekTime one : a.when.starts)
    for (const WeekTime other : b.when.starts) {
      if (one <= other && other < one + a.lasts) return other;
      if (other <= one && one < other + b.lasts) return one;
    }
  return -1;
}

}  // namespace

Diagnostics meetings_clash(const Subject& subject) {
  const std::vector<ProgramMeeting>& meetings = subject.program.meetings;
  Diagnostics found;
  for (std::size_t b = 0; b < meetings.size(); ++b)
    for (std::size_t a = 0; a < b; ++a) {
      const Ticks when = both_held(meetings[a], meetings[b]);
      if (when < 0) continue;
      for (const Seat& one : meetings[a].seats)
        for (const Seat& other : meetings[b].seats) {
          const ProgramRole& role = subject.program.roles[static_cast<std::size_t>(one.role)];
          const bool alone_fit = one.people <= people_of(role) && other.people <= people_of(role);
          if (one.role != other.role || !role.limited || !alone_fit || one.people + other.people <= people_of(role))
            continue;
          found.push_back(finding(subject.pathway.meetings[b].starts.at,
                                  fmt::format("'{}' and '{}' are both held at {} and together need {} of '{}'; {}",
                                              meetings[a].name, meetings[b].name, week_time_text(when),
                                              one.people + other.people, role.name, there_are_only(people_of(role))),
                                  "move one of them, or let fewer attend"));
          found.back().related.push_back({subject.pathway.meetings[a].starts.at, "the other meeting"});
        }
    }
  return found;
}

}  // namespace refpath
