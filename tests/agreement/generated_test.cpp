// SPDX-License-Identifier: Apache-2.0
// The two engines must agree wherever both answer, on pathways that nobody chose.
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "refpath/analysis/analyse.hpp"
#include "refpath/numerics/intervals.hpp"
#include "refpath/program/program.hpp"
#include "refpath/simulation/simulate.hpp"
#include "support/generate.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

struct Pair {
  std::string what;
  double exact;
  Interval simulated;
};

Interval per_referral(const Sample& sample, int cell, double scale = 1) {
  std::vector<double> n, d;
  for (int i = 0; i < sample.replications; ++i) {
    n.push_back(sample.at(i, cell) * scale);
    d.push_back(sample.at(i, sample.layout.counted));
  }
  return ratio_of_sums(n, d).interval;
}

std::vector<Pair> pairs(const Program& program, const Analysis& exact, const Sample& sample, int weeks) {
  std::vector<Pair> all;
  const Layout& l = sample.layout;
  for (std::size_t s = 0; s < program.steps.size(); ++s)
    all.push_back({"visits@" + program.steps[s].name, exact.visits[s].mean,
                   per_referral(sample, l.visits + static_cast<int>(s))});
  for (std::size_t e = 0; e < program.exits.size(); ++e)
    all.push_back(
        {"exits." + program.exits[e], exact.exits[e].mean, per_referral(sample, l.exits + static_cast<int>(e))});
  all.push_back({"handoffs", exact.handoffs, per_referral(sample, l.handoffs)});
  for (std::size_t r = 0; r < program.roles.size(); ++r) {
    const int role = static_cast<int>(r);
    std::vector<double> hours, load, one;
    for (int i = 0; i < sample.replications; ++i) {
      double seconds = 0;
      for (std::size_t c = 0; c < l.time_cells.size(); ++c)
        if (l.time_cells[c].role == role) seconds += sample.at(i, l.time + static_cast<int>(c));
      double meetings = 0;
      for (std::size_t m = 0; m < program.meetings.size(); ++m)
        for (const Seat& seat : program.meetings[m].seats)
          if (seat.role == role)
            meetings += sample.at(i, l.held + static_cast<int>(m)) * static_cast<double>(program.meetings[m].lasts) *
                        seat.people;
      hours.push_back((seconds + meetings) / 3600 / weeks);
      const double worked = sample.at(i, l.worked + role) + sample.at(i, l.background + role) + meetings;
      if (exact.capacity_hours[r] > 0) load.push_back(worked / 3600 / weeks / exact.capacity_hours[r]);
      one.push_back(1);
    }
    all.push_back({"hours." + program.roles[r].name, exact.hours[r], ratio_of_sums(hours, one).interval});
    if (!load.empty())
      all.push_back({"load." + program.roles[r].name, exact.load[r], ratio_of_sums(load, one).interval});
  }
  return all;
}

/// Semantics: a mismatch is a difference beyond t(1 - 0.0005 / measures) standard errors that is also above 0.1 %.
int mismatches(std::uint64_t number, int weeks, int replications) {
  const Pathway pathway = generate(number);
  const Program program = lower(pathway);
  const Analysis exact = analyse(program);
  SimulationSettings settings;
  settings.seed = number;
  settings.weeks = weeks;
  settings.warm_up_weeks = 26;
  settings.replications = replications;
  const Experiment experiment = simulate({&program}, settings);
  const std::vector<Pair> all = pairs(program, exact, experiment.variants[0], weeks);
  int wrong = 0;
  for (const Pair& pair : all) {
    const double t = student_t_quantile(1 - 0.0005 / static_cast<double>(all.size()), replications - 1);
    const double difference = std::abs(pair.simulated.mean - pair.exact);
    if (difference <= t * pair.simulated.se || difference <= 1e-3 * std::abs(pair.exact) || difference < 1e-12)
      continue;
    ++wrong;
    UNSCOPED_INFO("pathway " << number << " " << pair.what << ": exact " << pair.exact << ", simulated "
                             << pair.simulated.mean << " -+ " << pair.simulated.se);
  }
  const Layout& l = experiment.variants[0].layout;
  for (int i = 0; i < replications; ++i) {
    auto at = [&](int cell) { return experiment.variants[0].at(i, cell); };
    if (at(l.unfinished) > 0) UNSCOPED_INFO("pathway " << number << " has unfinished referrals");
    double out = 0;
    for (std::size_t e = 0; e < program.exits.size(); ++e) out += at(l.exits + static_cast<int>(e));
    if (at(l.counted) != out + at(l.unfinished)) {
      ++wrong;
      UNSCOPED_INFO("pathway " << number << ": referrals in are not those out and inside");
    }
    if (at(l.unfinished) == 0 && at(l.elapsed) != at(l.wait) + at(l.delay) + at(l.touch) + at(l.paused) + at(l.met)) {
      ++wrong;
      UNSCOPED_INFO("pathway " << number << ": the parts of the elapsed time do not add up to it");
    }
  }
  return wrong;
}

}  // namespace

TEST_CASE("exact and simulated answers agree on 210 generated pathways", "[statistical]") {
  for (std::uint64_t number = 1; number <= 210; ++number) CHECK(mismatches(number, 52, 40) == 0);
}
