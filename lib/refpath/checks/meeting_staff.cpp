// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics meeting_staff(const Subject& subject) {
  Diagnostics found;
  for (const Meeting& meeting : subject.pathway.meetings)
    for (const Attendance& seat : meeting.attend) {
      const ProgramRole& role = subject.program.roles[static_cast<std::size_t>(seat.role)];
      const auto needed = static_cast<int>(seat.people.value);
      if (!role.limited || needed <= people_of(role)) continue;
      found.push_back(
          finding(seat.people.at,
                  fmt::format("'{}' needs {} of '{}' to attend, and {}", meeting.name, needed, role.name,
                              there_are_only(people_of(role))),
                  fmt::format("let fewer of '{}' attend, or say how many there are in its `wte`", role.name)));
    }
  return found;
}

}  // namespace refpath
