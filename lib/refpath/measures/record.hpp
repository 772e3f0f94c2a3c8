// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "refpath/measures/table.hpp"
#include "refpath/numerics/intervals.hpp"

namespace refpath {

/// Why a value cannot be computed without sampling: the first step that stands in the way, and what it is there.
struct WhyNotExact {
  std::string step;    ///< May be empty: it concerns the whole pathway.
  std::string reason;  ///< "queue", "overtime", "meeting", "loop without end", ..
};

/// The value below which a share of the referrals (or visits) lies, with its interval.
struct Percentile {
  int percent;  ///< 50, 90, 95
  double value, low, high;
};

/// From fewer replications nothing is said of what a single year could show.
inline constexpr std::size_t fewest_years = 10;

/// One measure of one variant, in its own unit.
struct Estimate {
  std::string key;    ///< "wait@assess"
  std::string unit;   ///< "days"
  std::string label;  ///< "Waiting for Assessment visit"
  std::string of;     ///< What the key names, as people call it: "Assessment visit". Empty when it names nothing.
  Better better = Better::neither;

  std::optional<double> exact;               ///< Computed without sampling.
  std::optional<WhyNotExact> why_not_exact;  ///< Present exactly when `exact` is not.

  std::optional<Ratio> simulated;  ///< Mean, interval and the values by which it is paired.
  std::string
      not_simulated;  ///< Why there is no simulated value; empty when there is one, or when nothing was simulated.

  std::optional<double> sd;             ///< Spread between referrals (or visits), exact where possible.
  std::vector<Percentile> percentiles;  ///< Over referrals (or visits).
  std::vector<double> by_year;          ///< One value a replication; empty unless the window is 52 weeks.
  std::optional<PredictionInterval> year;

  /// The exact value, or else the simulated mean.
  [[nodiscard]] std::optional<double> best() const;
};

/// All measures of one variant, in the order of the table.
struct Record {
  std::vector<Estimate> estimates;
  std::vector<Estimate> subgroups;  ///< Of the referrals of each kind: "elapsed[urgency=urgent]".
  /// Of all of them.
  [[nodiscard]] const Estimate* find(std::string_view key) const;
};

}  // namespace refpath
