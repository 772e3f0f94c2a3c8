// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics joint_staff(const RuleSubject& subject) {
  Diagnostics found;
  for (const Job& job : subject.program.jobs) {
    if (job.missed) continue;  // told of those who come
    const std::vector<Needed> ways = ways_to_staff(subject.program, job);
    if (std::any_of(ways.begin(), ways.end(), [&](const Needed& way) { return enough_people(subject.program, way); }))
      continue;
    for (const auto& [role_index, needed] : ways.front()) {
      const ProgramRole& role = subject.program.roles[static_cast<std::size_t>(role_index)];
      if (!role.limited || needed <= people_of(role)) continue;
      const Step& step = subject.pathway.steps[static_cast<std::size_t>(job.step)];
      found.push_back(finding(step.at,
                              fmt::format("'{}' needs {} of '{}' at the same moment, and {}: it can never begin",
                                          step.name, needed, role.name, there_are_only(people_of(role))),
                              fmt::format("ask for fewer of '{}', or {}", role.name, say_how_many(role))));
    }
  }
  return found;
}

}  // namespace refpath
