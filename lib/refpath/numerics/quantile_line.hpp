// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/numerics/quantile_half.hpp"

namespace refpath {

/// A corner of a quantile function made of straight pieces. Both shares are kept because each is exact only in its own
/// tail; they add up to 1.
struct QuantilePoint {
  double below;  ///< Share of the chance before this corner.
  double above;  ///< Share after it.
  double value;  ///< In 1/1024 of the unit.
};

/// Corners from below = 0 to above = 0, by rising value. Equal values: so much chance lies on that value alone.
/// Equal shares: no value between.
using QuantileLine = std::vector<QuantilePoint>;

/// How much chance lies below and above a value; what is left lies on it.
struct SharesAround {
  double below;      ///< Strictly.
  double not_above;  ///< At it or below.
  double above;      ///< Strictly.
  double not_below;  ///< At it or above.
};
[[nodiscard]] SharesAround shares_around(const QuantileLine& line, double value);

/// The lower or upper half of the function at the knots of a table, with its exact means between them.
[[nodiscard]] HalfQuantile half_of(const QuantileLine& line, bool upper);

}  // namespace refpath
