// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/difference.hpp"

#include <cmath>

#include "catch.hpp"
#include "support/small_pair.hpp"

using namespace refpath;

namespace {

/// A measure that was simulated four years long, one value a year.
Estimate hours(std::string key, const std::vector<double>& values) {
  Estimate estimate;
  estimate.key = std::move(key);
  estimate.unit = "h/week";
  estimate.label = "Hours a week of X";
  estimate.of = "X";
  estimate.better = Better::fewer;
  estimate.why_not_exact = WhyNotExact{"", "queue"};
  estimate.simulated = ratio_of_sums(values, std::vector<double>(values.size(), 1.0));
  estimate.by_year = values;
  return estimate;
}

Party party(const char* key) {
  Party made;
  made.key = key;
  return made;
}

}  // namespace

TEST_CASE("differences are paired by replication and widened for the number of groups") {
  // Differences 8, 9, 10, 9: mean 9, sd sqrt(2/3), se sqrt(2/3)/2 = 0.40825; t(0.975, 3) = 3.18245, t(0.995, 3)
  // = 5.84091.
  Record from, to;
  from.estimates.push_back(hours("hours.nurse", {18, 20, 22, 20}));
  to.estimates.push_back(hours("hours.nurse", {10, 11, 12, 11}));
  DifferenceSettings settings;
  settings.adjusted_level = 0.99;  // five groups
  const auto found = differences(from, to, {party("nurse")}, settings);
  const Difference* freed = find(found, "freed.nurse");
  REQUIRE(freed != nullptr);
  CHECK(freed->label == "Hours a week released for X");
  CHECK(freed->adjusted);
  CHECK(freed->simulated->mean == Approx(9));
  CHECK(freed->simulated->se == Approx(0.408248));
  CHECK(freed->simulated->low == Approx(9 - 5.84091 * 0.408248).epsilon(1e-5));
  CHECK(freed->simulated->high == Approx(9 + 5.84091 * 0.408248).epsilon(1e-5));
  CHECK(freed->verdict == Verdict::better);

  const Difference* change = find(found, "hours.nurse");
  CHECK_FALSE(change->adjusted);
  CHECK(change->simulated->mean == Approx(-9));
  CHECK(change->simulated->high == Approx(-9 + 3.18245 * 0.408248).epsilon(1e-5));
  CHECK(change->verdict == Verdict::better);  // fewer hours are better
}

TEST_CASE("a single year of a difference is two different years") {
  Record from, to;
  from.estimates.push_back(hours("hours.nurse", {18, 20, 22, 20, 18, 20, 22, 20, 18, 20}));
  to.estimates.push_back(hours("hours.nurse", {10, 11, 12, 11, 10, 11, 12, 11, 10, 11}));
  const auto found = differences(from, to, {}, {});
  const Difference* freed = find(found, "freed.nurse");
  // Year i of the current pathway with year i + 1 of the redesign.
  const PredictionInterval expected = prediction_interval({7, 8, 11, 10, 7, 8, 11, 10, 7, 10});
  CHECK(freed->year->low == expected.low);
  CHECK(freed->year->high == expected.high);
  CHECK(freed->year->rough);
  const PredictionInterval same = prediction_interval({8, 9, 10, 9, 8, 9, 10, 9, 8, 9});
  CHECK(freed->same_year->low == same.low);
  CHECK(freed->same_year->high == same.high);
  CHECK(freed->year->high - freed->year->low > freed->same_year->high - freed->same_year->low);
}

TEST_CASE("nine years tell nothing of a single one") {
  Record from, to;
  from.estimates.push_back(hours("hours.nurse", {18, 20, 22, 20, 18, 20, 22, 20, 18}));
  to.estimates.push_back(hours("hours.nurse", {10, 11, 12, 11, 10, 11, 12, 11, 10}));
  const auto found = differences(from, to, {}, {});
  CHECK_FALSE(find(found, "freed.nurse")->year);
}

TEST_CASE("what differs by rounding only does not differ") {
  Record from, to;
  from.estimates.push_back(hours("hours.nurse", {}));
  to.estimates.push_back(hours("hours.nurse", {}));
  from.estimates.front().exact = 0.3;
  to.estimates.front().exact = 0.1 + 0.2;
  const auto found = differences(from, to, {}, {});
  CHECK(*find(found, "freed.nurse")->exact == 0);
}

TEST_CASE("hours that one variant does not have are zero there") {
  Record from, to;
  from.estimates.push_back(hours("hours.nurse", {18, 20}));
  from.estimates.push_back(hours("wait@chase", {1, 2}));
  to.estimates.push_back(hours("hours.admin", {3, 5}));
  const auto found = differences(from, to, {}, {});
  CHECK(find(found, "freed.nurse")->simulated->mean == Approx(19));
  CHECK(find(found, "freed.admin")->simulated->mean == Approx(-4));
  CHECK(find(found, "wait@chase") == nullptr);
}

TEST_CASE("why there is no number is handed on") {
  Record from, to;
  from.estimates.push_back(hours("wait", {1, 2}));
  to.estimates.push_back(hours("wait", {1, 2}));
  to.estimates.front().simulated.reset();
  to.estimates.front().not_simulated = "still growing";
  const auto found = differences(from, to, {}, {});
  CHECK_FALSE(find(found, "wait")->simulated);
  CHECK(find(found, "wait")->not_simulated == "still growing");
  CHECK_FALSE(find(found, "wait")->verdict);
}
