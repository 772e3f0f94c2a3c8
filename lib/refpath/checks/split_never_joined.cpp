// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// Whether some referral of the class comes from the beginning of a branch to one of its ends.
bool can_end(const RuleSubject& subject, int split, int entry, int referral_class) {
  const std::size_t steps = subject.pathway.steps.size();
  std::vector<char> seen(steps, 0);
  std::vector<int> to_see = {entry};
  while (!to_see.empty()) {
    const int index = to_see.back();
    to_see.pop_back();
    if (seen[at(index)] != 0) continue;
    seen[at(index)] = 1;
    if (subject.program.steps[at(index)].inside == split && subject.pathway.steps[at(index)].then.empty()) return true;
    for (const Way& way : subject.ways.from(index, referral_class))
      if (way.next.kind == Next::Kind::step) to_see.push_back(way.next.index);
  }
  return false;
}

}  // namespace

Diagnostics split_never_joined(const RuleSubject& subject) {
  Diagnostics found;
  for (int s = 0; s < static_cast<int>(subject.pathway.steps.size()); ++s) {
    const Step& step = subject.pathway.steps[at(s)];
    if (!step.split || !subject.ways.anybody_comes(s)) continue;
    std::vector<std::string> lost;  // branches without an end, of the class with the fewest
    int most = 0;
    bool alike = true;  // for all classes
    for (int c = 0; c < subject.ways.classes(); ++c) {
      if (!subject.ways.comes(s, c)) continue;
      std::vector<std::string> without_end;
      for (const int entry : step.split->entries)
        if (!can_end(subject, s, entry, c)) without_end.push_back(subject.pathway.steps[at(entry)].name);
      const int ending = static_cast<int>(step.split->entries.size() - without_end.size());
      alike = alike && (lost.empty() || lost == without_end);
      if (ending < most) continue;
      most = ending;
      lost = std::move(without_end);
    }
    if (most >= step.split->needed) continue;
    found.push_back(
        finding(step.split->at,
                fmt::format("'{}' never goes on: {} of its {} branches must end, and {}", step.name, step.split->needed,
                            step.split->entries.size(),
                            alike ? fmt::format("all who come to {} leave the pathway from there", listed(lost))
                                  : "every referral leaves the pathway from one of them"),
                "give somebody in such a branch a way to a step without `then`, or take the branch out of the split"));
  }
  return found;
}

}  // namespace refpath
