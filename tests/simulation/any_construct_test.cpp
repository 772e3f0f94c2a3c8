// SPDX-License-Identifier: Apache-2.0
// What must hold in every replication of every pathway, with all constructs of the format, saturated or not.
#include <cmath>
#include <cstdlib>

#include "catch.hpp"
#include "refpath/program/program.hpp"
#include "refpath/reader/branches.hpp"
#include "refpath/reader/place_order.hpp"
#include "refpath/simulation/simulate.hpp"
#include "support/generate.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

constexpr int weeks = 6;

struct Run {
  std::uint64_t number;
  Pathway pathway;
  Program program;
  Sample sample;
  bool given_up = false;  ///< A referral went round for ever, or too many were there.

  explicit Run(std::uint64_t n) : number(n), pathway(generate_anything(n)), program(lower(pathway)) {
    SimulationSettings settings;
    settings.weeks = weeks;
    settings.warm_up_weeks = program.has_backlog ? 0 : 2;
    settings.replications = 2;
    settings.seed = n;
    const Experiment experiment = simulate({&program}, settings);
    given_up = experiment.runaway_step[0] >= 0 || experiment.crowded[0];
    sample = experiment.variants[0];
  }
};

/// Calls check(run, at) for each replication; `at` tells the number in a cell.
template <class Check>
void for_each_replication(std::uint64_t first, std::uint64_t last, const Check& check) {
  int given_up = 0;
  for (std::uint64_t number = first; number < last; ++number) {
    const Run run(number);
    INFO("pathway " << number);
    given_up += run.given_up ? 1 : 0;
    if (run.given_up) continue;
    for (int i = 0; i < run.sample.replications; ++i)
      check(run, [&](int cell, std::size_t index = 0) { return run.sample.at(i, cell + static_cast<int>(index)); });
  }
  CHECK(given_up * 20 < static_cast<int>(last - first));
}

}  // namespace

TEST_CASE("generated pathways with every construct are well formed") {
  for (std::uint64_t number = 1; number <= 1000; ++number) {
    INFO("pathway " << number);
    const Pathway pathway = generate_anything(number);
    Report report;
    check_branches(pathway, report);
    check_places(pathway, report);
    for (const Diagnostic& diagnostic : report.take()) FAIL_CHECK(diagnostic.message);
  }
}

TEST_CASE("with every construct, referrals in are referrals out and inside") {
  for_each_replication(1, 400, [](const Run& run, const auto& at) {
    const Layout& l = run.sample.layout;
    double out = at(l.unfinished);
    for (std::size_t e = 0; e < run.program.exits.size(); ++e) out += at(l.exits, e);
    CHECK(at(l.counted) == out);
  });
}

TEST_CASE("as many referrals come from each source as come when it is the only one") {
  const auto counted = [](const Pathway& pathway) {
    const Program program = lower(pathway);
    SimulationSettings settings;
    settings.weeks = 3;
    settings.warm_up_weeks = 0;  // as there is none beside a backlog
    settings.replications = 1;
    const Experiment experiment = simulate({&program}, settings);
    const Sample& sample = experiment.variants[0];
    if (experiment.runaway_step[0] >= 0 || experiment.crowded[0]) return -1.0;
    return sample.at(0, sample.layout.counted);
  };
  for (std::uint64_t number = 1; number <= 100; ++number) {
    INFO("pathway " << number);
    const Pathway pathway = generate_anything(number);
    const double all = counted(pathway);
    double sum = 0;
    bool given_up = all < 0;
    for (const Source& source : pathway.demand->sources) {
      Pathway alone = pathway;
      alone.demand->sources = {source};
      const double come = counted(alone);
      given_up = given_up || come < 0;
      sum += come;
    }
    if (!given_up) CHECK(all == sum);
  }
}

TEST_CASE("never are more places, caseloads and slots taken than there are") {
  for_each_replication(1, 400, [](const Run& run, const auto& at) {
    const Layout& l = run.sample.layout;
    const double seconds = weeks * static_cast<double>(week_ticks);
    for (std::size_t p = 0; p < run.program.places.size(); ++p) {
      CHECK(at(l.occupied, p) >= 0);
      if (run.program.places[p].number > 0) CHECK(at(l.occupied, p) <= run.program.places[p].number * seconds);
    }
    for (std::size_t r = 0; r < run.program.roles.size(); ++r) {
      const ProgramRole& role = run.program.roles[r];
      CHECK(at(l.caseload, r) >= 0);
      if (role.caseload > 0) CHECK(at(l.caseload, r) <= role.caseload * std::ceil(role.wte) * seconds);
    }
    for (std::size_t c = 0; c < run.program.clinics.size(); ++c)
      CHECK(at(l.slots_used, c) + at(l.slots_missed, c) <= at(l.slots_held, c));
  });
}

TEST_CASE("with every construct, nobody works more than their hours but for overtime") {
  for_each_replication(1, 400, [](const Run& run, const auto& at) {
    const Layout& l = run.sample.layout;
    for (std::size_t r = 0; r < run.program.roles.size(); ++r) {
      const ProgramRole& role = run.program.roles[r];
      CHECK(at(l.overtime, r) >= 0);
      CHECK(at(l.worked, r) >= 0);
      CHECK(at(l.overtime, r) <= at(l.worked, r));
      if (!role.limited) continue;
      Ticks longest = 0;  // a part-timer may be a period ahead or behind
      for (const Period& period : role.hours.periods) longest = std::max(longest, period.to - period.from);
      INFO("role " << role.name);
      CHECK(at(l.worked, r) + at(l.background, r) - at(l.overtime, r) <=
            weeks * contracted_per_week(role) + static_cast<double>(longest));
    }
  });
}

TEST_CASE("with every construct but parallel branches, the elapsed time is all accounted for") {
  for_each_replication(1, 400, [](const Run& run, const auto& at) {
    const Layout& l = run.sample.layout;
    if (!run.program.splits.empty() || at(l.unfinished) > 0) return;
    CHECK(at(l.elapsed) == at(l.delay) + at(l.wait) + at(l.touch) + at(l.paused) + at(l.met));
  });
}

TEST_CASE("no wait and no time is negative, and milestones come after the referral") {
  for_each_replication(1, 400, [](const Run& run, const auto& at) {
    const Layout& l = run.sample.layout;
    for (const int cell : {l.wait, l.delay, l.touch, l.paused, l.met, l.fees, l.people, l.people_met, l.contacts})
      CHECK(at(cell) >= 0);
    for (std::size_t s = 0; s < run.program.steps.size(); ++s) {
      CHECK(at(l.step_wait, s) >= 0);
      CHECK(at(l.left, s) + at(l.full, s) <= at(l.visits, s));
    }
    for (std::size_t r = 0; r < run.program.roles.size(); ++r) {
      CHECK(at(l.role_wait, r) >= 0);
      CHECK(at(l.queue, r) >= 0);
    }
    for (std::size_t m = 0; m < run.program.milestones.size(); ++m) {
      CHECK(at(l.milestone_elapsed, m) >= 0);
      CHECK(at(l.milestones, m) <= at(l.counted));
    }
    for (std::size_t c = 0; c < l.time_cells.size(); ++c) CHECK(at(l.time, c) >= 0);
    CHECK(at(l.people_met) <= at(l.people));
    CHECK(at(l.usual_contacts) <= at(l.contacts));
  });
}
