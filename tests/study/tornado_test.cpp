// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/tornado.hpp"

#include "study/pairs.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

const char* const minutes_place = "steps.see.work.nurse.admin";
const char* const demand_place = "demand.referrals";

Sensitivity linear(const SensitivitySettings& settings = {}) {
  return study_of(one_step("{value: 10 per week, between: [5 per week, 15 per week]}",
                           "{value: 60 min, between: [30 min, 120 min]}"),
                  one_step("{value: 10 per week, between: [5 per week, 15 per week]}",
                           "{value: 30 min, between: [15 min, 45 min]}"),
                  settings);
}

}  // namespace

// Freed hours are referrals x (minutes before - minutes after) / 60, here 10 x (60 - 30) / 60 = 5.
TEST_CASE("a tornado of a linear pair is what the head works out") {
  const Sensitivity study = linear();
  CHECK(study.judge.subject.key == "freed.nurse");
  CHECK(study.tornado.as_written.point.gain == Approx(5));
  CHECK(study.taken_as_one == 1);
  REQUIRE(study.tornado.swings.size() == 3);
  const Swing& before = study.tornado.swings[0];
  CHECK(study.inputs[before.input].whose == Whose::current);
  CHECK(before.low.point.gain == Approx(0).margin(1e-12));
  CHECK(before.high.point.gain == Approx(15));
  CHECK(before.width == Approx(15));
  const Swing& demand = swing_of(study, demand_place, Whose::both);
  CHECK(demand.low.point.gain == Approx(2.5));
  CHECK(demand.high.point.gain == Approx(7.5));
  const Swing& after = swing_of(study, minutes_place, Whose::redesign);
  CHECK(after.low.point.gain == Approx(7.5));
  CHECK(after.high.point.gain == Approx(2.5));
}

TEST_CASE("an input flips the verdict, or crosses the claim, where it does so by hand") {
  SensitivitySettings settings;
  settings.claim = 4.0;
  settings.compare.worth = 3.0;
  const Sensitivity study = linear(settings);
  CHECK(study.tornado.as_written.verdict == Verdict::better);
  const Swing& before = swing_of(study, minutes_place, Whose::current);
  CHECK(before.low.flips);
  CHECK(before.low.verdict == Verdict::no_difference_that_matters);
  CHECK(before.low.crosses);
  CHECK_FALSE(before.high.flips);
  CHECK_FALSE(before.high.crosses);
}

TEST_CASE("a number without a range moves by a fifth, and says so") {
  const Sensitivity study = study_of(one_step("10 per week", "60 min"), one_step("10 per week", "30 min"));
  const PairInput& minutes = input_at(study, minutes_place, Whose::current);
  CHECK_FALSE(minutes.has_range);
  CHECK(minutes.shown(minutes.low) == Approx(48));
  CHECK(minutes.shown(minutes.high) == Approx(72));
  CHECK(minutes.unit == "min");
  const Swing& swing = swing_of(study, minutes_place, Whose::current);
  CHECK(swing.low.point.gain == Approx(3));
  CHECK(swing.high.point.gain == Approx(7));
}

// 10 a week in both: 10 x 30 / 60. With other words for the demand of the redesign, only one side moves.
TEST_CASE("a number that both have moves in both at once") {
  const std::string both = "{value: 10 per week, between: [5 per week, 15 per week]}";
  const std::string other = "{value: 10.0 per week, between: [5 per week, 15 per week]}";
  const Sensitivity together = study_of(one_step(both, "60 min"), one_step(both, "30 min"));
  CHECK(swing_of(together, demand_place, Whose::both).low.point.gain == Approx(2.5));
  const Sensitivity apart = study_of(one_step(both, "60 min"), one_step(other, "30 min"));
  CHECK(apart.taken_as_one == 0);
  CHECK(swing_of(apart, demand_place, Whose::current).low.point.gain == Approx(0).margin(1e-12));
  CHECK(swing_of(apart, demand_place, Whose::redesign).low.point.gain == Approx(7.5));
}

TEST_CASE("what a redesign inherits is the number at the same place, whatever it says") {
  const Variant current = variant_of("current", one_step("10 per week", "60 min"));
  Pathway changed = current.pathway;
  Quantity<Duration>& minutes = changed.steps[0].work[0].times[0].time;
  minutes.value.shape = Fixed{1800};
  minutes.at.line += 100;  // in the redesign's own file
  const Variant redesign = variant("redesign", changed);
  SensitivitySettings settings;
  settings.places = Places::of_one_reading;
  const auto result = sensitivity(current, redesign, settings);
  REQUIRE(result.made);
  CHECK(result.made->taken_as_one == 0);
  CHECK(swing_of(*result.made, demand_place, Whose::both).low.point.gain == Approx(4));
  CHECK(swing_of(*result.made, minutes_place, Whose::current).low.point.gain == Approx(3));
  CHECK(swing_of(*result.made, minutes_place, Whose::redesign).low.point.gain == Approx(6));
}

TEST_CASE("a pathway against itself moves by exactly zero") {
  SensitivitySettings settings;
  settings.measure = "freed.mh_nurse";
  const Sensitivity study = study_of(nurses("current.yaml"), nurses("current.yaml"), settings);
  CHECK(study.tornado.as_written.point.gain == 0.0);
  CHECK(study.tornado.swings.empty());
  CHECK(study.tornado.without_effect == static_cast<int>(study.inputs.size()));
  for (const PairInput& input : study.inputs) CHECK(input.whose == Whose::both);
  REQUIRE(study.uncertainty);
  CHECK(study.uncertainty->points == 2000);
  CHECK(study.uncertainty->mean == 0);
  CHECK(study.uncertainty->sd == 0);
  CHECK(study.uncertainty->importance.empty());
  CHECK(study.uncertainty->holds->share == 0);
  REQUIRE(study.rests_on);
  CHECK_FALSE(study.rests_on->share());
  for (const BreakEven& one : study.break_even) {
    CHECK(one.crossings.empty());
    CHECK_FALSE(one.holds_as_written);
  }
}

TEST_CASE("as written, a study says to the last digit what a comparison says") {
  std::vector<Variant> pair = {variant_of("current", nurses("current.yaml")),
                               variant_of("redesign", nurses("redesign.yaml"))};
  const Comparison comparison = compare(pair, std::nullopt);
  for (const char* measure : {"freed.mh_nurse", "freed.gp", "cost", "time.mh_nurse"}) {
    INFO(measure);
    const Difference* difference = find(comparison.pairings.front().differences, measure);
    REQUIRE(difference != nullptr);
    const auto subject = refpath::subject(comparison, measure);
    REQUIRE(subject);
    const PairInputs inputs(pair[0].pathway, pair[1].pathway, Places::of_two);
    const ExactPoints points(inputs, *subject, usual_weeks, 0.5);
    const double sign = std::string(measure).compare(0, 5, "freed") == 0 ? 1 : -1;
    CHECK(points.at({}).gain == sign * *difference->exact);
    // At the ends of the ranges, too: there the tables of the times are those of the pathway.
    for (std::size_t i = 0; i < inputs.all().size(); i += 7) {
      INFO(inputs.all()[i].place);
      const PathwayPair moved = inputs.with({{i, inputs.all()[i].low}});
      std::vector<Variant> ends = {variant("current", moved.current), variant("redesign", moved.redesign)};
      const Comparison at_end = compare(ends, std::nullopt);
      const Difference* exact = find(at_end.pairings.front().differences, measure);
      if (!at_end.saturated) CHECK(points.at(i, inputs.all()[i].low).gain == sign * *exact->exact);
    }
  }
}

// 90 referrals of 30 minutes ask for 45 of 37.5 hours; at 22.5 minutes for 33.75.
TEST_CASE("a saturated point is kept, counted, and worth the hours released") {
  const auto text = [](const char* minutes) {
    return std::string(
               "pathway: A\nformat: 1\ndemand: {referrals: {value: 70 per week, between: [50 per week, 90 per week]}}\n"
               "hours: Mon-Fri 09:00-12:30 13:00-17:00\nroles: {nurse: {wte: 1}}\n"
               "steps:\n  see: {work: {nurse: ") +
           minutes + "}, then: seen}\nexits: {seen: {kind: treated}}\n";
  };
  const Sensitivity study = study_of(text("30 min"), text("22.5 min"));
  const Swing& demand = swing_of(study, demand_place, Whose::both);
  CHECK_FALSE(demand.low.point.saturated);
  CHECK(demand.low.point.gain == Approx(6.25));
  CHECK(demand.high.point.saturated);
  CHECK(demand.high.point.gain == Approx(3.75));
  REQUIRE(study.uncertainty);
  // Above 75 a week: triangular from 50 over 70 to 90, (90 - 75)^2 / (40 x 20).
  CHECK(study.uncertainty->saturated == Approx(2000 * 225.0 / 800).margin(15));
}

TEST_CASE("hours of work have no order, so they are not moved") {
  const Sensitivity study = study_of(nurses("current.yaml"), nurses("redesign.yaml"));
  bool told = false;
  for (const UnmovedInput& one : study.not_moved) told = told || (one.place == "hours" && one.whose == Whose::both);
  CHECK(told);
}
