// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/target_routes.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

std::string milestone(const Pathway& pathway, int index) {
  return fmt::format("'{}'", pathway.milestones[static_cast<std::size_t>(index)].name);
}

// "the end" of the referral, an exit, or a milestone.
std::string end_of(const Pathway& pathway, const Target& target) {
  if (target.to >= 0) return milestone(pathway, target.to);
  if (target.to_exit >= 0) return fmt::format("'{}'", pathway.exits[static_cast<std::size_t>(target.to_exit)].name);
  return "an end";
}

}  // namespace

Diagnostics target_off_route(const RuleSubject& subject) {
  if (too_many_routes(subject)) return {};
  const Pathway& pathway = subject.pathway;
  Diagnostics found;
  for (const Target& target : pathway.targets) {
    bool starts = false, stops = false;
    for (int c = 0; c < subject.ways.classes() && !stops; ++c) {
      const TargetRoutes routes(subject, target, c);
      starts = starts || routes.starts();
      stops = routes.stops();
    }
    if (stops) continue;
    const std::string who =
        holds_for_all(target.only) ? "no referral" : "no referral with " + condition_text(pathway, target.only);
    const std::string why = target.from >= 0 && !starts
                                ? fmt::format("comes to {}, where its clock starts", milestone(pathway, target.from))
                            : target.from >= 0 ? fmt::format("comes to {} after {}", end_of(pathway, target),
                                                             milestone(pathway, target.from))
                                               : fmt::format("comes to {}", end_of(pathway, target));
    found.push_back(finding(target.at, fmt::format("'{}' counts nobody: {} {}", target.name, who, why),
                            "put the `milestone` at a step on the way, or name another one in the target"));
  }
  return found;
}

}  // namespace refpath
