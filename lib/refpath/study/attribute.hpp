// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/model/changes.hpp"
#include "refpath/simulation/simulate.hpp"
#include "refpath/study/asked_measure.hpp"
#include "refpath/study/attribution.hpp"

namespace refpath {

struct AttributeSettings {
  /// Of every set of changes the same; 40 replications unless it says how many.
  SimulationSettings simulation;
  std::vector<std::string> measures;  ///< Keys; none: the usual ones.
};

/// Student t intervals over replications, each with the same luck in all sets of changes.
struct ShareIntervals {
  Interval step, any_order;
};

/// What the changes of one verb give together.
struct VerbShare {
  std::optional<Verb> verb;  ///< None: of those that have none.
  double step = 0, any_order = 0;
  std::optional<ShareIntervals> intervals;  ///< Where it is simulated.
};

/// One measure, shared out among the changes. Positive is a gain: fewer hours, days or money, more within a target; of
/// what is neither better nor worse, a rise.
struct AttributedMeasure {
  AskedMeasure measure;
  bool released = false;  ///< Hours that can be worked, because somebody is asked for more than there is.
  std::string not_known;  ///< Why nothing is shared out; empty: it is.
  std::optional<WhyNotExact> why_not_exact;  ///< None: exact.
  double before = 0, after = 0;              ///< Of the measure: with no change, and with all.
  Shares shares;
  std::vector<VerbShare> by_verb;         ///< In the order of Verb.
  std::optional<Interval> total;          ///< Where it is simulated, with the intervals below.
  std::vector<ShareIntervals> intervals;  ///< By change.

  [[nodiscard]] bool known() const { return not_known.empty(); }
};

/// How the sets of changes were simulated.
struct SimulatedSets {
  std::uint64_t seed = 1;
  int weeks = 52;
  int warm_up_weeks = 0;
  int replications = 0;
  bool settled = true;
  double events = 0;
};

/// How much each named change of a redesign gives.
struct Attribution {
  std::vector<NamedChange> changes;
  Candidates candidates;           ///< The sets of changes that were looked at.
  std::vector<ChangeSet> invalid;  ///< Those of them with which there is no pathway.
  bool usual = false;              ///< Nobody said which measures.
  Orders orders;                   ///< When it has none, nothing is shared out.
  std::vector<AttributedMeasure> measures;
  std::optional<SimulatedSets> run;
  std::vector<std::string> unknown;  ///< Keys that were asked for and that no pathway has: nothing is shared out.
  std::vector<std::string> keys;     ///< Those that could have been asked for; only when some are unknown.
  Diagnostics warnings;
};

/// Applies the sets of changes and shares out what they give. What is exact with every set is computed; all else is
/// simulated with the same luck, the same warm-up and the same number of replications for every set. `apply` is called
/// on the runner's threads, several at once. At least one change.
[[nodiscard]] Attribution attribute(const std::vector<NamedChange>& changes, const Apply& apply,
                                    const AttributeSettings& settings = {}, const Runner& runner = {});

/// "no change", "only one_page_form", "all but huddle", "a and c".
[[nodiscard]] std::string set_words(const ChangeSet& set, const std::vector<NamedChange>& changes);

}  // namespace refpath
