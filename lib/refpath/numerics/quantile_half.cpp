// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/quantile_half.hpp"

#include <algorithm>
#include <cmath>

namespace refpath {
namespace {

constexpr double most_1024 = 4503599627370496.0;  // 2^52: whole numbers up to there are exact as double

}  // namespace

std::vector<std::int64_t> fitted_knots(const HalfQuantile& half) {
  constexpr int last = knots_per_half - 1;
  const auto length = [](int piece) { return knot_position(piece + 1) - knot_position(piece); };
  std::vector<double> shift(knots_per_half, 0.0);
  for (int piece = 0; piece < last; ++piece) {
    const double left = half.at[piece];
    const double right = half.at[piece + 1];
    const double excess = half.mean[piece] - (left + right) / 2;
    const bool rising = left < right;
    const int moved = (excess > 0) == rising ? piece : piece + 1;
    const double before = moved == 0 ? 2 * knot_position(0) : length(moved - 1);  // what lies below knot 0 is flat
    const double after = moved == last ? 0 : length(moved);
    shift[moved] += excess * length(piece) / ((before + after) / 2);
  }
  std::vector<std::int64_t> knots(knots_per_half);
  const bool falls = half.at.front() > half.at.back();
  for (int knot = 0; knot <= last; ++knot) {
    const double value = std::clamp(half.at[knot] + shift[knot], 0.0, most_1024);
    knots[knot] = static_cast<std::int64_t>(std::floor(value + 0.5));
    if (knot > 0) knots[knot] = falls ? std::min(knots[knot], knots[knot - 1]) : std::max(knots[knot], knots[knot - 1]);
  }
  return knots;
}

}  // namespace refpath
