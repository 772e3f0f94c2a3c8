// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/loads.hpp"
#include "refpath/checks/packing.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics busy_visits(const RuleSubject& subject) {
  const Doubts doubts(subject);
  Diagnostics found;
  for (const Packing& packing : packings(subject, busy_load)) {
    const auto index = static_cast<std::size_t>(packing.role);
    const MayBeLess doubt = doubts.of(subject.analysis.touch[index].exactness);
    if (doubt == MayBeLess::branch) continue;  // It may be much less.
    if (packing.asked >= packing.filled && doubt == MayBeLess::none) continue;
    if (subject.analysis.load[index] >= 1) continue;  // the greater trouble is said already
    if (packing.filled <= 0) continue;                // Nothing fits at all: `visit-never-fits` says so.
    const Role& role = subject.pathway.roles[index];
    found.push_back(
        finding(people_place(role),
                fmt::format("'{}' has {} a week of work that must fit before the close; of {} such work can use {} in "
                            "its order and at most {} when shorter work may go first",
                            role.name, hours_text(packing.asked), hours_text(subject.analysis.capacity_hours[index]),
                            hours_text(packing.in_order), hours_text(packing.filled)),
                "give more people, write `hours` with longer stretches, or `at_close: finish` where it may run over"));
  }
  return found;
}

}  // namespace refpath
