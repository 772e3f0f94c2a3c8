// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics unreachable_step(const RuleSubject& subject) {
  Diagnostics found;
  std::vector<std::string> firsts;
  for (const int first : first_steps(subject.pathway)) {
    const std::string& name = subject.pathway.steps[static_cast<std::size_t>(first)].name;
    if (std::find(firsts.begin(), firsts.end(), name) == firsts.end()) firsts.push_back(name);
  }
  for (std::size_t s = 0; s < subject.pathway.steps.size(); ++s) {
    if (subject.program.steps[s].reachable) continue;
    const Step& step = subject.pathway.steps[s];
    found.push_back(
        finding(step.at,
                fmt::format("no route from {} leads to '{}', so nothing ever happens there",
                            fmt::format("'{}'", fmt::join(firsts, "' or '")), step.name),
                fmt::format("name '{}' in the `then` of the step that comes before it, or take it out", step.name)));
  }
  return found;
}

}  // namespace refpath
