// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/ranking.hpp"

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/model/builder.hpp"

using namespace refpath;

namespace {

/// Ten referrals a week: six minutes are an hour. `leaving`: half of those who wait three days give up, so that hours
/// have no exact answer.
Pathway seen(double nurse, double clerk, bool leaving = false) {
  Pathway pathway = Builder("p")
                        .demand(10, "see")
                        .role("nurse")
                        .wte(1)
                        .role("clerk")
                        .wte(1)
                        .step("see")
                        .work("nurse", minutes(nurse / 2, nurse, nurse * 3 / 2))
                        .work("clerk", minutes(clerk))
                        .then("done")
                        .exit("done", ExitKind::treated)
                        .exit("away", ExitKind::gave_up)
                        .build();
  if (leaving) {
    Leaves leaves;
    leaves.after.value = days(0.02);
    Outcome away;
    away.next = {Next::Kind::exit, 1};
    leaves.then = {away};
    pathway.steps[0].leaves = leaves;
  }
  return pathway;
}

std::vector<Variant> variants_of(std::vector<Pathway> pathways) {
  std::vector<Variant> variants;
  for (auto& pathway : pathways) {
    const std::string name(1, static_cast<char>('a' + variants.size()));
    variants.push_back(variant(name, std::move(pathway), name));
  }
  return variants;
}

std::vector<int> order(const Ranking& ranking) {
  std::vector<int> found;
  for (const auto& one : ranking.order) found.push_back(one.variant);
  return found;
}

}  // namespace

TEST_CASE("redesigns are in the order of the hours that they free, for the party that changes most first") {
  const Comparison made = compare(variants_of({seen(60, 12), seen(48, 12), seen(30, 12), seen(46, 6)}), std::nullopt);
  REQUIRE(made.rankings.size() == 2);
  const Ranking& nurse = made.rankings[0];
  CHECK(nurse.party.key == "nurse");
  CHECK(order(nurse) == std::vector<int>{2, 3, 1});
  CHECK(nurse.order[0].change.freed() == Approx(5).epsilon(1e-3));
  CHECK(nurse.order[0].next->ahead == Approx(16 / 6.0).epsilon(1e-3));
  CHECK_FALSE(nurse.order[0].next->simulated);
  CHECK(nurse.order[0].next->verdict == Verdict::better);
  // 20 minutes a week: less than the half hour that matters
  CHECK(nurse.order[1].next->verdict == Verdict::no_difference_that_matters);
  CHECK_FALSE(nurse.order[2].next);
  CHECK(made.rankings[1].party.key == "clerk");
  CHECK(order(made.rankings[1]) == std::vector<int>{3, 1, 2});
}

TEST_CASE("a single redesign has no ranking, and one that asks for more is last") {
  CHECK(compare(variants_of({seen(60, 12), seen(30, 12)}), std::nullopt).rankings.empty());
  const Comparison made = compare(variants_of({seen(30, 12), seen(90, 12), seen(36, 12)}), std::nullopt);
  CHECK(order(made.rankings.front()) == std::vector<int>{2, 1});
  CHECK(made.rankings.front().order[0].change.verdict == Verdict::worse);
  CHECK(made.rankings.front().order[0].next->verdict == Verdict::better);
}

TEST_CASE("redesigns whose hours are simulated are set against each other by paired runs") {
  std::vector<Variant> variants =
      variants_of({seen(60, 12, true), seen(30, 12, true), seen(30.05, 12, true), seen(10, 12, true)});
  CompareSettings settings;
  settings.simulation.replications = 20;
  settings.simulation.warm_up_weeks = 2;
  auto experiment = simulate_variants(variants, settings);
  REQUIRE(experiment);
  const Comparison made = compare(std::move(variants), std::move(experiment), settings);
  const Ranking& nurse = made.rankings.front();
  REQUIRE(nurse.party.key == "nurse");
  CHECK(nurse.order[0].variant == 3);
  REQUIRE(nurse.order[0].next);
  REQUIRE(nurse.order[0].next->simulated);
  CHECK(nurse.order[0].next->verdict == Verdict::better);
  // Two headline parties and three redesigns: six intervals hold together against the current pathway, and twelve
  // between any two of the four.
  CHECK(nurse.order[0].change.simulated->level == Approx(1 - 0.05 / 6));
  CHECK(nurse.order[0].next->simulated->level == Approx(1 - 0.05 / 12));
  // Of the paired differences of the two, not of the two differences from the current pathway.
  const Ranked &second = nurse.order[1], &third = nurse.order[2];
  CHECK(second.next->ahead == Approx(second.change.freed() - third.change.freed()));
  CHECK(second.next->simulated->high - second.next->simulated->low <
        (second.change.simulated->high - second.change.simulated->low) / 4);
}

TEST_CASE("redesigns whose hours are not known come last") {
  const Comparison made = compare(variants_of({seen(60, 12), seen(50, 12, true), seen(58, 12)}), std::nullopt);
  const Ranking& nurse = made.rankings.front();
  CHECK(order(nurse) == std::vector<int>{2, 1});
  CHECK_FALSE(nurse.order[1].change.known());
  CHECK_FALSE(nurse.order[0].next);
}
