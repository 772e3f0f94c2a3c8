// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/sessions.hpp"

#include <algorithm>

namespace refpath {

std::vector<Session> sessions(const RuleSubject& subject) {
  std::vector<Session> all;
  all.reserve(subject.pathway.meetings.size() + subject.pathway.clinics.size());
  for (const Meeting& meeting : subject.pathway.meetings)
    all.push_back({meeting.name, &meeting.starts, static_cast<Ticks>(meeting.lasts.value), &meeting.attend});
  for (std::size_t c = 0; c < subject.pathway.clinics.size(); ++c) {
    const Clinic& clinic = subject.pathway.clinics[c];
    const ProgramClinic& held = subject.program.clinics[c];
    all.push_back({clinic.name, &clinic.starts, held.slots * held.slot_length, &clinic.attend});
  }
  return all;
}

std::vector<WeekTime> times_of_week(const Recurrence& when) {
  std::vector<WeekTime> times = when.starts;
  for (const MonthlyStart& start : when.monthly) times.push_back(start.time);
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  return times;
}

double hours_taken(const RuleSubject& subject, const Session& session) {
  constexpr int weeks = 52;
  double people = 0;
  for (const Attendance& seat : *session.attend) people += seat.people.value;
  return people * static_cast<double>(session.lasts) / static_cast<double>(hour_ticks) *
         held_per_week(session.starts->value, subject.program.starts_on, weeks, subject.program.closed);
}

}  // namespace refpath
