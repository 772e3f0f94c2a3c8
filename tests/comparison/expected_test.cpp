// SPDX-License-Identifier: Apache-2.0
// What files expect, judged. Numbers are worked by hand: ten referrals a week, one step.
#include "refpath/comparison/expected.hpp"
#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"

using namespace refpath;

namespace {

// 10 a week x 30 min = 5 h a week, 13.3 % of 37.5 h; x 18 min = 3 h a week, so that 2 h are freed.
std::string pathway(const std::string& minutes, const std::string& expect = "") {
  return "pathway: P\ndemand: {referrals: 10 per week}\nroles: {nurse: {wte: 1, cost: 60 GBP per hour}}\n"
         "steps: {see: {delay: 2 days, work: {nurse: " +
         minutes + "}, then: {seen: 80%, advice: rest}}}\nexits: {seen: treated, advice: advice}\n" +
         (expect.empty() ? "" : "expect: [" + expect + "]\n");
}

struct Asked {
  Comparison comparison;
  std::vector<std::vector<Expected>> expected;
};

Asked asked(const std::string& expect_now, const std::string& expect_then, bool simulated = false) {
  Asked made;
  std::vector<Variant> variants;
  for (const auto& [name, text] : {std::pair<std::string, std::string>{"now", pathway("10/30/50 min", expect_now)},
                                   std::pair<std::string, std::string>{"then", pathway("6/18/30 min", expect_then)}}) {
    const Reading reading = read(name + ".yaml", text);
    for (const auto& one : reading.diagnostics) UNSCOPED_INFO(render(one, reading.sources));
    REQUIRE(reading.pathway);
    variants.push_back(variant(name, *reading.pathway, reading.fingerprint));
    made.expected.push_back(reading.expected);
  }
  CompareSettings settings;
  settings.simulation.weeks = 52;
  settings.simulation.replications = simulated ? std::optional<int>(40) : std::nullopt;
  std::optional<Experiment> run;
  if (simulated) run = simulate_variants(variants, settings);
  made.comparison = compare(std::move(variants), std::move(run), settings);
  return made;
}

// "met failed undecided", or the message of what cannot be judged.
std::string outcomes(const Asked& asked, int at_most = 0, const SimulateAgain& again = {}) {
  std::string text;
  for (const auto& result : judge_expectations(asked.comparison, asked.expected, at_most, again))
    text += (text.empty() ? "" : " ") + (result.wrong ? "[" + result.wrong->message + "]" : name(result.decision));
  return text;
}

std::string then(const std::string& expect) {
  return outcomes(asked("", expect));
}

}  // namespace

TEST_CASE("Exact measures are decided without simulating, in the units in which they are written") {
  CHECK(then("{measure: freed.nurse, at_least: 2 h per week}") == "met");
  CHECK(then("{measure: freed.nurse, at_least: 120 min per week}") == "met");
  CHECK(then("{measure: freed.nurse, at_least: 2.01 h per week}") == "failed");
  CHECK(then("{measure: hours.nurse, near: 3 h per week, within: 0.1 h per week}") == "met");
  CHECK(then("{measure: hours.nurse, near: 3.2 h per week, within: 0.1 h per week}") == "failed");
  CHECK(then("{measure: load.nurse, at_most: 8%}") == "met");  // 3 of 37.5 h
  CHECK(then("{measure: load.nurse, at_most: 0.07}") == "failed");
  CHECK(then("{measure: time.nurse, at_most: 18 min}") == "met");
  CHECK(then("{measure: time.nurse, at_most: 0.3 h}") == "met");
  CHECK(then("{measure: exits.seen, at_least: 80%}") == "met");
  CHECK(then("{measure: cost, at_most: 180 GBP per week}") == "met");
  CHECK(outcomes(asked("{measure: hours.nurse, at_least: 5 h per week}", "")) == "met");
}

TEST_CASE("A limit may be a share of what the measure is now") {
  CHECK(then("{measure: hours.nurse, at_most: 60% of current}") == "met");
  CHECK(then("{measure: hours.nurse, at_most: 59% of current}") == "failed");
  CHECK(then("{measure: hours.nurse, at_least: 60% of current}") == "met");
  CHECK(then("{measure: exits.seen, near: 1% of current}") == "met");
  CHECK(then("{measure: hours.nurse, near: 39% of current}") == "failed");
  CHECK(then("{measure: hours.nurse, near: 41% of current}") == "met");
}

TEST_CASE("What has to be simulated is undecided without, and decided at a look") {
  // Two days, work in the hours of a nurse with little to do: three to four days.
  const std::string far = "{measure: elapsed, at_most: 20 days}, {measure: elapsed, at_most: 1 day}";
  CHECK(then(far) == "undecided undecided");
  const Asked run = asked("", far, true);
  CHECK(outcomes(run, 40) == "met failed");
  const auto results = judge_expectations(run.comparison, run.expected, 40, {});
  CHECK(results[0].replications > 0);
  CHECK_FALSE(results[0].exact);
}

TEST_CASE("A share of what is simulated now is judged by the paired difference") {
  // The minutes are those of the current pathway times 0.6, with the same luck; the delay is the same.
  const Asked run =
      asked("",
            "{measure: elapsed, at_most: 100% of current}, {measure: elapsed, at_least: 100% of current}, "
            "{measure: elapsed, near: 20% of current}",
            true);
  CHECK(outcomes(run, 40) == "met failed met");
}

TEST_CASE("More replications are asked for only while something is undecided") {
  const Asked run = asked("", "{measure: elapsed, at_most: 20 days}", true);
  int times = 0;
  const SimulateAgain again = [&](int) {
    ++times;
    return std::optional<Experiment>();
  };
  CHECK(outcomes(run, 1280, again) == "met");
  CHECK(times == 0);
  // The limit is as good as the mean itself: no number of looks decides it, and each is asked for once.
  const double mean = run.comparison.records[1].find("elapsed")->simulated->interval.mean;
  Asked close = run;
  close.expected[1][0].limit.value = mean * 86'400;
  CHECK(outcomes(close, 160, again) == "undecided");
  CHECK(times == 2);  // 80 and 160; 20 and 40 had been made
}

TEST_CASE("What cannot be judged says why") {
  CHECK(then("{measure: freed.nurs, at_least: 2 h per week}") == "[there is no measure 'freed.nurs']");
  CHECK(then("{measure: freed.nurse, at_least: 85%}") ==
        "['85%' is not in the unit of 'freed.nurse', which is h/week]");
  CHECK(then("{measure: load.nurse, at_most: 3 h per week}") ==
        "['3 h per week' is not in the unit of 'load.nurse', which is share]");
  CHECK(then("{measure: freed.nurse, at_least: 90% of current}") ==
        "['freed.nurse' is a difference from the current pathway already]");
  CHECK(outcomes(asked("{measure: freed.nurse, at_least: 2 h per week}", "")) ==
        "['freed.nurse' is a difference, and there is nothing that this pathway is compared with]");
  CHECK(outcomes(asked("{measure: hours.nurse, at_most: 90% of current}", "")) ==
        "[the current pathway cannot be held against itself]");
}
