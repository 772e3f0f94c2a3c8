// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/traps_of_some.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/model/graph.hpp"

namespace refpath {
namespace {

// `whom`: "with urgency 'urgent'", where it is so for some referrals only.
Diagnostic trap_found(const Pathway& pathway, const std::vector<int>& steps, const std::string& whom = "") {
  const auto step = [&](int index) -> const Step& { return pathway.steps[static_cast<std::size_t>(index)]; };
  const Step& first = step(steps.front());
  std::vector<std::string> names;
  names.reserve(steps.size());
  for (const int s : steps) names.push_back(step(s).name);
  const std::string who = whom.empty() ? "a referral" : "a referral " + whom;
  std::string message;
  if (steps.size() > 1) {
    message = fmt::format("{} lead only to each other: {} that comes there never leaves", listed(names), who);
  } else if (first.then.empty()) {
    message = fmt::format("'{}' leads nowhere: {} that comes there never leaves", first.name, who);
  } else {
    message = fmt::format("'{}' leads only back to itself: {} that comes there never leaves", first.name, who);
  }
  Diagnostic found =
      finding(first.at, message,
              fmt::format("give {} a share of the way out{}: an exit, or a step from which one is reached",
                          steps.size() > 1 ? "one of them" : "it", whom.empty() ? "" : " for these"));
  for (std::size_t i = 1; i < steps.size(); ++i) found.related.push_back({step(steps[i]).at, "and this one"});
  return found;
}

// The pathway of those who have tried every step that has `tries` as often as can be. Who has tried a step in a branch
// so often still comes to the end of the branch: a split with `tries` keeps its branches for them, and leads nowhere
// else than to where it is left after the last.
Pathway tried_out(Pathway pathway, bool in_branches) {
  for (Step& step : pathway.steps) {
    if (!step.tries) continue;
    step.then = step.tries->then;
    step.missed.reset();
    step.leaves.reset();
    step.full.reset();
    if (!in_branches) step.split.reset();
    step.tries.reset();
  }
  return pathway;
}

}  // namespace

Diagnostics no_way_out(const RuleSubject& subject) {
  Diagnostics found;
  const Structure shape = structure(subject.pathway);
  std::vector<bool> for_all(shape.can_exit.size()), trapped(shape.can_exit.size());
  for (std::size_t s = 0; s < for_all.size(); ++s) {
    for_all[s] = !shape.can_exit[s];
    trapped[s] = for_all[s] && shape.reachable[s];
  }
  for (const std::vector<int>& trap : closed_components(trapped, shape.next, shape.component))
    found.push_back(trap_found(subject.pathway, trap));
  for (const Trap& trap : traps_of_some(subject, for_all))
    found.push_back(trap_found(subject.pathway, trap.steps, kind_text(subject, trap.classes)));
  const auto& all = subject.pathway.steps;
  if (!found.empty() || std::none_of(all.begin(), all.end(), [](const Step& step) { return step.tries.has_value(); }))
    return found;
  const Structure after = structure(tried_out(subject.pathway, false));
  const Structure inside = structure(tried_out(subject.pathway, true));
  for (std::size_t s = 0; s < subject.pathway.steps.size(); ++s) {
    const Step& step = subject.pathway.steps[s];
    if (!step.tries || !shape.reachable[s]) continue;
    if (shape.inside[s] < 0 || step.split ? after.can_exit[s] : inside.can_exit[s]) continue;
    found.push_back(
        finding(step.tries->at,
                fmt::format("who has tried '{}' as often as can be only comes back to it: they never leave", step.name),
                "let the `then` of its `tries` lead to an exit, or to a step from which one is reached"));
  }
  return found;
}

}  // namespace refpath
