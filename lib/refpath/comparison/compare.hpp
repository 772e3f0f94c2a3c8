// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/difference.hpp"
#include "refpath/comparison/ledger.hpp"
#include "refpath/comparison/variant.hpp"
#include "refpath/diagnostics/code.hpp"
#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/measures/measure.hpp"
#include "refpath/simulation/simulate.hpp"

namespace refpath {

struct CompareSettings {
  SimulationSettings simulation;
  double precision =
      0.01;            ///< Half-width of the hours of every headline party, as a share of their mean, in every variant.
  double worth = 0.5;  ///< Smallest difference in hours a week that matters.
};

/// What a comparison says of one party, in hours a week.
struct PartyChange {
  Party party;
  double before = 0, after = 0;  ///< Hours asked of it on the pathway.
  double background = 0;         ///< Other work before.
  std::optional<double> load_before, load_after;
  double wte = 0;                  ///< People before (after, when it is new); 0: not limited.
  double day_hours = 7.5;          ///< Length of its working day.
  double avoided = 0;              ///< before - after: work that is no longer asked.
  std::optional<double> released;  ///< Only when somebody is asked for more than there is: the fall in hours worked.

  /// Why these hours are not exact; none: they are. If they are not, all of them are simulated.
  std::optional<WhyNotExact> why_not_exact;
  /// Of freed(), paired by replication and adjusted for the number of groups and variants, where they are simulated.
  std::optional<Interval> simulated;
  Verdict verdict = Verdict::no_difference_that_matters;  ///< Means nothing without numbers.

  /// What the headline speaks of.
  [[nodiscard]] double freed() const { return released.value_or(avoided); }
  /// Whether there are numbers at all.
  [[nodiscard]] bool known() const { return !why_not_exact || simulated; }
};

/// Something that only one of two pathways has.
struct Unmatched {
  std::string what;  ///< "step"
  std::string name;
  std::string label;
};

/// One redesign against the current pathway.
struct Pairing {
  int from = 0, to = 1;  ///< Indices in Comparison::variants.
  StepMatches matches;
  std::vector<Difference> differences;
  std::vector<PartyChange> parties;  ///< Headline parties, the largest change first; those without numbers last.
  std::optional<Ledger> ledger;      ///< Only with demand on both sides.
  std::vector<Unmatched> only_before, only_after;  ///< What has no partner.
};

struct Comparison {
  std::vector<Variant> variants;
  std::vector<Record> records;  ///< As `variants`.
  std::vector<Pairing> pairings;
  bool saturated = false;  ///< Somebody is asked for all there is, or more: work avoided is not time released.
  std::optional<Experiment> experiment;  ///< None when a variant has no demand.
  double events = 0;                     ///< Simulated, over all variants and replications.
  CompareSettings settings;
  Diagnostics warnings;
};

/// Simulates the variants with the same luck until the hours of every headline party are as precise as asked. Nothing
/// when a variant has no demand or a step that reaches no exit.
[[nodiscard]] std::optional<Experiment> simulate_variants(const std::vector<Variant>& variants,
                                                          const CompareSettings& settings, const Runner& runner = {});

/// Compares each further variant with the first; `experiment` is of exactly these variants.
[[nodiscard]] Comparison compare(std::vector<Variant> variants, std::optional<Experiment> experiment,
                                 const CompareSettings& settings = {});

/// The level at which m = (variants - 1) x headline parties intervals hold together: 1 - 0.05 / m (Bonferroni).
[[nodiscard]] double adjusted_level(std::size_t variants, std::size_t headline_parties);

/// Total of the events of an experiment.
[[nodiscard]] double events(const Experiment& experiment);

/// The warnings about redesigns that comparing gives.
[[nodiscard]] const Codes& comparison_codes();

}  // namespace refpath
