// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/target_routes.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// Ends of those whom the pathway is there for. Who is declined, advised or gives up leaves out the rest of the way.
bool goes_the_whole_way(ExitKind kind) {
  return kind == ExitKind::caseload || kind == ExitKind::treated || kind == ExitKind::placed;
}

// A milestone in a parallel branch is reached while other branches go by it.
bool is_in_a_branch(const RuleSubject& subject, int milestone) {
  for (std::size_t s = 0; s < subject.pathway.steps.size(); ++s) {
    const auto& mark = subject.pathway.steps[s].milestone;
    if (mark && mark->milestone == milestone && subject.program.steps[s].inside >= 0) return true;
  }
  return false;
}

std::string route_text(const Pathway& pathway, const std::vector<int>& steps) {
  std::vector<std::string> names;
  names.reserve(steps.size());
  for (const int step : steps) names.push_back(pathway.steps[static_cast<std::size_t>(step)].name);
  if (names.size() > 6) names.erase(names.begin(), names.end() - 6);
  return listed(names);
}

}  // namespace

Diagnostics target_bypassed(const RuleSubject& subject) {
  if (too_many_routes(subject)) return {};
  const Pathway& pathway = subject.pathway;
  Diagnostics found;
  for (const Target& target : pathway.targets) {
    if (target.to < 0 || is_in_a_branch(subject, target.to)) continue;
    bool told = false;
    for (int c = 0; c < subject.ways.classes() && !told; ++c) {
      const TargetRoutes routes(subject, target, c);
      if (!routes.counts()) continue;
      for (int e = 0; e < static_cast<int>(pathway.exits.size()) && !told; ++e) {
        const Exit& exit = pathway.exits[static_cast<std::size_t>(e)];
        if (!goes_the_whole_way(exit.kind) || !routes.leaves(e, ClockState::stopped) ||
            !routes.leaves(e, ClockState::running))
          continue;
        const std::string& to = pathway.milestones[static_cast<std::size_t>(target.to)].name;
        found.push_back(finding(
            target.at,
            fmt::format("some come to '{}' without '{}', and '{}' does not count them: by way of {}", exit.name, to,
                        target.name, route_text(pathway, routes.route_to(e, ClockState::running))),
            fmt::format("write `milestone: {}` at a step of that route too, or say with `only` whom the target is for",
                        to)));
        told = true;
      }
    }
  }
  return found;
}

}  // namespace refpath
