// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/study/break_even.hpp"
#include "refpath/study/inputs.hpp"
#include "refpath/study/tornado.hpp"
#include "refpath/study/uncertainty.hpp"

namespace refpath {

/// A day a week: what is claimed of hours freed where nobody says otherwise.
inline constexpr double usual_claim = 7.5;

struct SensitivitySettings {
  std::string measure;          ///< Its key; empty: hours freed of the party whose hours change most.
  std::optional<double> claim;  ///< In the unit of the measure; left out: usual_claim for hours freed, else none.
  Places places = Places::of_two;
  UncertaintySettings uncertainty;
  /// Weeks, `worth`, and for what has to be simulated, seed and replications.
  CompareSettings compare;
  std::size_t break_even_inputs = 6;  ///< Besides the demand: those that move the answer most.
};

/// What a comparison of a pair of pathways rests on.
struct Sensitivity {
  Judge judge;  ///< Which measure, and the claim.
  bool exact = true;
  SensitivitySettings settings;  ///< As asked.
  Comparison as_written;         ///< Of the two as they are, without simulation: names, warnings.
  std::vector<PairInput> inputs;
  std::vector<UnmovedInput> not_moved;
  int taken_as_one = 0;  ///< As PairInputs.
  Tornado tornado;
  int replications = 0;  ///< Of each point, where they are simulated.
  // Only where the measure is exact.
  std::vector<BreakEven> break_even;  ///< None without a claim.
  std::optional<Uncertainty> uncertainty;
  std::optional<RestsOn> rests_on;
};

/// Why there is no Sensitivity.
enum class NoSensitivity {
  no_hours,   ///< There is no demand, no way out, or nobody has hours.
  no_measure  ///< The two cannot be compared by this measure.
};

struct SensitivityResult {
  std::optional<Sensitivity> made;  ///< None also when the runner's progress said stop.
  std::optional<NoSensitivity> why_not;
  std::vector<std::string> measures;  ///< Those that there are, when there is none of this name.
};

/// Moves every number of the two pathways over its range, and those with a range together. `current` and `redesign` as
/// variant() makes them.
[[nodiscard]] SensitivityResult sensitivity(Variant current, Variant redesign, const SensitivitySettings& settings,
                                            const Runner& runner = {});

}  // namespace refpath
