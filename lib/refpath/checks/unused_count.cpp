// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics unused_count(const RuleSubject& subject) {
  std::vector<bool> counted(subject.pathway.counts.size(), false);
  const auto look = [&counted](const std::vector<CountMark>& marks) {
    for (const CountMark& mark : marks) counted[static_cast<std::size_t>(mark.count)] = true;
  };
  for (const Step& step : subject.pathway.steps) {
    look(step.counts);
    for (const auto* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes) look(outcome.counts);
  }
  for (const Exit& exit : subject.pathway.exits) look(exit.counts);
  Diagnostics found;
  for (std::size_t c = 0; c < counted.size(); ++c) {
    if (counted[c]) continue;
    const Count& count = subject.pathway.counts[c];
    found.push_back(
        finding(count.at, fmt::format("'{}' is counted nowhere", count.name),
                fmt::format("write `counts: {{{}: 1}}` in the step where it happens, or take it out", count.name)));
  }
  return found;
}

}  // namespace refpath
