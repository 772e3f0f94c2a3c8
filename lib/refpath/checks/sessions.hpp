// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// What keeps people from other work at times that are set beforehand: a meeting, or a session of a clinic.
struct Session {
  std::string name;
  const Quantity<Recurrence>* starts;
  Ticks lasts;
  const std::vector<Attendance>* attend;
};
/// Meetings and then clinics, in the order of the file.
[[nodiscard]] std::vector<Session> sessions(const RuleSubject& subject);

/// The times of the week at which it starts, in whatever weeks; sorted, each once.
[[nodiscard]] std::vector<WeekTime> times_of_week(const Recurrence& when);

/// Hours a week of all who attend, over a year.
[[nodiscard]] double hours_taken(const RuleSubject& subject, const Session& session);

}  // namespace refpath
