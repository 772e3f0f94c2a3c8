// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <map>
#include <set>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// Steps that lead only to each other, by component. Steps that can only lead to such a trap are mended with it.
std::map<int, std::vector<std::size_t>> traps(const Program& program) {
  std::map<int, std::vector<std::size_t>> members;
  std::set<int> left;
  for (std::size_t s = 0; s < program.steps.size(); ++s) {
    const ProgramStep& step = program.steps[s];
    if (!step.reachable || step.can_exit) continue;
    members[step.component].push_back(s);
    const Branch& branch = program.branches[s];
    for (int a = branch.first_arc; a < branch.first_arc + branch.arcs; ++a) {
      const int to = program.arcs[static_cast<std::size_t>(a)].to_step;
      if (to >= 0 && program.steps[static_cast<std::size_t>(to)].component != step.component)
        left.insert(step.component);
    }
  }
  for (const int component : left) members.erase(component);
  return members;
}

}  // namespace

Diagnostics no_way_out(const Subject& subject) {
  Diagnostics found;
  for (const auto& trap : traps(subject.program)) {
    const std::vector<std::size_t>& steps = trap.second;
    const Step& first = subject.pathway.steps[steps.front()];
    std::vector<std::string> names;
    names.reserve(steps.size());
    for (const std::size_t s : steps) names.push_back(subject.pathway.steps[s].name);
    std::string message;
    if (steps.size() > 1) {
      message = fmt::format("{} lead only to each other: a referral that comes there never leaves", listed(names));
    } else if (first.then.empty()) {
      message = fmt::format("'{}' leads nowhere: a referral that comes there never leaves", first.name);
    } else {
      message = fmt::format("'{}' leads only back to itself: a referral that comes there never leaves", first.name);
    }
    found.push_back(finding(first.at, message,
                            fmt::format("give {} a share of the way out: an exit, or a step from which one is reached",
                                        steps.size() > 1 ? "one of them" : "it")));
    for (std::size_t i = 1; i < steps.size(); ++i)
      found.back().related.push_back({subject.pathway.steps[steps[i]].at, "and this one"});
  }
  return found;
}

}  // namespace refpath
