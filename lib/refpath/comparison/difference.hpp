// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/matches.hpp"
#include "refpath/comparison/variant.hpp"
#include "refpath/comparison/verdict.hpp"
#include "refpath/measures/record.hpp"

namespace refpath {

/// One measure of two variants: `to` minus `from`; for `freed.<..>` it is `from` minus `to`.
struct Difference {
  std::string key;     ///< As in `from`, or in `to` if only that has it.
  std::string to_key;  ///< As in `to`: another one where a step matches one of another name.
  std::string unit;
  std::string label;
  std::string of;  ///< As in Estimate.
  Better better = Better::neither;
  std::optional<double> before, after;  ///< Exact where possible, else simulated.

  std::optional<double> exact;
  std::optional<WhyNotExact> why_not_exact;
  std::optional<Interval> simulated;  ///< Paired by replication.
  std::string not_simulated;          ///< As in Estimate.
  bool adjusted = false;              ///< The interval is adjusted for the number of groups and variants (Bonferroni).
  std::optional<PredictionInterval> year;       ///< Two different years, one of each variant.
  std::optional<PredictionInterval> same_year;  ///< The same year with the same luck, both ways.
  std::optional<Verdict> verdict;               ///< Only where a smallest difference that matters is defined.

  [[nodiscard]] std::optional<double> best() const;
  /// The larger of the two values that are known; 0 where none is.
  [[nodiscard]] double longest() const { return std::max(before.value_or(0), after.value_or(0)); }
  struct Bounds {
    double low, high;
  };
  /// Between which it lies: an exact one at one value; nothing where it is not known.
  [[nodiscard]] std::optional<Bounds> bounds() const;
};

struct DifferenceSettings {
  double worth = 0.5;            ///< Hours a week.
  double adjusted_level = 0.95;  ///< Confidence level of the differences of headline parties.
  bool same_definition = false;  ///< Every difference is 0, exactly.
  bool one_demand = false;       ///< Only one of the two says how many come: hours that the other lacks are unknown.
};

/// The differences of all measures that both variants have. Hours, minutes per referral of a role, and costs that one
/// variant lacks count as 0 there, and so do fees, and leaving a wait for a step where nobody can; but nothing a week
/// is 0 where it is not known how many come. `freed.<party or role>` comes first.
[[nodiscard]] std::vector<Difference> differences(const Record& from, const Record& to,
                                                  const std::vector<Party>& headline,
                                                  const DifferenceSettings& settings, const StepMatches& matches = {});

/// Whether a pathway with this record that lacks the measure counts as having 0 of it, rather than nothing.
[[nodiscard]] bool counts_as_zero(const std::string& key, const Record& there);

[[nodiscard]] const Difference* find(const std::vector<Difference>& differences, std::string_view key);

}  // namespace refpath
