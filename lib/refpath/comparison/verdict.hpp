// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace refpath {

/// What a difference comes to, in words that do not say more than is known.
enum class Verdict {
  no_difference_that_matters,
  better,
  worse,
  better_size_not_clear,
  worse_size_not_clear,
  not_clear,
  no_difference_seen,  ///< The definitions differ, but no replication did.
  no_difference,       ///< The definitions are the same: none, whatever the luck.
};
/// "better, size not clear"
[[nodiscard]] const char* name(Verdict verdict);

/// The verdict for a difference that lies in [low, high], counted so that more is better, when `worth` is the smallest
/// difference that matters. The first that holds, in this order: 0, or inside -worth .. worth; at least worth; at most
/// -worth; above 0; below 0; else not clear. An exact difference is an interval of no width.
[[nodiscard]] Verdict verdict(double low, double high, double worth);

/// The smallest difference that matters for a measure in `unit` whose value was `before` and is `after`: `hours` for
/// h/week, 2 points of a share, 1 % of a cost; 1 day, or a tenth of `before` where both are below short_time. None for
/// the other units.
[[nodiscard]] std::optional<double> worth_in(std::string_view unit, double hours, double before, double after);

}  // namespace refpath
