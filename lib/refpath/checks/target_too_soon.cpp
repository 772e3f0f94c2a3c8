// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "refpath/checks/target_routes.hpp"
#include "refpath/checks/times.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics target_too_soon(const RuleSubject& subject) {
  if (too_many_routes(subject)) return {};
  Diagnostics found;
  for (const Target& target : subject.pathway.targets) {
    double least = std::numeric_limits<double>::infinity();
    for (int c = 0; c < subject.ways.classes(); ++c) {
      const TargetRoutes routes(subject, target, c);
      if (routes.stops()) least = std::min(least, routes.least_time());
    }
    if (least <= target.within.value || least == std::numeric_limits<double>::infinity()) continue;
    const auto [within, really] = lengths_text(target.within.value, least);
    found.push_back(finding(
        target.within.at.known() ? target.within.at : target.at,
        fmt::format("nobody can meet '{}' within {}: delays and work take at least {}, without any wait for people",
                    target.name, within, really),
        "see whether a `delay` holds a wait that refpath adds itself, or whether the target is another"));
  }
  return found;
}

}  // namespace refpath
