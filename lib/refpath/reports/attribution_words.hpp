// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/reports/attribution_numbers.hpp"

namespace refpath {

/// What a reader with ten seconds takes away: how much the changes give together, which gives most, which nothing.
[[nodiscard]] std::vector<std::string> attribution_lead(const Attribution& all, const AttributedMeasure& measure,
                                                        const AttributionNumbers& numbers);

/// How sure the numbers of a measure are.
[[nodiscard]] std::string how_sure(const Attribution& all, const AttributedMeasure& measure);

/// What the columns mean, for somebody who has never seen them.
[[nodiscard]] std::string what_columns_mean(const Attribution& all, const AttributedMeasure& measure);

/// How many orders were counted, and which were not.
[[nodiscard]] std::string orders_words(const Attribution& all);

/// Why nothing can be shared out, where no order counts.
[[nodiscard]] std::string no_order_words(const Attribution& all);

}  // namespace refpath
