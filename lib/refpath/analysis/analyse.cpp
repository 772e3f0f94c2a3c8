// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/analyse.hpp"

#include "refpath/analysis/expectations.hpp"

namespace refpath {
namespace {

constexpr double hour = static_cast<double>(hour_ticks);

// What meetings cost does not depend on who is brought to them: they are held, and charged whole.
void add_meetings(const Program& program, Analysis& analysis) {
  for (std::size_t m = 0; m < program.meetings.size(); ++m) {
    const ProgramMeeting& meeting = program.meetings[m];
    const auto held = static_cast<double>(meeting.when.starts.size());
    analysis.meetings_per_week[m] = held;
    for (const Seat& seat : meeting.seats)
      analysis.meeting_hours[static_cast<std::size_t>(seat.role)] +=
          held * seat.people * static_cast<double>(meeting.lasts) / hour;
  }
  for (const Meet& meet : program.meets)
    analysis.meeting_visits[static_cast<std::size_t>(meet.meeting)] +=
        program.referrals_per_week * analysis.visits[static_cast<std::size_t>(meet.step)].mean;
  for (std::size_t m = 0; m < program.meetings.size(); ++m) {
    const double places = program.meetings[m].room_for * analysis.meetings_per_week[m];
    if (places > 0) analysis.meeting_load[m] = analysis.meeting_visits[m] / places;
  }
}

void add_hours(const Program& program, Analysis& analysis) {
  for (std::size_t r = 0; r < program.roles.size(); ++r) {
    const ProgramRole& role = program.roles[r];
    analysis.hours[r] = analysis.touch[r].mean * program.referrals_per_week / hour + analysis.meeting_hours[r];
    analysis.background_hours[r] = role.background_per_week / hour;
    if (!role.limited) continue;
    analysis.capacity_hours[r] = role.wte * static_cast<double>(open_per_week(role.hours)) / hour;
    if (analysis.capacity_hours[r] > 0)
      analysis.load[r] = (analysis.hours[r] + analysis.background_hours[r]) / analysis.capacity_hours[r];
  }
}

bool everything_ends(const Program& program) {
  if (program.steps.empty()) return false;
  for (const ProgramStep& step : program.steps)
    if (step.reachable && !step.can_exit) return false;
  return true;
}

}  // namespace

Analysis analyse(const Program& program) {
  Analysis analysis;
  analysis.referrals_per_week = program.referrals_per_week;
  analysis.visits.resize(program.steps.size());
  analysis.touch.resize(program.roles.size());
  analysis.exits.resize(program.exits.size());
  for (std::vector<double>* by_meeting :
       {&analysis.meetings_per_week, &analysis.meeting_load, &analysis.meeting_visits})
    by_meeting->resize(program.meetings.size());
  for (std::vector<double>* by_role :
       {&analysis.meeting_hours, &analysis.hours, &analysis.background_hours, &analysis.capacity_hours, &analysis.load})
    by_role->resize(program.roles.size());

  analysis.defined = everything_ends(program);
  if (analysis.defined) expect(program, analysis);
  add_meetings(program, analysis);
  add_hours(program, analysis);
  return analysis;
}

}  // namespace refpath
