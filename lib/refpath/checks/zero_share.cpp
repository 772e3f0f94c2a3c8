// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/model/graph.hpp"

namespace refpath {

Diagnostics zero_share(const RuleSubject& subject) {
  const Pathway& pathway = subject.pathway;
  Diagnostics found;
  for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
    if (!subject.program.steps[s].reachable) continue;
    const Step& step = pathway.steps[s];
    for (const std::vector<Outcome>* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes) {
        if (can_happen(outcome)) continue;
        const std::string& to = name_of(pathway, outcome.next);
        found.push_back(finding(outcome.at,
                                fmt::format("nobody ever goes from '{}' to '{}': its share is 0 %", step.name, to),
                                fmt::format("give '{}' a share (`{}: 10%`), or take this outcome out", to, to)));
      }
    if (step.missed && step.missed->share.by < 0 && step.missed->share.value <= 0)
      found.push_back(finding(step.missed->at,
                              fmt::format("nobody ever misses '{}': the share of its `missed` is 0 %", step.name),
                              "write how many do not come (`share: 10%`), or take `missed` out"));
  }
  return found;
}

}  // namespace refpath
