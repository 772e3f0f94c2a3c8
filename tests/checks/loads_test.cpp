// SPDX-License-Identifier: Apache-2.0
// What the rules of roles and meetings say where little or nothing waits for them.
#include "catch.hpp"
#include "support/said.hpp"

namespace refpath {

using test::said_of;

TEST_CASE("A role that only attends is not called busy, because nothing waits for it; what it cannot attend is told") {
  const auto attends = [](const std::string& wte, const std::string& work) {
    return said_of(
        "demand: {referrals: 2 per week, first_step: talk}\n"
        "roles: {nurse: {wte: 1}, chair: {wte: " +
        wte +
        "}}\n"
        "meetings: {board: {starts: Mon-Fri 10:00, lasts: 84 min, attend: {nurse: 1, chair: 1}}}\n"
        "steps: {talk: {work: {" +
        work +
        ": 6 min}, then: decide}, decide: {meeting: board, then: out}}\n"
        "exits: {out: caseload}\n");
  };
  // Seven hours of the 7.5 that 0.2 WTE of 37.5 h have: 93 %.
  CHECK(attends("0.2", "nurse") == "");
  CHECK(
      attends("0.2", "chair") ==
      "busy-role: 'chair' is asked for 7.2 h a week and has 7.5 h (96 %): there is little to spare, and a little more "
      "makes waits much longer\n");
  CHECK(attends("0.1", "nurse") ==
        "overloaded-role: 'chair' is asked for 7.0 h a week and has 3.8 h (187 %): what waits grows without end\n");
}

TEST_CASE("Own hours with a part of a person are doubted, one and a half people who work them are not") {
  const auto of = [](const std::string& wte, const std::string& hours) {
    return said_of("roles: {gp: {wte: " + wte + hours +
                   "}}\nsteps: {a: {work: {gp: 5 min}, then: out}}\n"
                   "exits: {out: caseload}\n");
  };
  CHECK(of("0.6", ", hours: Mon-Wed 09:00-17:00") ==
        "part-time-twice: 'gp' may be part-time twice: 0.6 WTE of own hours of 24.0 h a week come to 14.4 h\n");
  CHECK(of("0.6", "") == "");
  CHECK(of("1", ", hours: Mon-Wed 09:00-17:00") == "");
  CHECK(of("1.5", ", hours: Mon-Wed 09:00-17:00") == "");
  CHECK(of("0.6", ", hours: Mon-Sun 09:00-17:00") == "");  // more than the usual week
}

TEST_CASE("A meeting that no step uses is told with the hours that it takes, unless it is never held") {
  const auto with = [](const std::string& board) {
    return said_of(
        "roles: {gp: {wte: 2}, nurse: {wte: 3}}\n"
        "meetings: {board: {starts: [Mon 09:00, Thu 09:00], lasts: 45 min, attend: {gp: 1, nurse: 2}" +
        board + "}}\nsteps: {a: {work: {gp: 5 min}, then: out}}\nexits: {out: caseload}\n");
  };
  // Twice a week 45 min of three people.
  CHECK(with("") == "unused-meeting: no step uses 'board', yet it takes 4.5 h a week of those who attend\n");
  CHECK(with(", held: if 3 wait") == "unused-meeting: no step uses 'board', and it is never held\n");
}

TEST_CASE("What a parallel branch may end is not asked for with certainty") {
  // Half of 40 come to it: 53 %.
  CHECK(said_of("demand: {referrals: 40 per week, first_step: s}\n"
                "roles: {nurse: {wte: 1}, gp: {}}\n"
                "steps:\n"
                "  s: {all_of: [p, q], then: v}\n"
                "  p: {work: {gp: 1 min}, then: {out: 50%, p2: rest}}\n"
                "  p2: {work: {gp: 1 min}}\n"
                "  q: {delay: 1 day}\n"
                "  v: {work: {nurse: 60 min}, then: out}\n") == "");
  CHECK(said_of("demand: {referrals: 40 per week, first_step: s}\n"
                "roles: {nurse: {wte: 1}}\n"
                "steps:\n"
                "  s: {first_of: [p, q], then: out}\n"
                "  p: {delay: 1 day}\n"
                "  q: {delay: 2 days, then: v}\n"
                "  v: {work: {nurse: 60 min}}\n") == "");
  // What is done before the split is certain, and half of them come to what is done after it.
  CHECK(said_of("demand: {referrals: 40 per week, first_step: u}\n"
                "roles: {nurse: {wte: 1}, gp: {}}\n"
                "steps:\n"
                "  u: {work: {nurse: 60 min}, then: s}\n"
                "  s: {all_of: [p, q], then: v}\n"
                "  p: {work: {gp: 1 min}, then: {out: 50%, p2: rest}}\n"
                "  p2: {work: {gp: 1 min}}\n"
                "  q: {delay: 1 day}\n"
                "  v: {work: {nurse: 60 min}, then: out}\n") ==
        "overloaded-role: 'nurse' is asked for at least 60.0 h a week and has 37.5 h (160 %): what waits grows without "
        "end\n");
}

TEST_CASE("Leaving a queue relieves nobody when all who leave come back to it") {
  const auto nurse = [](const std::string& then) {
    return said_of(
        "demand: {referrals: 40 per week, first_step: v}\n"
        "roles: {nurse: {wte: 1}, gp: {}}\n"
        "steps:\n"
        "  v: {work: {nurse: 60 min}, leaves: {after: 1 week, then: w}, then: out}\n"
        "  w: {work: {gp: 1 min}, then: " +
        then + "}\n");
  };
  CHECK(nurse("v") ==
        "overloaded-role: 'nurse' is asked for 40.0 h a week and has 37.5 h (107 %): what waits grows without end\n");
  CHECK(nurse("{v: 90%, out: rest}") ==
        "busy-role: 'nurse' is asked for 40.0 h a week and has 37.5 h (107 %): what waits grows until people leave or "
        "are turned away\n");
}

TEST_CASE("A meeting that is held only if some wait takes the time that it takes for certain") {
  const auto held = [](const std::string& referrals, const std::string& wte, const std::string& board) {
    return said_of("demand: {referrals: " + referrals +
                   " per week, first_step: decide}\n"
                   "roles: {chair: {wte: " +
                   wte +
                   "}}\n"
                   "meetings: {board: {starts: Mon-Fri 09:00, lasts: 90 min, attend: {chair: 1}, held: if 3 wait" +
                   board +
                   "}}\n"
                   "steps: {decide: {meeting: board, then: out}}\nexits: {out: caseload}\n");
  };
  // Four a week call it together four times in three weeks at most: 2.0 h of 7.5 h.
  CHECK(held("4", "0.2", "") == "");
  CHECK(held("4", "0.2", ", room_for: 4") == "");
  // However many come, all may be discussed on one day.
  CHECK(held("40", "0.2", "") == "");
  // 18 with four at a time are 4.5 of the five meetings, 6.75 h of 6.56 h.
  CHECK(
      held("18", "0.175", ", room_for: 4") ==
      "overloaded-role: 'chair' is asked for at least 6.8 h a week and has 6.6 h (103 %): what waits grows without "
      "end\nbusy-meeting: 'board' has room for 20 referrals a week and 18.0 are brought to it (90 %): there is little "
      "to spare, and a little more makes waits much longer\n");
  CHECK(held("17", "0.175", ", room_for: 4") ==
        "busy-meeting: 'board' has room for 20 referrals a week and 17.0 are brought to it (85 %): there is little to "
        "spare, and a little more makes waits much longer\n");
}

TEST_CASE("A role is not called busy by meetings that may not be held") {
  const auto nurse = [](const std::string& held) {
    return said_of(
        "demand: {referrals: 28 per week, first_step: visit}\n"
        "roles: {nurse: {wte: 1}}\n"
        "meetings: {board: {starts: Mon-Fri 09:00, lasts: 60 min, attend: {nurse: 1}, room_for: 14" +
        held +
        "}}\n"
        "steps: {visit: {work: {nurse: 60 min}, then: decide}, decide: {meeting: board, then: out}}\n"
        "exits: {out: caseload}\n");
  };
  // 28 h and five meetings of an hour, or two of them: 33 h or at least 30 h of 37.5 h.
  CHECK(nurse("") ==
        "busy-role: 'nurse' is asked for 33.0 h a week and has 37.5 h (88 %): there is little to spare, and a little "
        "more makes waits much longer\n");
  CHECK(nurse(", held: if 3 wait") == "");
}

TEST_CASE("Work that only one role can do is counted where another may help with the rest of the step") {
  const auto nurse = [](const std::string& referrals, const std::string& work) {
    return said_of("demand: {referrals: " + referrals +
                   " per week, first_step: assess}\n"
                   "roles: {nurse: {wte: 1}, therapist: {wte: 1}}\n"
                   "steps: {assess: {work: " +
                   work + ", then: out}}\nexits: {out: caseload}\n");
  };
  const auto at_least = [](const std::string& asked) {
    return "overloaded-role: 'nurse' is asked for at least " + asked + ": what waits grows without end\n";
  };
  // 50 times 48 min are 40 h; of the 5 min the other may do all.
  CHECK(nurse("50", "[{nurse: 48 min}, {nurse or therapist: 5 min}]") ==
        at_least("40.0 h a week and has 37.5 h (107 %)"));
  CHECK(nurse("40", "[{nurse: 40 min}, {nurse or therapist: 20 min}]") == "");  // 26.7 h
  // By kind: 52 times 30 + 15 min are 39 h.
  CHECK(nurse("52", "[{nurse: {contact: 30 min, travel: 15 min}}, {nurse or therapist: {contact: 8 min}}]") ==
        at_least("39.0 h a week and has 37.5 h (104 %)"));
  // Each piece takes ten minutes for the quarter who do not come: 56 times 48 or 10 min are 35.9 h.
  CHECK(nurse("56", "[{nurse: 48 min}, {nurse or therapist: 5 min}], missed: {share: 25%, time: 10 min, then: out}") ==
        "");
}

}  // namespace refpath
