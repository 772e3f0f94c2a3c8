// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/expect.hpp"

#include <cmath>
#include <cstdint>
#include <map>
#include <vector>

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/numerics/logarithm.hpp"
#include "refpath/numerics/philox.hpp"
#include "refpath/simulation/replication.hpp"
#include "support/small_pair.hpp"

using namespace refpath;
using Bound = Expectation::Bound;

namespace {

constexpr double two_to_32 = 4294967296.0;

Expectation at_least(double limit, const char* measure = "m") {
  return {measure, Bound::at_least, limit, 0};
}
Expectation at_most(double limit, const char* measure = "m") {
  return {measure, Bound::at_most, limit, 0};
}
Expectation near(double limit, double within, const char* measure = "m") {
  return {measure, Bound::near, limit, within};
}

Evidence exactly(double value) {
  return {value, std::nullopt, false};
}

/// A mean of n values whose interval at a look is mean -+ half.
Evidence seen(double mean, double half, int n, double skewness = 0) {
  Interval interval;
  interval.mean = mean;
  interval.n = n;
  interval.se = half / student_t_quantile(0.5 + level_of_a_look / 2, n - 1);
  interval.skewness = skewness;
  return {std::nullopt, interval, false};
}

/// The word that draw `draw` of experiment `experiment` has.
double uniform(std::uint32_t experiment, std::uint32_t draw, std::uint32_t purpose) {
  return (philox({experiment, draw, 0, 0}, {2026, purpose})[0] + 0.5) / two_to_32;
}

/// Judges `expectation` of the mean of value(experiment, i), by looks that take the first n of them.
template <class Value>
Judgement judged(const Expectation& expectation, std::uint32_t experiment, bool is_share, const Value& value) {
  std::vector<double> values;
  const auto after = [&](int replications) -> Measure {
    while (static_cast<int>(values.size()) < replications)
      values.push_back(value(experiment, static_cast<std::uint32_t>(values.size())));
    return [&values, is_share](std::string_view) { return Evidence{std::nullopt, mean_interval(values), is_share}; };
  };
  return judge({expectation}, after).front();
}

}  // namespace

TEST_CASE("an exact value decides without sampling, and the limit itself is met") {
  CHECK(decide(at_least(8.3), exactly(8.3)) == Decision::met);
  CHECK(decide(at_most(8.3), exactly(8.3)) == Decision::met);
  CHECK(decide(at_least(8.3), exactly(8.29)) == Decision::failed);
  CHECK(decide(at_most(8.3), exactly(8.31)) == Decision::failed);
  CHECK(decide(near(8, 0.5), exactly(8.5)) == Decision::met);
  CHECK(decide(near(8, 0.5), exactly(7.4)) == Decision::failed);
}

TEST_CASE("an exact value that rounding puts on the wrong side of its limit meets it") {
  const double thrice = 0.1 + 0.1 + 0.1;  // more than 0.3 as the machine adds
  REQUIRE(thrice > 0.3);
  CHECK(decide(at_most(0.3), exactly(thrice)) == Decision::met);
  CHECK(decide(at_least(thrice), exactly(0.3)) == Decision::met);
  CHECK(decide(near(0, 0.3), exactly(thrice)) == Decision::met);
  CHECK(decide(at_most(0.3), exactly(0.300001)) == Decision::failed);
}

TEST_CASE("a look decides when the whole interval lies on one side") {
  CHECK(decide(at_least(5), seen(6, 0.9, 20)) == Decision::met);
  CHECK(decide(at_least(5), seen(6, 1.1, 20)) == Decision::undecided);
  CHECK(decide(at_least(5), seen(4, 0.9, 20)) == Decision::failed);
  CHECK(decide(at_most(5), seen(6, 0.9, 40)) == Decision::failed);
  CHECK(decide(at_most(5), seen(4, 0.9, 40)) == Decision::met);
  CHECK(decide(near(5, 1), seen(5.5, 0.4, 80)) == Decision::met);
  CHECK(decide(near(5, 1), seen(5.5, 0.6, 80)) == Decision::undecided);
  CHECK(decide(near(5, 1), seen(6.5, 0.4, 80)) == Decision::failed);
}

// Simpson's rule over the density of t with 19 degrees, up to 3.01362, gives 0.9964286 = 1 - 0.05 / 14.
TEST_CASE("each of the seven looks has a seventh of 5 %") {
  CHECK(student_t_quantile(0.5 + level_of_a_look / 2, 19) == Approx(3.01362).margin(0.00001).epsilon(0));
  std::vector<int> looks;
  for (std::optional<int> look = next_look(0); look; look = next_look(*look)) looks.push_back(*look);
  CHECK(looks == std::vector<int>{20, 40, 80, 160, 320, 640, 1280});
  CHECK_FALSE(next_look(1280));
}

TEST_CASE("nothing is decided between looks, or of nothing") {
  CHECK(decide(at_least(5), seen(9, 0.1, 30)) == Decision::undecided);
  CHECK(decide(at_least(5), Evidence{}) == Decision::undecided);
}

// 50 G1^2 values are asked for: skewness 1 at the third look, 2 at the fifth, and anything at the last.
TEST_CASE("values that lean too much are not trusted before there are many of them") {
  CHECK(decide(at_least(5), seen(9, 0.1, 40, 1)) == Decision::undecided);
  CHECK(decide(at_least(5), seen(9, 0.1, 80, 1)) == Decision::met);
  CHECK(decide(at_least(5), seen(9, 0.1, 160, -2)) == Decision::undecided);
  CHECK(decide(at_least(5), seen(9, 0.1, 320, -2)) == Decision::met);
  CHECK(decide(at_least(5), seen(9, 0.1, 1280, 30)) == Decision::met);
}

// (0.05 / 7)^(1 / 20) = 0.7811, (0.05 / 7)^(1 / 80) = 0.9401: so much of a share is sure when it was 1 each time.
TEST_CASE("values that are all alike decide at the last look only, those of a share when so many would not be luck") {
  CHECK(decide(at_least(5), seen(9, 0, 640)) == Decision::undecided);
  CHECK(decide(at_least(5), seen(9, 0, 1280)) == Decision::met);
  const auto share = [](double mean, int n) {
    Evidence evidence = seen(mean, 0, n);
    evidence.is_share = true;
    return evidence;
  };
  CHECK(decide(at_least(0.78), share(1, 20)) == Decision::met);
  CHECK(decide(at_least(0.79), share(1, 20)) == Decision::undecided);
  CHECK(decide(at_least(0.94), share(1, 80)) == Decision::met);
  CHECK(decide(at_least(0.95), share(1, 80)) == Decision::undecided);
  CHECK(decide(at_most(0.07), share(0, 80)) == Decision::met);
}

TEST_CASE("no more replications are asked for than it takes to decide") {
  std::vector<int> asked;
  const std::map<std::string, double, std::less<>> distance = {{"far", 4}, {"close", 1}, {"at", 0}};
  const auto after = [&](int replications) -> Measure {
    asked.push_back(replications);
    return [&distance, replications](std::string_view key) -> std::optional<Evidence> {
      if (key == "known") return exactly(3);
      const auto found = distance.find(key);
      if (found == distance.end()) return std::nullopt;
      return replications == 0 ? Evidence{} : seen(found->second, 10 / std::sqrt(replications), replications);
    };
  };
  CHECK(judge({at_least(2, "known")}, after).front().decision == Decision::met);
  CHECK(asked == std::vector<int>{0});
  asked.clear();
  const auto two = judge({at_least(0, "far"), at_least(0, "close"), at_most(2, "known")}, after);
  CHECK(asked == std::vector<int>{0, 20, 40, 80, 160});
  CHECK((two[0].decision == Decision::met && two[0].replications == 20));
  CHECK((two[1].decision == Decision::met && two[1].replications == 160));
  CHECK((two[2].decision == Decision::failed && two[2].replications == 0));
  asked.clear();
  const auto never = judge({at_least(0, "at"), at_least(0, "none")}, after, 100);
  CHECK(asked == std::vector<int>{0, 20, 40, 80});
  CHECK((never[0].decision == Decision::undecided && never[0].replications == 80 && never[0].measured));
  CHECK((never[1].decision == Decision::undecided && !never[1].measured));
}

TEST_CASE("evidence is taken from measures and from differences") {
  std::vector<Variant> variants = {variant("current", test::small_current(), "a"),
                                   variant("redesign", test::small_redesign(), "b")};
  CompareSettings settings;
  settings.simulation.warm_up_weeks = 1;
  settings.simulation.replications = 20;
  auto experiment = simulate_variants(variants, settings);
  const Comparison made = compare(std::move(variants), std::move(experiment), settings);
  // By hand: 7.75 hours a week, of which 5.25 are freed.
  CHECK(decide(at_most(7.75), evidence(*made.records.front().find("hours.nurse"))) == Decision::met);
  CHECK(decide(at_least(5.3), evidence(*find(made.pairings.front().differences, "freed.nurse"))) == Decision::failed);
  // Those who give up are a share; days to the end are simulated.
  CHECK(evidence(*made.records.front().find("exits.gave_up")).is_share);
  const Evidence elapsed = evidence(*made.records.front().find("elapsed"));
  CHECK_FALSE(elapsed.exact);
  REQUIRE(elapsed.sampled);
  CHECK(elapsed.sampled->n == 20);
}

// The mean is exactly the limit. Experiments decide, one way or the other, in at most 5 % of cases: with 2,000 of them
// and a chance of 5 %, 119 or more are seen in 1 of 40 cases only (binomial).
TEST_CASE("an expectation exactly at its limit is decided falsely in at most 5 %", "[statistical]") {
  constexpr std::uint32_t experiments = 2000;
  const auto false_decisions = [&](double mean, bool is_share, const auto& value) {
    int decided = 0;
    for (std::uint32_t e = 0; e < experiments; ++e)
      decided += judged(at_least(mean), e, is_share, value).decision != Decision::undecided;
    return decided;
  };
  // Even values, leaning ones (skewness 2), and rare ones (skewness 4.1, often none in 20).
  CHECK(false_decisions(0.5, false, [](auto e, auto i) { return uniform(e, i, 1); }) < 119);
  CHECK(false_decisions(1, false, [](auto e, auto i) {
          return unit_exponential(philox({e, i, 0, 0}, {2026, 2})[0]);
        }) < 119);
  CHECK(false_decisions(0.05, true, [](auto e, auto i) { return uniform(e, i, 3) < 0.05 ? 1.0 : 0.0; }) < 119);
}

TEST_CASE("an expectation well away from its limit is decided rightly at the first looks", "[statistical]") {
  int right = 0, late = 0;
  for (std::uint32_t e = 0; e < 500; ++e) {
    // Three standard errors of twenty values beyond the interval: sd of a uniform value is 0.2887.
    const Judgement judgement = judged(at_most(0.9), e, false, [](auto x, auto i) { return uniform(x, i, 4); });
    right += judgement.decision == Decision::met;
    late += judgement.replications > 40;
  }
  CHECK(right == 500);
  CHECK(late < 10);
}
