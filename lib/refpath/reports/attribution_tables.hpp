// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/reports/attribution_numbers.hpp"
#include "refpath/reports/document.hpp"

namespace refpath {

/// "hours a week freed", "days saved"
[[nodiscard]] std::string gained(const AttributedMeasure& measure);

/// A row for each change: in its turn, so far, whatever the order.
[[nodiscard]] Table changes_table(const Attribution& all, const AttributedMeasure& measure,
                                  const AttributionNumbers& numbers);

/// The steps one above the other, each bar from where the one before it ends; empty when nothing moves.
[[nodiscard]] std::string waterfall(const Attribution& all, const AttributionNumbers& numbers);

/// A row for each kind of change.
[[nodiscard]] Table verbs_table(const Attribution& all, const AttributedMeasure& measure,
                                const AttributionNumbers& numbers);

/// A row for each measure, a column for each change.
[[nodiscard]] Table side_by_side(const Attribution& all, const std::vector<const AttributedMeasure*>& measures,
                                 bool in_turn);

}  // namespace refpath
