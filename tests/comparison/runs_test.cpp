// SPDX-License-Identifier: Apache-2.0
// How many runs a comparison takes, and what it must not say of too few or uneven ones.
#include <algorithm>

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
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

TEST_CASE("a change whose runs lean to one side warns that its interval is too narrow") {
  // Waits in M/M/1 at load 0.7 and 0.56, five referrals a week: a few years are far from the rest.
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
  CompareSettings settings = quick(60);
  settings.simulation.warm_up_weeks = 60;
  auto variants = pair_of(queue(24), queue(19.2));
  auto experiment = simulate_variants(variants, settings);
  const Comparison made = compare(std::move(variants), std::move(experiment), settings);
  REQUIRE(find(made.pairings.front().differences, "wait")->simulated->skewness < -1);
  CHECK(std::any_of(made.warnings.begin(), made.warnings.end(), [](const Diagnostic& warning) {
    return warning.code == "skewed" && warning.message.find("the change from current to redesign") == 0;
  }));
}
