// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/warm_up.hpp"

#include <algorithm>
#include <cmath>

#include "refpath/numerics/intervals.hpp"
#include "refpath/numerics/mser.hpp"

namespace refpath {
namespace {

constexpr std::size_t pilots = 20;
constexpr int ceiling_weeks = 208;

/// Pilots have numbers of their own, so that no counted replication repeats one.
int pilot_number(std::size_t i) {
  return -1 - static_cast<int>(i);
}

/// The pathway without queues: as many people as it takes, no other work, room for all in every meeting.
Program without_queues(Program program) {
  for (ProgramRole& role : program.roles) {
    role.limited = false;
    role.background_per_week = 0;
  }
  for (ProgramMeeting& meeting : program.meetings) meeting.room_for = 0;
  return program;
}

/// Whole weeks within which 99 % of referrals are out when nobody waits for a person.
int weeks_without_queues(const Program& program, std::uint64_t seed) {
  const Program free = without_queues(program);
  const Scenario scenario(free);
  Histogram elapsed;
  for (std::size_t i = 0; i < 2; ++i) {
    Replication replication(scenario, seed, pilot_number(i), window_after(0, 52), false);
    elapsed.add(replication.run().histograms.elapsed);
  }
  return static_cast<int>(std::ceil(elapsed.quantile(0.99) / static_cast<double>(week_ticks)));
}

std::vector<Outcomes> run_pilots(const Scenario& scenario, std::uint64_t seed, const Window& window,
                                 const Runner& runner) {
  std::vector<Outcomes> outcomes(pilots);
  runner.for_each(
      pilots, [&](std::size_t i) { outcomes[i] = Replication(scenario, seed, pilot_number(i), window, true).run(); });
  return outcomes;
}

bool halves_differ(const Scenario& scenario, const std::vector<Outcomes>& outcomes) {
  std::vector<double> differences;
  for (const Outcomes& o : outcomes) {
    const double* open = o.row.data() + scenario.layout.open;
    differences.push_back(open[2] + open[3] - open[0] - open[1]);
  }
  const Interval interval = mean_interval(differences, 0.99);
  return interval.low > 0 || interval.high < 0;
}

}  // namespace

Window window_after(int warm_up_weeks, int weeks) {
  const Ticks from = warm_up_weeks * week_ticks, length = weeks * week_ticks;
  return {from, from + length, from + 3 * length};
}

WarmUp find_warm_up(const std::vector<std::unique_ptr<Scenario>>& scenarios, std::uint64_t seed, int weeks,
                    const Runner& runner) {
  WarmUp found;
  for (const auto& scenario : scenarios)
    found.weeks = std::max(found.weeks, weeks_without_queues(scenario->program, seed));
  found.weeks = std::min(found.weeks, ceiling_weeks);

  for (const auto& scenario : scenarios) {
    const int length = std::min(2 * std::max(found.weeks, 13) + weeks, ceiling_weeks + weeks);
    const std::vector<Outcomes> outcomes = run_pilots(*scenario, seed, window_after(0, length), runner);
    std::vector<double> open(static_cast<std::size_t>(length), 0.0);
    for (const Outcomes& o : outcomes)
      for (std::size_t week = 0; week < open.size(); ++week) open[week] += o.weekly_open[week];
    found.weeks = std::max(found.weeks, static_cast<int>(mser_truncation(open)));
  }

  for (;;) {
    bool differ = false;
    for (const auto& scenario : scenarios)
      differ =
          differ || halves_differ(*scenario, run_pilots(*scenario, seed, window_after(found.weeks, weeks), runner));
    if (!differ) return found;
    if (found.weeks >= ceiling_weeks) {
      found.settled = false;
      return found;
    }
    found.weeks = std::min(ceiling_weeks, std::max(1, 2 * found.weeks));
  }
}

}  // namespace refpath
