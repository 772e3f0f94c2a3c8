// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// Whether some referral that comes to the step is one of those for which the outcome is.
bool is_for_somebody(const Ways& ways, int step, const std::vector<Outcome>& outcomes, const Outcome& one) {
  for (int c = 0; c < ways.classes(); ++c) {
    if (!ways.comes(step, c)) continue;
    const std::vector<const Outcome*> meant = outcomes_for(ways, outcomes, c);
    if (std::find(meant.begin(), meant.end(), &one) != meant.end()) return true;
  }
  return false;
}

}  // namespace

Diagnostics when_nobody(const RuleSubject& subject) {
  const Pathway& pathway = subject.pathway;
  Diagnostics found;
  for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
    const Step& step = pathway.steps[s];
    const auto index = static_cast<int>(s);
    if (!subject.ways.anybody_comes(index)) continue;
    for (const std::vector<Outcome>* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes) {
        if (is_for_somebody(subject.ways, index, *outcomes, outcome)) continue;
        const std::string& to = name_of(pathway, outcome.next);
        const bool conditional = !holds_for_all(outcome.when);
        found.push_back(finding(
            conditional && outcome.when.at.known() ? outcome.when.at : outcome.at,
            conditional
                ? fmt::format("nobody ever goes from '{}' to '{}': no referral with {} comes to '{}'", step.name, to,
                              condition_text(pathway, outcome.when), step.name)
                : fmt::format("nobody ever goes from '{}' to '{}': all who come there go by a `when`", step.name, to),
            fmt::format("take '{}' out here, or see at which step before '{}' these referrals are sent elsewhere", to,
                        step.name)));
      }
  }
  return found;
}

}  // namespace refpath
