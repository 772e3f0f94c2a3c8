// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/program/program.hpp"
#include "refpath/simulation/simulate.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

Experiment automatic(const Pathway& pathway, int replications) {
  const Program program = lower(pathway);
  SimulationSettings settings;
  settings.replications = replications;
  return simulate({&program}, settings);
}

Pathway one_nurse(double referrals_a_week, double hours_each) {
  return Builder("One nurse")
      .hours(round_the_clock())
      .demand(referrals_a_week, "see")
      .role("nurse")
      .wte(1)
      .step("see")
      .work("nurse", exponential(hours_each * 3600))
      .then("out")
      .exit("out")
      .build();
}

}  // namespace

TEST_CASE("the warm-up covers the way without queues") {
  // Every referral takes exactly 100 days: 14.3 weeks, so at least 15.
  const Experiment experiment =
      automatic(Builder("Long").demand(5, "wait").step("wait").delay(days(100)).then("out").exit("out").build(), 4);
  CHECK(experiment.warm_up_weeks >= 15);
  CHECK(experiment.warm_up_weeks <= 60);
  CHECK(experiment.settled);
  CHECK_FALSE(experiment.growing[0]);
}

TEST_CASE("a queue that grows without end is said to grow") {
  // 200 hours of work a week for 168.
  const Experiment experiment = automatic(one_nurse(100, 2), 40);
  CHECK_FALSE(experiment.settled);
  CHECK(experiment.growing[0]);
}

TEST_CASE("one warm-up serves all variants, the longest that any needs") {
  const Program quick = lower(one_nurse(10, 1));
  const Program slow =
      lower(Builder("Long").demand(5, "wait").step("wait").delay(days(100)).then("out").exit("out").build());
  SimulationSettings settings;
  settings.replications = 2;
  const int alone = simulate({&quick}, settings).warm_up_weeks;
  CHECK(alone < 15);
  CHECK(simulate({&quick, &slow}, settings).warm_up_weeks >= 15);
}

TEST_CASE("waits are unbiased after the warm-up that was found", "[statistical]") {
  // M/M/1 at 90 %: Wq = 0.9 / (1 - 0.9) services. From an empty start it would be low for months.
  const Experiment experiment = automatic(one_nurse(151.2, 1), 600);
  const Sample& sample = experiment.variants[0];
  Interval wait = ratio(sample, sample.layout.step_wait, sample.layout.visits);
  for (double* x : {&wait.mean, &wait.low, &wait.high, &wait.se}) *x /= 3600;
  CHECK(experiment.settled);
  check_agrees(wait, 9, 0.02);
}

TEST_CASE("no work is missing in the window after the warm-up that was found", "[statistical]") {
  // 200 a week come back after an exponential time of 20 weeks for an hour of work: 200 hours a week, whatever the
  // warm-up. A warm-up of the 99th centile would leave out E (T - 92 weeks)+ = 0.2 weeks of 52: 0.4 %.
  const Experiment experiment = automatic(Builder("Long tail")
                                              .hours(round_the_clock())
                                              .demand(200, "see")
                                              .role("nurse")
                                              .wte(20)
                                              .step("see")
                                              .delay(exponential(20.0 * static_cast<double>(week_ticks)))
                                              .work("nurse", minutes(60))
                                              .then("out")
                                              .exit("out")
                                              .build(),
                                          100);
  const Sample& sample = experiment.variants[0];
  std::vector<double> hours;
  for (int i = 0; i < sample.replications; ++i) hours.push_back(sample.at(i, sample.layout.worked) / 3600 / 52);
  check_agrees(mean_interval(hours), 200, 0.002);
}
