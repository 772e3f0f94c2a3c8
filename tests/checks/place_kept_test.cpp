// SPDX-License-Identifier: Apache-2.0
// Which places are told that some keep to the end while others give them up before.
#include "catch.hpp"
#include "support/said.hpp"

namespace refpath {

using test::said_of;

TEST_CASE("A place that some miss to give up is told, one that nobody ever gives up before the end is not") {
  const auto with = [](const std::string& frees, const std::string& gone) {
    return said_of(
        "places: {room: {number: 2}}\n"
        "steps:\n"
        "  a: {takes: [room], leaves: {after: 1 week, then: " +
        gone + "}, work: {gp: 5 min}, " + frees +
        "then: b}\n"
        "  b: {work: {gp: 5 min}, then: out}\n"
        "  call: {work: {gp: 5 min}, then: out}\n");
  };
  CHECK(with("frees: [room], ", "call") ==
        "place-kept: who leaves the wait for 'a' and goes on to 'call' keeps 'room' until they leave the pathway; "
        "others give it up before\n");
  CHECK(with("frees: [room], ", "{call: {frees: [room]}}") == "");
  CHECK(with("", "call") == "");
}

TEST_CASE("A place that one of the branches frees is free behind the split") {
  const std::string steps =
      "places: {room: {number: 2}}\n"
      "steps:\n"
      "  a: {takes: [room], work: {gp: 5 min}, then: s}\n"
      "  s: {all_of: [b, c], then: d}\n"
      "  b: {work: {gp: 5 min}, frees: [room]}\n"
      "  c: {work: {gp: 5 min}}\n"
      "  d: {work: {gp: 5 min}, then: out}\n";
  CHECK(said_of(steps) == "");
}

TEST_CASE("Who gives a place up just before the exit has it no less long than who has it to the exit") {
  const auto beds = [](const std::string& c, const std::string& b) {
    return said_of(
        "roles: {gp: {}}\nplaces: {bed: {number: 2}}\nsteps:\n"
        "  a: {takes: [bed], work: {gp: 5 min}, then: {b: 50%, c: rest}}\n"
        "  b: {delay: 1 day, work: {gp: 5 min}, then: " +
        b +
        "}\n"
        "  c: {delay: 1 day, frees: [bed], work: {gp: 5 min}, then: " +
        c + "}\n  d: {delay: 1 day, work: {gp: 5 min}, then: out}\n");
  };
  CHECK(beds("out", "out").find("place-kept") == std::string::npos);
  CHECK(beds("d", "d") ==
        "place-kept: who goes from 'a' to 'b' keeps 'bed' until they leave the pathway; others give it up before\n");
}

TEST_CASE("A place may be kept to the end on a way that nobody goes without it") {
  const auto beds = [](const std::string& follow_up, const std::string& end_of_life, const std::string& more = "") {
    return said_of(
        "roles: {nurse: {wte: 2}}\nplaces: {bed: {number: 10}}\nsteps:\n"
        "  admit: {takes: [bed], work: {nurse: 60 min}, then: review}\n"
        "  review: {delay: 2 weeks, work: {nurse: 30 min}, then: {go_home: 80%, end_of_life: rest}}\n"
        "  go_home: {work: {nurse: 30 min}, frees: [bed], then: follow_up}\n"
        "  follow_up: {delay: 2 weeks, work: {nurse: 30 min}, then: " +
        follow_up + "}\n  end_of_life: {delay: 2 weeks, work: {nurse: 3 h}, then: " + end_of_life + "}\n" + more +
        "exits: {home: treated, died: died}\n");
  };
  const std::string kept =
      "place-kept: who goes from 'review' to 'end_of_life' keeps 'bed' until they leave the pathway; others give it up "
      "before\n";
  CHECK(beds("home", "died") == "");
  // Some die at home: nobody needs a bed of the ward for that step, or for one after it.
  CHECK(beds("{home: 90%, end_of_life: rest}", "died") == kept);
  CHECK(beds("{home: 90%, write: rest}", "write", "  write: {delay: 1 day, work: {nurse: 20 min}, then: died}\n") ==
        kept);
  // A step in which no time passes holds no bed.
  CHECK(beds("{home: 90%, count: rest}", "count", "  count: {then: died}\n") == "");
}

TEST_CASE("Who has the place by another branch does not go on without it") {
  const auto beds = [](const std::string& p, const std::string& q) {
    return said_of(
        "roles: {nurse: {wte: 2}}\nplaces: {bed: {number: 10}}\nsteps:\n"
        "  admit: {all_of: [p, q], then: review}\n"
        "  p: {" +
        p +
        "work: {nurse: 30 min}}\n"
        "  q: {" +
        q +
        "work: {nurse: 60 min}}\n"
        "  review: {delay: 2 weeks, work: {nurse: 30 min}, then: {go_home: 80%, end_of_life: rest}}\n"
        "  go_home: {work: {nurse: 30 min}, frees: [bed], then: follow_up}\n"
        "  follow_up: {delay: 2 weeks, work: {nurse: 30 min}, then: home}\n"
        "  end_of_life: {delay: 2 weeks, work: {nurse: 3 h}, then: died}\n"
        "exits: {home: treated, died: died}\n");
  };
  CHECK(beds("takes: [bed], ", "") == "");
  CHECK(beds("", "takes: [bed], ") == "");
}

}  // namespace refpath
