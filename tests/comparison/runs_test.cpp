// SPDX-License-Identifier: Apache-2.0
// How many runs a comparison takes, and what it must not say of too few or uneven ones.
#include <algorithm>

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/comparison/saturation.hpp"
#include "refpath/measures/notes.hpp"
#include "refpath/model/builder.hpp"
#include "support/generate.hpp"
#include "support/small_pair.hpp"

using namespace refpath;

namespace {

std::vector<Variant> pair_of(Pathway current, Pathway redesign, bool same = false) {
  std::vector<Variant> variants;
  variants.push_back(variant("current", std::move(current), "a"));
  variants.push_back(variant("redesign", std::move(redesign), same ? "a" : "b"));
  return variants;
}

CompareSettings quick(int replications) {
  CompareSettings settings;
  settings.simulation.replications = replications;
  settings.simulation.warm_up_weeks = 2;
  return settings;
}

}  // namespace

TEST_CASE("of one definition one run is enough, and what one run cannot tell is not told") {
  CompareSettings settings;
  settings.simulation.warm_up_weeks = 2;
  for (std::uint64_t number = 1; number <= 6; ++number) {
    const Pathway pathway = test::generate_anything(number);
    auto variants = pair_of(pathway, pathway, true);
    const auto experiment = simulate_variants(variants, settings);
    REQUIRE(experiment);
    CHECK(experiment->replications == 1);
    CHECK(experiment->stopped == Stopped::same);
    const Comparison made = compare(std::move(variants), experiment, settings);
    const Pairing& pairing = made.pairings.front();
    CHECK(pairing.same_definition);
    for (const auto& difference : pairing.differences) {
      INFO(number << ' ' << difference.key);
      if (!difference.exact) CHECK_FALSE(difference.simulated);
      if (difference.exact) CHECK(*difference.exact == 0);
      CHECK_FALSE(difference.year);
      if (difference.verdict) CHECK(*difference.verdict == Verdict::no_difference);
    }
    for (const auto& change : pairing.parties) CHECK(change.verdict == Verdict::no_difference);
    for (const auto& estimate : made.records.front().estimates) {
      if (estimate.simulated) CHECK_FALSE(estimate.simulated->interval.known());
      CHECK_FALSE(estimate.year);
    }
  }
}

TEST_CASE("two definitions without a fingerprint are not taken for one") {
  const Variant a = variant("a", test::small_current()), b = variant("b", test::small_current());
  CHECK_FALSE(same_definition(a, b));
  CHECK(same_definition(variant("a", test::small_current(), "x"), variant("b", test::small_current(), "x")));
  std::vector<Variant> variants = {a, b};
  CompareSettings settings = quick(4);
  settings.simulation.replications.reset();
  settings.simulation.at_most = 3;
  CHECK(simulate_variants(variants, settings)->replications == 3);
}

TEST_CASE("a difference that was seen in one run only has no verdict") {
  auto variants = pair_of(test::small_current(), test::small_redesign());
  Runner impatient;
  impatient.progress = [](std::size_t, std::size_t) { return false; };
  auto experiment = simulate_variants(variants, quick(4), impatient);
  REQUIRE(experiment);
  REQUIRE(experiment->replications == 1);
  const Comparison made = compare(std::move(variants), std::move(experiment), quick(4));
  const Difference& elapsed = *find(made.pairings.front().differences, "elapsed");
  CHECK_FALSE(elapsed.simulated);
  CHECK(elapsed.not_simulated == "one run gives no interval");
  CHECK_FALSE(elapsed.verdict);
}

// 10.5 referrals of four hours a week ask for 42 hours of 37.5. Four runs of four weeks do not show it beyond chance.
TEST_CASE("referrals that pile up for certain are not given a wait, however few the runs") {
  const auto busy = [](double hours, AtClose at_close) {
    return Builder("Busy")
        .demand(10.5, "serve")
        .role("nurse")
        .wte(1)
        .step("serve")
        .work("nurse", minutes(hours * 60))
        .at_close(at_close)
        .then("done")
        .exit("done", ExitKind::treated)
        .build();
  };
  CompareSettings settings = quick(4);
  settings.simulation.weeks = 4;
  const auto made = [&](Pathway current, Pathway redesign) {
    auto variants = pair_of(std::move(current), std::move(redesign));
    auto experiment = simulate_variants(variants, settings);
    return compare(std::move(variants), std::move(experiment), settings);
  };
  const Comparison comparison = made(busy(4, AtClose::pause), busy(3, AtClose::pause));
  CHECK(comparison.records[0].find("wait")->not_simulated == "still growing");
  CHECK(comparison.records[1].find("wait")->simulated);
  CHECK(find(comparison.pairings.front().differences, "elapsed")->not_simulated == "still growing");
  CHECK(std::any_of(comparison.warnings.begin(), comparison.warnings.end(),
                    [](const Diagnostic& warning) { return warning.code == "still-growing"; }));
  // Overtime may catch up: that is for the runs to show.
  CHECK_FALSE(surely_grows(variant("late", busy(4, AtClose::finish))));
  CHECK(surely_grows(variant("stopped", busy(4, AtClose::pause))));
}

namespace {

/// How often a warning of uneven runs names `measure`.
int told(const Comparison& made, const std::string& measure) {
  return static_cast<int>(std::count_if(made.warnings.begin(), made.warnings.end(), [&](const Diagnostic& warning) {
    return warning.code == "skewed" && warning.message.find(measure) != std::string::npos;
  }));
}

}  // namespace

TEST_CASE("one or two runs far from all others warn that the interval may be too narrow, once for a measure") {
  // Waits in M/M/1 at load 0.7 and 0.56, five referrals a week in windows of two weeks.
  const auto queue = [](double hours) {
    return Builder("Queue")
        .hours(round_the_clock())
        .demand(4.9, "serve")
        .role("clerk")
        .wte(1)
        .step("serve")
        .work("clerk", exponential(hours * 3600))
        .then("done")
        .exit("done", ExitKind::treated)
        .build();
  };
  CompareSettings settings = quick(20);
  settings.simulation.weeks = 2;
  settings.simulation.warm_up_weeks = 60;
  int of_change = 0, of_pathway = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    settings.simulation.seed = seed;
    auto variants = pair_of(queue(24), queue(19.2));
    auto experiment = simulate_variants(variants, settings);
    const Comparison made = compare(std::move(variants), std::move(experiment), settings);
    const Interval& change = *find(made.pairings.front().differences, "wait")->simulated;
    int uneven = 0;
    for (const Record& record : made.records) uneven += is_uneven(record.find("wait")->simulated->interval);
    INFO(seed);
    const int expected = uneven > 0 ? uneven : is_uneven(change) ? 1 : 0;
    CHECK(told(made, "'All waiting of a referral'") == expected);
    of_pathway += uneven > 0;
    of_change += uneven == 0 && is_uneven(change);
  }
  CHECK(of_pathway > 0);
  CHECK(of_change > 0);
}

// All alike but one: skewness sqrt 20 of twenty, the most there is; half of it is the limit.
TEST_CASE("runs are uneven where their skewness is more than half of the most that so many can have") {
  Interval interval;
  interval.n = 20;
  interval.skewness = 2.23;  // sqrt 20 / 2 = 2.236
  CHECK_FALSE(is_uneven(interval));
  interval.skewness = -2.24;
  CHECK(is_uneven(interval));
  interval.n = 19;
  CHECK_FALSE(is_uneven(interval));
  interval.n = 160;
  interval.skewness = 6.3;  // sqrt 160 / 2 = 6.32
  CHECK_FALSE(is_uneven(interval));
  interval.skewness = 6.4;
  CHECK(is_uneven(interval));
}
