// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/uncertainty.hpp"

#include <algorithm>
#include <cmath>

#include "refpath/numerics/latin_hypercube.hpp"
#include "study/pairs.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

double variance_of_triangular(double low, double peak, double high) {
  return (low * low + peak * peak + high * high - low * peak - low * high - peak * high) / 18;
}

}  // namespace

// 10 x (a - 30) / 60 is at least 7.5 from a = 75 on: (120 - 75)^2 / ((120 - 30) (120 - 60)) = 0.375.
TEST_CASE("the probability of a claim about one triangular input is that of its closed form") {
  const Sensitivity study = study_of(one_step("10 per week", "{value: 60 min, between: [30 min, 120 min]}"),
                                     one_step("10 per week", "30 min"));
  REQUIRE(study.uncertainty);
  const Uncertainty& found = *study.uncertainty;
  CHECK(found.inputs == 1);
  CHECK(found.points == 2000);
  CHECK(found.repetitions == 10);
  REQUIRE(found.holds);
  CHECK(found.holds->share == Approx(0.375).margin(0.002));
  CHECK(found.holds->se < 0.002);
  // The mean of the input is (30 + 60 + 120) / 3 = 70.
  CHECK(found.mean == Approx(10 * 40.0 / 60).epsilon(1e-3));
  CHECK(found.sd == Approx(std::sqrt(variance_of_triangular(30, 60, 120)) / 6).epsilon(1e-2));
  // Quantiles of the triangular distribution: p (h - l)(m - l) below the peak, the same from above. A centile of 200
  // parts of one point each lies within one part of it.
  const auto gain = [](double minutes) { return 10 * (minutes - 30) / 60; };
  CHECK(found.low == Approx(gain(30 + std::sqrt(0.05 * 90 * 30))).margin(0.03));
  CHECK(found.median == Approx(gain(120 - std::sqrt(0.5 * 90 * 60))).margin(0.03));
  CHECK(found.high == Approx(gain(120 - std::sqrt(0.05 * 90 * 60))).margin(0.03));
  REQUIRE(found.importance.size() == 1);
  CHECK(found.importance[0].share > 0.98);
}

TEST_CASE("two independent inputs have the shares of the variance that they have by hand") {
  const Sensitivity study = study_of(one_step("10 per week", "{value: 60 min, between: [50 min, 80 min]}"),
                                     one_step("10 per week", "{value: 30 min, between: [20 min, 35 min]}"));
  const double a = variance_of_triangular(50, 60, 80), b = variance_of_triangular(20, 30, 35);
  REQUIRE(study.uncertainty);
  REQUIRE(study.uncertainty->importance.size() == 2);
  CHECK(study.inputs[study.uncertainty->importance[0].input].whose == Whose::current);
  CHECK(study.uncertainty->importance[0].share == Approx(a / (a + b)).margin(0.02));
  CHECK(study.uncertainty->importance[1].share == Approx(b / (a + b)).margin(0.02));
  CHECK(study.uncertainty->sd == Approx(std::sqrt(a + b) / 6).epsilon(0.02));
}

TEST_CASE("only inputs with a range are drawn") {
  const Sensitivity study = study_of(one_step("10 per week", "60 min"), one_step("10 per week", "30 min"));
  REQUIRE(study.uncertainty);
  CHECK(study.uncertainty->inputs == 0);
  CHECK(study.uncertainty->points == 0);
  CHECK_FALSE(study.uncertainty->holds);
}

// For a hundredth of each: demand 5 h x 0.01, minutes before 10 h x 0.01, minutes after 5 h x 0.01.
TEST_CASE("how much rests on numbers without a range is what the head works out") {
  const Sensitivity study = study_of(one_step("{value: 10 per week, between: [5 per week, 15 per week]}", "60 min"),
                                     one_step("{value: 10 per week, between: [5 per week, 15 per week]}", "30 min"));
  REQUIRE(study.rests_on);
  CHECK(study.rests_on->inputs == 3);
  CHECK(study.rests_on->inputs_without == 2);
  CHECK(study.rests_on->all == Approx(0.2).epsilon(1e-4));
  CHECK(study.rests_on->share() == Approx(0.75).epsilon(1e-4));
  REQUIRE(study.rests_on->weights.size() == 2);
  CHECK(study.inputs[study.rests_on->weights[0].input].whose == Whose::current);
}

TEST_CASE("a study gives the same bytes in any order of its points") {
  Runner backwards;
  backwards.for_each = [](std::size_t n, const std::function<void(std::size_t)>& task) {
    for (std::size_t i = n; i > 0; --i) task(i - 1);
  };
  const Sensitivity one = study_of(nurses("current.yaml"), nurses("redesign.yaml"));
  const Sensitivity other = study_of(nurses("current.yaml"), nurses("redesign.yaml"), {}, backwards);
  REQUIRE(one.tornado.swings.size() == other.tornado.swings.size());
  for (std::size_t i = 0; i < one.tornado.swings.size(); ++i) {
    CHECK(one.tornado.swings[i].input == other.tornado.swings[i].input);
    CHECK(one.tornado.swings[i].low.point.gain == other.tornado.swings[i].low.point.gain);
    CHECK(one.tornado.swings[i].high.point.gain == other.tornado.swings[i].high.point.gain);
  }
  CHECK(one.uncertainty->mean == other.uncertainty->mean);
  CHECK(one.uncertainty->sd == other.uncertainty->sd);
  CHECK(one.uncertainty->holds->share == other.uncertainty->holds->share);
  REQUIRE(one.uncertainty->importance.size() == other.uncertainty->importance.size());
  for (std::size_t i = 0; i < one.uncertainty->importance.size(); ++i)
    CHECK(one.uncertainty->importance[i].share == other.uncertainty->importance[i].share);
  for (std::size_t i = 0; i < one.break_even.size(); ++i) {
    REQUIRE(one.break_even[i].crossings.size() == other.break_even[i].crossings.size());
    for (std::size_t c = 0; c < one.break_even[i].crossings.size(); ++c)
      CHECK(one.break_even[i].crossings[c].value == other.break_even[i].crossings[c].value);
  }
}

TEST_CASE("a study stops when it is told to") {
  Runner stops;
  stops.progress = [](std::size_t, std::size_t) { return false; };
  const auto result = sensitivity(variant_of("current", nurses("current.yaml")),
                                  variant_of("redesign", nurses("redesign.yaml")), {}, stops);
  CHECK_FALSE(result.made);
  CHECK_FALSE(result.why_not);
}

TEST_CASE("another seed draws other points, and tells much the same") {
  SensitivitySettings settings;
  settings.uncertainty.seed = 2;
  const Sensitivity one = study_of(nurses("current.yaml"), nurses("redesign.yaml"));
  const Sensitivity other = study_of(nurses("current.yaml"), nurses("redesign.yaml"), settings);
  CHECK(one.uncertainty->mean != other.uncertainty->mean);
  CHECK(one.uncertainty->mean == Approx(other.uncertainty->mean).epsilon(0.01));
  CHECK(one.uncertainty->holds->share == Approx(other.uncertainty->holds->share).margin(0.03));
}
