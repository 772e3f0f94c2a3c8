// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/class_visits.hpp"

#include <cstdint>
#include <numeric>

#include "catch.hpp"
#include "refpath/analysis/analyse.hpp"
#include "refpath/reader/read.hpp"
#include "support/generate.hpp"

using namespace refpath;

TEST_CASE("visits by class, by hand") {
  // 20 % are complex and are visited twice on average; of the simple 80 % a tenth comes, and as often.
  const Reading reading = read("a.yaml",
                               "pathway: A\nformat: 1\nattributes: {need: {simple: 80%, complex: rest}}\n"
                               "demand: {referrals: 2 per week, first_step: triage}\nroles: {gp: {}}\nsteps:\n"
                               "  triage: {work: {gp: 5 min}, then: {visit: {when: {need: complex}}, phone: rest}}\n"
                               "  phone: {work: {gp: 5 min}, then: {out: 90%, visit: rest}}\n"
                               "  visit: {work: {gp: 5 min}, then: {visit: 50%, out: rest}}\n"
                               "exits: {out: treated}\n");
  REQUIRE(reading.pathway);
  const auto visits = class_visits(lower(*reading.pathway));
  REQUIRE(visits.size() == 3);
  REQUIRE(visits[2].size() == 2);
  CHECK(visits[0][0] == Approx(0.8));
  CHECK(visits[1][1] == 0);
  CHECK(visits[2][0] == Approx(0.16));
  CHECK(visits[2][1] == Approx(0.4));
}

TEST_CASE("visits by class add up to those of all, over generated pathways") {
  test::GenerateOptions options;
  options.constructs.attributes = options.constructs.sources = options.constructs.groups = options.constructs.missed =
      true;
  options.constructs.repeats = options.constructs.splits = options.constructs.leaves = true;
  int compared = 0;
  for (std::uint64_t number = 1; number <= 200; ++number) {
    INFO("pathway " << number);
    const Program program = lower(test::generate(number, options));
    const Analysis analysis = analyse(program);
    if (!analysis.defined) continue;
    const auto visits = class_visits(program);
    for (std::size_t s = 0; s < visits.size(); ++s)
      CHECK(std::accumulate(visits[s].begin(), visits[s].end(), 0.0) == Approx(analysis.visits[s].mean).margin(1e-12));
    if (program.classes > 1) ++compared;
  }
  CHECK(compared > 50);
}
