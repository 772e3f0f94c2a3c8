// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

std::vector<Rule> rules_of_care() {
  return {
      {{"wait-without-owner", Severity::note, "Four weeks or more pass, and nobody has the referral",
        "In that time the person may get worse, or lose heart, and nobody would know. It is told of delays of four "
        "weeks or more on average before which no caseload and no place was taken, and beside which no other branch "
        "has anything done; waits for people, meetings and slots are not known without simulating.",
        "roles:\n"
        "  gp: {wte: 2}\n"
        "  nurse: {wte: 2}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: treat}\n"
        "  treat: {delay: 8 weeks, work: {nurse: 40 min}, then: taken_on}\n",
        "roles:\n"
        "  gp: {wte: 2}\n"
        "  nurse: {wte: 2, caseload: 40}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, then: call}\n"
        "  call: {work: {nurse: 10 min}, then: treat}\n"
        "  treat: {delay: 8 weeks, work: {nurse: 40 min}, then: taken_on}\n"},
       wait_without_owner},
      {{"many-people", Severity::note, "A person may meet more than four different people on the likeliest route",
        "Each of them is a stranger at first, and asks what the one before has asked. Counted are those of the roles "
        "in contact with the person, as many as may be met; the simulation tells how many it is on average "
        "(`people_met`).",
        "roles:\n"
        "  nurse: {wte: 8}\n"
        "steps:\n"
        "  visit: {work: {nurse: {contact: 40 min}}, repeat: {times: 6, every: 1 week}, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 8, caseload: 30}\n"
        "steps:\n"
        "  visit: {work: {nurse: {contact: 40 min}}, repeat: {times: 6, every: 1 week}, then: taken_on}\n"},
       many_people},
      {{"story-again", Severity::note, "The story is told more than three times on the likeliest route",
        "People find nothing more tiring than to tell the same again. It is told of a count with the word `story` in "
        "its name or label, unless more of it is better; the counts of the steps, outcomes and exit of the route add "
        "up.",
        "counts:\n"
        "  story_told: {better: fewer}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, counts: {story_told: 1}, then: screen}\n"
        "  screen: {work: {gp: 10 min}, counts: {story_told: 1}, then: call}\n"
        "  call: {work: {gp: 10 min}, counts: {story_told: 1}, then: visit}\n"
        "  visit: {work: {gp: 40 min}, counts: {story_told: 1}, then: taken_on}\n",
        "counts:\n"
        "  story_told: {better: fewer}\n"
        "steps:\n"
        "  refer: {work: {gp: 12 min}, counts: {story_told: 1}, then: screen}\n"
        "  screen: {work: {gp: 10 min}, then: visit}\n"
        "  visit: {work: {gp: 40 min}, counts: {story_told: 1}, then: taken_on}\n"},
       story_again},
      {{"assessed-again", Severity::note, "Different roles assess one after another",
        "Two assessments ask much the same, and the person answers it twice. It is told of steps with contact time, or "
        "a slot in a clinic, with a word such as `assess` in their name or label, and without one such as `letter`; "
        "where a file tells no contact time, of all such steps.",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "  therapist: {wte: 1}\n"
        "steps:\n"
        "  assess: {work: {nurse: {contact: 60 min}}, then: assess_at_home}\n"
        "  assess_at_home: {work: {therapist: {contact: 60 min}}, then: taken_on}\n",
        "roles:\n"
        "  nurse: {wte: 1}\n"
        "  therapist: {wte: 1}\n"
        "steps:\n"
        "  assess_at_home: {work: {nurse and therapist: {contact: 75 min}}, then: taken_on}\n"},
       assessed_again},
  };
}

}  // namespace refpath
