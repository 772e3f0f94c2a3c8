// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/root.hpp"

#include <cmath>
#include <cstdint>
#include <utility>

#include <boost/math/tools/toms748_solve.hpp>

namespace refpath {

double root(const std::function<double(double)>& function, double low, double high, double at_low, double at_high) {
  if (at_low == 0) return low;
  if (at_high == 0) return high;
  constexpr double precision = 1e-9;
  const double near_enough = precision * (high - low);
  std::uintmax_t steps = 100;
  const std::pair<double, double> found = boost::math::tools::toms748_solve(
      function, low, high, at_low, at_high,
      [near_enough](double a, double b) { return std::abs(b - a) <= near_enough; }, steps);
  return found.first + (found.second - found.first) / 2;
}

}  // namespace refpath
