// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/key_row.hpp"

namespace refpath {

std::vector<KeyRow> keys_of_people() {
  return {
      {"role", "label", "text", optional, "from its name", Level::map, true, "What people call the role",
       "label: Mental-health nurse"},
      {"role", "wte", "number", optional, "as many people as it takes, without queue or load", Level::load, true,
       "Whole-time equivalents; 1 works all of the role's hours", "wte: 1.5"},
      {"role", "hours", "hours", optional, "the pathway's hours", Level::waits, true, "When the role works",
       "hours: Mon-Fri 08:00-16:00"},
      later("role", "availability", "The share of contracted time at work", "availability: 79%"),
      {"role", "background", "background", optional, "none", Level::load, true,
       "Other work of the whole role, in hours a week", "background: 11.5 h per week"},
      {"role", "cost", "cost", optional, "", Level::trust, true, "What an hour of the role costs",
       "cost: 61 GBP per hour"},
      {"role", "group", "name", optional, "compared by its own name", Level::trust, true,
       "The group in which roles of different pathways are compared", "group: nurses"},
      {"role", "who", "who", optional, "practitioner", Level::trust, true,
       "Whether practitioners, volunteers or the person give the time", "who: volunteer"},
      later("role", "people", "Named individuals with hours of their own",
            "people: {ann: {hours: Mon-Wed 09:00-17:00}}"),
      later("role", "caseload", "How many open people each can have", "caseload: 30"),
      {"background", "hours", "hours_per_week", required, "", Level::load, true, "Hours a week of the whole role",
       "hours: 64 h per week"},
      {"background", "in", "work_time", optional, "30 min", Level::waits, true, "The length of one piece",
       "in: 15 min"},
      {"meeting", "label", "text", optional, "from its name", Level::map, true, "What people call the meeting",
       "label: Weekly allocation meeting"},
      {"meeting", "starts", "starts", required, "", Level::waits, true, "When it starts in each week",
       "starts: [Mon 09:00, Thu 09:00]"},
      later("meeting", "every", "How many weeks lie between two meetings", "every: 2 weeks"),
      later("meeting", "first_on", "The date of the first meeting", "first_on: 2026-01-07"),
      {"meeting", "lasts", "length", required, "", Level::waits, true, "How long it lasts", "lasts: 90 min"},
      {"meeting", "attend", "attend", optional, "nobody", Level::load, true, "Who attends, and how many of each",
       "attend: {mh_nurse: 1, mdt_members: 4}"},
      {"meeting", "room_for", "count", optional, "no limit", Level::waits, true, "How many referrals it can take",
       "room_for: 8"},
      later("meeting", "held", "Whether it is held when nobody waits", "held: if 3 wait"),
      later("clinic", "label", "What people call it", "label: Memory clinic"),
      later("clinic", "starts", "When it starts", "starts: Tue 09:00"),
      later("clinic", "every", "How many weeks lie between two clinics", "every: 2 weeks"),
      later("clinic", "first_on", "The date of the first clinic", "first_on: 2026-01-07"),
      later("clinic", "slots", "How many slots of which length", "slots: 6 of 45 min"),
      later("clinic", "attend", "Who attends", "attend: {mh_nurse: 1}"),
      later("clinic", "notice", "Least time from booking to slot", "notice: 5 working days"),
      later("clinic", "kept", "Slots kept for some referrals",
            "kept: [{slots: 1, for: {urgency: urgent}, until: 2 working days}]"),
      later("place", "label", "What people call it", "label: Memory clinic"),
      later("place", "number", "How many there are", "number: 4"),
      later("place", "cost", "What each costs", "cost: 20 GBP per day"),
  };
}

}  // namespace refpath
