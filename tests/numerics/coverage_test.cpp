// SPDX-License-Identifier: Apache-2.0
// How often intervals hold what they promise, over a thousand small experiments with known answers.
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "refpath/numerics/intervals.hpp"
#include "refpath/numerics/logarithm.hpp"
#include "refpath/numerics/philox.hpp"

using namespace refpath;

namespace {

constexpr std::uint32_t experiments = 1000;

/// Nearly normal with mean 0 and variance 1: twelve uniform values less six.
double nearly_normal(std::uint32_t experiment, std::uint32_t draw) {
  double sum = -6;
  for (std::uint32_t block = 0; block < 3; ++block) {
    for (const std::uint32_t word : philox({experiment, draw, block, 0}, {2026, 1})) sum += (word + 0.5) / 4294967296.0;
  }
  return sum;
}

}  // namespace

TEST_CASE("a 95 % interval of a mean holds the mean 95 % of the time", "[statistical]") {
  int held = 0;
  for (std::uint32_t experiment = 0; experiment < experiments; ++experiment) {
    std::vector<double> values;
    for (std::uint32_t draw = 0; draw < 20; ++draw) values.push_back(nearly_normal(experiment, draw));
    const Interval interval = mean_interval(values);
    held += interval.low <= 0 && 0 <= interval.high;
  }
  CHECK(held > 935);
  CHECK(held < 965);
}

// Exponential values have skewness 2, and twenty of them, by Student's t, the mean in 91.5 % of cases only.
TEST_CASE("a 95 % interval of values that lean to one side holds the mean 95 % of the time", "[statistical]") {
  for (const std::uint32_t count : {20U, 40U}) {
    int held = 0;
    int by_student = 0;
    for (std::uint32_t experiment = 0; experiment < experiments; ++experiment) {
      std::vector<double> values;
      for (std::uint32_t draw = 0; draw < count; ++draw)
        values.push_back(unit_exponential(philox({experiment, draw, 0, 0}, {2026, 3})[0]));
      const Interval interval = mean_interval(values), student = student_interval(values, 0.95);
      held += interval.low <= 1 && 1 <= interval.high;
      by_student += student.low <= 1 && 1 <= student.high;
    }
    INFO(count);
    CHECK(held > 935);
    CHECK(held < 965);
    CHECK(by_student < held);
  }
}

// D of mean 50, N = 12 D + noise that grows with D: the ratio of the means is 12.
TEST_CASE("a 95 % interval of a ratio of sums holds the ratio 95 % of the time", "[statistical]") {
  int held = 0;
  for (std::uint32_t experiment = 0; experiment < experiments; ++experiment) {
    std::vector<double> numerators;
    std::vector<double> denominators;
    for (std::uint32_t draw = 0; draw < 40; ++draw) {
      const double people = 50 + 7 * nearly_normal(experiment, 100 + 2 * draw);
      denominators.push_back(people);
      numerators.push_back(people * (12 + nearly_normal(experiment, 101 + 2 * draw)));
    }
    const Interval interval = ratio_of_sums(numerators, denominators).interval;
    held += interval.low <= 12 && 12 <= interval.high;
  }
  CHECK(held > 935);
  CHECK(held < 965);
}

// Exponential values: the ranks promise 95 % whatever the distribution.
TEST_CASE("a further year falls into its interval 95 % of the time", "[statistical]") {
  int held = 0;
  for (std::uint32_t experiment = 0; experiment < experiments; ++experiment) {
    std::vector<double> values;
    for (std::uint32_t draw = 0; draw < 80; ++draw)
      values.push_back(unit_exponential(philox({experiment, draw, 0, 0}, {2026, 2})[0]));
    const double further = values.back();
    values.pop_back();
    const PredictionInterval interval = prediction_interval(values);
    held += interval.low <= further && further <= interval.high;
  }
  CHECK(held > 935);
  CHECK(held < 965);
}
