// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/difference.hpp"
#include "refpath/comparison/ledger.hpp"
#include "refpath/comparison/party_change.hpp"
#include "refpath/comparison/ranking.hpp"
#include "refpath/comparison/structure.hpp"
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

/// Something that only one of two pathways has.
struct Unmatched {
  std::string what;  ///< "step"
  std::string name;
  std::string label;
};

/// One redesign against the current pathway.
struct Pairing {
  int from = 0, to = 1;          ///< Indices in Comparison::variants.
  bool same_definition = false;  ///< There is no difference, whatever the luck.
  StepMatches matches;
  std::vector<Difference> differences;
  std::vector<Difference> subgroups;  ///< Of the referrals of each kind, by each attribute that both have.
  std::vector<PartyChange> parties;   ///< Headline parties, the largest change first; those without numbers last.
  std::optional<Ledger> ledger;       ///< Only with demand on both sides.
  std::vector<Unmatched> only_before, only_after;  ///< What has no partner.
  std::vector<StructuralDifference> structure;     ///< What is different in the definitions.
  Diagnostics guards;  ///< What should not get worse, or differ, unnoticed; among the comparison's warnings, too.
};

struct Comparison {
  std::vector<Variant> variants;
  std::vector<Record> records;  ///< As `variants`.
  std::vector<Pairing> pairings;
  std::vector<Ranking> rankings;  ///< Of the redesigns, where there are several; the party that changes most first.
  bool saturated = false;         ///< Somebody is asked for all there is, or more: work avoided is not time released.
  std::optional<Experiment> experiment;  ///< None when a variant has no demand.
  double events = 0;                     ///< Simulated, over all variants and replications.
  CompareSettings settings;
  Diagnostics warnings;
};

/// Simulates the variants with the same luck until the hours of every headline party are as precise as asked; once,
/// when all of them are one definition and no number is asked for. Nothing when a variant has no demand or a step that
/// reaches no exit.
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
