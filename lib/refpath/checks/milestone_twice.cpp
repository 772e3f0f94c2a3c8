// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/target_routes.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// Whether some referral may come from one step to another.
bool leads(const Ways& ways, int from, int to, int stop = -1) {
  for (int c = 0; c < ways.classes(); ++c)
    if (ways.comes(from, c) && ways.after(from, c, stop)[static_cast<std::size_t>(to)] != 0) return true;
  return false;
}

// The only step at which a milestone is reached, or -1.
int only_step(const Pathway& pathway, int milestone) {
  int found = -1;
  for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
    if (!pathway.steps[s].milestone || pathway.steps[s].milestone->milestone != milestone) continue;
    if (found >= 0) return -1;
    found = static_cast<int>(s);
  }
  return found;
}

}  // namespace

Diagnostics milestone_twice(const RuleSubject& subject) {
  const Pathway& pathway = subject.pathway;
  const auto steps = static_cast<int>(pathway.steps.size());
  Diagnostics found;
  for (int later = 0; later < steps; ++later) {
    const Step& second = pathway.steps[static_cast<std::size_t>(later)];
    if (!second.milestone) continue;
    const std::string& name = pathway.milestones[static_cast<std::size_t>(second.milestone->milestone)].name;
    for (int earlier = 0; earlier < steps; ++earlier) {
      const Step& first = pathway.steps[static_cast<std::size_t>(earlier)];
      if (earlier == later || !first.milestone || first.milestone->milestone != second.milestone->milestone) continue;
      // Of two on a loop the second in the file is told.
      if (!leads(subject.ways, earlier, later) || (later < earlier && leads(subject.ways, later, earlier))) continue;
      found.push_back(finding(
          second.milestone->at,
          fmt::format("who comes from '{}' to '{}' has reached '{}' already: only the first time counts", first.name,
                      second.name, name),
          fmt::format("name the milestone of '{}' otherwise, or leave it at one of the two steps", second.name)));
      found.back().related.push_back({first.milestone->at, "it is reached here before"});
      break;
    }
  }
  if (too_many_routes(subject)) return found;
  // A clock that some may take to start anew.
  for (const Target& target : pathway.targets) {
    if (target.from < 0 || target.to < 0) continue;
    const int start = only_step(pathway, target.from), end = only_step(pathway, target.to);
    if (start < 0 || end < 0 || !leads(subject.ways, start, start, end)) continue;
    const std::string& name = pathway.milestones[static_cast<std::size_t>(target.from)].name;
    found.push_back(finding(
        target.at,
        fmt::format("the clock of '{}' starts at '{}', to which a referral may come again before '{}': it counts from "
                    "the first time",
                    target.name, name, pathway.milestones[static_cast<std::size_t>(target.to)].name),
        fmt::format("if the clock is to start anew, give a step behind the loop a milestone and count `from` it")));
  }
  return found;
}

}  // namespace refpath
