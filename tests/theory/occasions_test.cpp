// SPDX-License-Identifier: Apache-2.0
// Meetings that are not held every week, or not whoever waits, and who is taken first when there is little room.
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

Played panel(const std::string& meeting, int weeks, int warm_up, int replications, const std::string& a_week = "8") {
  return played(
      "pathway: Panel\n"
      "hours: 24/7\n"
      "demand: {referrals: " +
          a_week +
          " per week, first_step: at_panel}\n"
          "meetings: {panel: {" +
          meeting +
          ", lasts: 30 min}}\n"
          "steps: {at_panel: {meeting: panel, then: out}}\n"
          "exits: {out: treated}\n",
      weeks, warm_up, replications);
}

void check_held(const Played& played, int times) {
  for (int i = 0; i < played.sample.replications; ++i) CHECK(played.sample.at(i, played.sample.layout.held) == times);
}

}  // namespace

TEST_CASE("a fortnightly meeting is waited for a week, its phase drawn or given", "[statistical]") {
  for (const char* first_on : {"", ", first_on: 2026-01-13"}) {
    INFO(first_on);
    const Played played = panel(std::string("starts: Tue 14:00, every: 2 weeks") + first_on, 52, 4, 100);
    check_held(played, 26);
    check_agrees(played.wait_hours("at_panel"), 168, 0.02);
  }
}

TEST_CASE("a fortnightly meeting is held in the weeks of the date that is given, or in each of both") {
  CHECK(panel("starts: Tue 14:00, every: 2 weeks, first_on: 2026-01-06", 1, 4, 1)
            .first(panel("starts: Tue 14:00", 1, 0, 1).sample.layout.held) == 1);
  CHECK(panel("starts: Tue 14:00, every: 2 weeks, first_on: 2026-01-13", 1, 4, 1)
            .first(panel("starts: Tue 14:00", 1, 0, 1).sample.layout.held) == 0);
  const Played drawn = panel("starts: Tue 14:00, every: 2 weeks", 1, 4, 40);
  const double share = drawn.mean(drawn.sample.layout.held).mean;
  CHECK(share > 0.2);  // 40 coins; otherwise once in 20,000 seeds
  CHECK(share < 0.8);
}

TEST_CASE("a monthly meeting is held twelve times from 2026-01-05 for 52 weeks") {
  // First Wednesdays from 7 January to 2 December; last Fridays from 30 January to 1 January 2027 less one: 25 December
  // is the last of its month.
  check_held(panel("starts: first Wed 09:00", 52, 0, 3), 12);
  check_held(panel("starts: last Fri 09:00", 52, 0, 3), 12);
}

TEST_CASE("two starts a week are waited for as the gaps between them say", "[statistical]") {
  // Gaps of 3 and 4 days: (9 + 16) / 7 / 2 days.
  const Played played = panel("starts: [Mon 09:00, Thu 09:00]", 52, 2, 100);
  check_held(played, 104);
  check_agrees(played.wait_hours("at_panel"), 24 * 25.0 / 14, 0.01);
}

TEST_CASE("a meeting that needs three who wait is held as its Markov chain says", "[statistical]") {
  // Two a week come; X = 0, 1 or 2 are left over: X' = X + A, or 0 and the meeting is held when that is 3 or more. They
  // wait a week each, those who come in it half of it.
  const double a = 2;
  std::vector<double> left = {1, 0, 0};
  double held = 0;
  for (int week = 0; week < 500; ++week) {
    std::vector<double> next(3, 0.0);
    double stays = 0;
    for (int x = 0; x < 3; ++x) {
      double poisson = std::exp(-a);
      for (int k = 0; x + k < 3; ++k) {
        next[static_cast<std::size_t>(x + k)] += left[static_cast<std::size_t>(x)] * poisson;
        stays += left[static_cast<std::size_t>(x)] * poisson;
        poisson *= a / (k + 1);
      }
    }
    held = 1 - stays;
    next[0] += held;
    left = next;
  }
  const Played played = panel("starts: Tue 14:00, held: if 3 wait", 104, 4, 300, "2");
  check_agrees(played.mean(played.sample.layout.held, 104), held, 0.01);
  check_agrees(played.wait_hours("at_panel"), 168 * ((left[1] + 2 * left[2]) / a + 0.5), 0.02);
}
