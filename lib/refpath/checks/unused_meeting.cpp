// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/sessions.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics unused_meeting(const RuleSubject& subject) {
  std::vector<bool> used(subject.program.meetings.size(), false);
  for (const Meet& meet : subject.program.meets) used[static_cast<std::size_t>(meet.meeting)] = true;
  const std::vector<Session> all = sessions(subject);
  Diagnostics found;
  for (std::size_t m = 0; m < used.size(); ++m) {
    if (used[m]) continue;
    const Meeting& meeting = subject.pathway.meetings[m];
    // What is only held when enough wait is never held.
    const std::string taken =
        subject.program.meetings[m].held_if > 0
            ? ", and it is never held"
            : fmt::format(", yet it takes {} a week of those who attend", hours_text(hours_taken(subject, all[m])));
    found.push_back(finding(
        meeting.at, fmt::format("no step uses '{}'{}", meeting.name, taken),
        fmt::format("write `meeting: {}` in the step that is decided there, or take the meeting out", meeting.name)));
  }
  return found;
}

}  // namespace refpath
