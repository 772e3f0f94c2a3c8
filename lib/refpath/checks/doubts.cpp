// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/doubts.hpp"

#include <algorithm>

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// Whether some of those who leave the wait for a step may leave the pathway before they come to it again.
bool loses_leavers(const RuleSubject& subject, int step, int referral_class) {
  std::vector<char> seen(subject.pathway.steps.size(), 0);
  std::vector<int> to_see;
  bool lost = false;
  const auto meet = [&](const Way& way) {
    if (way.next.kind == Next::Kind::exit) {
      lost = true;
    } else if (way.next.index != step && seen[at(way.next.index)] == 0) {
      seen[at(way.next.index)] = 1;
      to_see.push_back(way.next.index);
    }
  };
  for (const Way& way : subject.ways.from(step, referral_class))
    if (way.of == Way::Of::leaves) meet(way);
  while (!lost && !to_see.empty()) {
    const int here = to_see.back();
    to_see.pop_back();
    for (const Way& way : subject.ways.from(here, referral_class)) meet(way);
  }
  return lost;
}

// Only the first of several doubts about a number is known: where there are others, it may hide one of them.
bool only_leaving_is_in_doubt(const RuleSubject& subject) {
  for (std::size_t s = 0; s < subject.pathway.steps.size(); ++s) {
    const Step& step = subject.pathway.steps[s];
    if (step.full || step.tries) return false;
    if (step.split && step.split->needed < static_cast<int>(step.split->entries.size())) return false;
    if (subject.program.steps[s].inside < 0) continue;
    for (const std::vector<Outcome>* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes)
        if (outcome.next.kind == Next::Kind::exit) return false;
  }
  return true;
}

bool all_leavers_come_back(const RuleSubject& subject) {
  if (!only_leaving_is_in_doubt(subject)) return false;
  for (int s = 0; s < static_cast<int>(subject.pathway.steps.size()); ++s)
    for (int c = 0; subject.pathway.steps[at(s)].leaves && c < subject.ways.classes(); ++c)
      if (subject.ways.comes(s, c) && loses_leavers(subject, s, c)) return false;
  return true;
}

}  // namespace

Doubts::Doubts(const RuleSubject& subject) : leavers_come_back_(all_leavers_come_back(subject)) {}

MayBeLess Doubts::of(const Exactness& exactness) const {
  const std::string_view why = exactness.why_not;
  if (why == people_leave) return leavers_come_back_ ? MayBeLess::none : MayBeLess::leave;
  if (why == list_can_be_full) return MayBeLess::leave;
  if (why == tries_are_counted || why == first_branch_decides || why == branch_can_end_it) return MayBeLess::branch;
  return MayBeLess::none;
}

}  // namespace refpath
