// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/units/shared_hours.hpp"

namespace refpath {
namespace {

bool open_throughout(const Hours& joined, Ticks from, Ticks to) {
  return std::any_of(joined.periods.begin(), joined.periods.end(),
                     [from, to](const Period& period) { return period.from <= from && to <= period.to; });
}

bool can_attend(const Hours& joined, Ticks from, Ticks lasts) {
  const Ticks to = from + lasts;
  if (to <= week_ticks) return open_throughout(joined, from, to);
  return open_throughout(joined, from, week_ticks) && open_throughout(joined, 0, to - week_ticks);
}

}  // namespace

Diagnostics meeting_hours(const Subject& subject) {
  Diagnostics found;
  for (std::size_t m = 0; m < subject.pathway.meetings.size(); ++m) {
    const Meeting& meeting = subject.pathway.meetings[m];
    const ProgramMeeting& held = subject.program.meetings[m];
    for (const Attendance& seat : meeting.attend) {
      const ProgramRole& role = subject.program.roles[static_cast<std::size_t>(seat.role)];
      if (!role.limited) continue;
      const Hours hours = joined(role.hours);
      for (const WeekTime start : held.when.starts) {
        if (can_attend(hours, start, held.lasts)) continue;
        found.push_back(
            finding(seat.people.at,
                    fmt::format("'{}' goes on from {} to {}, but '{}' does not work all of that time", meeting.name,
                                week_time_text(start), week_time_text(start + held.lasts), role.name),
                    fmt::format("move the meeting into the hours of '{0}', or write the hours that '{0}' works in its "
                                "`hours`",
                                role.name)));
        break;  // one start is enough to mend it
      }
    }
  }
  return found;
}

}  // namespace refpath
