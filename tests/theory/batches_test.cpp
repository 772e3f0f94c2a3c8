// SPDX-License-Identifier: Apache-2.0
// Several who come at once.
#include <string>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

Played groups(const std::string& sizes) {
  return played(
      "pathway: Families\n"
      "hours: 24/7\n"
      "demand: {referrals: 117.6 per week, first_step: see, group_size: " +
          sizes +
          "}\n"
          "roles: {clerk: {wte: 1}}\n"
          "steps:\n"
          "  see: {work: {clerk: {exponential: 1 h}}, then: out}\n"
          "exits: {out: treated}\n",
      104, 3, 120);
}

}  // namespace

TEST_CASE("groups wait as a batch queue does", "[statistical]") {
  // 0.7 people an hour, 1 h each. A group's work is one service of an M/G/1 queue, B = the sum of X services; and each
  // waits for those of the group before them, (X - 1) / 2 on average over people: W = g E B^2 / (2 (1 - 0.7)) +
  // E X (X - 1) / (2 E X), g groups an hour (Burke, Delays in single-server queues with batch input, 1975).
  SECTION("always two") {
    const Played played = groups("2");
    // E B^2 = 2 + 4
    check_agrees(played.wait_hours("see"), 0.35 * 6 / 0.6 + 0.5, 0.025);
  }
  SECTION("one, two or three") {
    const Played played = groups("{1: 60%, 2: 30%, 3: rest}");
    // E X = 1.5, E X^2 = 2.7: E B^2 = 1.5 + 2.7
    check_agrees(played.wait_hours("see"), 0.7 / 1.5 * 4.2 / 0.6 + 1.2 / 3, 0.025);
    check_agrees(played.mean(played.sample.layout.counted, 104), 117.6, 0.01);
  }
}
