// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/break_even.hpp"

#include "study/pairs.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

const BreakEven& along(const Sensitivity& study, const std::string& place, Whose whose) {
  for (const BreakEven& one : study.break_even)
    if (study.inputs[one.input].place == place && study.inputs[one.input].whose == whose) return one;
  FAIL("no break-even along " << place);
  return study.break_even.front();
}

}  // namespace

// referrals x (60 - 30) / 60 = 7.5 at 15 a week; 10 x (a - 30) / 60 at a = 75; 10 x (60 - b) / 60 at b = 15.
TEST_CASE("break-even of a linear pair is what the head works out") {
  const Sensitivity study = study_of(one_step("10 per week", "60 min"), one_step("10 per week", "30 min"));
  REQUIRE(study.break_even.size() == 3);
  CHECK(study.break_even.front().input == 0);
  const BreakEven& demand = along(study, "demand.referrals", Whose::both);
  CHECK_FALSE(demand.holds_as_written);
  REQUIRE(demand.crossings.size() == 1);
  CHECK(demand.crossings[0].value == Approx(15).epsilon(1e-7));
  CHECK(demand.crossings[0].holds_above);
  const BreakEven& before = along(study, "steps.see.work.nurse.admin", Whose::current);
  REQUIRE(before.crossings.size() == 1);
  CHECK(before.crossings[0].value == Approx(75 * 60).epsilon(1e-6));
  const BreakEven& after = along(study, "steps.see.work.nurse.admin", Whose::redesign);
  REQUIRE(after.crossings.size() == 1);
  CHECK(after.crossings[0].value == Approx(15 * 60).epsilon(1e-6));
  CHECK_FALSE(after.crossings[0].holds_above);
}

TEST_CASE("a claim that holds or fails whatever the number is has no break-even") {
  SensitivitySettings settings;
  settings.claim = -1000;
  const Sensitivity holds = study_of(one_step("10 per week", "60 min"), one_step("10 per week", "30 min"), settings);
  for (const BreakEven& one : holds.break_even) {
    CHECK(one.crossings.empty());
    CHECK(one.holds_as_written);
  }
  settings.claim = 1000;
  const Sensitivity fails = study_of(one_step("10 per week", "60 min"), one_step("10 per week", "30 min"), settings);
  for (const BreakEven& one : fails.break_even) {
    CHECK(one.crossings.empty());
    CHECK_FALSE(one.holds_as_written);
    CHECK(one.to > one.from);
  }
}

// Freed hours are d/8 up to 75 a week, 37.5 - 3 d/8 up to 100, and 0 beyond: 6 at 48 and at 84 a week.
TEST_CASE("all places where a claim begins and ceases to hold are found") {
  const auto text = [](const char* minutes) {
    return std::string(
               "pathway: A\nformat: 1\ndemand: {referrals: 60 per week}\nhours: Mon-Fri 09:00-12:30 13:00-17:00\n"
               "roles: {nurse: {wte: 1}}\nsteps:\n  see: {work: {nurse: ") +
           minutes + "}, then: seen}\nexits: {seen: {kind: treated}}\n";
  };
  SensitivitySettings settings;
  settings.claim = 6;
  const Sensitivity study = study_of(text("30 min"), text("22.5 min"), settings);
  const BreakEven& demand = along(study, "demand.referrals", Whose::both);
  CHECK(demand.holds_as_written);
  REQUIRE(demand.crossings.size() == 2);
  CHECK(demand.crossings[0].value == Approx(48).epsilon(1e-6));
  CHECK_FALSE(demand.crossings[0].saturated);
  CHECK(demand.crossings[1].value == Approx(84).epsilon(1e-6));
  CHECK(demand.crossings[1].saturated);
  CHECK_FALSE(demand.crossings[1].holds_above);
}

TEST_CASE("a share is looked through as far as the others leave room") {
  const std::string text =
      "pathway: A\nformat: 1\nhours: 24/7\ndemand: {referrals: 60 per week}\nroles: {nurse: {}}\nsteps:\n"
      "  a: {work: {nurse: 1 min}, then: {b: {share: 20%}, out: {share: 30%}, gone: rest}}\n"
      "  b: {work: {nurse: MINUTES min}, then: out}\nexits: {out: {kind: treated}, gone: {kind: declined}}\n";
  const auto with = [&text](const char* minutes) {
    std::string made = text;
    return made.replace(made.find("MINUTES"), 7, minutes);
  };
  SensitivitySettings settings;
  settings.claim = 3;  // 60 referrals x share x 10 min / 60: 3 at 30 %
  const Sensitivity study = study_of(with("20"), with("10"), settings);
  const BreakEven& share = along(study, "steps.a.then.b.share", Whose::both);
  REQUIRE(share.crossings.size() == 1);
  CHECK(share.crossings[0].value == Approx(0.3).epsilon(1e-6));
  CHECK(share.from == 0);
  CHECK(share.to <= 0.7 + 1e-9);
  CHECK(share.to > 0.6);
}
