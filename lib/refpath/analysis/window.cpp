// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/window.hpp"

#include <algorithm>

namespace refpath {
namespace {

using Week = std::array<double, 7>;

// Adds the time that two periods share to the days on which it lies.
void add_shared(const Period& a, const Period& b, Week& week) {
  for (std::size_t day = 0; day < week.size(); ++day) {
    const Ticks midnight = static_cast<Ticks>(day) * day_ticks;
    const Ticks from = std::max({a.from, b.from, midnight});
    const Ticks to = std::min({a.to, b.to, midnight + day_ticks});
    if (to > from) week[day] += static_cast<double>(to - from);
  }
}

}  // namespace

CountedWindow::CountedWindow(const Program& program, int weeks) : program_(program), weeks_(weeks) {
  for (const Date date : program.closed) {
    const Date day = date - program.starts_on;
    if (day >= 0 && day < Date{7} * weeks) ++closed_[static_cast<std::size_t>(day % 7)];
  }
}

double CountedWindow::share_left(const Week& per_day) const {
  double all = 0, closed = 0;
  for (std::size_t day = 0; day < per_day.size(); ++day) {
    all += per_day[day] * weeks_;
    closed += per_day[day] * closed_[day];
  }
  return all > 0 ? 1 - closed / all : 1;
}

double CountedWindow::open_share(const Hours& hours) const {
  Week week{};
  for (const Period& period : hours.periods) add_shared(period, {0, week_ticks}, week);
  return share_left(week);
}

double CountedWindow::people_per_week(const ProgramSource& source) const {
  if (!source.replay.empty()) {
    Week week{};  // observed arrivals, from a week that is drawn
    for (const Ticks moment : source.replay) week[static_cast<std::size_t>(moment / day_ticks % 7)] += 1;
    return source.per_week * share_left(week);
  }
  if (source.parts.empty()) return source.per_week * open_share(source.received);
  double people = 0;
  for (const Arrivals::Part& part : source.parts) {
    Week week{};
    for (const Period& open : source.received.periods) add_shared(part.period, open, week);
    people += part.people * share_left(week);
  }
  return people;
}

double CountedWindow::held_per_week(const Recurrence& recurrence) const {
  return refpath::held_per_week(recurrence, program_.starts_on, weeks_, program_.closed);
}

double CountedWindow::at_work_per_week(const ProgramRole& role) const {
  if (role.people.empty()) return role.availability * contracted_per_week(role) * open_share(role.hours);
  double seconds = 0;
  for (const Hours& own : role.people) seconds += static_cast<double>(open_per_week(own)) * open_share(own);
  return role.availability * seconds;
}

bool CountedWindow::is_even() const {
  if (!program_.closed.empty()) return false;
  const auto uneven = [this](const Recurrence& when) {
    return !when.monthly.empty() || (when.first_on && weeks_ % when.every_weeks != 0);
  };
  return std::none_of(program_.meetings.begin(), program_.meetings.end(),
                      [&](const ProgramMeeting& meeting) { return uneven(meeting.when); }) &&
         std::none_of(program_.clinics.begin(), program_.clinics.end(),
                      [&](const ProgramClinic& clinic) { return uneven(clinic.when); });
}

}  // namespace refpath
