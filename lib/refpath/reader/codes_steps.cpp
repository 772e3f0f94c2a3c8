// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/codes.hpp"

namespace refpath {

Codes codes_of_steps() {
  return {
      {"not-beside", Severity::error, "Two keys of a step cannot stand together",
       "What one of them means is not clear where the other is.",
       "steps:\n"
       "  course: {work: {nurse: 45 min}, repeat: {times: 6}, missed: {share: 10%, then: advice}, then: taken_on}\n",
       "steps:\n"
       "  course: {work: {nurse: 45 min}, repeat: {times: 6}, then: taken_on}\n"},
      {"branch-list", Severity::error, "The list of parallel branches does not name two or more steps, each once",
       "One branch is no parallel, and the same branch twice is one.",
       "steps:\n"
       "  prepare: {all_of: [letter], then: taken_on}\n"
       "  letter: {work: {gp: 10 min}}\n",
       "steps:\n"
       "  prepare: {all_of: [letter, call], then: taken_on}\n"
       "  letter: {work: {gp: 10 min}}\n"
       "  call: {work: {nurse: 10 min}}\n"},
      {"branch-leads-out", Severity::error, "A parallel branch leads to a step outside it",
       "The branches come together where the split goes on; one that went elsewhere would leave the others behind.",
       "steps:\n"
       "  prepare: {all_of: [letter, call], then: visit}\n"
       "  letter: {work: {gp: 10 min}, then: visit}\n"
       "  call: {work: {nurse: 10 min}}\n"
       "  visit: {work: {nurse: 1 h}, then: taken_on}\n",
       "steps:\n"
       "  prepare: {all_of: [letter, call], then: visit}\n"
       "  letter: {work: {gp: 10 min}}\n"
       "  call: {work: {nurse: 10 min}}\n"
       "  visit: {work: {nurse: 1 h}, then: taken_on}\n"},
      {"branch-entered", Severity::error, "A way leads into a parallel branch from outside",
       "Whoever came that way would have no other branches to wait for.",
       "steps:\n"
       "  refer: {work: {gp: 10 min}, then: {call: 20%, prepare: rest}}\n"
       "  prepare: {all_of: [letter, call], then: taken_on}\n"
       "  letter: {work: {gp: 10 min}}\n"
       "  call: {work: {nurse: 10 min}}\n",
       "steps:\n"
       "  refer: {work: {gp: 10 min}, then: {call_only: 20%, prepare: rest}}\n"
       "  call_only: {work: {nurse: 10 min}, then: taken_on}\n"
       "  prepare: {all_of: [letter, call], then: taken_on}\n"
       "  letter: {work: {gp: 10 min}}\n"
       "  call: {work: {nurse: 10 min}}\n"},
      {"branch-never-ends", Severity::error, "A parallel branch has no end", "Its split would wait for it for ever.",
       "steps:\n"
       "  prepare: {all_of: [letter, call], then: taken_on}\n"
       "  letter: {work: {gp: 10 min}}\n"
       "  call: {work: {nurse: 10 min}, then: advice}\n",
       "steps:\n"
       "  prepare: {all_of: [letter, call], then: taken_on}\n"
       "  letter: {work: {gp: 10 min}}\n"
       "  call: {work: {nurse: 10 min}, then: {advice: 10%, book: rest}}\n"
       "  book: {work: {nurse: 5 min}}\n"},
      {"branch-shared", Severity::error, "Two parallel branches lead to the same step",
       "It would not be clear to which of them it belongs, nor whether it is done once or twice.",
       "steps:\n"
       "  prepare: {all_of: [letter, call], then: taken_on}\n"
       "  letter: {work: {gp: 10 min}, then: file}\n"
       "  call: {work: {nurse: 10 min}, then: file}\n"
       "  file: {work: {nurse: 2 min}}\n",
       "steps:\n"
       "  prepare: {all_of: [letter, call], then: file}\n"
       "  letter: {work: {gp: 10 min}}\n"
       "  call: {work: {nurse: 10 min}}\n"
       "  file: {work: {nurse: 2 min}, then: taken_on}\n"},
      {"same-person", Severity::error, "A step is to be done by somebody who did nothing of the kind",
       "There is nobody whom it could be the same as.",
       "steps:\n"
       "  screen: {work: {gp: 10 min}, then: visit}\n"
       "  visit: {work: {nurse: 45 min}, same_person_as: screen, then: taken_on}\n",
       "steps:\n"
       "  screen: {work: {nurse: 10 min}, then: visit}\n"
       "  visit: {work: {nurse: 45 min}, same_person_as: screen, then: taken_on}\n"},
      {"tries-again", Severity::error, "Who has tried a step as often as can be is sent to it once more",
       "They would go round without end.",
       "steps:\n"
       "  call: {work: {gp: 5 min}, tries: {at_most: 3, then: call}, then: {call: 40%, taken_on: rest}}\n",
       "steps:\n"
       "  call: {work: {gp: 5 min}, tries: {at_most: 3, then: advice}, then: {call: 40%, taken_on: rest}}\n"},
      {"matches", Severity::error, "Two steps stand for the same step of the other pathway",
       "Its row in tables and its chance can belong to one of them only.",
       "steps:\n"
       "  screen: {work: {gp: 10 min}, matches: triage, then: visit}\n"
       "  visit: {work: {nurse: 45 min}, matches: triage, then: taken_on}\n",
       "steps:\n"
       "  screen: {work: {gp: 10 min}, matches: triage, then: visit}\n"
       "  visit: {work: {nurse: 45 min}, then: taken_on}\n"},
      {"place-again", Severity::error, "A place is taken by somebody who may have one already",
       "They would occupy two, or wait for the one that they have.",
       "places: {bed: {number: 4}}\n"
       "steps:\n"
       "  admit: {takes: [bed], work: {nurse: 45 min}, then: {admit: 10%, taken_on: rest}}\n",
       "places: {bed: {number: 4}}\n"
       "steps:\n"
       "  admit: {takes: [bed], work: {nurse: 45 min}, frees: [bed], then: {admit: 10%, taken_on: rest}}\n"},
      {"place-not-held", Severity::error, "A place is freed or kept where nobody has it",
       "It would do nothing; usually another place is meant, or a `takes` was forgotten.",
       "places: {bed: {number: 4}}\n"
       "steps:\n"
       "  leave: {work: {nurse: 15 min}, frees: [bed], then: taken_on}\n",
       "places: {bed: {number: 4}}\n"
       "steps:\n"
       "  admit: {takes: [bed], work: {nurse: 45 min}, then: leave}\n"
       "  leave: {work: {nurse: 15 min}, frees: [bed], then: taken_on}\n"},
      {"place-order", Severity::error, "Places are taken in one order on one route, and in another on another",
       "Two referrals could each have what the other waits for, for ever.",
       "places: {bed: {number: 4}, theatre: {number: 1}}\n"
       "steps:\n"
       "  admit: {takes: [bed], then: {operate: 50%, urgent: rest}}\n"
       "  operate: {takes: [theatre], work: {gp: 1 h}, then: taken_on}\n"
       "  urgent: {frees: [bed], then: operate_now}\n"
       "  operate_now: {takes: [theatre], work: {gp: 1 h}, then: recover}\n"
       "  recover: {takes: [bed], work: {nurse: 1 h}, then: taken_on}\n",
       "places: {bed: {number: 4}, theatre: {number: 1}}\n"
       "steps:\n"
       "  admit: {takes: [bed], then: {operate: 50%, urgent: rest}}\n"
       "  operate: {takes: [theatre], work: {gp: 1 h}, then: taken_on}\n"
       "  urgent: {frees: [bed], then: operate_now}\n"
       "  operate_now: {takes: [theatre], work: {gp: 1 h}, frees: [theatre], then: recover}\n"
       "  recover: {takes: [bed], work: {nurse: 1 h}, then: taken_on}\n"},
  };
}

}  // namespace refpath
