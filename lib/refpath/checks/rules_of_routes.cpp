// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

std::vector<Rule> rules_of_routes() {
  return {
      {{"zero-share", Severity::note, "An outcome has a share of 0 %",
        "Nobody ever goes that way, so that it stands on the map and in no result; usually the share was never filled "
        "in.",
        "steps:\n"
        "  screen: {work: {gp: 10 min}, then: {advice: 0%, assess: rest}}\n"
        "  assess: {work: {gp: 40 min}, then: {advice: 30%, taken_on: rest}}\n"
        "exits: {taken_on: caseload, advice: advice}\n",
        "steps:\n"
        "  screen: {work: {gp: 10 min}, then: {advice: 10%, assess: rest}}\n"
        "  assess: {work: {gp: 40 min}, then: {advice: 30%, taken_on: rest}}\n"
        "exits: {taken_on: caseload, advice: advice}\n"},
       zero_share},
      {{"when-nobody", Severity::warning, "No referral that comes to a step is one for whom an outcome is",
        "They were all sent elsewhere before, so that what follows here happens to nobody. Usually a condition stands "
        "at the wrong step.",
        "attributes:\n"
        "  urgency: {urgent: 10%, routine: rest}\n"
        "steps:\n"
        "  triage: {work: {gp: 5 min}, then: {taken_on: {when: {urgency: urgent}}, assess: rest}}\n"
        "  assess: {work: {gp: 30 min}, then: {call: {when: {urgency: urgent}}, taken_on: rest}}\n"
        "  call: {work: {gp: 5 min}, then: taken_on}\n",
        "attributes:\n"
        "  urgency: {urgent: 10%, routine: rest}\n"
        "steps:\n"
        "  triage: {work: {gp: 5 min}, then: assess}\n"
        "  assess: {work: {gp: 30 min}, then: {call: {when: {urgency: urgent}}, taken_on: rest}}\n"
        "  call: {work: {gp: 5 min}, then: taken_on}\n"},
       when_nobody},
      {{"short-patience", Severity::warning, "People leave sooner than a step can happen to them",
        "The wait for the next meeting or session, or until somebody is at work, is longer than they wait, whoever "
        "else is there. It is told where that is certain: of a clinic with `notice`, and where all come from a "
        "meeting, so that the moment is known. Patience begins when a referral is ready for the step: after its "
        "`delay`, which nobody leaves.",
        "roles:\n"
        "  gp: {wte: 2}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {gp: 1}}\n"
        "  panel: {starts: Fri 14:00, lasts: 30 min, attend: {gp: 2}}\n"
        "steps:\n"
        "  sort: {meeting: huddle, then: discuss}\n"
        "  discuss: {meeting: panel, leaves: {after: 2 days, then: gave_up}, then: taken_on}\n"
        "exits: {taken_on: caseload, gave_up: gave_up}\n",
        "roles:\n"
        "  gp: {wte: 2}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {gp: 1}}\n"
        "  panel: {starts: Fri 14:00, lasts: 30 min, attend: {gp: 2}}\n"
        "steps:\n"
        "  sort: {meeting: huddle, then: discuss}\n"
        "  discuss: {meeting: panel, leaves: {after: 3 weeks, then: gave_up}, then: taken_on}\n"
        "exits: {taken_on: caseload, gave_up: gave_up}\n"},
       short_patience},
      {{"split-never-joined", Severity::warning, "A split never goes on, because a branch that must end cannot",
        "All who come to the branch leave the pathway from it, so that what stands after the split happens to nobody.",
        "steps:\n"
        "  prepare: {all_of: [letter, look], then: visit}\n"
        "  letter: {work: {gp: 5 min}}\n"
        "  look: {work: {gp: 5 min}, then: {noted: 0%, advice: rest}}\n"
        "  noted: {}\n"
        "  visit: {work: {gp: 40 min}, then: taken_on}\n"
        "exits: {taken_on: caseload, advice: advice}\n",
        "steps:\n"
        "  prepare: {all_of: [letter, look], then: visit}\n"
        "  letter: {work: {gp: 5 min}}\n"
        "  look: {work: {gp: 5 min}, then: {noted: 70%, advice: rest}}\n"
        "  noted: {}\n"
        "  visit: {work: {gp: 40 min}, then: taken_on}\n"
        "exits: {taken_on: caseload, advice: advice}\n"},
       split_never_joined},
      {{"place-kept", Severity::warning, "A place is freed on one route, and on another it is kept to the end",
        "Who leaves the pathway frees what they occupy. Until then it is full: a forgotten `frees` makes others wait "
        "for a place in which nobody is. It is told where others go the rest of that way without the place; who dies "
        "in a bed needs it to the end.",
        "places:\n"
        "  room: {number: 2}\n"
        "steps:\n"
        "  book: {takes: [room], then: {see: 80%, write: rest}}\n"
        "  see: {work: {gp: 40 min}, frees: [room], then: write}\n"
        "  write: {delay: 1 week, work: {gp: 10 min}, then: taken_on}\n",
        "places:\n"
        "  room: {number: 2}\n"
        "steps:\n"
        "  book: {takes: [room], then: {see: 80%, write: {share: rest, frees: [room]}}}\n"
        "  see: {work: {gp: 40 min}, frees: [room], then: write}\n"
        "  write: {delay: 1 week, work: {gp: 10 min}, then: taken_on}\n"},
       place_kept},
  };
}

}  // namespace refpath
