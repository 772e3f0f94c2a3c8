// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics joint_hours(const RuleSubject& subject) {
  Diagnostics found;
  for (const Job& job : subject.program.jobs) {
    if (job.missed) continue;  // told of those who come
    const std::vector<Needed> ways = ways_to_staff(subject.program, job);
    const auto possible = [&subject](const Needed& needed) {
      return enough_people(subject.program, needed) && open_per_week(hours_of(subject.program, needed)) > 0;
    };
    const auto staffed =
        std::find_if(ways.begin(), ways.end(), [&](const Needed& way) { return enough_people(subject.program, way); });
    if (staffed == ways.end() || std::any_of(ways.begin(), ways.end(), possible)) continue;
    const Step& step = subject.pathway.steps[static_cast<std::size_t>(job.step)];
    std::vector<std::string> names;
    std::vector<Related> hours;
    for (const auto& needed : *staffed) {
      const Role& role = subject.pathway.roles[static_cast<std::size_t>(needed.first)];
      names.push_back(role.name);
      for (const Individual& one : role.people)
        if (one.hours.at.known()) hours.push_back({one.hours.at, fmt::format("the hours of '{}'", one.name)});
      if (role.people.empty() && role.hours.at.known())
        hours.push_back({role.hours.at, fmt::format("the hours of '{}'", role.name)});
    }
    const std::string who =
        names.size() > 1 ? listed(names) : fmt::format("{} of {}", staffed->begin()->second, listed(names));
    found.push_back(finding(
        step.at, fmt::format("'{}' needs {} at the same moment, but they are never at work together", step.name, who),
        "write `hours` that overlap, or let them work one after another, without `together` or `and`"));
    found.back().related = std::move(hours);
  }
  return found;
}

}  // namespace refpath
