// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/likely_route.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// Somebody who refers, one who calls, one who assesses and one who treats. More are a succession of strangers.
constexpr int most_people = 4;

}  // namespace

Diagnostics many_people(const RuleSubject& subject) {
  const auto route = likely_route(subject);
  if (!route) return {};
  const std::vector<Encounter> met = encounters(subject, *route);
  if (met.empty() || met.back().met <= most_people) return {};
  std::size_t first = 0;
  while (met[first].met <= most_people) ++first;
  const auto step = [&](const Encounter& one) -> const Step& {
    return subject.pathway.steps[static_cast<std::size_t>(one.step)];
  };
  Diagnostic found = finding(
      step(met[first]).at,
      fmt::format(
          "on the likeliest route, to '{}', a person may meet {} different people; '{}' is where they meet more "
          "than {}",
          subject.pathway.exits[static_cast<std::size_t>(route->exit)].name, met.back().met, step(met[first]).name,
          most_people),
      "write `same_person_as: ..` where the same person goes on, or give the role a `caseload`; or ask whether so many "
      "are needed");
  for (std::size_t i = 0; i < met.size(); ++i)
    if (i != first)
      found.related.push_back({step(met[i]).at, fmt::format("{} so far, with '{}'", met[i].met, step(met[i]).name)});
  return {found};
}

}  // namespace refpath
