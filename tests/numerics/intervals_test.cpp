// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/intervals.hpp"

#include <cmath>
#include <limits>
#include <vector>

#include "catch.hpp"

using namespace refpath;

// Any printed table of Student's t.
TEST_CASE("Student's t gives the published quantiles") {
  struct Row {
    double p, degrees, t;
  };
  for (const Row& row :
       {Row{0.975, 1, 12.706}, Row{0.975, 2, 4.303}, Row{0.975, 5, 2.571}, Row{0.975, 10, 2.228}, Row{0.975, 30, 2.042},
        Row{0.975, 120, 1.980}, Row{0.95, 10, 1.812}, Row{0.995, 5, 4.032}, Row{0.9995, 10, 4.587}}) {
    CHECK(student_t_quantile(row.p, row.degrees) == Approx(row.t).margin(0.0005).epsilon(0));
    CHECK(student_t_quantile(1 - row.p, row.degrees) == Approx(-row.t).margin(0.0005).epsilon(0));
  }
  CHECK(student_t_quantile(0.5, 7) == 0);
}

// One degree is the Cauchy distribution, tan(pi (p - 1/2)); two give (2p - 1) / sqrt(2p (1 - p)).
TEST_CASE("Student's t agrees with its closed forms") {
  for (const double p : {0.001, 0.1, 0.6, 0.975, 0.999}) {
    CHECK(student_t_quantile(p, 1) == Approx(std::tan(std::acos(-1.0) * (p - 0.5))).epsilon(1e-10));
    CHECK(student_t_quantile(p, 2) == Approx((2 * p - 1) / std::sqrt(2 * p * (1 - p))).epsilon(1e-10));
  }
}

// Mean 4; distances -3 -2 -1 0 6: sd = sqrt(50 / 4), se = sd / sqrt 5 = sqrt 2.5; t with 4 degrees 2.776445.
// Skewness: m2 = 10, m3 = 36, times sqrt(20) / 3.
TEST_CASE("the interval of a mean is worked by hand") {
  const Interval interval = mean_interval({1, 2, 3, 4, 10});
  CHECK(interval.mean == 4);
  CHECK(interval.n == 5);
  CHECK(interval.level == 0.95);
  CHECK(interval.se == Approx(std::sqrt(2.5)).epsilon(1e-14));
  CHECK(interval.low == Approx(4 - 2.776445 * std::sqrt(2.5)).epsilon(1e-6));
  CHECK(interval.high == Approx(4 + 2.776445 * std::sqrt(2.5)).epsilon(1e-6));
  CHECK(interval.skewness == Approx(std::sqrt(20.0) / 3 * 36 / std::pow(10, 1.5)).epsilon(1e-14));
  CHECK(mean_interval({-1, -2, -3, -4, -10}).skewness == Approx(-interval.skewness));
  CHECK(mean_interval({1, 2, 3, 4, 10}, 0.9).high == Approx(4 + 2.131847 * std::sqrt(2.5)).epsilon(1e-6));
}

// Nineteen values of 0 and one of 20: mean 1, sd = skewness = sqrt 20. With n = 20: 1 + 8.5 / n = 1.425, g^2 = 40.6125,
// and t = 2.093024 (19 degrees) times 1 + 40.6125 / 80 is 3.155561. So the limits are 1 + 3 / 1.425 (1 - cbrt u) with
// u = 1 - 40.6125 / 120 +- 1.425 t: 5.158237 = 1.727828^3 and -3.835112 = -1.565282^3. Student's would be -1.09
// and 3.09.
TEST_CASE("the interval of values that lean to one side is worked by hand, and lies further on that side") {
  std::vector<double> values(20, 0.0);
  values[7] = 20;
  const Interval interval = mean_interval(values);
  CHECK((interval.mean == 1 && interval.n == 20 && interval.level == 0.95));
  CHECK(interval.se == Approx(1).epsilon(1e-14));
  CHECK(interval.skewness == Approx(std::sqrt(20.0)).epsilon(1e-14));
  CHECK(interval.low == Approx(1 - 3 / 1.425 * (1.727828 - 1)).margin(0.00001).epsilon(0));
  CHECK(interval.high == Approx(1 + 3 / 1.425 * (1.565282 + 1)).margin(0.00001).epsilon(0));
  for (double& value : values) value = -value;
  const Interval mirrored = mean_interval(values);
  CHECK((mirrored.low == -interval.high && mirrored.high == -interval.low));
}

// One value less, by Student's t with 18 degrees, 2.100922: mean 1 and se 1 again.
TEST_CASE("the skewness of fewer than twenty values is not used") {
  std::vector<double> values(19, 0.0);
  values[7] = 19;
  const Interval interval = mean_interval(values);
  CHECK(interval.low == Approx(1 - 2.100922).epsilon(1e-6));
  CHECK(interval.high == Approx(1 + 2.100922).epsilon(1e-6));
  const Interval student = student_interval(values, 0.95);
  CHECK((interval.low == student.low && interval.high == student.high));
}

TEST_CASE("the interval of values that lean to neither side is Student's, to the last digit") {
  std::vector<double> values;
  for (int i = -20; i <= 20; ++i) values.push_back(3 + i);
  const Interval interval = mean_interval(values), student = student_interval(values, 0.95);
  REQUIRE(interval.skewness == 0);
  CHECK((interval.low == student.low && interval.high == student.high));
  // .. and is approached without a jump.
  Interval leaning = student;
  leaning.skewness = 1e-9;
  CHECK(at_level(leaning, 0.95).high == Approx(student.high).epsilon(1e-9));
}

// Hall's statistic as it is published: W + g W^2 / 3 + g^2 W^3 / 27 + g / (6 n), times sqrt n, is -+ t at the limits,
// with g the skewness times 1 + 8.5 / n and t lengthened by 1 + g^2 / (4 n).
TEST_CASE("the published transformation takes the limits back to Student's t") {
  for (const double skewness : {-4.0, -0.3, 0.01, 0.7, 2.0, 6.0}) {
    for (const int n : {20, 43, 200, 5000}) {
      Interval about;
      about.mean = 7;
      about.se = 0.3;
      about.n = n;
      about.skewness = skewness;
      const Interval interval = at_level(about, 0.99);
      const double g = skewness * (1 + 8.5 / n);
      const double t = student_t_quantile(0.995, n - 1) * (1 + g * g / (4 * n));
      const auto statistic = [&](double limit) {
        const double w = (about.mean - limit) / (about.se * std::sqrt(n));
        return std::sqrt(n) * (w + g * w * w / 3 + g * g * w * w * w / 27 + g / (6 * n));
      };
      INFO(skewness << " of " << n);
      CHECK(statistic(interval.low) == Approx(t).epsilon(1e-9));
      CHECK(statistic(interval.high) == Approx(-t).epsilon(1e-9));
      CHECK(interval.level == 0.99);
    }
  }
}

TEST_CASE("a higher level is a wider interval, whatever the skewness, and every limit is finite") {
  for (const double skewness : {-1e6, -40.0, -3.0, -1e-12, 1e-300, 0.5, 4.4, 30.0, 1e6}) {
    for (const int n : {20, 100, 2000}) {
      Interval about;
      about.se = 1;
      about.n = n;
      about.skewness = skewness;
      double low = std::numeric_limits<double>::infinity(), high = -low;
      for (const double level : {0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.99999}) {
        const Interval interval = at_level(about, level);
        INFO(skewness << " of " << n << " at " << level);
        CHECK((std::isfinite(interval.low) && std::isfinite(interval.high)));
        CHECK((interval.low < low && interval.high > high));
        low = interval.low;
        high = interval.high;
      }
    }
  }
}

TEST_CASE("too few or equal values give an interval of no width") {
  CHECK(mean_interval({}).n == 0);
  const Interval one = mean_interval({3.7});
  CHECK((one.n == 1 && one.mean == 3.7 && one.low == 3.7 && one.high == 3.7 && one.se == 0));
  const Interval equal = mean_interval(std::vector<double>(10, 0.1));  // whose sum is not 1
  CHECK((equal.mean == 0.1 && equal.low == 0.1 && equal.high == 0.1 && equal.se == 0 && equal.skewness == 0));
}

// N = 10 20 30, D = 2 5 5: R = 60 / 12 = 5, mean D = 4; N - R D = 0 -5 5, so 5 3.75 6.25: sd 1.25, se 1.25 / sqrt 3.
TEST_CASE("a ratio of sums is worked by hand") {
  const Ratio ratio = ratio_of_sums({10, 20, 30}, {2, 5, 5});
  CHECK(ratio.defined);
  CHECK(ratio.linearised == std::vector<double>{5, 3.75, 6.25});
  CHECK(ratio.interval.mean == 5);
  CHECK(ratio.interval.se == Approx(1.25 / std::sqrt(3.0)).epsilon(1e-14));
  CHECK(ratio.interval.low == Approx(5 - 4.302653 * 1.25 / std::sqrt(3.0)).epsilon(1e-6));
  CHECK(ratio.interval.high == Approx(5 + 4.302653 * 1.25 / std::sqrt(3.0)).epsilon(1e-6));
  CHECK(ratio.interval.n == 3);
}

TEST_CASE("a ratio over nothing is not defined") {
  CHECK_FALSE(ratio_of_sums({1, 2}, {0, 0}).defined);
  CHECK_FALSE(ratio_of_sums({}, {}).defined);
  CHECK(ratio_of_sums({0, 0}, {1, 2}).interval.mean == 0);
  CHECK(paired_difference(ratio_of_sums({1}, {0}), ratio_of_sums({1}, {1})).n == 0);
}

TEST_CASE("a ratio with equal denominators is the mean of the quotients") {
  const Ratio ratio = ratio_of_sums({3, 6, 12, 7}, {2, 2, 2, 2});
  const Interval mean = mean_interval({1.5, 3, 6, 3.5});
  CHECK(ratio.interval.mean == mean.mean);
  CHECK(ratio.interval.se == Approx(mean.se).epsilon(1e-14));
  CHECK(ratio.interval.skewness == Approx(mean.skewness).epsilon(1e-12));
}

TEST_CASE("what is equal differs by exactly zero") {
  const std::vector<double> hours = {0.1, 0.7, 1.0 / 3, 0.9, 1e-9};
  const std::vector<double> people = {3, 7, 11, 13, 17};
  const Interval none = paired_difference(ratio_of_sums(hours, people), ratio_of_sums(hours, people));
  CHECK((none.mean == 0 && none.low == 0 && none.high == 0 && none.se == 0 && none.n == 5));
  CHECK_FALSE(std::signbit(none.mean));
}

// Linearised 5 3.75 6.25 and, with all denominators 1, 1 2 3: differences 4 1.75 3.25, mean 3, sd sqrt(2.625 / 2)..
TEST_CASE("a paired difference is worked by hand") {
  const Interval difference =
      paired_difference(ratio_of_sums({10, 20, 30}, {2, 5, 5}), ratio_of_sums({1, 2, 3}, {1, 1, 1}));
  CHECK(difference.mean == 3);
  CHECK(difference.se == Approx(std::sqrt((1 + 1.5625 + 0.0625) / 2 / 3)).epsilon(1e-14));
  CHECK(difference.high - 3 == Approx(4.302653 * difference.se).epsilon(1e-6));
  CHECK(3 - difference.low == Approx(4.302653 * difference.se).epsilon(1e-6));
}

TEST_CASE("a further year falls between order statistics") {
  const auto backwards = [](int n) {
    std::vector<double> values;
    for (int value = n; value >= 1; --value) values.push_back(value);
    return values;
  };
  const PredictionInterval exact_ranks = prediction_interval(backwards(79));  // 80 / 40 = 2 and 80 - 2 = 78
  CHECK((exact_ranks.defined && !exact_ranks.rough && exact_ranks.low == 2 && exact_ranks.high == 78));
  const PredictionInterval between = prediction_interval(backwards(99));  // 100 / 40 = 2.5 and 97.5
  CHECK((between.low == 2.5 && between.high == 97.5));
  CHECK(prediction_interval(backwards(78)).rough);
}

// Mean 3, sd sqrt 2.5, t with 4 degrees 2.776445, sqrt(1 + 1/5).
TEST_CASE("from few years the further year is rough") {
  const PredictionInterval rough = prediction_interval({5, 1, 4, 2, 3});
  CHECK((rough.defined && rough.rough));
  CHECK(rough.high == Approx(3 + 2.776445 * std::sqrt(1.2 * 2.5)).epsilon(1e-6));
  CHECK(rough.low == Approx(3 - 2.776445 * std::sqrt(1.2 * 2.5)).epsilon(1e-6));
  CHECK_FALSE(prediction_interval({5}).defined);
  CHECK_FALSE(prediction_interval({}).defined);
}
