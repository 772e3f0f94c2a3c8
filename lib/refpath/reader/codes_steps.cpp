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
  };
}

}  // namespace refpath
