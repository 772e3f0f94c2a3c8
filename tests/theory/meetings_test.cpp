// SPDX-License-Identifier: Apache-2.0
// A weekly meeting that referrals wait for, with room for all and with a full room.
#include <algorithm>
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

Builder weekly(double referrals_a_week) {
  return Builder("Weekly meeting")
      .hours(round_the_clock())
      .demand(referrals_a_week, "panel")
      .role("chair")
      .wte(1)
      .meeting("panel_meeting", {week_time(1, 14)}, 90, {{"chair", 1}})
      .step("panel")
      .meet("panel_meeting")
      .then("out")
      .exit("out");
}

Interval wait_weeks(const Sample& sample) {
  Interval wait = ratio(sample, sample.layout.step_wait, sample.layout.visits);
  for (double* x : {&wait.mean, &wait.low, &wait.high, &wait.se}) *x /= static_cast<double>(week_ticks);
  return wait;
}

/// Mean wait in weeks when c are taken every week and Poisson(a) arrive between: what is left after a meeting is the
/// Markov chain X' = max(X + A - c, 0); with Little's law over the week the mean wait is E X / a + 1/2. The chain's law
/// is found by iterating it.
double wait_with_room(double a, int c) {
  const std::size_t most = 400;
  std::vector<double> poisson(most, 0.0);
  poisson[0] = std::exp(-a);
  for (std::size_t k = 1; k < most; ++k) poisson[k] = poisson[k - 1] * a / static_cast<double>(k);
  std::vector<double> left(most, 0.0);
  left[0] = 1;
  for (int week = 0; week < 3000; ++week) {
    std::vector<double> next(most, 0.0);
    for (std::size_t x = 0; x < most; ++x) {
      if (left[x] < 1e-16) continue;
      for (std::size_t k = 0; x + k < most && k < 100; ++k) {
        const std::size_t brought = x + k;
        next[brought > static_cast<std::size_t>(c) ? brought - static_cast<std::size_t>(c) : 0] += left[x] * poisson[k];
      }
    }
    left.swap(next);
  }
  double mean = 0;
  for (std::size_t x = 0; x < most; ++x) mean += static_cast<double>(x) * left[x];
  return mean / a + 0.5;
}

}  // namespace

TEST_CASE("a weekly meeting with room for all is waited for half a week", "[statistical]") {
  check_agrees(wait_weeks(simulated(weekly(8).build(), 52, 2, 200)), 0.5, 0.01);
}

TEST_CASE("a weekly meeting with a full room is waited for as its Markov chain says", "[statistical]") {
  // 8 a week come and 9 have room: the room is full in most weeks.
  const double exact = wait_with_room(8, 9);
  CHECK(exact > 0.7);  // far from half a week: the room matters
  check_agrees(wait_weeks(simulated(weekly(8).room_for(9).build(), 104, 52, 400)), exact, 0.03);
}

TEST_CASE("meetings are held and charged whoever comes", "[statistical]") {
  // 0.5 a week: a meeting has nobody with probability exp(-0.5).
  const Sample sample = simulated(weekly(0.5).build(), 52, 2, 200);
  for (int i = 0; i < sample.replications; ++i) CHECK(sample.at(i, sample.layout.held) == 52);
  check_agrees(ratio(sample, sample.layout.empty, sample.layout.held), std::exp(-0.5), 0.02);
}

TEST_CASE("the urgent wait for room at a meeting as if they were alone", "[statistical]") {
  // 2.5 urgent and one other a week, room for 4: the urgent have the Markov chain of their own number, and the number
  // of all is that of the sum, whoever is taken first.
  const Played played = test::played(
      "pathway: Urgent first\n"
      "hours: 24/7\n"
      "attributes: {urgency: {urgent: rest, routine: 30%}}\n"
      "priority: {urgency: [urgent, routine]}\n"
      "demand:\n"
      "  sources:\n"
      "    ward: {referrals: 2.5 per week, first_step: urgent_case, with: {urgency: {urgent: 100%, routine: 0%}}}\n"
      "    gps: {referrals: 1 per week, first_step: other_case, with: {urgency: {urgent: 0%, routine: 100%}}}\n"
      "meetings: {panel: {starts: Tue 14:00, lasts: 30 min, room_for: 4}}\n"
      "steps:\n"
      "  urgent_case: {meeting: panel, then: out}\n"
      "  other_case: {meeting: panel, then: out}\n"
      "exits: {out: treated}\n",
      104, 52, 600);
  const double urgent = wait_with_room(2.5, 4), all = wait_with_room(3.5, 4);
  CHECK(all > 1.5 * urgent);
  check_agrees(played.ratio(played.wait("urgent_case"), played.visits("urgent_case"), week_ticks), urgent, 0.02);
  check_agrees(played.ratio(played.sample.layout.wait, played.sample.layout.counted, week_ticks), all, 0.04);
}
