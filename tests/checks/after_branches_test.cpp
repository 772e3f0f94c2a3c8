// SPDX-License-Identifier: Apache-2.0
// What the rules of loads say of what follows parallel branches of which some may end the referral.
#include "catch.hpp"
#include "support/said.hpp"

namespace refpath {
namespace {

using test::said_of;

// 60 referrals a week: their records are fetched while somebody calls, and then the planner takes an hour.
std::string planned(const std::string& split, const std::string& call, const std::string& more = "") {
  return said_of(
      "demand: {referrals: 60 per week, first_step: prepare}\n"
      "roles: {gp: {}, planner: {wte: 1}}\n"
      "steps:\n"
      "  prepare: {" +
      split + ": [records, call], then: decide}\n" +
      "  records: {delay: 3/5/10 days, work: {gp: 10 min}}\n"
      "  call: {work: {gp: 15 min}, " +
      call +
      "}\n"
      "  note: {work: {gp: 5 min}}\n"
      "  decide: {work: {planner: 60 min}, then: out}\n" +
      more);
}

std::string asked(const std::string& hours) {
  return "overloaded-role: 'planner' is asked for at least " + hours + ": what waits grows without end\n";
}

}  // namespace

TEST_CASE("What follows branches of which one may end the referral is asked for by those who go on") {
  // Nine of ten: 54 h.
  const std::string most = asked("54.0 h a week and has 37.5 h (144 %)");
  CHECK(planned("all_of", "then: {out: 10%, note: rest}") == most);
  CHECK(planned("all_of", "then: {out: 37%, note: rest}") == asked("37.8 h a week and has 37.5 h (101 %)"));
  // Six of ten, 36 h, are no more than it has.
  CHECK(planned("all_of", "then: {out: 40%, note: rest}") ==
        "busy-role: 'planner' is asked for at least 36.0 h a week and has 37.5 h (96 %): there is little to spare, and "
        "a little more makes waits much longer\n");
  CHECK(planned("all_of", "then: {out: 70%, note: rest}") == "");
  // The first branch that ends may withdraw the other before it ends the referral: no fewer go on.
  CHECK(planned("first_of", "then: {out: 10%, note: rest}") == most);
}

TEST_CASE("Nothing is certain after branches that people may leave by a queue") {
  CHECK(planned("all_of", "leaves: {after: 1 week, then: out}, then: note") == "");
  CHECK(planned("all_of", "leaves: {after: 1 week, then: note}, then: {out: 1%, note: rest}") == "");
  CHECK(planned("all_of", "full: {waiting: 3, then: out}, then: note") == "");
  CHECK(planned("all_of", "tries: {at_most: 1, then: out}, then: {call: 1%, note: rest}") == "");
}

TEST_CASE("Steps within branches that may be cut short stay in doubt") {
  CHECK(said_of("demand: {referrals: 60 per week, first_step: prepare}\n"
                "roles: {gp: {}, nurse: {wte: 1}}\n"
                "steps:\n"
                "  prepare: {all_of: [records, call], then: out}\n"
                "  records: {delay: 3 days, work: {nurse: 60 min}}\n"
                "  call: {work: {gp: 15 min}, then: {out: 10%, note: rest}}\n"
                "  note: {work: {gp: 5 min}}\n") == "");
}

TEST_CASE("Who leaves a queue after the branches may still relieve a role") {
  CHECK(
      said_of("demand: {referrals: 60 per week, first_step: prepare}\n"
              "roles: {gp: {}, planner: {wte: 1}}\n"
              "steps:\n"
              "  prepare: {all_of: [records, call], then: decide}\n"
              "  records: {delay: 3 days, work: {gp: 10 min}}\n"
              "  call: {work: {gp: 15 min}, then: {out: 10%, note: rest}}\n"
              "  note: {work: {gp: 5 min}}\n"
              "  decide: {work: {planner: 60 min}, leaves: {after: 1 week, then: out}, then: out}\n") ==
      "busy-role: 'planner' is asked for at least 54.0 h a week and has 37.5 h (144 %): what waits grows until people "
      "leave or are turned away\n");
}

TEST_CASE("Meetings, clinics and places after branches are judged by those who go on") {
  const auto after = [](const std::string& sections, const std::string& decide) {
    return said_of(
        "demand: {referrals: 60 per week, first_step: prepare}\n"
        "roles: {gp: {}}\n" +
        sections +
        "steps:\n"
        "  prepare: {all_of: [records, call], then: decide}\n"
        "  records: {delay: 3 days, work: {gp: 10 min}}\n"
        "  call: {work: {gp: 15 min}, then: {out: 10%, note: rest}}\n"
        "  note: {work: {gp: 5 min}}\n"
        "  decide: {" +
        decide + ", then: out}\n");
  };
  CHECK(
      after("meetings: {panel: {starts: Tue 14:00, lasts: 60 min, attend: {gp: 1}, room_for: 10}}\n",
            "meeting: panel") ==
      "overloaded-meeting: 'panel' has room for 10 referrals a week and at least 54.0 are brought to it (540 %): what "
      "waits grows without end\n");
  CHECK(after("meetings: {panel: {starts: Tue 14:00, lasts: 60 min, attend: {gp: 1}, room_for: 70}}\n",
              "meeting: panel") == "");
  CHECK(after("clinics: {memory: {starts: Tue 09:00, slots: 10 of 15 min, attend: {gp: 1}}}\n", "clinic: memory") ==
        "overloaded-clinic: 'memory' has 10 slots a week and at least 54.0 are asked for (540 %): what waits grows "
        "without end\n");
  // 54 a week for a week.
  CHECK(after("places: {bed: {number: 50}}\n", "takes: [bed], repeat: {times: 2, every: 1 week}, work: {gp: 1 min}") ==
        "overloaded-place: there are 50 of 'bed', and 54.0 are held on average by delays and work alone (108 %): what "
        "waits grows without end\n");
  CHECK(after("places: {bed: {number: 55}}\n", "takes: [bed], repeat: {times: 2, every: 1 week}, work: {gp: 1 min}") ==
        "");
}

}  // namespace refpath
