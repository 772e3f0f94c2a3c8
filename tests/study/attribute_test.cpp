// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/attribute.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/model/builder.hpp"
#include "support/small_changes.hpp"

using namespace refpath;
using refpath::test::small_changes;
using refpath::test::SmallChanges;

namespace {

AttributeSettings asking(std::vector<std::string> measures, int replications = 6) {
  AttributeSettings settings;
  settings.measures = std::move(measures);
  settings.simulation.replications = replications;
  settings.simulation.warm_up_weeks = 4;
  settings.simulation.weeks = 26;
  return settings;
}

const AttributedMeasure& find(const Attribution& attribution, const std::string& key) {
  const auto found = std::find_if(attribution.measures.begin(), attribution.measures.end(),
                                  [&key](const AttributedMeasure& one) { return one.measure.key == key; });
  REQUIRE(found != attribution.measures.end());
  return *found;
}

void check_shares(const AttributedMeasure& measure, const std::vector<double>& steps,
                  const std::vector<double>& any_order) {
  REQUIRE(measure.known());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    CHECK(measure.shares.changes[i].step == Approx(steps[i]).margin(1e-9));
    CHECK(measure.shares.changes[i].any_order == Approx(any_order[i]).margin(1e-9));
  }
}

}  // namespace

TEST_CASE("hours freed and their cost are shared out exactly, as worked by hand") {
  // 10 referrals a week. Screening 30 -> 18 minutes: 2 hours. Half of them are visited for an hour: 5 hours; a quarter
  // instead: 2.5 less; visits of 48 minutes instead: 1 less, or 0.5 if there are half as many. Label: nothing.
  const SmallChanges small = small_changes();
  const Attribution made = attribute(small.changes, small.apply());
  CHECK(made.orders.counted == 24);
  CHECK(made.candidates.sets.size() == 16);
  CHECK(made.invalid.empty());
  CHECK_FALSE(made.run);
  const AttributedMeasure& nurse = find(made, "freed.nurse");
  CHECK_FALSE(nurse.why_not_exact);
  CHECK_FALSE(nurse.released);
  CHECK(nurse.before == Approx(10));
  CHECK(nurse.after == Approx(5));
  CHECK(nurse.shares.total == Approx(5));
  check_shares(nurse, {2, 2.5, 0.5, 0}, {2, 2.25, 0.75, 0});
  CHECK(nurse.shares.changes[3].step == 0);
  CHECK(nurse.shares.changes[3].any_order == 0);
  check_shares(find(made, "cost"), {100, 125, 25, 0}, {100, 112.5, 37.5, 0});
  check_shares(find(made, "freed.gp"), {0, 0, 0, 0}, {0, 0, 0, 0});
}

TEST_CASE("what changes of one verb give is their sum, in the order of the verbs") {
  const SmallChanges small = small_changes();
  const Attribution made = attribute(small.changes, small.apply());
  const auto& verbs = find(made, "freed.nurse").by_verb;
  REQUIRE(verbs.size() == 3);
  CHECK(verbs[0].verb == Verb::eliminate);
  CHECK(verbs[0].step == Approx(2.5));
  CHECK(verbs[1].verb == Verb::simplify);
  CHECK(verbs[1].step == Approx(2.5));
  CHECK(verbs[1].any_order == Approx(2.75));
  CHECK_FALSE(verbs[2].verb);
  CHECK(verbs[2].any_order == 0);
}

TEST_CASE("a change that needs another is not tried without it") {
  SmallChanges small = small_changes();
  small.changes[2].needs = {1};
  const Attribution made = attribute(small.changes, small.apply());
  CHECK(made.orders.counted == 12);
  CHECK(made.candidates.sets.size() == 12);
  check_shares(find(made, "freed.nurse"), {2, 2.5, 0.5, 0}, {2, 2.5, 0.5, 0});
}

TEST_CASE("sets with which there is no pathway are told, and their orders left out") {
  SmallChanges small = small_changes();
  const Apply all = small.apply();
  const Apply not_second_alone = [&all](const ChangeSet& set) -> std::optional<Pathway> {
    if (set[2] && !set[1]) return std::nullopt;
    return all(set);
  };
  const Attribution made = attribute(small.changes, not_second_alone);
  CHECK(made.invalid.size() == 4);
  CHECK(made.orders.counted == 12);
  CHECK(made.orders.honouring_needs == 24);
  check_shares(find(made, "freed.nurse"), {2, 2.5, 0.5, 0}, {2, 2.5, 0.5, 0});
  const Attribution none =
      attribute(small.changes, [](const ChangeSet&) -> std::optional<Pathway> { return std::nullopt; });
  CHECK_FALSE(none.orders.any());
  CHECK(none.measures.empty());
}

TEST_CASE("a measure that no pathway has is told with those that there are") {
  const SmallChanges small = small_changes();
  const Attribution made = attribute(small.changes, small.apply(), asking({"freed.nurs", "wait"}));
  CHECK(made.unknown == std::vector<std::string>{"freed.nurs"});
  CHECK(std::find(made.keys.begin(), made.keys.end(), "freed.nurse") != made.keys.end());
  CHECK(made.measures.empty());
}

TEST_CASE("minutes per referral are shared out where there is no demand") {
  const SmallChanges small = small_changes();
  const Apply all = small.apply();
  const Attribution made = attribute(small.changes, [&all](const ChangeSet& set) -> std::optional<Pathway> {
    Pathway pathway = *all(set);
    pathway.demand.reset();
    return pathway;
  });
  CHECK(made.measures.size() == 2);
  check_shares(find(made, "time.nurse"), {12, 15, 3, 0}, {12, 13.5, 4.5, 0});
}

TEST_CASE("of what somebody is asked beyond their hours only what could be worked is freed") {
  // 60 referrals a week ask 60 hours of a nurse who has 37.5: 7.5 of the 30 hours avoided are released.
  SmallChanges small = small_changes();
  small.referrals_a_week = 60;
  small.nurses = 1;
  const Attribution made = attribute(small.changes, small.apply());
  const AttributedMeasure& nurse = find(made, "freed.nurse");
  CHECK(nurse.released);
  CHECK(nurse.before == Approx(37.5));
  CHECK(nurse.after == Approx(30));
  CHECK(nurse.shares.total == Approx(7.5));
  // 60 asked; 48 after the first change, 33 after the second, 30 after the third.
  check_shares(
      nurse, {0, 4.5, 3, 0},
      {nurse.shares.changes[0].any_order, nurse.shares.changes[1].any_order, nurse.shares.changes[2].any_order, 0});
  CHECK(std::any_of(made.warnings.begin(), made.warnings.end(),
                    [](const Diagnostic& warning) { return warning.code == "saturated"; }));
}

TEST_CASE("waits are shared out over replications, with the interval that comparing gives their sum") {
  const SmallChanges small = small_changes();
  const AttributeSettings settings = asking({"wait", "elapsed", "freed.nurse"}, 8);
  const Attribution made = attribute(small.changes, small.apply(), settings);
  REQUIRE(made.run);
  CHECK(made.run->replications == 8);
  CHECK(made.run->warm_up_weeks == 4);
  CHECK(find(made, "freed.nurse").intervals.empty());  // exact

  CompareSettings same;
  same.simulation = settings.simulation;
  std::vector<Variant> pair;
  pair.push_back(variant("current", *small.apply()({false, false, false, false}), "a", 26));
  pair.push_back(variant("redesign", *small.apply()({true, true, true, true}), "b", 26));
  auto experiment = simulate_variants(pair, same);
  const Comparison compared = compare(std::move(pair), std::move(experiment), same);
  for (const char* key : {"wait", "elapsed"}) {
    const AttributedMeasure& measure = find(made, key);
    REQUIRE(measure.known());
    REQUIRE(measure.total);
    const Interval& change = *refpath::find(compared.pairings.front().differences, key)->simulated;
    CHECK(measure.total->mean == Approx(-change.mean));
    CHECK(measure.total->low == Approx(-change.high));
    CHECK(measure.total->high == Approx(-change.low));
    double steps = 0, any_order = 0;
    for (const ChangeShare& share : measure.shares.changes) {
      steps += share.step;
      any_order += share.any_order;
    }
    CHECK(steps == measure.shares.total);
    CHECK(any_order == Approx(measure.shares.total).epsilon(1e-12));
    CHECK(measure.intervals[1].any_order.low < measure.intervals[1].any_order.high);
    CHECK(measure.intervals[3].any_order.mean == 0);  // the change of a label: the same luck, to the last bit
    CHECK(measure.intervals[3].any_order.low == 0);
    CHECK(measure.intervals[3].any_order.high == 0);
  }
}

TEST_CASE("twins get the same hours") {
  const SmallChanges small = refpath::test::twin_changes();
  const Attribution made = attribute(small.changes, small.apply());
  const auto& shares = find(made, "freed.nurse").shares.changes;
  CHECK(shares[0].any_order == shares[1].any_order);
  CHECK(shares[0].any_order > 0);
}

TEST_CASE("a wait that does not exist in the long run is not shared out, and it is said with which changes") {
  SmallChanges small = small_changes();
  small.referrals_a_week = 60;
  small.nurses = 1;
  const Attribution made = attribute(small.changes, small.apply(), asking({"wait"}, 10));
  const AttributedMeasure& wait = find(made, "wait");
  CHECK_FALSE(wait.known());
  CHECK(wait.not_known == "with no change: still growing");
}

TEST_CASE("any runner gives the same, and progress is told to the end") {
  const SmallChanges small = small_changes();
  const AttributeSettings settings = asking({"wait"}, 4);
  Runner backwards;
  backwards.for_each = [](std::size_t n, const std::function<void(std::size_t)>& task) {
    for (std::size_t i = n; i > 0; --i) task(i - 1);
  };
  std::size_t last = 0, total = 0;
  backwards.progress = [&](std::size_t done, std::size_t of) {
    last = done;
    total = of;
    return true;
  };
  const Attribution one = attribute(small.changes, small.apply(), settings);
  const Attribution two = attribute(small.changes, small.apply(), settings, backwards);
  CHECK(last == total);
  CHECK(total == 16 * 4);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(find(one, "wait").shares.changes[i].any_order == find(two, "wait").shares.changes[i].any_order);
    CHECK(find(one, "wait").intervals[i].step.low == find(two, "wait").intervals[i].step.low);
  }
}

TEST_CASE("sets of changes are named in words") {
  const auto changes = small_changes().changes;
  CHECK(set_words({false, false, false, false}, changes) == "no change");
  CHECK(set_words({false, true, false, false}, changes) == "only fewer_visits");
  CHECK(set_words({true, true, false, false}, changes) == "short_form and fewer_visits");
  CHECK(set_words({true, true, true, false}, changes) == "all but label");
  CHECK(set_words({true, true, true, true}, changes) == "all changes");
}
