// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace refpath {

/// Knots in one half of a quantile table: 32 octaves of 32 pieces, and the end.
inline constexpr int knots_per_half = 32 * 32 + 1;

/// Where a knot lies: u in the lower half, 1-u in the upper; from 2^-33 at knot 0 to 1/2 at the last.
[[nodiscard]] inline double knot_position(int knot) {
  static constexpr std::array<double, knots_per_half> positions = [] {
    std::array<double, knots_per_half> all{};
    double step = 1.0 / 274877906944.0;  // 2^-38
    for (int i = 0; i < knots_per_half; ++i) {
      if (i > 0 && i % 32 == 0) step *= 2;
      all[static_cast<std::size_t>(i)] = (32 + i % 32) * step;
    }
    return all;
  }();
  return positions[static_cast<std::size_t>(knot)];
}

/// Half of a quantile function as a table sees it, in 1/1024 of the unit: rising, or (the upper half) falling.
struct HalfQuantile {
  std::vector<double> at;    ///< At each knot.
  std::vector<double> mean;  ///< Over the piece from each knot to the next.
};

/// The knots, whole and monotone, of a line whose pieces keep those means.
///
/// Where a piece's mean differs from the middle of its ends by e, the end that the rest of the line leaves room for
/// moves: the smaller one up if the piece should give more, the larger one down if less. It moves by e times the length
/// of this piece over half the length of the two pieces that meet there, so that the area over the whole half is kept;
/// two neighbours never cross, because the piece's mean lies between its ends. A line that fits already is left as it
/// is.
[[nodiscard]] std::vector<std::int64_t> fitted_knots(const HalfQuantile& half);

}  // namespace refpath
