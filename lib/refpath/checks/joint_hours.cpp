// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics joint_hours(const Subject& subject) {
  Diagnostics found;
  for (const Job& job : subject.program.jobs) {
    if (open_per_week(hours_of(subject.program, job)) > 0) continue;
    const Step& step = subject.pathway.steps[static_cast<std::size_t>(job.step)];
    std::vector<std::string> names;
    std::vector<Related> hours;
    for (const auto& needed : people_needed(subject.program, job)) {
      const Role& role = subject.pathway.roles[static_cast<std::size_t>(needed.first)];
      names.push_back(role.name);
      if (role.hours.at.known()) hours.push_back({role.hours.at, fmt::format("the hours of '{}'", role.name)});
    }
    found.push_back(finding(
        step.at,
        fmt::format("'{}' needs {} at the same moment, but they are never at work together", step.name, listed(names)),
        "write `hours` that overlap, or let them work one after another, without `together` or `and`"));
    found.back().related = std::move(hours);
  }
  return found;
}

}  // namespace refpath
