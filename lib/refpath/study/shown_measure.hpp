// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/study/attribute.hpp"

namespace refpath {

/// An attributed measure with so many decimals, as text, JSON and CSV show it: all columns add up to the last digit.
struct ShownMeasure {
  int digits = 0;
  std::vector<double> steps, so_far;  ///< By change, in the agreed order; `so_far` ends with the total.
  std::vector<double> any_order;      ///< By change.
  double rest = 0;                    ///< What `any_order` lacks of the total because equal changes show the same.
  double total = 0;
  struct OfVerb {
    std::optional<Verb> verb;
    int changes = 0;
    double step = 0, any_order = 0;  ///< Sums of what is shown of its changes.
  };
  std::vector<OfVerb> by_verb;
};
[[nodiscard]] ShownMeasure shown(const AttributedMeasure& measure, const std::vector<NamedChange>& changes, int digits);

/// Decimals with which the largest of its numbers has six significant digits: those of JSON and CSV.
[[nodiscard]] int digits_for_programs(const AttributedMeasure& measure);

}  // namespace refpath
