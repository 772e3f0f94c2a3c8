// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/warm_up.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

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

/// The pathway without queues: as many people and places as it takes, no other work, room for all in every meeting.
/// Slots of clinics stay as they are: whoever is booked far ahead is seen late.
Program without_queues(Program program) {
  for (ProgramRole& role : program.roles) {
    role.limited = false;
    role.background_per_week = 0;
    role.caseload = 0;
  }
  for (ProgramPlace& place : program.places) place.number = 0;
  for (ProgramMeeting& meeting : program.meetings) meeting.room_for = 0;
  return program;
}

/// Whole weeks within which the share p of them lies.
int weeks_within(const Histogram& elapsed, double p) {
  return static_cast<int>(std::ceil(elapsed.quantile(p) / static_cast<double>(week_ticks)));
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
  return weeks_within(elapsed, 0.99);
}

/// Weekly work in progress of one variant, from the start, by pilot.
struct Pilots {
  int length = 0;  ///< Weeks.
  std::vector<std::vector<double>> open;
  Histogram elapsed;
  bool gave_up = false;  ///< A referral went round without end, or there were too many.
};

Pilots run_pilots(const Scenario& scenario, std::uint64_t seed, int length, const Runner& runner) {
  std::vector<Outcomes> outcomes(pilots);
  runner.for_each(pilots, [&](std::size_t i) {
    outcomes[i] = Replication(scenario, seed, pilot_number(i), window_after(0, length), true).run();
  });
  Pilots made;
  made.length = length;
  for (Outcomes& o : outcomes) {
    made.open.push_back(std::move(o.weekly_open));
    made.elapsed.add(o.histograms.elapsed);
    made.gave_up = made.gave_up || o.crowded || o.runaway_step >= 0;
  }
  return made;
}

/// Whether work in progress differs between the two halves of a window of `weeks` weeks (paired t, 1 %).
bool halves_differ(const Pilots& made, int from, int weeks) {
  std::vector<double> differences;
  for (const std::vector<double>& open : made.open) {
    const auto first = open.begin() + from, middle = first + weeks / 2, later = first + (weeks + 1) / 2;
    differences.push_back(std::accumulate(later, first + weeks, 0.0) - std::accumulate(first, middle, 0.0));
  }
  const Interval interval = student_interval(differences, 0.99);
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
    if (scenario->program.has_backlog) return found;  // from what waits on the first day: this year, not any year
  for (const auto& scenario : scenarios)
    found.weeks = std::max(found.weeks, weeks_without_queues(scenario->program, seed));
  found.weeks = std::min(found.weeks, ceiling_weeks);

  const int length = std::min(2 * std::max(found.weeks, 13), ceiling_weeks) + weeks;
  std::vector<Pilots> made;
  for (const auto& scenario : scenarios) {
    made.push_back(run_pilots(*scenario, seed, length, runner));
    if (made.back().gave_up) return found;  // there will be no results
    std::vector<double> open(static_cast<std::size_t>(length), 0.0);
    for (const std::vector<double>& pilot : made.back().open)
      std::transform(open.begin(), open.end(), pilot.begin(), open.begin(), std::plus<>());
    const int steady = std::max(static_cast<int>(mser_truncation(open)), weeks_within(made.back().elapsed, 0.999));
    found.weeks = std::min(ceiling_weeks, std::max(found.weeks, steady));
  }

  for (;;) {
    bool differ = false;
    for (std::size_t v = 0; v < scenarios.size(); ++v) {
      if (made[v].length < found.weeks + weeks) made[v] = run_pilots(*scenarios[v], seed, found.weeks + weeks, runner);
      if (made[v].gave_up) return found;
      differ = differ || halves_differ(made[v], found.weeks, weeks);
    }
    if (!differ) return found;
    if (found.weeks >= ceiling_weeks) {
      found.settled = false;
      return found;
    }
    found.weeks = std::min(ceiling_weeks, std::max(1, 2 * found.weeks));
  }
}

}  // namespace refpath
