// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/measures/record.hpp"
#include "refpath/measures/table.hpp"

namespace refpath {

/// What a study of a pair of pathways is about: how much better the redesign is by one measure.
struct Subject {
  std::string key;    ///< "freed.nurse", "cost", "elapsed"
  std::string label;  ///< "Hours freed of Nurse"
  std::string of;     ///< What the key names, as people call it: "Nurse". May be empty.
  std::string unit;   ///< "h/week"
  Better better = Better::neither;
  std::optional<double> worth;               ///< Smallest difference that matters, in its unit.
  std::optional<WhyNotExact> why_not_exact;  ///< It takes simulation.
  std::optional<Party> party;                ///< Whose hours, where it is hours freed.

  /// A difference of the measure so that more is better: falls count as gains where fewer is better. Without a better
  /// way it is redesign minus current.
  [[nodiscard]] double gain(const Difference& difference) const;
};

/// The hours freed of the party whose exact hours change most; else of the first whose hours change at all. None where
/// nobody has hours. `comparison`: of the two, without simulation.
[[nodiscard]] std::optional<Subject> usual_subject(const Comparison& comparison);

/// The measure with this key, which must be one by which the two can be compared; none when it is not.
[[nodiscard]] std::optional<Subject> subject(const Comparison& comparison, const std::string& key);

/// Keys that subject() knows without simulation, for a sentence: those of hours and costs.
[[nodiscard]] std::vector<std::string> usual_keys(const Comparison& comparison);

}  // namespace refpath
