// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics many_visits(const RuleSubject& subject) {
  constexpr double many = 1000 * (1 + 1e-9);  // 1 / (1 - 0.999) is a little more than a thousand
  Diagnostics found;
  for (std::size_t s = 0; s < subject.pathway.steps.size(); ++s) {
    const double visits = subject.analysis.visits[s].mean;
    if (visits <= many) continue;
    const Step& step = subject.pathway.steps[s];
    found.push_back(finding(step.at, fmt::format("a referral comes to '{}' {:.0f} times on average", step.name, visits),
                            "look for a share that sends nearly all referrals back, and give more of them a way on"));
  }
  return found;
}

}  // namespace refpath
