// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/key_row.hpp"

namespace refpath {

std::vector<KeyRow> keys_of_visits() {
  constexpr Level waits = Level::waits;
  return {
      {"missed", "share", "share", required, "", waits, "How many of those who are expected do not come", "share: 20%"},
      {"missed", "time", "work_time", optional, "the full work", waits,
       "What each of those who would have worked loses; at a clinic or a meeting the slot is lost", "time: 40 min"},
      {"missed", "then", "then", required, "", waits, "Where those who did not come go next",
       "then: {book_again: 70%, not_attended: rest}"},
      {"tries", "at_most", "count", required, "", waits, "How often a referral may come to the step", "at_most: 3"},
      {"tries", "then", "then", required, "", waits,
       "Where those go who would come once more, and those who miss the last try", "then: gave_up"},
      {"repeat", "times", "count", required, "", Level::time, "How often all of the step is done", "times: 6"},
      {"repeat", "every", "duration", optional, "the next begins when one ended", waits,
       "Time from the beginning of one to the next being due", "every: 1 week"},
      {"leaves", "after", "duration", required, "", waits,
       "How long people wait for the step to begin before they leave, on the calendar", "after: 12 weeks"},
      {"leaves", "then", "then", required, "", waits, "Where those who leave go next", "then: gave_up"},
      {"full", "waiting", "count", required, "", waits, "How many may wait for the step", "waiting: 20"},
      {"full", "then", "then", required, "", waits, "Where those go who find so many waiting and cannot begin at once",
       "then: redirected"},
  };
}

}  // namespace refpath
