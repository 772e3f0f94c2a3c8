// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics part_time_twice(const RuleSubject& subject) {
  const Ticks usual = open_per_week(subject.pathway.hours.value);
  Diagnostics found;
  for (const Role& role : subject.pathway.roles) {
    if (!role.wte || role.wte->value == std::floor(role.wte->value)) continue;
    const Ticks own = open_per_week(role.hours.value);
    if (own >= usual) continue;
    const double hours = static_cast<double>(own) / static_cast<double>(hour_ticks);
    found.push_back(finding(
        role.wte->at,
        fmt::format("'{}' is part-time twice: {:g} WTE of own hours of {} a week come to {}", role.name,
                    role.wte->value, hours_text(hours), hours_text(role.wte->value * hours)),
        "count whole people who work these hours (`wte: 1`), or leave `hours` out and keep the share in `wte`"));
  }
  return found;
}

}  // namespace refpath
