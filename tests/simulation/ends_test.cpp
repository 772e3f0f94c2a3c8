// SPDX-License-Identifier: Apache-2.0
// Nobody is stuck for ever, and every replication ends: saturated, empty, and with loops on which no time passes.
#include "catch.hpp"
#include "refpath/program/program.hpp"
#include "refpath/simulation/simulate.hpp"
#include "support/dress.hpp"
#include "support/generate.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

Experiment run(const Program& program, int weeks) {
  SimulationSettings settings;
  settings.weeks = weeks;
  settings.warm_up_weeks = 0;
  settings.replications = 1;
  return simulate({&program}, settings);
}

/// Those who wait at the start, and nobody comes.
Program only_a_backlog(Pathway pathway, int referrals) {
  for (Meeting& meeting : pathway.meetings) meeting.held_if.reset();  // the last few would wait for ever
  for (Source& source : pathway.demand->sources) {
    source.backlog = {{source.first_step, whole(referrals)}};
    source.referrals.value = {};
  }
  return lower(pathway);
}

}  // namespace

TEST_CASE("when nobody comes any more, everybody gets out") {
  for (std::uint64_t number = 1; number <= 300; ++number) {
    INFO("pathway " << number);
    const Experiment experiment = run(only_a_backlog(generate_anything(number), 5), 208);
    if (experiment.runaway_step[0] >= 0 || experiment.crowded[0]) continue;
    const Sample& sample = experiment.variants[0];
    CHECK(sample.at(0, sample.layout.open + 3) == 0);
  }
}

TEST_CASE("nothing is ever occupied when nobody comes") {
  for (std::uint64_t number = 1; number <= 100; ++number) {
    INFO("pathway " << number);
    const Program program = only_a_backlog(generate_anything(number), 0);
    const Sample sample = run(program, 4).variants[0];
    const Layout& l = sample.layout;
    for (const int cell : {l.counted, l.open, l.open + 3}) CHECK(sample.at(0, cell) == 0);
    for (std::size_t r = 0; r < program.roles.size(); ++r) CHECK(sample.at(0, l.worked + static_cast<int>(r)) == 0);
    for (std::size_t p = 0; p < program.places.size(); ++p) CHECK(sample.at(0, l.occupied + static_cast<int>(p)) == 0);
  }
}

TEST_CASE("a replication ends however many come") {
  for (std::uint64_t number = 1; number <= 60; ++number) {
    INFO("pathway " << number);
    Pathway pathway = generate_anything(number);
    multiply_demand(pathway, 40, number);
    const Program program = lower(pathway);
    const Sample sample = run(program, 3).variants[0];
    CHECK(sample.at(0, sample.layout.events) < 2e7);
  }
}

TEST_CASE("a replication ends where lists that are full, patience and tries lead back at once") {
  for (std::uint64_t number = 1; number <= 150; ++number) {
    INFO("pathway " << number);
    Pathway pathway = generate_anything(number);
    for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
      Step& step = pathway.steps[s];
      const auto again = [s](std::vector<Outcome>& then) {
        then = {outcome_to(Next::Kind::step, static_cast<int>(s), 1)};
      };
      if (step.full) again(step.full->then);
      if (step.leaves) again(step.leaves->then);
      if (step.missed) again(step.missed->then);
      step.delay.reset();
    }
    const Program program = lower(pathway);
    const Sample sample = run(program, 2).variants[0];
    CHECK(sample.at(0, sample.layout.events) < 2e7);
  }
}
