// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/sensitivity.hpp"

#include "study/pairs.hpp"

using namespace refpath;
using namespace refpath::test;

TEST_CASE("the nurse's claim has the same answers whoever asks") {
  const Sensitivity study = study_of(nurses("current.yaml"), nurses("redesign.yaml"));
  CHECK(study.exact);
  CHECK(study.judge.subject.key == "freed.mh_nurse");
  CHECK(study.judge.claim == usual_claim);
  CHECK(study.tornado.swings.size() + static_cast<std::size_t>(study.tornado.without_effect) == study.inputs.size());
  REQUIRE(study.uncertainty);
  CHECK(study.uncertainty->points == 2000);
  CHECK(study.break_even.front().input < study.inputs.size());
  CHECK(study.inputs[study.break_even.front().input].kind == InputKind::rate);
}

TEST_CASE("what it costs can be asked for, and then nothing is claimed") {
  SensitivitySettings settings;
  settings.measure = "cost";
  const Sensitivity study = study_of(nurses("current.yaml"), nurses("redesign.yaml"), settings);
  CHECK(study.judge.subject.unit == "GBP/week");
  CHECK_FALSE(study.judge.claim);
  CHECK(study.break_even.empty());
  CHECK(*study.tornado.as_written.point.gain > 0);
  CHECK(swing_of(study, "roles.mh_nurse.cost", Whose::both).width > 0);
}

TEST_CASE("a measure that the two do not have is told with those that they have") {
  SensitivitySettings settings;
  settings.measure = "freed.nobody";
  const auto result = sensitivity(variant_of("current", one_step("10 per week", "60 min")),
                                  variant_of("redesign", one_step("10 per week", "30 min")), settings);
  CHECK_FALSE(result.made);
  CHECK(result.why_not == NoSensitivity::no_measure);
  CHECK(result.measures == std::vector<std::string>{"freed.nurse"});
}

TEST_CASE("without demand there are no hours to be sensitive") {
  const std::string text =
      "pathway: A\nformat: 1\nroles: {nurse: {}}\nsteps:\n  see: {work: {nurse: 60 min}, then: seen}\n"
      "exits: {seen: {kind: treated}}\n";
  const auto result = sensitivity(variant_of("current", text), variant_of("redesign", text), {});
  CHECK(result.why_not == NoSensitivity::no_hours);
}

// Nobody waits for anybody, so that it takes from referral to exit what the delay and the work take: 2 days against 1,
// for 60 and 30 minutes; the delay is the same for everybody, whatever the luck.
TEST_CASE("time on the pathway is simulated with the same luck at all points") {
  const auto text = [](const char* delay, const char* minutes) {
    return std::string(
               "pathway: A\nformat: 1\nhours: 24/7\ndemand: {referrals: {value: 10 per week, between: [9 per "
               "week, 11 per week]}}\nroles: {nurse: {}}\nsteps:\n  see: {delay: ") +
           delay + ", work: {nurse: " + minutes + "}, then: seen}\nexits: {seen: {kind: treated}}\n";
  };
  SensitivitySettings settings;
  settings.measure = "elapsed";
  settings.compare.simulation.weeks = 8;
  settings.compare.simulation.replications = 4;
  const Sensitivity study = study_of(text("2 days", "60 min"), text("1 days", "30 min"), settings);
  CHECK_FALSE(study.exact);
  CHECK(study.replications == 4);
  CHECK(study.break_even.empty());
  CHECK_FALSE(study.uncertainty);
  CHECK(*study.tornado.as_written.point.gain == Approx(1 + 0.5 / 24));
  const Swing& delay = swing_of(study, "steps.see.delay", Whose::current);
  CHECK(*delay.low.point.gain == Approx(0.6 + 0.5 / 24));
  CHECK(*delay.high.point.gain == Approx(1.4 + 0.5 / 24));
  REQUIRE(delay.difference);
  CHECK(delay.difference->mean == Approx(0.8));
  for (const Swing& swing : study.tornado.swings) CHECK(study.inputs[swing.input].place != "demand.referrals");
}
