// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics joint_staff(const Subject& subject) {
  Diagnostics found;
  for (const Job& job : subject.program.jobs)
    for (const auto& [role_index, needed] : people_needed(subject.program, job)) {
      const ProgramRole& role = subject.program.roles[static_cast<std::size_t>(role_index)];
      if (!role.limited || needed <= people_of(role)) continue;
      const Step& step = subject.pathway.steps[static_cast<std::size_t>(job.step)];
      found.push_back(finding(step.at,
                              fmt::format("'{}' needs {} of '{}' at the same moment, and {}: it can never begin",
                                          step.name, needed, role.name, there_are_only(people_of(role))),
                              fmt::format("ask for fewer of '{}', or say how many there are in its `wte`", role.name)));
    }
  return found;
}

}  // namespace refpath
