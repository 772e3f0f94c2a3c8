// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "refpath/measures/notes.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/simulation/simulate.hpp"

using namespace refpath;

TEST_CASE("more referrals than fit into memory give a sentence instead of results") {
  // 100,000 a week, and nobody leaves before the end: a million are there after eleven weeks of twelve.
  const Pathway pathway =
      Builder("Crowd").demand(100000, "wait").step("wait").delay(days(36000)).then("out").exit("out").build();
  const Program program = lower(pathway);
  const Analysis analysis = analyse(program);
  SimulationSettings settings;
  settings.weeks = 12;
  settings.warm_up_weeks = 0;
  settings.replications = 2;
  const Experiment experiment = simulate({&program}, settings);
  REQUIRE(experiment.crowded.front());
  const Record record = measure(pathway, program, analysis, simulated(&experiment, 0));
  CHECK(record.find("elapsed")->not_simulated == "too many referrals at once");
  CHECK_FALSE(record.find("elapsed")->simulated);
  const Diagnostics notes = run_notes("crowd", pathway, program, record, experiment, 0);
  REQUIRE(notes.size() == 1);
  CHECK(notes.front().message ==
        "crowd: more than a million referrals were in progress at once; there are no simulated results");
}
