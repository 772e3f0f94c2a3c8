// SPDX-License-Identifier: Apache-2.0
// Parallel branches: the last, the first and the second of independent times.
#include <string>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

// Referrals come and split at once, round the clock, with plenty of people.
Played branches(const std::string& steps, const std::string& roles = "{a_role: {}, b_role: {}}") {
  return played(
      "pathway: Branches\n"
      "hours: 24/7\n"
      "demand: {referrals: 100 per week, first_step: both}\n"
      "roles: " +
          roles +
          "\n"
          "steps:\n" +
          steps + "exits: {out: treated, gone: opted_out}\n",
      52, 2, 40);
}

}  // namespace

TEST_CASE("the larger of two exponential times is waited for", "[statistical]") {
  // Means 10 and 20 h: E max = 10 + 20 - 1 / (1/10 + 1/20); E max^2 = 2 (10^2 + 20^2 - (20/3)^2).
  const Played played = branches(
      "  both: {all_of: [a, b], then: out}\n"
      "  a: {delay: {exponential: 10 h}}\n"
      "  b: {delay: {exponential: 20 h}}\n");
  const double min = 20.0 / 3;
  const Layout& l = played.sample.layout;
  check_agrees(played.ratio(l.elapsed, l.counted, 3600), 30 - min, 0.01);
  check_agrees(played.ratio(l.elapsed_squared, l.counted, 3600.0 * 3600), 2 * (500 - min * min), 0.02);
}

TEST_CASE("the first of two ends the other, whose work so far is charged", "[statistical]") {
  // Both work for the smaller of two exponential times of means 10 and 20 h: 20/3 h each.
  for (const char* roles : {"{a_role: {}, b_role: {}}", "{a_role: {wte: 60}, b_role: {wte: 60}}"}) {
    INFO(roles);
    const Played played = branches(
        "  both: {first_of: [a, b], then: out}\n"
        "  a: {work: {a_role: {exponential: 10 h}}}\n"
        "  b: {work: {b_role: {exponential: 20 h}}}\n",
        roles);
    const Layout& l = played.sample.layout;
    const double min = 20.0 / 3;
    check_agrees(played.ratio(l.elapsed, l.counted, 3600), min, 0.01);
    check_agrees(played.hours_of("a_role"), min, 0.01);
    check_agrees(played.hours_of("b_role"), min, 0.01);
    for (const int role : {0, 1})  // 100 a week
      check_agrees(played.over_time(l.worked + role), 100 * min / 168, 0.01);
  }
}

TEST_CASE("two of three are waited for: the middle one", "[statistical]") {
  // Exponential, mean 12 h: 12 (1/3 + 1/2). The third works on no longer.
  const Played played = branches(
      "  both: {all_of: [a, b, c], at_least: 2, then: out}\n"
      "  a: {work: {a_role: {exponential: 12 h}}}\n"
      "  b: {work: {b_role: {exponential: 12 h}}}\n"
      "  c: {delay: {exponential: 12 h}}\n");
  const Layout& l = played.sample.layout;
  check_agrees(played.ratio(l.elapsed, l.counted, 3600), 10, 0.01);
  // a: its own time, cut at the second of all: E = 12/3 (all work for the first time) + 2/3 x 12/2.
  check_agrees(played.hours_of("a_role"), 8, 0.01);
}

TEST_CASE("a branch may split again, and branches of several steps join", "[statistical]") {
  // a: 6 h, then the larger of two exponential times of 8 h: 6 + 12 h; b: 1 h. The larger is a's.
  const Played played = branches(
      "  both: {all_of: [a, b], then: out}\n"
      "  a: {work: {a_role: 6 h}, then: twice}\n"
      "  twice: {all_of: [x1, x2], then: a_end}\n"
      "  x1: {delay: {exponential: 8 h}}\n"
      "  x2: {delay: {exponential: 8 h}}\n"
      "  a_end: {work: {a_role: 1 h}}\n"
      "  b: {delay: 1 h}\n");
  const Layout& l = played.sample.layout;
  check_agrees(played.ratio(l.elapsed, l.counted, 3600), 19, 0.01);
  check_agrees(played.hours_of("a_role"), 7, 0.01);
}

TEST_CASE("an exit inside a branch ends the referral and the other branch", "[statistical]") {
  // A quarter leave after 5 h, when b has worked 5 h of its 10.
  const Played played = branches(
      "  both: {all_of: [a, b], then: out}\n"
      "  a: {delay: 5 h, then: {gone: 25%, a_end: rest}}\n"
      "  a_end: {}\n"
      "  b: {work: {b_role: 10 h}}\n");
  const Layout& l = played.sample.layout;
  check_agrees(played.ratio(played.left_by("gone"), l.counted), 0.25, 0.02);
  check_agrees(played.ratio(l.elapsed, l.counted, 3600), 0.25 * 5 + 0.75 * 10, 0.01);
  check_agrees(played.hours_of("b_role"), 8.75, 0.01);
}
