// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/comparison/difference.hpp"
#include "refpath/comparison/time_scale.hpp"
#include "refpath/measures/record.hpp"

namespace refpath {

/// The cells of a row that sets a time beside another: in days, or in hours or minutes where both averages are short.
class TimeCells {
 public:
  /// Null: the variant has no such time.
  TimeCells(const Estimate* before, const Estimate* after);
  explicit TimeCells(const Difference& difference) : scale_(time_scale(difference.longest())) {}

  /// Whether they are not in days.
  [[nodiscard]] bool is_short() const { return scale_.per_day != 1; }
  /// "3.5", "2.4 h", or why there is none.
  [[nodiscard]] std::string average(const Estimate* one) const;
  /// "3.5 -> 1.2", "2.4 -> 1.8 h"
  [[nodiscard]] std::string averages() const;
  /// What nine in ten are at most: "12.0 -> 8.1"
  [[nodiscard]] std::string within() const;
  /// "-2.3 (-2.5 to -2.1)", "-0.6 (-0.7 to -0.5) h"; "-" for none.
  [[nodiscard]] std::string change(const Difference* difference) const;

 private:
  [[nodiscard]] std::string unit() const { return is_short() ? std::string(" ") + scale_.brief : ""; }
  [[nodiscard]] std::string bare(const Estimate* one) const;
  [[nodiscard]] std::string ninety(const Estimate* one) const;

  const Estimate* before_ = nullptr;
  const Estimate* after_ = nullptr;
  TimeScale scale_;
};

}  // namespace refpath
