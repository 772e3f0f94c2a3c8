// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace refpath {

/// One coordinate of a Latin hypercube of `n` points (McKay, Beckman, Conover: A comparison of three methods for
/// selecting values of input variables, Technometrics 21, 1979): one number in each n-th part of 0 .. 1, above 0 and
/// below 1, in an order of chance. Philox keyed by `key`: a coordinate has the same numbers whatever the others are,
/// in every build.
[[nodiscard]] std::vector<double> latin_hypercube(std::uint64_t key, int n);

/// The p-quantile (0 < p < 1) of the triangular distribution from `low` over its peak to `high`; low <= peak <= high.
[[nodiscard]] double triangular_quantile(double p, double low, double peak, double high);

}  // namespace refpath
