// SPDX-License-Identifier: Apache-2.0
// Queues with a textbook answer, one hour of the textbook as one hour here, everybody at work round the clock.
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

constexpr double hours_a_week = 168;

Builder one_queue(double arrivals_per_hour, int people, Duration service) {
  return Builder("One queue")
      .hours(round_the_clock())
      .demand(arrivals_per_hour * hours_a_week, "serve")
      .role("clerk")
      .wte(people)
      .step("serve")
      .work("clerk", service)
      .then("out")
      .exit("out");
}

Duration mean_hours(double hours) {
  return exponential(hours * 3600);
}

Interval wait_hours(const Sample& sample) {
  Interval wait = ratio(sample, sample.layout.step_wait, sample.layout.visits);
  for (double* x : {&wait.mean, &wait.low, &wait.high, &wait.se}) *x /= 3600;
  return wait;
}

/// Probability of waiting in M/M/c (Erlang C), a = offered load (Gross, Shortle, Thompson, Harris, Fundamentals of
/// Queueing Theory, 4th ed. 2008, section 2.3).
double erlang_c(int servers, double a) {
  double blocked = 1;  // Erlang B by its recursion
  for (int n = 1; n <= servers; ++n) blocked = a * blocked / (n + a * blocked);
  const double rho = a / servers;
  return blocked / (1 - rho + rho * blocked);
}

}  // namespace

TEST_CASE("M/M/1 waits rho / (mu - lambda)", "[statistical]") {
  // lambda = 0.7 an hour, mu = 1: Wq = 0.7 / 0.3 h.
  const Sample sample = simulated(one_queue(0.7, 1, mean_hours(1)).build(), 100, 4, 200);
  check_agrees(wait_hours(sample), 0.7 / 0.3, 0.015);
}

TEST_CASE("M/M/3 waits as Erlang C says", "[statistical]") {
  // lambda = 2.4 an hour, mu = 1, 3 people: Wq = C / (c mu - lambda).
  const Sample sample = simulated(one_queue(2.4, 3, mean_hours(1)).build(), 50, 4, 200);
  check_agrees(wait_hours(sample), erlang_c(3, 2.4) / (3 - 2.4), 0.015);
}

TEST_CASE("M/G/1 waits as Pollaczek and Khinchine say", "[statistical]") {
  // Wq = lambda E S^2 / (2 (1 - rho)); lambda = 0.6 an hour and a mean of 1 h, so rho = 0.6.
  struct Case {
    std::string name;
    Duration service;
    double variance;  // of the service time in hours squared
  };
  const std::vector<Case> cases = {
      {"fixed", minutes(60), 0},
      {"uniform 30-90 min", minutes(30, 90), 1.0 / 12},
      // (a^2 + b^2 + c^2 - ab - ac - bc) / 18 with a, c, b = 0.5, 1, 1.5
      {"triangular 30/60/90 min", minutes(30, 60, 90), (0.25 + 1 + 2.25 - 0.75 - 0.5 - 1.5) / 18},
      {"lognormal with sd 1.5 h", seconds(Lognormal{3600, 5400}), 2.25},
      {"Erlang of 3 stages", seconds(Erlang{3600, 3}), 1.0 / 3},
  };
  for (const Case& c : cases) {
    INFO(c.name);
    const Sample sample = simulated(one_queue(0.6, 1, c.service).build(), 100, 4, 300);
    check_agrees(wait_hours(sample), 0.6 * (1 + c.variance) / (2 * (1 - 0.6)), 0.02);
  }
}

TEST_CASE("A network with feedback has the queues of independent M/M/c stations", "[statistical]") {
  // Jackson: 0.5 an hour arrive at `see`; after it 30 % go to `ask` and come back, so `see` has 0.5 / 0.7 an hour.
  // see: one person, mu = 1, rho = 0.714: Lq = rho^2 / (1 - rho). ask: one person, mu = 0.4, lambda = 0.3 x 0.714 =
  // 0.214.
  const Pathway pathway = Builder("Feedback")
                              .hours(round_the_clock())
                              .demand(0.5 * hours_a_week, "see")
                              .role("nurse")
                              .wte(1)
                              .role("clerk")
                              .wte(1)
                              .step("see")
                              .work("nurse", mean_hours(1))
                              .then("ask", 0.3)
                              .then("out")
                              .step("ask")
                              .work("clerk", mean_hours(2.5))
                              .then("see")
                              .exit("out")
                              .build();
  const Sample sample = simulated(pathway, 100, 6, 300);
  const double see = 0.5 / 0.7, ask = 0.3 * see / 0.4;
  auto queue = [&](int role, double exact) {
    Interval length = ratio(sample, sample.layout.queue + role, sample.layout.counted);
    for (double* x : {&length.mean, &length.low, &length.high, &length.se}) *x *= 0.5 / 3600;  // Little: per hour
    check_agrees(length, exact, 0.02);
  };
  queue(0, see * see / (1 - see));
  queue(1, ask * ask / (1 - ask));
  Interval visits = ratio(sample, sample.layout.visits, sample.layout.counted);
  check_agrees(visits, 1 / 0.7, 0.01);
}
