// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/smooth_quantile.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "refpath/numerics/quantile_half.hpp"

namespace refpath {

SmoothQuantile::SmoothQuantile(const std::function<double(double p)>& quantile) {
  constexpr int dense_from = knots_per_half - 1 - 2 * 32;
  constexpr double least = 1e-300;  // stands for what is too small for a double; it is 0 in any table
  std::vector<long double> at;
  std::vector<long double> value;
  for (int knot = 0; knot < knots_per_half; knot += knot < dense_from ? 4 : 1) {
    const double p = knot_position(knot);
    from_.push_back(p);
    at.push_back(std::log(static_cast<long double>(p)));
    value.push_back(std::log(static_cast<long double>(std::max(least, quantile(p)))));
  }
  const std::size_t last_start = at.size() - points;
  for (std::size_t here = 0; here + 1 < at.size(); ++here) {
    const std::size_t start = std::min(here < 2 ? 0 : here - 2, last_start);
    Piece piece;
    for (int i = 0; i < points; ++i) {
      piece.at[i] = at[start + i];
      piece.coefficients[i] = value[start + i];
    }
    for (int order = 1; order < points; ++order) {
      for (int i = points - 1; i >= order; --i) {
        piece.coefficients[i] =
            (piece.coefficients[i] - piece.coefficients[i - 1]) / (piece.at[i] - piece.at[i - order]);
      }
    }
    pieces_.push_back(piece);
  }
  from_.pop_back();
}

double SmoothQuantile::operator()(double p) const {
  const auto after = std::upper_bound(from_.begin() + 1, from_.end(), p);
  const Piece& piece = pieces_[static_cast<std::size_t>(after - from_.begin()) - 1];
  const long double at = std::log(static_cast<long double>(p));
  long double value = piece.coefficients[points - 1];
  for (int i = points - 1; i-- > 0;) value = value * (at - piece.at[i]) + piece.coefficients[i];
  return static_cast<double>(std::exp(value));
}

}  // namespace refpath
