// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/surely.hpp"

#include "refpath/analysis/least.hpp"

namespace refpath {
namespace {

bool a_branch_can_end_it(const RuleSubject& subject) {
  for (std::size_t s = 0; s < subject.pathway.steps.size(); ++s) {
    if (subject.program.steps[s].inside < 0) continue;
    for (const std::vector<Outcome>* outcomes : outcome_lists(subject.pathway.steps[s]))
      for (const Outcome& outcome : *outcomes)
        if (outcome.next.kind == Next::Kind::exit) return true;
  }
  return false;
}

std::optional<Analysis> least_of(const RuleSubject& subject) {
  if (!a_branch_can_end_it(subject)) return std::nullopt;
  return analyse_least(subject.program, subject.pathway.run.weeks.value_or(usual_weeks));
}

}  // namespace

Surely::Surely(const RuleSubject& subject)
    : least_(least_of(subject)),
      least_subject_{subject.pathway, subject.program, least_ ? *least_ : subject.analysis, subject.ways,
                     subject.before} {}

bool Surely::is_less(double certain, double usual) {
  constexpr double rounding = 1e-9;
  return certain < usual * (1 - rounding);
}

const char* Surely::at_least(double certain, double usual) {
  return is_less(certain, usual) ? "at least " : "";
}

}  // namespace refpath
