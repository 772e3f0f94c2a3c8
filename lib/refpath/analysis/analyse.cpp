// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/analyse.hpp"

#include <algorithm>

#include "refpath/analysis/expectations.hpp"
#include "refpath/analysis/least.hpp"
#include "refpath/analysis/window.hpp"

namespace refpath {
namespace {

constexpr double hour = static_cast<double>(hour_ticks);

// The share of the referrals of the window that each source sends; equal where nobody comes.
std::vector<double> weights_of_sources(const Program& program, const CountedWindow& window, double& people_per_week) {
  std::vector<double> weights;
  people_per_week = 0;
  for (const ProgramSource& source : program.sources) {
    weights.push_back(window.people_per_week(source));
    people_per_week += weights.back();
  }
  for (double& weight : weights)
    weight = people_per_week > 0 ? weight / people_per_week : 1.0 / static_cast<double>(weights.size());
  return weights;
}

// What meetings cost does not depend on who is brought to them: they are held, and charged whole.
void add_meetings(const Program& program, const CountedWindow& window, Analysis& analysis) {
  for (std::size_t m = 0; m < program.meetings.size(); ++m) {
    const ProgramMeeting& meeting = program.meetings[m];
    const double held = window.held_per_week(meeting.when);
    analysis.meetings_per_week[m] = held;
    if (meeting.held_if > 0) analysis.held_exactness[m] = {-1, held_if_some_wait};
    for (const Seat& seat : meeting.seats) {
      const auto role = static_cast<std::size_t>(seat.role);
      analysis.meeting_hours[role] += held * seat.people * static_cast<double>(meeting.lasts) / hour;
      Exactness& exactness = analysis.meeting_hours_exactness[role];
      exactness = first_doubt(exactness, analysis.held_exactness[m]);
    }
    if (meeting.room_for > 0 && held > 0)
      analysis.meeting_load[m] = analysis.meeting_visits[m] / (held * meeting.room_for);
  }
}

// Nor does the cost of clinics: a session is charged whole, its unused slots as well.
void add_clinics(const Program& program, const CountedWindow& window, Analysis& analysis) {
  for (std::size_t c = 0; c < program.clinics.size(); ++c) {
    const ProgramClinic& clinic = program.clinics[c];
    analysis.slots[c] = window.held_per_week(clinic.when) * clinic.slots;
    for (const Seat& seat : clinic.seats)
      analysis.clinic_hours[static_cast<std::size_t>(seat.role)] +=
          analysis.slots[c] * static_cast<double>(clinic.slot_length) * seat.people / hour;
  }
}

void add_hours(const Program& program, const CountedWindow& window, Analysis& analysis) {
  for (std::size_t r = 0; r < program.roles.size(); ++r) {
    const ProgramRole& role = program.roles[r];
    analysis.hours[r] = analysis.touch[r].mean * analysis.referrals_per_week / hour + analysis.meeting_hours[r] +
                        analysis.clinic_hours[r];
    analysis.background_hours[r] = role.background_per_week * window.open_share(role.hours) / hour;
    if (!role.limited) continue;
    analysis.capacity_hours[r] = window.at_work_per_week(role) / hour;
    if (analysis.capacity_hours[r] > 0)
      analysis.load[r] = (analysis.hours[r] + analysis.background_hours[r]) / analysis.capacity_hours[r];
  }
}

bool everything_ends(const Program& program) {
  if (program.steps.empty()) return false;
  return std::none_of(program.steps.begin(), program.steps.end(),
                      [](const ProgramStep& step) { return step.reachable && !step.can_exit; });
}

Analysis sized(const Program& program) {
  Analysis analysis;
  analysis.visits.resize(program.steps.size());
  analysis.touch.resize(program.roles.size());
  analysis.exits.resize(program.exits.size());
  analysis.counts.resize(program.counts.size());
  analysis.tried_out.resize(program.steps.size());
  for (std::vector<double>* by_meeting :
       {&analysis.meetings_per_week, &analysis.meeting_load, &analysis.meeting_visits})
    by_meeting->resize(program.meetings.size());
  for (std::vector<double>* by_role : {&analysis.meeting_hours, &analysis.clinic_hours, &analysis.hours,
                                       &analysis.background_hours, &analysis.capacity_hours, &analysis.load})
    by_role->resize(program.roles.size());
  for (std::vector<double>* by_clinic : {&analysis.slots, &analysis.slots_used, &analysis.slots_missed})
    by_clinic->resize(program.clinics.size());
  analysis.meeting_hours_exactness.resize(program.roles.size());
  analysis.held_exactness.resize(program.meetings.size());
  analysis.meeting_visits_exactness.resize(program.meetings.size());
  analysis.clinic_visits_exactness.resize(program.clinics.size());
  return analysis;
}

bool is_in(int role, const std::vector<int>& roles) {
  return std::binary_search(roles.begin(), roles.end(), role);
}

// Whether the roles have, of each piece of work of this step that one of them may do, all who may.
bool have_all_alternatives(const Analysis& analysis, int step, const std::vector<int>& roles) {
  return std::all_of(analysis.alternatives.begin(), analysis.alternatives.end(), [&](const auto& one) {
    if (one.step != step) return true;
    const auto some = std::count_if(one.roles.begin(), one.roles.end(), [&](int role) { return is_in(role, roles); });
    return some == 0 || static_cast<std::size_t>(some) == one.roles.size();
  });
}

// Leaves to each source these classes only; returns the share of its referrals that are of them.
double keep_only(ProgramSource& source, const std::vector<char>& classes) {
  double kept = 0;
  for (std::size_t c = 0; c < classes.size(); ++c) {
    double& share = source.class_shares[c];
    if (classes[c] == 0) share = 0;
    kept += share;
  }
  for (double& share : source.class_shares) share = kept > 0 ? share / kept : 0;
  return kept;
}

void add_slots(const PerReferral& per, Analysis& analysis) {
  for (std::size_t c = 0; c < analysis.slots_used.size(); ++c) {
    analysis.slots_used[c] = per.clinic_came[c] * analysis.referrals_per_week;
    analysis.slots_missed[c] = per.clinic_missed[c] * analysis.referrals_per_week;
  }
}

Analysis analyse_counting(const Program& program, int weeks, Counting counting) {
  Analysis analysis = sized(program);
  const CountedWindow window(program, weeks);
  const std::vector<double> weights = weights_of_sources(program, window, analysis.referrals_per_week);
  analysis.defined = everything_ends(program);
  if (analysis.defined) {
    const PerReferral per = expect(program, weights, analysis, counting);
    for (std::size_t m = 0; m < program.meetings.size(); ++m)
      analysis.meeting_visits[m] = per.meeting_visits[m] * analysis.referrals_per_week;
    add_slots(per, analysis);
  }
  if (program.has_backlog) analysis.hours_exactness = {-1, there_is_a_backlog};
  analysis.load_exactness = analysis.hours_exactness;
  if (!window.is_even()) analysis.load_exactness = first_doubt(analysis.load_exactness, {-1, uneven_calendar});
  add_meetings(program, window, analysis);
  add_clinics(program, window, analysis);
  add_hours(program, window, analysis);
  return analysis;
}

}  // namespace

Analysis analyse_classes(const Program& program, const std::vector<char>& classes, int weeks) {
  Program part = program;
  Analysis analysis = sized(program);
  const CountedWindow window(program, weeks);
  std::vector<double> weights = weights_of_sources(program, window, analysis.referrals_per_week);
  double all = 0;
  for (std::size_t s = 0; s < weights.size(); ++s) {
    weights[s] *= keep_only(part.sources[s], classes);
    all += weights[s];
  }
  if (all <= 0) return analysis;
  for (double& weight : weights) weight /= all;
  analysis.referrals_per_week *= all;
  analysis.defined = everything_ends(program);
  if (analysis.defined) add_slots(expect(part, weights, analysis), analysis);
  return analysis;
}

Analysis analyse_subgroup(const Program& program, int attribute, int value, int weeks) {
  const ProgramAttribute& of = program.attributes[static_cast<std::size_t>(attribute)];
  std::vector<char> classes(static_cast<std::size_t>(program.classes));
  for (int c = 0; c < program.classes; ++c)
    classes[static_cast<std::size_t>(c)] = program.value_of(of, c) == value ? 1 : 0;
  return analyse_classes(program, classes, weeks);
}

Analysis analyse(const Program& program, int weeks) {
  return analyse_counting(program, weeks, Counting::usual);
}

Analysis analyse_least(const Program& program, int weeks) {
  return analyse_counting(program, weeks, Counting::least);
}

Exactness touch_exactness(const Analysis& analysis, const std::vector<int>& roles, int step) {
  Exactness exactness;
  for (const Analysis::Cell& cell : analysis.cells) {
    if (!is_in(cell.role, roles) || (step >= 0 && cell.step != step)) continue;
    if (cell.exactness.why_not == whoever_is_free && have_all_alternatives(analysis, cell.step, roles)) continue;
    exactness = first_doubt(exactness, cell.exactness);
  }
  return exactness;
}

Exactness hours_exactness(const Analysis& analysis, const std::vector<int>& roles) {
  Exactness exactness = first_doubt(touch_exactness(analysis, roles), analysis.hours_exactness);
  for (const int role : roles)
    exactness = first_doubt(exactness, analysis.meeting_hours_exactness[static_cast<std::size_t>(role)]);
  return exactness;
}

Exactness load_exactness(const Analysis& analysis, int role) {
  return first_doubt(hours_exactness(analysis, {role}), analysis.load_exactness);
}

}  // namespace refpath
