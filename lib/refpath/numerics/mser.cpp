// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/mser.hpp"

namespace refpath {

std::size_t mser_truncation(const std::vector<double>& series) {
  const std::size_t n = series.size();
  std::size_t best = 0;
  double best_error = 0;
  double mean = 0;
  double squares = 0;
  for (std::size_t first = n; first-- > 0;) {  // from the end, one value joins at a time (Welford 1962)
    const auto count = static_cast<double>(n - first);
    const double distance = series[first] - mean;
    mean += distance / count;
    squares += distance * (series[first] - mean);
    const double error = squares / (count * count);
    if (first > n / 2) continue;
    if (first == n / 2 || error <= best_error) {
      best = first;
      best_error = error;
    }
  }
  return best;
}

}  // namespace refpath
