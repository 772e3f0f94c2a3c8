// SPDX-License-Identifier: Apache-2.0
// Places and caseloads against what is asked of them: Little's law, worked out by hand.
#include "refpath/checks/held_places.hpp"

#include "catch.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/checks/shapes.hpp"
#include "refpath/reader/read.hpp"

namespace refpath {
namespace {

// How many of the first place or caseload are held, or -1 where there is no limited one.
double held(PlaceRef::Kind kind, const std::string& text) {
  const Reading reading = read("a.yaml", "pathway: P\n" + text);
  for (const Diagnostic& found : reading.diagnostics) UNSCOPED_INFO(found.message);
  REQUIRE(reading.pathway);
  const Program program = lower(*reading.pathway);
  const Analysis analysis = analyse(program);
  const Shapes shapes(*reading.pathway, program, analysis);
  const std::vector<HeldPlace> all = held_places(shapes.subject(), kind);
  return all.empty() ? -1 : all.front().held;
}
double beds(const std::string& steps) {
  return held(PlaceRef::Kind::place,
              "demand: {referrals: 2 per week, first_step: a}\nroles: {gp: {}}\n"
              "places: {bed: {number: 3}}\nexits: {x: treated, gone: gave_up}\n"
              "attributes: {urgency: {urgent: 10%, routine: rest}}\nsteps:\n" +
                  steps);
}

constexpr double five_minutes = 2 * 5 / (7.0 * 24 * 60);  // of two a week

}  // namespace

TEST_CASE("Places are held for delays and work, from the step that takes them to the step that frees them") {
  // Two a week for six weeks, and for both pieces of work; the delay before the bed is taken is not counted.
  CHECK(beds("  a: {delay: 9 weeks, takes: [bed], work: {gp: 5 min}, then: b}\n"
             "  b: {delay: 6 weeks, work: {gp: 5 min}, then: x}\n") == Approx(12 + 2 * five_minutes));
  CHECK(beds("  a: {takes: [bed], work: {gp: 5 min}, then: b}\n"
             "  b: {delay: 1 week, frees: [bed], work: {gp: 5 min}, then: c}\n"
             "  c: {delay: 6 weeks, work: {gp: 5 min}, then: x}\n") == Approx(2 + 2 * five_minutes));
  CHECK(beds("  a: {work: {gp: 5 min}, then: {b: {takes: [bed], delay: 3 weeks}}}\n"
             "  b: {delay: 6 weeks, work: {gp: 5 min}, then: x}\n") == Approx(6 + five_minutes));
  // Once more in one of four cases: on average 4/3 times a week of waiting.
  CHECK(beds("  a: {takes: [bed], work: {gp: 5 min}, then: b}\n"
             "  b: {delay: 1 week, then: {b: 25%, x: rest}}\n") == Approx(8.0 / 3 + five_minutes));
}

TEST_CASE("What may be held by fewer, or for less long, is not counted") {
  // Half come to the delay without it, and are not told apart.
  CHECK(beds("  a: {work: {gp: 5 min}, then: {b: 50%, c: 50%}}\n"
             "  b: {takes: [bed], work: {gp: 5 min}, then: c}\n"
             "  c: {delay: 6 weeks, work: {gp: 5 min}, then: x}\n") == Approx(five_minutes / 2));
  // The shorter of two delays.
  CHECK(beds("  a: {takes: [bed], work: {gp: 5 min}, then: b}\n"
             "  b: {delay: {by: {urgency: {urgent: 1 week, routine: 6 weeks}}}, work: {gp: 5 min}, then: x}\n") ==
        Approx(2 + 2 * five_minutes));
  // Nobody knows how many stay until the delay.
  CHECK(beds("  a: {takes: [bed], leaves: {after: 1 week, then: gone}, work: {gp: 5 min}, then: b}\n"
             "  b: {delay: 6 weeks, work: {gp: 5 min}, then: x}\n") == 0);
}

TEST_CASE("Of parallel branches the longest is held, where none is cut short") {
  const auto split = [](const std::string& s, const std::string& b_and_c) {
    return beds("  a: {takes: [bed], work: {gp: 5 min}, then: s}\n  s: {" + s + ", then: d}\n" + b_and_c +
                "  d: {delay: 1 week, work: {gp: 5 min}, then: x}\n");
  };
  const std::string both =
      "  b: {delay: 5 weeks, work: {gp: 5 min}}\n"
      "  c: {delay: 6 weeks, work: {gp: 5 min}}\n";
  CHECK(split("all_of: [b, c]", both) == Approx(2 * 7 + 3 * five_minutes));
  CHECK(split("first_of: [b, c]", both) == Approx(2 + 2 * five_minutes));
  // A branch of two steps, of which half have the second.
  CHECK(split("all_of: [b, c]",
              "  b: {delay: 3 weeks, then: {e: 50%, f: rest}}\n"
              "  e: {delay: 8 weeks}\n"
              "  f: {work: {gp: 5 min}}\n"
              "  c: {delay: 6 weeks, work: {gp: 5 min}}\n") == Approx(2 * (7 + 1) + 2.5 * five_minutes));
  // A split in a branch.
  CHECK(split("all_of: [b, c]",
              "  b: {delay: 3 weeks, then: e}\n"
              "  e: {all_of: [f, g]}\n"
              "  f: {delay: 4 weeks}\n"
              "  g: {delay: 2 weeks}\n"
              "  c: {delay: 6 weeks, work: {gp: 5 min}}\n") == Approx(2 * (7 + 1) + 2 * five_minutes));
  // A branch that may end the referral cuts the others short, and nine of ten go on after them; one that gives the bed
  // up does for all.
  CHECK(split("all_of: [b, c]",
              "  b: {delay: 5 weeks, then: {x: 10%, e: rest}}\n"
              "  e: {work: {gp: 5 min}}\n"
              "  c: {delay: 6 weeks, work: {gp: 5 min}}\n") == Approx(five_minutes + 0.9 * (2 + five_minutes)));
  // It is given up while the longest branch goes on, by a step as by an outcome.
  CHECK(split("all_of: [b, c]",
              "  b: {delay: 1 week, work: {gp: 5 min}, frees: [bed]}\n"
              "  c: {delay: 30 weeks, work: {gp: 5 min}}\n") == Approx(five_minutes));
  CHECK(split("all_of: [b, c]",
              "  b: {delay: 1 week, then: {e: {share: rest, frees: [bed]}}}\n"
              "  e: {delay: 1 week}\n"
              "  c: {delay: 30 weeks, work: {gp: 5 min}}\n") == Approx(five_minutes));
}

TEST_CASE("A caseload is held from the first work to the exit, and as long as the exit keeps it") {
  const auto nurses = [](const std::string& rest) {
    return held(PlaceRef::Kind::caseload,
                "demand: {referrals: 5 per week}\nroles: {nurse: {wte: 1, caseload: 10}}\n" + rest);
  };
  const double half_an_hour = 5 * 0.5 / (7 * 24);  // of five a week
  CHECK(nurses("steps:\n"
               "  a: {delay: 9 weeks, work: {nurse: 30 min}, then: b}\n"
               "  b: {delay: 8 weeks, work: {nurse: 30 min}, then: x}\n"
               "exits: {x: treated}\n") == Approx(40 + 2 * half_an_hour));
  CHECK(nurses("steps:\n"
               "  a: {work: {nurse: 30 min}, then: x}\n"
               "exits: {x: {kind: caseload, keeps: {nurse: 26 weeks}}}\n") == Approx(130 + half_an_hour));
}

}  // namespace refpath
