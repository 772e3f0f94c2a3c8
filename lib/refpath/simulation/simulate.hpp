// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "refpath/numerics/histogram.hpp"
#include "refpath/program/program.hpp"
#include "refpath/simulation/draws.hpp"
#include "refpath/simulation/layout.hpp"
#include "refpath/simulation/runner.hpp"
#include "refpath/simulation/same_luck.hpp"

namespace refpath {

/// How long and how often to simulate.
struct SimulationSettings {
  std::uint64_t seed = 1;
  int weeks = 52;  ///< Weeks that count, from a Monday.
  std::optional<int>
      warm_up_weeks;                ///< Left out: found from pilot replications. None with a backlog, whatever it says.
  std::optional<int> replications;  ///< Exactly so many; left out: as many as `enough` asks for.
  int at_most = 1000;               ///< Replications, when `enough` decides.
  Ticks usable_gap = usual_usable_gap;  ///< Time without work counts as usable when it lasts so long without a break.
  Draws draws = Draws::by_name;         ///< Leave it: see Draws.
};

/// Distributions over the counted referrals (seconds), pooled over replications.
struct Histograms {
  Histogram elapsed, wait;
  std::vector<Histogram> exit_elapsed, milestone_elapsed;  ///< By exit and by milestone.
  std::vector<Histogram> step_wait;                        ///< By step; per visit.
  std::vector<Histogram> role_wait;                        ///< By role; per piece.
  std::vector<Histogram> subgroup_elapsed, subgroup_wait;  ///< By Layout::subgroups.
};

/// What the replications of one variant left: a row of sums each, in replication order.
struct Sample {
  Layout layout;
  int replications = 0;
  std::vector<double> rows;  ///< replications x layout.width.
  Histograms histograms;

  [[nodiscard]] double at(int replication, int cell) const {
    const auto row = static_cast<std::size_t>(replication) * static_cast<std::size_t>(layout.width);
    return rows[row + static_cast<std::size_t>(cell)];
  }
};

/// More referrals than this on one pathway at once are not simulated: a replication has to fit into memory. A power of
/// two, as the table of referrals doubles.
inline constexpr std::size_t most_referrals_in_progress = std::size_t{1} << 20;

/// Why no more replications were made.
enum class Stopped {
  asked,      ///< As many as were asked for.
  precise,    ///< The answer was precise enough.
  limit,      ///< The most that are allowed, and the answer is not precise enough.
  cancelled,  ///< The runner's progress said stop.
  same,       ///< All variants are one definition: one replication shows what any number would.
};

struct Experiment {
  std::vector<Sample> variants;
  std::uint64_t seed = 1;
  int weeks = 52;
  int warm_up_weeks = 0;
  int replications = 0;
  Stopped stopped = Stopped::asked;
  bool settled = true;  ///< False: the warm-up reached its ceiling and the window's halves still differ.
  std::vector<SameLuck> against_first;  ///< By variant; of the first there is nothing.
  std::vector<bool> growing;  ///< By variant: work in progress grows from the first to the last quarter (p < 0.001).
  std::vector<bool> crowded;  ///< By variant: over most_referrals_in_progress at once: no results.
  std::vector<int> runaway_step;  ///< By variant: -1, or a step that a referral visited over 65,535 times: no results.
};

/// Replications before the first look at the answer, and from one look to the next.
inline constexpr int first_look = 40;
inline constexpr int look_every = 20;

/// Asked at each look, always in replication order: are these enough?
using Enough = std::function<bool(const Experiment& so_far)>;

/// Simulates one or more variants with the same luck (common random numbers keyed by names; Philox). The same settings
/// give the same bytes whatever the runner. Every program must have demand.
[[nodiscard]] Experiment simulate(const std::vector<const Program*>& variants, const SimulationSettings& settings,
                                  const Enough& enough = {}, const Runner& runner = {});

}  // namespace refpath
