// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/loads.hpp"

#include <fmt/format.h>

#include <cmath>

#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// What makes up the hours that are asked, without the parts that are none.
std::string made_of(const Analysis& analysis, std::size_t role) {
  const double meetings = analysis.meeting_hours[role];
  std::string text = fmt::format("{} of work on referrals", hours_text(analysis.hours[role] - meetings));
  if (meetings > 0) text += fmt::format(", {} of meetings", hours_text(meetings));
  if (analysis.background_hours[role] > 0)
    text += fmt::format(", {} of other work", hours_text(analysis.background_hours[role]));
  return text;
}

}  // namespace

Diagnostics roles_loaded(const Subject& subject, double low, double high, const char* consequence) {
  const Analysis& analysis = subject.analysis;
  Diagnostics found;
  for (std::size_t r = 0; r < subject.pathway.roles.size(); ++r) {
    if (!subject.program.roles[r].limited || analysis.load[r] < low || analysis.load[r] >= high) continue;
    const Role& role = subject.pathway.roles[r];
    const double asked = analysis.hours[r] + analysis.background_hours[r];
    const double has = analysis.capacity_hours[r];
    std::string enough;
    if (role.people.empty()) {
      const double of_one = has / subject.program.roles[r].wte;
      const double people = std::ceil(asked / of_one / busy_load * 10) / 10;
      enough = fmt::format("with {:.1f} WTE the load would be {}", people, percent(asked / (people * of_one)));
    } else {
      const double more = std::ceil(asked / busy_load - has);
      enough = fmt::format("with {:.0f} h a week more the load would be {}", more, percent(asked / (has + more)));
    }
    found.push_back(finding(people_place(role),
                            fmt::format("'{}' is asked for {} a week and has {} ({}): {}", role.name, hours_text(asked),
                                        hours_text(has), percent(analysis.load[r]), consequence),
                            fmt::format("it is {}; {}", made_of(analysis, r), enough)));
  }
  return found;
}

Diagnostics meetings_loaded(const Subject& subject, double low, double high, const char* consequence) {
  const Analysis& analysis = subject.analysis;
  Diagnostics found;
  for (std::size_t m = 0; m < subject.pathway.meetings.size(); ++m) {
    const Meeting& meeting = subject.pathway.meetings[m];
    if (!meeting.room_for || analysis.meeting_load[m] < low || analysis.meeting_load[m] >= high) continue;
    const double places = meeting.room_for->value * analysis.meetings_per_week[m];
    found.push_back(finding(
        meeting.room_for->at,
        fmt::format("'{}' has room for {:g} referrals a week and {:.1f} are brought to it ({}): {}", meeting.name,
                    places, analysis.meeting_visits[m], percent(analysis.meeting_load[m]), consequence),
        "make room for more at each meeting, hold it more often, or bring fewer referrals to it"));
  }
  return found;
}

Diagnostics joint_steps_loaded(const Subject& subject, double low, double high, const char* consequence) {
  std::vector<double> visits_per_week;
  visits_per_week.reserve(subject.analysis.visits.size());
  for (const Moments& visits : subject.analysis.visits)
    visits_per_week.push_back(visits.mean * subject.analysis.referrals_per_week);
  Diagnostics found;
  for (const JointLoad& joint : joint_loads(subject.program, visits_per_week)) {
    if (joint.load() < low || joint.load() >= high) continue;
    const Step& step = subject.pathway.steps[static_cast<std::size_t>(joint.job->step)];
    std::vector<std::string> roles;
    for (const auto& needed : joint.needed)
      roles.push_back(subject.program.roles[static_cast<std::size_t>(needed.first)].name);
    const auto hour = static_cast<double>(hour_ticks);
    found.push_back(finding(
        step.at,
        fmt::format("'{}' needs {} together for {} a week and they share {} ({}): {}", step.name, listed(roles),
                    hours_text(joint.asked / hour), hours_text(joint.there / hour), percent(joint.load()), consequence),
        "give them more `hours` in common, or let one of them do the work alone"));
  }
  return found;
}

}  // namespace refpath
