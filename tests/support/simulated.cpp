// SPDX-License-Identifier: Apache-2.0
#include "support/simulated.hpp"

#include <cmath>
#include <vector>

#include "catch.hpp"
#include "refpath/program/program.hpp"

namespace refpath::test {

Sample simulated(const Pathway& pathway, int weeks, int warm_up_weeks, int replications, std::uint64_t seed) {
  const Program program = lower(pathway);
  SimulationSettings settings;
  settings.seed = seed;
  settings.weeks = weeks;
  settings.warm_up_weeks = warm_up_weeks;
  settings.replications = replications;
  return simulate({&program}, settings).variants.front();
}

Interval ratio(const Sample& sample, int numerator, int denominator) {
  std::vector<double> n, d;
  for (int i = 0; i < sample.replications; ++i) {
    n.push_back(sample.at(i, numerator));
    d.push_back(sample.at(i, denominator));
  }
  return ratio_of_sums(n, d).interval;
}

void check_agrees(const Interval& simulated, double exact, double at_most) {
  const double half_width = (simulated.high - simulated.low) / 2;
  CAPTURE(simulated.mean, simulated.se, simulated.n, exact, half_width / exact);
  CHECK(half_width <= at_most * std::abs(exact));
  CHECK(std::abs(simulated.mean - exact) <= student_t_quantile(1 - 0.0005, simulated.n - 1) * simulated.se);
}

}  // namespace refpath::test
