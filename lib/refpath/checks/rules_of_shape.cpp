// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

std::vector<Rule> rules_of_shape() {
  return {
      {{"unreachable-step", Severity::warning, "No route from the first step leads to a step",
        "What is written there changes no result; usually a `then` was forgotten or names another step.",
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: taken_on}\n"
        "  onward: {work: {gp: 20 min}, then: taken_on}\n",
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: {onward: 30%, taken_on: rest}}\n"
        "  onward: {work: {gp: 20 min}, then: taken_on}\n"},
       unreachable_step},
      {{"no-way-out", Severity::error, "Referrals that come to a step can never leave",
        "They go round for ever: no time per referral and no wait is finite.",
        "steps:\n"
        "  screen: {work: {gp: 10 min}, then: {chase: 20%, taken_on: rest}}\n"
        "  chase: {work: {gp: 5 min}, then: ask_again}\n"
        "  ask_again: {work: {gp: 5 min}, then: chase}\n",
        "steps:\n"
        "  screen: {work: {gp: 10 min}, then: {chase: 20%, taken_on: rest}}\n"
        "  chase: {work: {gp: 5 min}, then: ask_again}\n"
        "  ask_again: {work: {gp: 5 min}, then: screen}\n"},
       no_way_out},
      {{"no-time-passes", Severity::error, "Referrals can be sent round without end in no time",
        "While a list is closed, or when tries are used up, nothing on their way would ever hold them up.",
        "steps:\n"
        "  screen: {work: {gp: 10 min}, full: {waiting: 5, then: ask}, then: taken_on}\n"
        "  ask: {then: screen}\n",
        "steps:\n"
        "  screen: {work: {gp: 10 min}, full: {waiting: 5, then: ask}, then: taken_on}\n"
        "  ask: {delay: 1 week, then: screen}\n"},
       no_time_passes},
      {{"many-visits", Severity::warning, "Referrals come to a step more than 1,000 times",
        "Hardly anybody sends a referral back so often; a share is probably too near to 100 %, and figures that follow "
        "from it are very sensitive.",
        "steps:\n"
        "  screen: {work: {gp: 10 min}, then: {screen: 99.95%, taken_on: rest}}\n",
        "steps:\n"
        "  screen: {work: {gp: 10 min}, then: {screen: 9.95%, taken_on: rest}}\n"},
       many_visits},
      {{"unused-role", Severity::warning, "No step and no meeting needs a role",
        "It has no part in any result; usually its work was forgotten.",
        "roles:\n"
        "  gp: {wte: 2}\n"
        "  nurse: {wte: 1}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: taken_on}\n",
        "roles:\n"
        "  gp: {wte: 2}\n"
        "  nurse: {wte: 1}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min, nurse: 10 min}, then: taken_on}\n"},
       unused_role},
      {{"unused-meeting", Severity::warning, "No step uses a meeting, which is held all the same",
        "A meeting takes the time of those who attend whether or not a referral is brought to it, so it counts in "
        "their hours. It is not an error: a team may meet for other reasons.",
        "roles:\n"
        "  gp: {wte: 2}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {gp: 2}}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: taken_on}\n",
        "roles:\n"
        "  gp: {wte: 2}\n"
        "meetings:\n"
        "  huddle: {starts: Tue 14:00, lasts: 30 min, attend: {gp: 2}}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: discuss}\n"
        "  discuss: {meeting: huddle, then: taken_on}\n"},
       unused_meeting},
      {{"unused-exit", Severity::warning, "No route leads to an exit",
        "Nobody ever leaves that way; usually an outcome was forgotten, and the shares of the others are then too "
        "high.",
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: taken_on}\n"
        "exits: {taken_on: caseload, advice: advice}\n",
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: {advice: 30%, taken_on: rest}}\n"
        "exits: {taken_on: caseload, advice: advice}\n"},
       unused_exit},
  };
}

}  // namespace refpath
