// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

std::vector<Rule> rules_of_load() {
  return {
      {{"overloaded-role", Severity::error, "A role is asked for more hours a week than it has",
        "What waits grows for as long as one looks, so that no wait means anything; hours freed are then first of all "
        "work that was never done.",
        "demand: {referrals: 60 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 1, background: 5 h per week}\n"
        "steps:\n"
        "  visit: {work: {nurse: 45 min}, then: taken_on}\n",
        "demand: {referrals: 60 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 2, background: 5 h per week}\n"
        "steps:\n"
        "  visit: {work: {nurse: 45 min}, then: taken_on}\n"},
       overloaded_role},
      {{"busy-role", Severity::warning, "A role is asked for 85 % or more of its hours",
        "For one person the time until work is done grows with 1 / (1 - load): at 85 % it is nearly seven times the "
        "work "
        "itself, at 95 % twenty times. Where several people share the work they wait less, but waits grow as steeply "
        "near 100 %. A role that only attends meetings or clinics is left out up to 100 %: nothing waits for it, since "
        "they are held whatever else it has to do. Work that a parallel branch may cut short is not counted; after "
        "branches of which some may end the referral, only those are counted who go on for certain. A meeting that is "
        "held only if some wait is counted as often as it is held for certain, by the room that it has.",
        "demand: {referrals: 45 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "steps:\n"
        "  visit: {work: {nurse: 45 min}, then: taken_on}\n",
        "demand: {referrals: 45 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 1.5}\n"
        "steps:\n"
        "  visit: {work: {nurse: 45 min}, then: taken_on}\n"},
       busy_role},
      {{"overloaded-meeting", Severity::error, "More referrals are brought to a meeting than it has room for",
        "Those that find no room wait for the next meeting, which is full as well: the wait grows for as long as one "
        "looks.",
        "demand: {referrals: 6 per week, first_step: discuss}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 1}, room_for: 5}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: taken_on}\n",
        "demand: {referrals: 6 per week, first_step: discuss}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 1}, room_for: 8}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: taken_on}\n"},
       overloaded_meeting},
      {{"busy-meeting", Severity::warning, "A meeting has 85 % or more of its room taken",
        "Referrals come unevenly, so that many find the next meeting full and wait for another.",
        "demand: {referrals: 9 per week, first_step: discuss}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {nurse: 1}, room_for: 10}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: taken_on}\n",
        "demand: {referrals: 9 per week, first_step: discuss}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "meetings:\n"
        "  huddle: {starts: [Tue 14:00, Thu 14:00], lasts: 30 min, attend: {nurse: 1}, room_for: 10}\n"
        "steps:\n"
        "  discuss: {meeting: huddle, then: taken_on}\n"},
       busy_meeting},
      {{"overloaded-clinic", Severity::error, "More slots are asked for than a clinic has",
        "The next free slot lies further and further away. Slots that somebody misses are used too.",
        "demand: {referrals: 6 per week, first_step: assess}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "clinics:\n"
        "  memory: {starts: Tue 09:00, slots: 4 of 45 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  assess: {clinic: memory, then: taken_on}\n",
        "demand: {referrals: 6 per week, first_step: assess}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "clinics:\n"
        "  memory: {starts: [Tue 09:00, Thu 09:00], slots: 4 of 45 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  assess: {clinic: memory, then: taken_on}\n"},
       overloaded_clinic},
      {{"busy-clinic", Severity::warning, "85 % or more of the slots of a clinic are asked for",
        "Weeks in which more come than usual are not made up for, so that the next free slot is often weeks away.",
        "demand: {referrals: 3.6 per week, first_step: assess}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "clinics:\n"
        "  memory: {starts: Tue 09:00, slots: 4 of 45 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  assess: {clinic: memory, then: taken_on}\n",
        "demand: {referrals: 3.6 per week, first_step: assess}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "clinics:\n"
        "  memory: {starts: [Tue 09:00, Thu 09:00], slots: 3 of 45 min, attend: {nurse: 1}}\n"
        "steps:\n"
        "  assess: {clinic: memory, then: taken_on}\n"},
       busy_clinic},
      {{"overloaded-joint-step", Severity::error, "A step with several roles needs more hours than they share",
        "Each of them may have time enough, but not at the same time: what waits for this step grows for as long as "
        "one looks. Work that must fit before the close (`at_close: do_not_start`) is counted with its shortest part, "
        "for which all of them are busy: it must lie in the hours that they share. Other work must only begin in "
        "them: it is counted role by role, against the hours they share and what each can still end after them.",
        "demand: {referrals: 11 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 1, hours: Mon-Fri 08:00-14:00}\n"
        "  planner: {wte: 1, hours: Mon-Fri 12:00-17:00}\n"
        "steps:\n"
        "  visit: {work: {nurse and planner: 60 min}, at_close: do_not_start, then: taken_on}\n",
        "demand: {referrals: 11 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 1, hours: Mon-Fri 08:00-16:00}\n"
        "  planner: {wte: 1, hours: Mon-Fri 12:00-17:00}\n"
        "steps:\n"
        "  visit: {work: {nurse and planner: 60 min}, at_close: do_not_start, then: taken_on}\n"},
       overloaded_joint_step},
      {{"busy-joint-step", Severity::warning,
        "A step with several roles needs 85 % or more of the hours that they share",
        "They must be free at the same moment, which is seldom when most of the shared hours are taken. What is "
        "counted is told at `overloaded-joint-step`.",
        "demand: {referrals: 9 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 1, hours: Mon-Fri 08:00-14:00}\n"
        "  planner: {wte: 1, hours: Mon-Fri 12:00-17:00}\n"
        "steps:\n"
        "  visit: {work: {nurse and planner: 60 min}, at_close: do_not_start, then: taken_on}\n",
        "demand: {referrals: 9 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 1, hours: Mon-Fri 08:00-16:00}\n"
        "  planner: {wte: 1, hours: Mon-Fri 12:00-17:00}\n"
        "steps:\n"
        "  visit: {work: {nurse and planner: 60 min}, at_close: do_not_start, then: taken_on}\n"},
       busy_joint_step},
      {{"overloaded-visits", Severity::error, "A role has more work that must fit before the close than can ever fit",
        "What is left of a stretch of hours when the next piece is too long is lost to such work, so that a load well "
        "below 100 % can be too much.",
        "demand: {referrals: 13 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "steps:\n"
        "  visit: {work: {nurse: 130/150/180 min}, at_close: do_not_start, then: taken_on}\n",
        "demand: {referrals: 13 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 3}\n"
        "steps:\n"
        "  visit: {work: {nurse: 130/150/180 min}, at_close: do_not_start, then: taken_on}\n"},
       overloaded_visits},
      {{"busy-visits", Severity::warning, "Work that must fit before the close nearly fills what it can use",
        "What is left of a stretch of hours when the next piece is too long is lost to such work, so that waits are "
        "longer than the load tells.",
        "demand: {referrals: 13 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "steps:\n"
        "  visit: {work: {nurse: 80/110/150 min}, at_close: do_not_start, then: taken_on}\n",
        "demand: {referrals: 13 per week, first_step: visit}\n"
        "roles:\n"
        "  nurse: {wte: 2}\n"
        "steps:\n"
        "  visit: {work: {nurse: 80/110/150 min}, at_close: do_not_start, then: taken_on}\n"},
       busy_visits},
      {{"overloaded-place", Severity::error, "More places are held at a time than there are",
        "People who take one a week, times the weeks for which they keep it, are held at a time, on average (Little's "
        "law). Only delays, work and what exits keep are counted, of parallel branches the longest, without any wait: "
        "what is asked for is more. Who waits for a place then waits longer and longer.",
        "demand: {referrals: 2 per week, first_step: admit}\n"
        "places:\n"
        "  bed: {number: 3}\n"
        "steps:\n"
        "  admit: {takes: [bed], work: {gp: 30 min}, then: settle}\n"
        "  settle: {delay: 3 weeks, work: {gp: 20 min}, then: taken_on}\n",
        "demand: {referrals: 2 per week, first_step: admit}\n"
        "places:\n"
        "  bed: {number: 9}\n"
        "steps:\n"
        "  admit: {takes: [bed], work: {gp: 30 min}, then: settle}\n"
        "  settle: {delay: 3 weeks, work: {gp: 20 min}, then: taken_on}\n"},
       overloaded_place},
      {{"overloaded-caseload", Severity::error, "More people are on the caseloads of a role than there is room for",
        "People who come on a caseload a week, times the weeks for which they stay on it, are on it at a time, on "
        "average (Little's law). Only delays, work and what exits keep are counted, without any wait. From the first "
        "work of the role to the exit somebody is on it, unless a step `frees` it.",
        "demand: {referrals: 5 per week, first_step: meet}\n"
        "roles:\n"
        "  nurse: {wte: 1, caseload: 10}\n"
        "steps:\n"
        "  meet: {work: {nurse: 30 min}, then: review}\n"
        "  review: {delay: 3 weeks, work: {nurse: 30 min}, then: taken_on}\n",
        "demand: {referrals: 5 per week, first_step: meet}\n"
        "roles:\n"
        "  nurse: {wte: 1, caseload: 30}\n"
        "steps:\n"
        "  meet: {work: {nurse: 30 min}, then: review}\n"
        "  review: {delay: 3 weeks, work: {nurse: 30 min}, then: taken_on}\n"},
       overloaded_caseload},
  };
}

}  // namespace refpath
