// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace refpath {

/// Parts of a whole as they are shown with so many digits, so that what a reader adds up is what is shown.
struct Shown {
  std::vector<double> parts;
  double total = 0;  ///< The nearest.
  double rest = 0;   ///< total minus the sum of the parts: shown beside them where it is not 0.
};

/// Rounds each part up or down, to the nearest where that adds up: the parts and the rest add up to the total, all
/// with `digits` decimals (fewer than none: tens, hundreds). Equal parts stay equal, and a part that needs no rounding,
/// as 0, stays what it is; where both leave no way (three equal parts of 10.0), there is a rest.
[[nodiscard]] Shown adding_up(const std::vector<double>& parts, double total, int digits);

/// The same for steps one after another, which need not stay equal: there is always a way, and no rest.
[[nodiscard]] Shown steps_adding_up(const std::vector<double>& steps, double total, int digits);

/// Decimals with which six significant digits of the largest are shown; 0 when all are 0.
[[nodiscard]] int six_digits(const std::vector<double>& values);

/// The sum of numbers that have so many decimals, without what adding binary numbers would put behind them.
[[nodiscard]] double sum_of_shown(const std::vector<double>& values, int digits);

}  // namespace refpath
