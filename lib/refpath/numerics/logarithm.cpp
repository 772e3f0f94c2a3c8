// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/logarithm.hpp"

namespace refpath {

double unit_exponential(std::uint32_t word) {
  // u = odd / 2^33 = m 2^-halvings with m in [0.7, 1.4), so that close to u = 1 nothing cancels: there m is u itself.
  constexpr double two_to_33 = 8589934592.0;
  constexpr double threshold = 0.70703125;
  const std::uint64_t odd = 2 * std::uint64_t{word} + 1;
  int halvings = __builtin_clzll(odd) - 31;
  double m = static_cast<double>(odd << halvings) / two_to_33;  // in [1/2, 1)
  if (m < threshold) {
    m *= 2;
    ++halvings;
  }
  // ln m = 2 artanh s, s = (m - 1) / (m + 1), |s| < 0.18; the first term left out is below 1e-17 of the sum.
  const double s = (m - 1) / (m + 1);
  const double z = s * s;
  double series = 1.0 / 23;
  series = series * z + 1.0 / 21;
  series = series * z + 1.0 / 19;
  series = series * z + 1.0 / 17;
  series = series * z + 1.0 / 15;
  series = series * z + 1.0 / 13;
  series = series * z + 1.0 / 11;
  series = series * z + 1.0 / 9;
  series = series * z + 1.0 / 7;
  series = series * z + 1.0 / 5;
  series = series * z + 1.0 / 3;
  const double log_m = 2 * s + 2 * s * (z * series);
  // ln 2 in two parts, the first short enough for its multiples to be exact.
  constexpr double ln2_high = 0x1.62e42fefap-1, ln2_low = 0x1.cf79abc9e3b3ap-40;
  return halvings * ln2_high + (halvings * ln2_low - log_m);
}

}  // namespace refpath
