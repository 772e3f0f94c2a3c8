// SPDX-License-Identifier: Apache-2.0
// What each change of the shipped redesign gives adds up to what comparing the whole says.
#include "refpath/study/attribute.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/reader/draft.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

Draft redesign() {
  const std::string path = "pathways/mental-health-referral/redesign.yaml";
  return {path, test::repository_file(path), test::open_repository_file};
}

Apply changes_of(const Draft& draft) {
  return [draft](const ChangeSet& set) { return draft.pathway(set); };
}

Comparison compared(const Draft& draft, const CompareSettings& settings, bool simulated) {
  std::vector<Variant> pair;
  const Reading base = draft.read_base(), whole = draft.read();
  pair.push_back(variant("current", *base.pathway, base.fingerprint));
  pair.push_back(variant("redesign", *whole.pathway, whole.fingerprint));
  auto experiment = simulated ? simulate_variants(pair, settings) : std::nullopt;
  return compare(std::move(pair), std::move(experiment), settings);
}

}  // namespace

TEST_CASE("the five changes of the shipped redesign can be made in any order, and add up to what comparing says") {
  const Draft draft = redesign();
  const Attribution made = attribute(draft.changes(), changes_of(draft));
  CHECK(made.changes.size() == 5);
  CHECK(made.orders.counted == 120);
  CHECK(made.candidates.sets.size() == 32);
  CHECK(made.invalid.empty());
  CHECK_FALSE(made.run);
  const Comparison whole = compared(draft, {}, false);
  int parties = 0;
  for (const AttributedMeasure& measure : made.measures) {
    INFO(measure.measure.key);
    REQUIRE(measure.known());
    CHECK_FALSE(measure.why_not_exact);
    double steps = 0, any_order = 0;
    for (const ChangeShare& share : measure.shares.changes) {
      steps += share.step;
      any_order += share.any_order;
    }
    CHECK(steps == measure.shares.total);
    CHECK(any_order == Approx(measure.shares.total).epsilon(1e-14).margin(1e-14));
    const Difference* difference = find(whole.pairings.front().differences, measure.measure.key);
    REQUIRE(difference != nullptr);
    const double gain = measure.measure.is_hours() ? *difference->exact : -*difference->exact;
    CHECK(measure.shares.total == Approx(gain).margin(1e-9));
    parties += measure.measure.is_hours() ? 1 : 0;
  }
  CHECK(parties == 6);
}

TEST_CASE("days are shared out so that their sum has the interval of the comparison", "[statistical]") {
  const Draft draft = redesign();
  AttributeSettings settings;
  settings.simulation.replications = 10;
  settings.simulation.warm_up_weeks = 30;
  settings.measures = {"elapsed"};
  const Attribution made = attribute(draft.changes(), changes_of(draft), settings);
  CompareSettings same;
  same.simulation = settings.simulation;
  const Interval whole = *find(compared(draft, same, true).pairings.front().differences, "elapsed")->simulated;
  const Interval& total = *made.measures.front().total;
  CHECK(total.mean == Approx(-whole.mean));
  CHECK(total.low == Approx(-whole.high));
  CHECK(total.high == Approx(-whole.low));
}
