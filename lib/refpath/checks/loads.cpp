// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/loads.hpp"
#include "refpath/checks/kept_slots.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/staff.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

bool may_be_less(const Exactness& exactness) {
  const std::string_view why = exactness.why_not;
  return why == people_leave || why == list_can_be_full || why == tries_are_counted || why == first_branch_decides ||
         why == branch_can_end_it;
}

LoadVerdict verdict(double load, const Exactness& doubt) {
  if (load < busy_load) return LoadVerdict::fine;
  if (load < 1) return LoadVerdict::busy;
  return may_be_less(doubt) ? LoadVerdict::relieved : LoadVerdict::overloaded;
}

const char* consequence(LoadVerdict verdict) {
  switch (verdict) {
    case LoadVerdict::fine:
      return "";
    case LoadVerdict::busy:
      return "there is little to spare, and a little more makes waits much longer";
    case LoadVerdict::relieved:
      return "what waits grows until people leave or are turned away";
    case LoadVerdict::overloaded:
      return "what waits grows without end";
  }
  return "";
}

bool concerns(Concern concern, LoadVerdict verdict) {
  if (concern == Concern::overloaded) return verdict == LoadVerdict::overloaded;
  return verdict == LoadVerdict::busy || verdict == LoadVerdict::relieved;
}

Diagnostics meetings_loaded(const RuleSubject& subject, Concern concern) {
  const Analysis& analysis = subject.analysis;
  Diagnostics found;
  for (std::size_t m = 0; m < subject.pathway.meetings.size(); ++m) {
    const Meeting& meeting = subject.pathway.meetings[m];
    const LoadVerdict judged = verdict(analysis.meeting_load[m], analysis.meeting_visits_exactness[m]);
    if (!meeting.room_for || !concerns(concern, judged)) continue;
    const double places = meeting.room_for->value * analysis.meetings_per_week[m];
    found.push_back(finding(
        meeting.room_for->at,
        fmt::format("'{}' has room for {:.3g} referrals a week and {:.1f} are brought to it ({}): {}", meeting.name,
                    places, analysis.meeting_visits[m], percent(analysis.meeting_load[m]), consequence(judged)),
        "make room for more at each meeting, hold it more often, or bring fewer referrals to it"));
  }
  return found;
}

namespace {

// Those for whom no slot is kept may find the rest of the clinic full when it is not. What is so for all is told of
// all.
void add_unkept(const Clinic& clinic, const Unkept& others, LoadVerdict of_all, Concern concern, Diagnostics& found) {
  const double load = others.slots > 0 ? others.asked / others.slots : 0;
  if (others.asked > 0 && others.slots <= 0) {
    if (concern == Concern::overloaded)
      found.push_back(finding(clinic.kept.front().at,
                              fmt::format("all slots of '{}' are kept to the last for others, and {:.1f} a week are "
                                          "asked for: what waits grows without end",
                                          clinic.name, others.asked),
                              "keep fewer slots, or write under `kept` how long before the session they are anybody's: "
                              "`until: 2 working days`"));
    return;
  }
  const LoadVerdict judged = verdict(load, others.doubt);
  if (judged == of_all || !concerns(concern, judged)) return;
  found.push_back(finding(
      clinic.kept.front().at,
      fmt::format("those for whom no slot of '{}' is kept share {:.3g} slots a week and ask for {:.1f} ({}): {}",
                  clinic.name, others.slots, others.asked, percent(load), consequence(judged)),
      "keep fewer slots, or write under `kept` how long before the session they are anybody's: `until: 2 working "
      "days`"));
}

}  // namespace

Diagnostics clinics_loaded(const RuleSubject& subject, Concern concern) {
  const Analysis& analysis = subject.analysis;
  Diagnostics found;
  for (std::size_t c = 0; c < subject.pathway.clinics.size(); ++c) {
    const Clinic& clinic = subject.pathway.clinics[c];
    const double booked = analysis.slots_used[c] + analysis.slots_missed[c];
    if (analysis.slots[c] <= 0 || booked <= 0) continue;
    const double load = booked / analysis.slots[c];
    const LoadVerdict judged = verdict(load, analysis.clinic_visits_exactness[c]);
    if (judged != LoadVerdict::overloaded)
      if (const auto others = unkept(subject, c)) add_unkept(clinic, *others, judged, concern, found);
    if (!concerns(concern, judged)) continue;
    std::string missed;
    if (analysis.slots_missed[c] > 0) missed = fmt::format(", {:.1f} of which are missed", analysis.slots_missed[c]);
    found.push_back(finding(clinic.slots.at,
                            fmt::format("'{}' has {:.3g} slots a week and {:.1f} are asked for{} ({}): {}", clinic.name,
                                        analysis.slots[c], booked, missed, percent(load), consequence(judged)),
                            "give a session more slots, hold it more often, or book fewer referrals into it"));
  }
  return found;
}

Diagnostics joint_steps_loaded(const RuleSubject& subject, Concern concern) {
  Diagnostics found;
  for (const JointLoad& joint : joint_loads(subject.program, subject.analysis)) {
    const auto index = static_cast<std::size_t>(joint.job->step);
    const LoadVerdict judged = verdict(joint.load(), subject.analysis.visits[index].exactness);
    if (!concerns(concern, judged)) continue;
    const Step& step = subject.pathway.steps[index];
    std::vector<std::string> roles;
    for (const auto& needed : joint.needed)
      roles.push_back(subject.program.roles[static_cast<std::size_t>(needed.first)].name);
    const auto hour = static_cast<double>(hour_ticks);
    found.push_back(finding(step.at,
                            fmt::format("'{}' needs {} together for {} a week and they share {} ({}): {}", step.name,
                                        listed(roles), hours_text(joint.asked / hour), hours_text(joint.there / hour),
                                        percent(joint.load()), consequence(judged)),
                            "give them more `hours` in common, or let one of them do the work alone"));
  }
  return found;
}

}  // namespace refpath
