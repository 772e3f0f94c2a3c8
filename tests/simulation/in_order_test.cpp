// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/in_order.hpp"

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/simulation/chance.hpp"
#include "support/simulated.hpp"
#include "support/small_pair.hpp"

using namespace refpath;

TEST_CASE("words drawn in order come from one stream, and each stays with its draw") {
  InOrder one(1, 0), other(1, 0), different(1, 1);
  const Chance nurse(1, 0, 10, &one), clerk(1, 0, 20, &one);
  const PhiloxCounter first = nurse.block(5, 0), second = clerk.block(6, 0);
  CHECK(first != second);
  CHECK(nurse.block(5, 0) == first);
  CHECK(clerk.block(6, 0) == second);
  // Who asks first has the first words, whatever the names.
  CHECK(Chance(1, 0, 99, &other).block(77, 3) == first);
  CHECK(Chance(1, 1, 99, &different).block(77, 3) != first);
}

TEST_CASE("draws in order give the same means as draws by name") {
  const Pathway pathway = test::small_current();
  const Program program = lower(pathway);
  SimulationSettings settings;
  settings.warm_up_weeks = 2;
  settings.replications = 20;
  settings.draws = Draws::in_order;
  const Experiment in_order = simulate({&program}, settings);
  const Sample& sample = in_order.variants.front();
  // By hand: 1.25 visits to each step, and 12 minutes of the GP at each.
  test::check_agrees(test::ratio(sample, sample.layout.visits, sample.layout.counted), 1.25, 0.05);
  const Experiment again = simulate({&program}, settings);
  CHECK(again.variants.front().rows == sample.rows);
  settings.draws = Draws::by_name;
  CHECK(simulate({&program}, settings).variants.front().rows != sample.rows);
}
