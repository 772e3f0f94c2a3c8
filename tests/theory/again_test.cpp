// SPDX-License-Identifier: Apache-2.0
// What is done again: rework, repeats, those who did not come, and the last try.
#include <string>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

Played steps(const std::string& text) {
  return played(
      "pathway: Again\n"
      "hours: 24/7\n"
      "demand: {referrals: 100 per week, first_step: see}\n"
      "roles: {nurse: {}}\n"
      "steps:\n" +
          text + "exits: {out: treated, gone: gave_up, absent: dna}\n",
      52, 6, 40);
}

}  // namespace

TEST_CASE("rework is geometric, in its mean and in its variance", "[statistical]") {
  // N times 10-50 min (mean 1/2 h, variance (2/3)^2 / 12 h^2), N geometric with 40 % going round: E N = 1/0.6, Var N =
  // 0.4 / 0.36; Var T = E N Var S + Var N (E S)^2.
  const Played played = steps("  see: {work: {nurse: 10-50 min}, then: {see: 40%, out: rest}}\n");
  const Layout& l = played.sample.layout;
  const double mean = 0.5 / 0.6, variance = 4.0 / 9 / 12 / 0.6 + 0.4 / 0.36 * 0.25;
  check_agrees(played.ratio(l.elapsed, l.counted, 3600), mean, 0.01);
  check_agrees(played.ratio(l.elapsed_squared, l.counted, 3600.0 * 3600), variance + mean * mean, 0.02);
  check_agrees(played.hours_of("nurse"), mean, 0.01);
}

TEST_CASE("a step that is repeated takes its work so often and the time between", "[statistical]") {
  // Six times, a week apart; the last takes 30 min. Nothing is left to chance.
  const Played played = steps("  see: {work: {nurse: 30 min}, repeat: {times: 6, every: 1 week}, then: out}\n");
  const Layout& l = played.sample.layout;
  const double referrals = played.first(l.counted);
  CHECK(played.first(l.elapsed) == referrals * (5 * 168 * 3600 + 1800));
  CHECK(played.first(l.touch) == referrals * 6 * 1800);
  CHECK(played.first(l.delay) == referrals * 5 * (168 * 3600 - 1800));
  CHECK(played.first(l.time) == referrals * 6 * 1800);
}

TEST_CASE("each repetition has minutes of its own", "[statistical]") {
  // Sum of four exponential times: variance 4, not 16, times the square of the mean.
  const Played played = steps("  see: {work: {nurse: {exponential: 1 h}}, repeat: {times: 4}, then: out}\n");
  const Layout& l = played.sample.layout;
  check_agrees(played.ratio(l.elapsed, l.counted, 3600), 4, 0.01);
  check_agrees(played.ratio(l.elapsed_squared, l.counted, 3600.0 * 3600), 4 + 16, 0.02);
}

TEST_CASE("who misses the last of three tries gives up", "[statistical]") {
  // 40 % do not come: 0.4^3 give up, 1 + 0.4 + 0.16 visits; each missed one loses 10 min of the nurse, each that is
  // kept 30 min.
  const Played played = steps(
      "  see:\n"
      "    delay: 2 h\n"
      "    work: {nurse: 30 min}\n"
      "    missed: {share: 40%, time: 10 min, then: see}\n"
      "    tries: {at_most: 3, then: gone}\n"
      "    then: out\n");
  const Layout& l = played.sample.layout;
  check_agrees(played.ratio(played.left_by("gone"), l.counted), 0.064, 0.03);
  check_agrees(played.ratio(l.tried_out, l.counted), 0.064, 0.03);
  check_agrees(played.ratio(played.visits("see"), l.counted), 1.56, 0.01);
  check_agrees(played.hours_of("nurse"), (1.56 * 0.4 * 10 + 0.936 * 30) / 60, 0.01);
  check_agrees(played.ratio(l.delay, l.counted, 3600), 2 * 1.56, 0.01);
}

TEST_CASE("who would come once more than the tries allow goes elsewhere at once", "[statistical]") {
  // Everybody is sent round until they leave with 30 %: (0.7)^2 come for the third time, and are sent on instead.
  const Played played = steps(
      "  see: {delay: 1 h, work: {nurse: 30 min}, tries: {at_most: 2, then: gone}, then: {see: 70%, out: rest}}\n");
  const Layout& l = played.sample.layout;
  check_agrees(played.ratio(played.left_by("gone"), l.counted), 0.49, 0.01);
  check_agrees(played.ratio(played.visits("see"), l.counted), 1.7, 0.01);
  check_agrees(played.ratio(l.delay, l.counted, 3600), 1.7, 0.01);  // no delay on the way out
}

TEST_CASE("those who did not come are booked again or given up", "[statistical]") {
  // 20 % miss, 70 % of them are booked again: 1 / (1 - 0.14) visits; a missed visit loses all of its work.
  const Played played = steps(
      "  see:\n"
      "    work: {nurse: {contact: 30 min, travel: 20 min}}\n"
      "    missed: {share: 20%, then: {see: 70%, absent: rest}}\n"
      "    then: out\n");
  const Layout& l = played.sample.layout;
  const double visits = 1 / (1 - 0.14);
  check_agrees(played.ratio(played.visits("see"), l.counted), visits, 0.01);
  check_agrees(played.ratio(played.left_by("absent"), l.counted), visits * 0.06, 0.03);
  check_agrees(played.hours_of("nurse"), visits * 50 / 60, 0.01);
  check_agrees(played.ratio(l.contacts, l.counted), visits * 0.8, 0.01);  // nobody is met who does not come
}
