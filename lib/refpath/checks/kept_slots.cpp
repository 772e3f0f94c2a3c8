// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/kept_slots.hpp"

#include <algorithm>

#include "refpath/checks/times.hpp"

namespace refpath {

std::optional<Unkept> unkept(const RuleSubject& subject, std::size_t clinic) {
  const Clinic& of = subject.pathway.clinics[clinic];
  const double slots = subject.analysis.slots[clinic];
  if (of.kept.empty() || slots <= 0 || !subject.analysis.defined) return std::nullopt;
  const double notice = of.notice ? calendar_least(subject.pathway, of.notice->value) : 0;
  std::vector<char> others(static_cast<std::size_t>(subject.program.classes), 1);
  double kept_of_session = 0;
  for (const Kept& kept : of.kept) {
    const double until = calendar_mean(subject.pathway, kept.until.value);
    if (until > notice) continue;
    kept_of_session += kept.slots.value;
    for (int c = 0; c < subject.program.classes; ++c)
      if (subject.ways.holds(kept.whom, c)) others[static_cast<std::size_t>(c)] = 0;
  }
  if (kept_of_session <= 0 || std::find(others.begin(), others.end(), 1) == others.end()) return std::nullopt;
  const int weeks = subject.pathway.run.weeks.value_or(usual_weeks);
  const Analysis of_others = analyse_classes(subject.program, others, weeks);
  return Unkept{slots * (1 - kept_of_session / of.slots.value),
                of_others.slots_used[clinic] + of_others.slots_missed[clinic],
                of_others.clinic_visits_exactness[clinic]};
}

}  // namespace refpath
