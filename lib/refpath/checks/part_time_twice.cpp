// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics part_time_twice(const RuleSubject& subject) {
  // A service may be open for longer than anybody works.
  const Ticks open = open_per_week(subject.pathway.hours.value);
  const Ticks usual = std::min(open, open_per_week(office_week()));
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
        fmt::format("for one person who works these hours write `wte: 1`; for {0:g} of a usual week {1} and keep "
                    "`wte: {0:g}`",
                    role.wte->value, open > usual ? "write the `hours` of a whole one" : "leave `hours` out")));
  }
  return found;
}

}  // namespace refpath
