// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/measures/measure.hpp"

namespace refpath {

namespace {

/// Below this a difference is rounding, not disagreement.
constexpr double least_relative_difference = 0.001;

bool comparable(const Estimate& estimate) {
  return estimate.exact && estimate.simulated && estimate.simulated->interval.n > 1;
}

/// Exact loads and shares are those of the long run. They are no yardstick for a window in which referrals pile up.
bool in_balance(const Record& record, const Simulated& simulated) {
  if (simulated.growing || simulated.runaway || simulated.crowded || simulated.sample == nullptr) return false;
  for (int i = 0; i < simulated.sample->replications; ++i) {
    if (simulated.sample->at(i, simulated.sample->layout.unfinished) > 0) return false;
  }
  return std::none_of(record.estimates.begin(), record.estimates.end(), [](const Estimate& estimate) {
    return estimate.key.compare(0, 5, "load.") == 0 && estimate.exact && *estimate.exact >= 1;
  });
}

}  // namespace

Diagnostics mismatches(const Record& record, const Simulated& simulated) {
  Diagnostics found;
  if (!in_balance(record, simulated)) return found;
  std::vector<const Estimate*> both;
  for (const auto* estimates : {&record.estimates, &record.subgroups})
    for (const Estimate& estimate : *estimates)
      if (comparable(estimate)) both.push_back(&estimate);
  for (const Estimate* one : both) {
    const Estimate& estimate = *one;
    const Interval& sampled = estimate.simulated->interval;
    const double difference = std::abs(sampled.mean - *estimate.exact);
    const double t = student_t_quantile(1 - 0.0005 / static_cast<double>(both.size()), sampled.n - 1);
    if (difference <= t * sampled.se || difference <= least_relative_difference * std::abs(*estimate.exact)) continue;
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "exact-mismatch";
    diagnostic.message = fmt::format("{}: {:.6g} {} by calculation but {:.6g} by simulation, which is more than chance",
                                     estimate.key, *estimate.exact, estimate.unit, sampled.mean);
    diagnostic.help = "this is likely to be a mistake of refpath's, not of your file: please report it with the file";
    found.push_back(std::move(diagnostic));
  }
  return found;
}

}  // namespace refpath
