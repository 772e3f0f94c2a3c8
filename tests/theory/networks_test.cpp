// SPDX-License-Identifier: Apache-2.0
// Queues one after another. What leaves M/M/c is again Poisson (Burke 1956), so each is a queue of its own (Jackson
// 1957). A network with feedback is in queues_test.
#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

TEST_CASE("two queues one after another wait as each would alone", "[statistical]") {
  // 0.6 an hour. refer: one person, mean 1 h: 0.6 / 0.4 h. visit: two people, mean 2 h: rho = 0.6, wait
  // 2 h x 0.36 / 0.64. Elapsed: both waits, 3 h of work and 5 h of post between.
  const Played played = test::played(
      "pathway: Tandem\n"
      "hours: 24/7\n"
      "demand: {referrals: 100.8 per week, first_step: refer}\n"
      "roles: {clerk: {wte: 1}, nurse: {wte: 2}}\n"
      "steps:\n"
      "  refer: {work: {clerk: {exponential: 1 h}}, then: visit}\n"
      "  visit: {delay: 5 h, work: {nurse: {exponential: 2 h}}, then: out}\n"
      "exits: {out: treated}\n",
      104, 3, 100);
  const Layout& l = played.sample.layout;
  check_agrees(played.wait_hours("refer"), 1.5, 0.015);
  check_agrees(played.wait_hours("visit"), 2 * 0.36 / 0.64, 0.02);
  check_agrees(played.ratio(l.elapsed, l.counted, 3600), 1.5 + 2 * 0.36 / 0.64 + 3 + 5, 0.01);
}
