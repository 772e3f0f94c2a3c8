// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "refpath/analysis/analyse.hpp"

namespace refpath {

/// The moments of a number that differs from referral to referral, gathered from its classes and sources.
class Mixture {
 public:
  /// A share of the referrals, with the mean and the variance among them.
  void add(double share, double mean, double variance) {
    mean_ += share * mean;
    within_ += share * variance;
    squares_ += share * mean * mean;
  }
  /// Something that is done `visits` times on average, and once begun `once_there` times, each time giving `one`. Its
  /// number is 0 or geometric, so that its mean square is visits (2 once_there - 1) (Kemeny and Snell, theorem 3.3.3).
  void add_visits(double visits, double once_there, const Moments& one) {
    mean_ += visits * one.mean;
    within_ += visits * one.variance;
    squares_ += visits * (2 * once_there - 1) * one.mean * one.mean;
  }
  /// Variance beyond that of the means.
  void add_variance(double variance) { within_ += variance; }

  [[nodiscard]] Moments moments() const { return {mean_, within_ + std::max(0.0, squares_ - mean_ * mean_), {}}; }

 private:
  double mean_ = 0;
  double within_ = 0;
  double squares_ = 0;
};

}  // namespace refpath
