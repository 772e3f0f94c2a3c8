// SPDX-License-Identifier: Apache-2.0
// Measures of the referrals of each kind.
#include <string>

#include "catch.hpp"
#include "refpath/measures/measure.hpp"
#include "support/generate.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

const char* two_kinds =
    "pathway: Two kinds\n"
    "hours: 24/7\n"
    "demand: {referrals: 117.6 per week, first_step: see}\n"
    "attributes: {urgency: {urgent: 20%, routine: rest}}\n"
    "priority: {urgency: [urgent, routine]}\n"
    "roles: {clerk: {wte: 1}}\n"
    "steps:\n"
    "  see: {work: {clerk: {by: {urgency: {urgent: {exponential: 30 min}, routine: {exponential: 1 h}}}}}, then: "
    "more}\n"
    "  more: {delay: {by: {urgency: {urgent: 1 h, routine: 1 day}}}, then: {out: 50%, back: rest}}\n"
    "  back: {then: out}\n"
    "exits: {out: treated}\n";

Record record(const Pathway& pathway, const Program& program, const Experiment& experiment) {
  return measure(pathway, program, analyse(program, experiment.weeks), simulated(&experiment, 0));
}

}  // namespace

TEST_CASE("the referrals of each kind wait as Cobham says, take their own minutes and leave by their own exits",
          "[statistical]") {
  // 0.7 an hour, a fifth urgent (mean 0.5 h), the others 1 h. W0 = sum of lambda E S^2 / 2 with E S^2 = 2 (E S)^2.
  const Pathway pathway = written(two_kinds);
  const Program program = lower(pathway);
  SimulationSettings settings;
  settings.warm_up_weeks = 4;
  settings.replications = 150;
  const Experiment experiment = simulate({&program}, settings);
  const Record made = record(pathway, program, experiment);
  const double urgent = 0.14, routine = 0.56;
  const double left = urgent * 0.25 + routine;
  const double first = 1 - urgent * 0.5, both = first - routine;
  const auto wait = [&made](const char* key) { return made.find(key)->simulated->interval; };
  check_agrees(wait("wait@see[urgency=urgent]"), left / first / 24, 0.02);
  check_agrees(wait("wait@see[urgency=routine]"), left / (first * both) / 24, 0.03);
  CHECK(*made.find("time.clerk[urgency=urgent]")->exact == Approx(30));
  CHECK(*made.find("time.clerk[urgency=routine]")->exact == Approx(60));
  CHECK(*made.find("visits@back[urgency=urgent]")->exact == Approx(0.5));
  check_agrees(made.find("time.clerk[urgency=urgent]")->simulated->interval, 30, 0.02);
  // Wait, work and the delay of their own kind.
  check_agrees(wait("elapsed[urgency=urgent]"), (left / first + 0.5 + 1) / 24, 0.02);
  CHECK(made.find("elapsed[urgency=urgent]")->percentiles.size() == 3);
  CHECK(made.find("elapsed[urgency=urgent]")->label == "From referral to end (urgency: urgent)");
}

TEST_CASE("the numbers of all kinds add up to those of all referrals, with every construct") {
  SimulationSettings settings;
  settings.weeks = 8;
  settings.warm_up_weeks = 2;
  settings.replications = 2;
  int told_apart = 0;
  for (std::uint64_t number = 1; number <= 60; ++number) {
    INFO("pathway " << number);
    const Pathway pathway = generate_anything(number);
    const Program program = lower(pathway);
    const Experiment experiment = simulate({&program}, settings);
    const Sample& sample = experiment.variants[0];
    const Layout& layout = sample.layout;
    for (std::size_t a = 0; a < program.attributes.size(); ++a) {
      ++told_apart;
      for (int cell = 0; cell < layout.per_referral; ++cell) {
        double sum = 0;
        for (const Layout::Subgroup& part : layout.subgroups)
          if (part.attribute == static_cast<int>(a)) sum += sample.at(0, part.first + cell);
        if (sum != Approx(sample.at(0, cell))) FAIL_CHECK("cell " << cell);
      }
    }
  }
  CHECK(told_apart > 20);
}

TEST_CASE("what is exact of a kind is what a pathway with nobody else would give") {
  for (const std::string kind : {"urgent", "routine"}) {
    const Pathway mixed = written(two_kinds);
    Pathway only = mixed;
    for (auto& value : only.attributes.front().values) value.share.value = value.name == kind ? 1 : 0;
    const Program program = lower(mixed), program_only = lower(only);
    const Record of_kind = measure(mixed, program, analyse(program));
    const Record of_only = measure(only, program_only, analyse(program_only));
    int compared = 0;
    for (const Estimate& estimate : of_kind.subgroups) {
      const std::string end = "[urgency=" + kind + "]";
      if (estimate.key.find(end) == std::string::npos || !estimate.exact) continue;
      if (estimate.key == "referrals" + end) continue;  // there are more of the kind when there is nobody else
      ++compared;
      INFO(estimate.key);
      CHECK(*estimate.exact == Approx(*of_only.find(estimate.key.substr(0, estimate.key.size() - end.size()))->exact));
    }
    CHECK(compared == 6);
  }
}
