// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

namespace refpath {

/// How many of the first values of a series to leave out, because they still show the start: the d that makes
/// sum over i >= d of (x_i - mean of those)^2 / (n - d)^2 smallest, d at most n / 2; the smallest such d.
/// (Marginal standard error rule: White, An effective truncation heuristic for bias reduction in simulation output,
/// Simulation 69 (1997) 323-334.) An answer of n / 2 says that the series has hardly settled. 0 for an empty series.
[[nodiscard]] std::size_t mser_truncation(const std::vector<double>& series);

}  // namespace refpath
