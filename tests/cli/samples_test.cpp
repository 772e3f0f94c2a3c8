// SPDX-License-Identifier: Apache-2.0
// What examples/comparisons/README.md says of each sample is what comes out.
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/shell.hpp"

namespace {

using Json = nlohmann::json;

Json compared(const std::string& words) {
  const auto typed = refpath::test::type("cd examples/comparisons && refpath compare --format json " + words);
  REQUIRE(typed.code == 0);
  return Json::parse(typed.out);
}

/// What the headline says of a party against the redesign with this index.
Json party(const Json& document, const std::string& key, std::size_t redesign = 0) {
  for (const auto& party : document["differences"][redesign]["headline"])
    if (party["party"] == key) return party;
  FAIL("no party " << key);
  return {};
}

Json difference(const Json& document, const std::string& key, std::size_t redesign = 0) {
  return document["differences"][redesign]["measures"].at(key);
}

}  // namespace

TEST_CASE("pooling frees no hours at all and halves the wait") {
  const Json all = compared("pooling");
  for (const auto& party : all["differences"][0]["headline"]) {
    CHECK(party["exact"] == true);
    CHECK(party["released"] == 0);
  }
  CHECK(difference(all, "elapsed")["verdict"] == "better");
  const Json &before = all["variants"][0]["measures"]["wait"], &after = all["variants"][1]["measures"]["wait"];
  const double ratio = after["mean"].get<double>() / before["mean"].get<double>();
  CHECK(ratio > 0.4);
  CHECK(ratio < 0.6);
}

TEST_CASE("where there is too much work less is released than avoided") {
  const Json all = compared("saturated");
  CHECK(all["saturated"] == true);
  const Json nurse = party(all, "intake_nurse");
  // 45 % and 10 % of 50 a week chased, 92 % handed on: 34.51 hours asked, 31.5 there are, 20.92 asked then.
  CHECK(nurse["before"].get<double>() == Approx(34.514).epsilon(0.001));
  CHECK(nurse["avoided"].get<double>() == Approx(13.597).epsilon(0.001));
  CHECK(nurse["released"].get<double>() == Approx(31.5 - (34.514 - 13.597)).epsilon(0.001));
  CHECK(all["variants"][0]["measures"]["elapsed"]["reason"] == "still growing");
  CHECK(all["variants"][1]["measures"]["elapsed"]["mean"].is_number());
}

TEST_CASE("a panel takes more hours and lengthens waits") {
  const Json all = compared("worse");
  CHECK(party(all, "social_worker")["verdict"] == "worse");
  CHECK(party(all, "manager")["verdict"] == "worse");
  CHECK(party(all, "broker")["verdict"] == "no_difference_that_matters");
  CHECK(difference(all, "elapsed")["verdict"] == "worse");
  CHECK(difference(all, "target.arranged_in_four_weeks")["verdict"] == "worse");
}

TEST_CASE("what cannot be told can be told with more years, or when less matters") {
  CHECK(party(compared("not-clear"), "therapist")["verdict"] == "not_clear");
  CHECK(party(compared("--precision 0.5% not-clear"), "therapist")["verdict"] == "no_difference_that_matters");
  const Json all = compared("--worth 2 not-clear");
  CHECK(party(all, "therapist")["verdict"] == "no_difference_that_matters");
  CHECK(party(all, "therapist")["why_not_exact"]["reason"] == "people leave");
  CHECK(difference(all, "people_met")["mean"] > 0);
  CHECK(difference(all, "elapsed.started")["mean"] < 0);
}

TEST_CASE("of two redesigns one gives hours and the other days") {
  const Json all = compared("three/current.yaml three/complete-form.yaml three/daily-huddle.yaml");
  CHECK(party(all, "nurse", 0)["verdict"] == "better");
  CHECK(party(all, "nurse", 1)["verdict"] == "worse");
  CHECK(difference(all, "elapsed", 0)["verdict"] == "better");
  CHECK(difference(all, "elapsed", 1)["high"] < difference(all, "elapsed", 0)["low"]);
}
