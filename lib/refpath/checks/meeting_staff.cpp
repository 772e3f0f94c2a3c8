// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/sessions.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics meeting_staff(const RuleSubject& subject) {
  Diagnostics found;
  for (const Session& session : sessions(subject))
    for (const Attendance& seat : *session.attend) {
      const ProgramRole& role = subject.program.roles[static_cast<std::size_t>(seat.role)];
      const auto needed = static_cast<int>(seat.people.value);
      if (!role.limited || needed <= people_of(role)) continue;
      found.push_back(finding(seat.people.at,
                              fmt::format("'{}' needs {} of '{}' to attend, and {}", session.name, needed, role.name,
                                          there_are_only(people_of(role))),
                              fmt::format("let fewer of '{}' attend, or {}", role.name, say_how_many(role))));
    }
  return found;
}

}  // namespace refpath
