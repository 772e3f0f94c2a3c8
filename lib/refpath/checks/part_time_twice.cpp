// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics part_time_twice(const RuleSubject& subject) {
  const Ticks usual = open_per_week(subject.pathway.hours.value);
  Diagnostics found;
  for (const Role& role : subject.pathway.roles) {
    // Below one whole person: 1.5 WTE are people who work these hours, one of them for half of them.
    if (!role.wte || role.wte->value >= 1 || role.wte->value <= 0) continue;
    const Ticks own = open_per_week(role.hours.value);
    if (own >= usual) continue;
    const double hours = static_cast<double>(own) / static_cast<double>(hour_ticks);
    found.push_back(finding(
        role.wte->at,
        fmt::format("'{}' may be part-time twice: {:g} WTE of own hours of {} a week come to {}", role.name,
                    role.wte->value, hours_text(hours), hours_text(role.wte->value * hours)),
        fmt::format("for one person who works these hours write `wte: 1`; for {:g} of a usual week leave `hours` out "
                    "and keep `wte: {:g}`",
                    role.wte->value, role.wte->value)));
  }
  return found;
}

}  // namespace refpath
