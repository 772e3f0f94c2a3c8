// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

std::vector<Rule> rules_of_people() {
  return {
      {{"part-time-twice", Severity::warning, "A role has part-time hours of its own and less than 1 WTE",
        "A WTE is a share of the role's own `hours`. Half of a part-time week is seldom what is meant, and it doubles "
        "the load. `wte: 1` is one person who works these hours, `wte: 0.6` without `hours` 0.6 of a usual week; from "
        "1 WTE on it is plain, and not told: `wte: 1.5` are one and a half people who work them.",
        "roles:\n"
        "  nurse: {wte: 0.6, hours: Mon-Wed 09:00-17:00}\n"
        "steps:\n"
        "  visit: {work: {nurse: 45 min}, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 1, hours: Mon-Wed 09:00-17:00}\n"
        "steps:\n"
        "  visit: {work: {nurse: 45 min}, then: taken_on}\n"},
       part_time_twice},
      {{"meeting-staff", Severity::error, "A meeting needs more people of a role than there are",
        "It could never be held as described.",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 2}}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 2}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 2}}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: taken_on}\n"},
       meeting_staff},
      {{"meeting-hours", Severity::error, "A meeting lies outside the hours of somebody who attends",
        "Those who attend must be at work from its beginning to its end.",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 12:00, lasts: 60 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 11:30, lasts: 60 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: taken_on}\n"},
       meeting_hours},
      {{"meetings-clash", Severity::error, "Two meetings need the same people at one moment",
        "Nobody attends two meetings at once.",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 1}}\n"
        "  panel: {starts: Tue 14:15, lasts: 60 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: decide}\n"
        "  decide: {meeting: panel, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 1}}\n"
        "  panel: {starts: Tue 14:30, lasts: 60 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: decide}\n"
        "  decide: {meeting: panel, then: taken_on}\n"},
       meetings_clash},
      {{"joint-staff", Severity::error, "A step needs more people of a role at one moment than there are",
        "It could never begin, and all who come to it would wait for ever.",
        "roles:\n"
        "  carer: {wte: 1}\n"
        "steps:\n"
        "  visit: {work: {carer: 2 x 45 min}, then: taken_on}\n",
        "roles:\n"
        "  carer: {wte: 2}\n"
        "steps:\n"
        "  visit: {work: {carer: 2 x 45 min}, then: taken_on}\n"},
       joint_staff},
      {{"joint-hours", Severity::error, "A step needs people at one moment who are never at work together",
        "It could never begin, and all who come to it would wait for ever.",
        "roles:\n"
        "  nurse: {wte: 1, hours: Mon-Fri 08:00-12:00}\n"
        "  planner: {wte: 1, hours: Mon-Fri 13:00-17:00}\n"
        "steps:\n"
        "  visit: {work: {nurse and planner: 60 min}, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 1, hours: Mon-Fri 08:00-14:30}\n"
        "  planner: {wte: 1, hours: Mon-Fri 13:00-17:00}\n"
        "steps:\n"
        "  visit: {work: {nurse and planner: 60 min}, then: taken_on}\n"},
       joint_hours},
      {{"same-person-hours", Severity::error, "The same person is to go on, at times when they are never at work",
        "Who was with them the first time would wait for ever for them to be there together with the others.",
        "roles:\n"
        "  nurse: {people: {ann: Mon-Tue 09:00-17:00, bob: Wed-Fri 09:00-17:00}}\n"
        "  planner: {wte: 1, hours: Mon-Tue 09:00-17:00}\n"
        "steps:\n"
        "  assess: {work: {nurse: 45 min}, then: plan}\n"
        "  plan: {work: {nurse and planner: 30 min}, same_person_as: assess, then: taken_on}\n",
        "roles:\n"
        "  nurse: {people: {ann: Mon-Tue 09:00-17:00, bob: Tue-Fri 09:00-17:00}}\n"
        "  planner: {wte: 1, hours: Mon-Tue 09:00-17:00}\n"
        "steps:\n"
        "  assess: {work: {nurse: 45 min}, then: plan}\n"
        "  plan: {work: {nurse and planner: 30 min}, same_person_as: assess, then: taken_on}\n"},
       same_person_hours},
      {{"visit-never-fits", Severity::error, "Work that must fit before the close is longer than any stretch of work",
        "`at_close: do_not_start` asks for a stretch of hours without a break that is long enough, and there is none: "
        "every time would run over.",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "steps:\n"
        "  visit: {work: {nurse: 5 h}, at_close: do_not_start, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "steps:\n"
        "  visit: {work: {nurse: 5 h}, at_close: pause, then: taken_on}\n"},
       visit_never_fits},
      {{"visit-may-not-fit", Severity::warning,
        "Some of the work that must fit before the close is longer than any stretch of work",
        "What no stretch is long enough for starts with a stretch and runs over; those hours are counted as overtime.",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "steps:\n"
        "  visit: {work: {nurse: 2/3/5 h}, at_close: do_not_start, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "steps:\n"
        "  visit: {work: {nurse: 2/3/4 h}, at_close: do_not_start, then: taken_on}\n"},
       visit_may_not_fit},
      {{"short-time", Severity::warning, "A time is shorter than a minute on average",
        "The clock of the simulation counts whole seconds: rounding loses 4 % of a time with a mean of one second, and "
        "nothing that matters from a minute on.",
        "steps:\n"
        "  refer: {work: {gp: 0.1/0.2/0.4 min}, then: taken_on}\n",
        "steps:\n"
        "  refer: {work: {gp: 1/2/4 min}, then: taken_on}\n"},
       short_time},
  };
}

}  // namespace refpath
