// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/sessions.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics meeting_hours(const RuleSubject& subject) {
  Diagnostics found;
  for (const Session& session : sessions(subject))
    for (const Attendance& seat : *session.attend) {
      const ProgramRole& role = subject.program.roles[static_cast<std::size_t>(seat.role)];
      const auto needed = static_cast<int>(seat.people.value);
      if (!role.limited || needed > people_of(role)) continue;
      for (const WeekTime start : times_of_week(session.starts->value)) {
        const int there = people_throughout(role, start, start + session.lasts);
        if (there >= needed) continue;
        const std::string who = role.people.empty() ? fmt::format("'{}' does not work all of that time", role.name)
                                : there == 0
                                    ? fmt::format("nobody of '{}' works all of that time", role.name)
                                    : fmt::format("only {} of '{}' works all of that time, where {} are to attend",
                                                  there, role.name, needed);
        found.push_back(
            finding(seat.people.at,
                    fmt::format("'{}' goes on from {} to {}, but {}", session.name, week_time_text(start),
                                week_time_text(start + session.lasts), who),
                    fmt::format("move it into the hours of '{0}', or write the hours that '{0}' works in its `{1}`",
                                role.name, role.people.empty() ? "hours" : "people")));
        break;  // one start is enough to mend it
      }
    }
  return found;
}

}  // namespace refpath
