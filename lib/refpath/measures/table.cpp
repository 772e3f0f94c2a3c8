// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/table.hpp"

#include <cassert>

namespace refpath {

const char* name(Better better) {
  switch (better) {
    case Better::neither:
      return "neither";
    case Better::fewer:
      return "fewer";
    case Better::more:
      return "more";
  }
  return "";
}

const std::vector<MeasureKind>& measure_kinds() {
  static const std::vector<MeasureKind> kinds = {
      {"hours.<role or group>", "h/week", Better::fewer, "Hours a week of {}",
       "Hours a week on the pathway: the touch time of the referrals that arrive in the window, followed to their end, "
       "and the meetings held in the window. A meeting counts its whole length for everyone who attends."},
      {"freed.<role or group>", "h/week", Better::more, "Hours a week released for {}",
       "Hours a week of the current pathway minus those of the redesign. It is time released, never cash."},
      {"time.<role>", "min", Better::fewer, "Minutes per referral of {}",
       "Touch time per referral over all steps and visits. Meetings are left out.", false, true},
      {"time.<role>@<step>", "min", Better::fewer, "Minutes per referral of {} at {}",
       "The part of `time.<role>` that is spent at one step, over all visits to it."},
      {"time.<role>.<kind>", "min", Better::neither, "Minutes per referral of {}, {}",
       "The part of `time.<role>` that is of one kind: contact, liaison, admin, travel or meeting."},
      {"load.<role>", "share", Better::fewer, "Load of {}",
       "Share of the role's open hours in use: referrals, meetings and other work over WTE times open hours. "
       "Overtime counts as work and never clips it."},
      {"load.<meeting, clinic or place>", "share", Better::fewer, "Places used of {}",
       "Places used over places offered: of a meeting that has a limit of room, the slots of a clinic, or places of "
       "which there are so many, over all clock time."},
      {"usable.<role or group>", "h/week", Better::more, "Usable time of {}",
       "Hours a week in which people of the role are at work and have nothing to do, in gaps of at least 30 minutes "
       "(or as --usable-gap says). A gap ends with the day's or the session's hours, and when a meeting, a clinic or "
       "other work begins. Not given for a role whose other work is not played because nothing waits behind it.",
       true},
      {"slots.<clinic>", "per week", Better::neither, "Slots of {}", "Slots that the clinic offers."},
      {"used.<clinic>", "share", Better::more, "Slots used of {}",
       "The share of the slots taken by somebody who came."},
      {"unused.<clinic>", "per week", Better::fewer, "Slots of {} that nobody had",
       "Slots that nobody had booked when they came. They cost their time all the same."},
      {"missed.<clinic>", "per week", Better::fewer, "Slots of {} missed", "Slots lost to somebody who did not come."},
      {"occupied.<place>", "1", Better::neither, "{} occupied", "How many are occupied, averaged over all clock time.",
       true},
      {"caseload.<role>", "1", Better::neither, "Open people for each {}",
       "How many people each of them has on the caseload, averaged over all clock time.", true},
      {"referrals", "per week", Better::neither, "Referrals",
       "How many referrals come, a week: people, also where several come at once.", false, true},
      {"visits@<step>", "1", Better::neither, "Visits to {} per referral",
       "How often a referral comes to the step, on average.", false, true},
      {"exits.<exit>", "share", Better::neither, "Referrals that end at {}", "The share of referrals that end there.",
       false, true},
      {"left@<step>", "share", Better::fewer, "Leave while waiting for {}",
       "The share of the visits to the step that end because the referral has waited too long.", false, true},
      {"full@<step>", "share", Better::fewer, "Find {} full",
       "The share of the visits to the step that go elsewhere because too many wait already."},
      {"tried_out@<step>", "1", Better::fewer, "Tried too often: {}",
       "How often, per referral, one is sent elsewhere because it has been at the step as often as is allowed."},
      {"wait@<step>", "days", Better::fewer, "Waiting for {}",
       "Time from ready to started, for each visit: waiting for a person or a meeting, its roles added. "
       "Delays are left out.",
       true, true},
      {"wait.<role>", "days", Better::fewer, "Waiting for {}",
       "Time from ready to started, for each piece of work of the role.", true},
      {"wait", "days", Better::fewer, "All waiting of a referral",
       "All the time in which a referral waits for people and meetings. Delays are left out.", true, true},
      {"elapsed", "days", Better::fewer, "From referral to end",
       "Calendar time from referral to exit, in days of 24 hours.", true, true},
      {"elapsed.<exit or milestone>", "days", Better::fewer, "From referral to {}",
       "Calendar time from referral to the exit, for those who leave by it; or to first reaching the milestone, for "
       "those "
       "who reach it.",
       true, true},
      {"overtime.<role>", "h/week", Better::fewer, "Overtime of {}", "Hours a week worked outside the role's hours."},
      {"held.<meeting>", "per week", Better::neither, "{} held", "How often the meeting is held."},
      {"empty.<meeting>", "share", Better::fewer, "{} with nobody to discuss",
       "The share of the meetings held at which no referral was waiting."},
      {"left_over.<meeting>", "1", Better::fewer, "Left for the next {}",
       "Referrals left for the next meeting because the room was full, on average.", true},
      {"target.<name>", "share", Better::more, "Target: {}",
       "The share of the referrals counted by the target that are within its limit.", true, true},
      {"queue.<role>", "1", Better::fewer, "Referrals waiting for {}",
       "How many referrals wait for the role, averaged over all clock time.", true},
      {"open", "1", Better::fewer, "Referrals in progress", "How many referrals are on the pathway, on average.", true},
      {"worse_off", "share", Better::fewer, "Referrals that take longer",
       "Of a comparison. The share of the referrals that come in both pathways whose time from referral to end is "
       "longer "
       "in the redesign than it was with the same luck in the current pathway, be it by minutes.",
       true},
      {"worse_off_by_a_day", "share", Better::fewer, "Referrals that take at least a day longer",
       "Of a comparison. As `worse_off`, by 24 hours or more.", true},
      {"better_off_by_a_day", "share", Better::more, "Referrals that take at least a day less",
       "Of a comparison. The share of the same referrals whose time is shorter by 24 hours or more.", true},
      {"worse_off_days", "days", Better::fewer, "Days longer for those who take at least a day longer",
       "Of a comparison. By how much those take longer whom `worse_off_by_a_day` counts, on average.", true},
      {"handoffs", "1", Better::fewer, "Hand-offs per referral",
       "Two consecutive pieces of work with no role in common, per referral. A joint step or a meeting is one piece; "
       "the "
       "first piece and exits are not counted.",
       false, true},
      {"people", "1", Better::fewer, "Different people at work per referral",
       "How many different practitioners and volunteers work on a referral."},
      {"people_met", "1", Better::fewer, "Different people met per referral",
       "How many different practitioners and volunteers a referral meets: contact time, or a slot of a clinic.", false,
       true},
      {"usual_person", "share", Better::more, "Contacts with the usual person",
       "The share of all contacts that are with the practitioner or volunteer whom the referral meets most often.",
       false, true},
      {"counts.<count>", "1", Better::neither, "{} per referral",
       "What the file counts, per referral: in the unit that it gives, or times.", false, true},
      {"fees", "GBP/week", Better::fewer, "Fees",
       "What is paid for each event, for the referrals of a week. Apart from the value of time."},
      {"cost", "GBP/week", Better::fewer, "Value of time",
       "The sum of `cost.<role>` over the roles whose cost an hour is given."},
      {"cost.<role>", "GBP/week", Better::fewer, "Value of the time of {}",
       "Hours a week on the pathway times the cost of an hour. Only for roles whose cost is given. The value of time, "
       "not money that can be spent."},
      {"cost.<place>", "GBP/week", Better::fewer, "Cost of {}",
       "What those occupied cost, by the day of 24 hours. Not part of `cost`.", true},
  };
  return kinds;
}

const MeasureKind& measure_kind(std::string_view pattern) {
  for (const auto& kind : measure_kinds()) {
    if (kind.pattern == pattern) return kind;
  }
  assert(false && "a measure that has no row in the table");
  return measure_kinds().front();
}

}  // namespace refpath
