// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/loads.hpp"
#include "refpath/checks/packing.hpp"
#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics overloaded_visits(const RuleSubject& subject) {
  const Doubts doubts(subject);
  Diagnostics found;
  for (const Packing& packing : packings(subject, 1)) {
    const auto index = static_cast<std::size_t>(packing.role);
    if (packing.asked < packing.filled || doubts.of(subject.analysis.touch[index].exactness) != MayBeLess::none)
      continue;
    const Role& role = subject.pathway.roles[index];
    found.push_back(
        finding(people_place(role),
                fmt::format("'{}' has {} a week of work that must fit before the close, and such work can use no more "
                            "than {} of {} ({} if it keeps its order): what waits grows without end",
                            role.name, hours_text(packing.asked), hours_text(packing.filled),
                            hours_text(subject.analysis.capacity_hours[index]), hours_text(packing.in_order)),
                "give more people, write `hours` with longer stretches, or `at_close: finish` where it may run over"));
  }
  return found;
}

}  // namespace refpath
