// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/study/shown_measure.hpp"

namespace refpath {

/// How the numbers of one attributed measure are written for people: with the same decimals everywhere, so that they
/// add up.
class AttributionNumbers {
 public:
  /// `finer`: with one decimal more where all are below 1.
  AttributionNumbers(const AttributedMeasure& measure, const std::vector<NamedChange>& changes, bool finer = true);

  [[nodiscard]] const ShownMeasure& shown() const { return shown_; }
  /// "+1.2"; of shares in points.
  [[nodiscard]] std::string with_sign(double value) const;
  /// "1.2"
  [[nodiscard]] std::string plainly(double value) const;
  /// "1.2 hours", "12 GBP", "0.3 days": without its sign.
  [[nodiscard]] std::string amount(double value) const;
  /// "0.3 to 1.2"
  [[nodiscard]] std::string range(double low, double high) const;
  /// Whether it is shown as 0.
  [[nodiscard]] bool is_nothing(double value) const;
  /// "hours a week", "points"
  [[nodiscard]] std::string unit() const;

 private:
  [[nodiscard]] std::string number(double value) const;
  std::string unit_;
  int decimals_ = 1;  // behind the point, in what people read
  double scale_ = 1;
  ShownMeasure shown_;
};

}  // namespace refpath
