// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/latin_hypercube.hpp"

#include <cmath>
#include <utility>

#include "refpath/numerics/philox.hpp"

namespace refpath {

namespace {

constexpr double words = 4294967296.0;  // 2^32

}  // namespace

std::vector<double> latin_hypercube(std::uint64_t key, int n) {
  const PhiloxKey philox_key = {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
  std::vector<std::uint32_t> part, within;
  for (int i = 0; i < n; ++i) part.push_back(static_cast<std::uint32_t>(i));
  for (std::uint32_t i = 0; i < part.size(); ++i) {
    const PhiloxCounter block = philox({i, 0, 0, 0}, philox_key);
    within.push_back(block[0]);
    // Fisher and Yates; 64 random bits make the remainder as good as even.
    const std::uint64_t left = part.size() - i;
    const std::uint64_t random = (static_cast<std::uint64_t>(block[1]) << 32) | block[2];
    std::swap(part[i], part[i + static_cast<std::uint32_t>(random % left)]);
  }
  std::vector<double> points;
  points.reserve(part.size());
  for (std::size_t i = 0; i < part.size(); ++i)
    points.push_back((part[i] + (within[i] + 0.5) / words) / static_cast<double>(n));
  return points;
}

double triangular_quantile(double p, double low, double peak, double high) {
  const double width = high - low, rise = peak - low, fall = high - peak;
  if (width <= 0) return peak;
  return p * width < rise ? low + std::sqrt(p * width * rise) : high - std::sqrt((1 - p) * width * fall);
}

}  // namespace refpath
