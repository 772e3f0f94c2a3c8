// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/sessions.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics unused_clinic(const RuleSubject& subject) {
  std::vector<bool> used(subject.pathway.clinics.size(), false);
  for (const ClinicVisit& visit : subject.program.clinic_visits) used[static_cast<std::size_t>(visit.clinic)] = true;
  const std::vector<Session> all = sessions(subject);
  Diagnostics found;
  for (std::size_t c = 0; c < used.size(); ++c) {
    if (used[c]) continue;
    const Clinic& clinic = subject.pathway.clinics[c];
    const double hours = hours_taken(subject, all[subject.pathway.meetings.size() + c]);
    found.push_back(finding(
        clinic.at,
        fmt::format("no step uses '{}', yet it takes {} a week of those who attend", clinic.name, hours_text(hours)),
        fmt::format("write `clinic: {}` in the step that is booked there, or take the clinic out", clinic.name)));
  }
  return found;
}

}  // namespace refpath
