// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <functional>
#include <vector>

namespace refpath {

/// Half of a quantile function that is smooth, above 0 and costly to ask, for shares p from 2^-33 to 1/2.
///
/// It is asked at 32 places in each of the two octaves next to 1/2 and at 8 in the others; between them ln value is a
/// polynomial of degree 5 in ln p, which is straight in the tails. Relative error below 1e-7 for the gamma and beta
/// families.
class SmoothQuantile {
 public:
  explicit SmoothQuantile(const std::function<double(double p)>& quantile);
  [[nodiscard]] double operator()(double p) const;

 private:
  // Long double, because the last bit of a double's logarithm differs between builds; tables are rounded far above it.
  static constexpr int points = 6;
  struct Piece {
    std::array<long double, points> at;            // ln p of the places it goes through
    std::array<long double, points> coefficients;  // Newton's divided differences
  };
  std::vector<double> from_;  // where each piece begins
  std::vector<Piece> pieces_;
};

}  // namespace refpath
