// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/taken.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics unused_place(const RuleSubject& subject) {
  std::vector<bool> taken(subject.pathway.places.size(), false);
  for_each_taken(subject.pathway, [&taken](const PlaceRef& place) {
    if (place.kind == PlaceRef::Kind::place) taken[static_cast<std::size_t>(place.index)] = true;
  });
  Diagnostics found;
  for (std::size_t p = 0; p < taken.size(); ++p) {
    if (taken[p]) continue;
    const Place& place = subject.pathway.places[p];
    found.push_back(finding(
        place.at, fmt::format("no step takes '{}', so that it stays empty", place.name),
        fmt::format("write `takes: [{}]` in the step from which it is occupied, or take the place out", place.name)));
  }
  return found;
}

}  // namespace refpath
