// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/loads.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/joint_loads.hpp"
#include "refpath/checks/kept_slots.hpp"
#include "refpath/checks/surely.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

LoadVerdict verdict(double load, MayBeLess doubt) {
  if (load < busy_load || doubt == MayBeLess::branch) return LoadVerdict::fine;
  if (load < 1) return LoadVerdict::busy;
  return doubt == MayBeLess::leave ? LoadVerdict::relieved : LoadVerdict::overloaded;
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

Diagnostics meetings_loaded(const RuleSubject& usual, Concern concern) {
  const Surely surely(usual);
  const RuleSubject& subject = surely.subject();
  const Analysis& analysis = subject.analysis;
  const Doubts doubts(subject);
  Diagnostics found;
  for (std::size_t m = 0; m < subject.pathway.meetings.size(); ++m) {
    const Meeting& meeting = subject.pathway.meetings[m];
    const LoadVerdict judged = verdict(analysis.meeting_load[m], doubts.of(analysis.meeting_visits_exactness[m]));
    if (!meeting.room_for || !concerns(concern, judged)) continue;
    const double places = meeting.room_for->value * analysis.meetings_per_week[m];
    found.push_back(finding(
        meeting.room_for->at,
        fmt::format("'{}' has room for {:.3g} referrals a week and {}{:.1f} are brought to it ({}): {}", meeting.name,
                    places, Surely::at_least(analysis.meeting_visits[m], usual.analysis.meeting_visits[m]),
                    analysis.meeting_visits[m], percent(analysis.meeting_load[m]), consequence(judged)),
        "make room for more at each meeting, hold it more often, or bring fewer referrals to it"));
  }
  return found;
}

namespace {

// Those for whom no slot is kept may find the rest of the clinic full when it is not. What is so for all is told of
// all.
void add_unkept(const Clinic& clinic, const Unkept& others, const Doubts& doubts, LoadVerdict of_all, Concern concern,
                Diagnostics& found) {
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
  const LoadVerdict judged = verdict(load, doubts.of(others.doubt));
  if (judged == of_all || !concerns(concern, judged)) return;
  found.push_back(finding(
      clinic.kept.front().at,
      fmt::format("those for whom no slot of '{}' is kept share {:.3g} slots a week and ask for {:.1f} ({}): {}",
                  clinic.name, others.slots, others.asked, percent(load), consequence(judged)),
      "keep fewer slots, or write under `kept` how long before the session they are anybody's: `until: 2 working "
      "days`"));
}

}  // namespace

Diagnostics clinics_loaded(const RuleSubject& usual, Concern concern) {
  const Surely surely(usual);
  const RuleSubject& subject = surely.subject();
  const Analysis& analysis = subject.analysis;
  const Doubts doubts(subject);
  Diagnostics found;
  for (std::size_t c = 0; c < subject.pathway.clinics.size(); ++c) {
    const Clinic& clinic = subject.pathway.clinics[c];
    const double booked = analysis.slots_used[c] + analysis.slots_missed[c];
    if (analysis.slots[c] <= 0 || booked <= 0) continue;
    const double load = booked / analysis.slots[c];
    const LoadVerdict judged = verdict(load, doubts.of(analysis.clinic_visits_exactness[c]));
    const double usually = usual.analysis.slots_used[c] + usual.analysis.slots_missed[c];
    if (judged != LoadVerdict::overloaded)
      if (const auto others = unkept(usual, c)) {
        const MayBeLess doubt = doubts.of(usual.analysis.clinic_visits_exactness[c]);
        add_unkept(clinic, *others, doubts, verdict(usually / analysis.slots[c], doubt), concern, found);
      }
    if (!concerns(concern, judged)) continue;
    std::string missed;
    if (analysis.slots_missed[c] > 0) missed = fmt::format(", {:.1f} of which are missed", analysis.slots_missed[c]);
    found.push_back(finding(clinic.slots.at,
                            fmt::format("'{}' has {:.3g} slots a week and {}{:.1f} are asked for{} ({}): {}",
                                        clinic.name, analysis.slots[c], Surely::at_least(booked, usually), booked,
                                        missed, percent(load), consequence(judged)),
                            "give a session more slots, hold it more often, or book fewer referrals into it"));
  }
  return found;
}

namespace {

// "'nurse' and 'planner' together", "2 of 'nurse' together".
std::string together_text(const RuleSubject& subject, const Needed& needed) {
  std::vector<std::string> roles;
  roles.reserve(needed.size());
  for (const auto& [role, people] : needed) {
    roles.push_back(fmt::format("'{}'", subject.program.roles[static_cast<std::size_t>(role)].name));
    if (people > 1) roles.back() = fmt::format("{} of {}", people, roles.back());
  }
  std::string text;
  for (std::size_t i = 0; i < roles.size(); ++i)
    text += (i == 0 ? "" : i + 1 == roles.size() ? " and " : ", ") + roles[i];
  return text;
}

}  // namespace

Diagnostics joint_steps_loaded(const RuleSubject& usual, Concern concern) {
  const Surely surely(usual);
  const RuleSubject& subject = surely.subject();
  Diagnostics found;
  for (const JointLoad& joint : joint_loads(subject)) {
    const LoadVerdict judged = verdict(joint.load(), joint.doubt);
    if (!concerns(concern, judged)) continue;
    std::vector<std::string> steps;
    steps.reserve(joint.jobs.size());
    for (const Job* job : joint.jobs) steps.push_back(subject.pathway.steps[static_cast<std::size_t>(job->step)].name);
    steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
    const bool one = steps.size() == 1;
    const auto hour = static_cast<double>(hour_ticks);
    const std::string asked = hours_text(joint.asked / hour), there = hours_text(joint.there / hour);
    const std::string who = together_text(subject, joint.needed);
    std::string message = fmt::format("{} {} {} together for {} a week and they share {}", listed(steps),
                                      one ? "needs" : "need", who, asked, there);
    if (joint.role >= 0)
      message = fmt::format(
          "{} {} only while {} are there: '{}' is asked for {} a week of it, and has {} in the "
          "hours they share{}",
          listed(steps), one ? "begins" : "begin", who,
          subject.program.roles[static_cast<std::size_t>(joint.role)].name, asked, there,
          joint.after > 0
              ? fmt::format(" and at most {} after them, to end what was begun", hours_text(joint.after / hour))
              : std::string());
    found.push_back(finding(subject.pathway.steps[static_cast<std::size_t>(joint.jobs.front()->step)].at,
                            fmt::format("{} ({}): {}", message, percent(joint.load()), consequence(judged)),
                            "give them more `hours` in common, or let one of them do the work alone"));
  }
  return found;
}

}  // namespace refpath
