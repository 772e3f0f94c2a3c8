// SPDX-License-Identifier: Apache-2.0
// The two engines must agree wherever both answer, with every construct of the format.
#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/measures/measure.hpp"
#include "refpath/simulation/simulate.hpp"
#include "support/exactly_zero.hpp"
#include "support/generate.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

GenerateOptions every_construct() {
  GenerateOptions options;
  options.most_steps = 7;
  options.highest_load = 0.7;
  options.constructs = Constructs::all();
  options.constructs.backlog = false;  // its results are this year's, the exact ones the long run's
  return options;
}

}  // namespace

TEST_CASE("exact and simulated answers agree on generated pathways with every construct", "[statistical]") {
  int compared = 0;
  for (std::uint64_t number = 1; number <= 150; ++number) {
    INFO("pathway " << number);
    const Pathway pathway = generate(number, every_construct());
    const Program program = lower(pathway);
    SimulationSettings settings;
    settings.seed = number;
    settings.weeks = 52;
    settings.warm_up_weeks = 40;
    settings.replications = 30;
    const Experiment experiment = simulate({&program}, settings);
    const Simulated sampled = simulated(&experiment, 0);
    const Sample& sample = experiment.variants[0];
    double unfinished = 0;
    for (int i = 0; i < sample.replications; ++i) unfinished += sample.at(i, sample.layout.unfinished);
    if (sampled.growing || sampled.runaway || sampled.crowded || unfinished > 0) continue;  // not in balance
    ++compared;
    const Record record = measure(pathway, program, analyse(program, settings.weeks), sampled);
    for (const Diagnostic& mismatch : mismatches(record, sampled)) FAIL_CHECK(mismatch.message);
  }
  CHECK(compared > 130);
}

TEST_CASE("with every construct, a pathway compared with itself is exactly zero on every measure") {
  CompareSettings settings;
  settings.simulation.weeks = 8;
  settings.simulation.replications = 3;
  for (std::uint64_t number = 1; number <= 100; ++number) {
    INFO("pathway " << number);
    const Pathway pathway = generate_anything(number);
    settings.simulation.warm_up_weeks = 2;
    std::vector<Variant> both = {variant("one", pathway, "same"), variant("other", pathway, "same")};
    auto experiment = simulate_variants(both, settings);
    REQUIRE(experiment);
    const Comparison made = compare(std::move(both), std::move(experiment), settings);
    check_exactly_zero(made.pairings.front());
  }
}
