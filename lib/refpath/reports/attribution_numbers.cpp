// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/attribution_numbers.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

AttributionNumbers::AttributionNumbers(const AttributedMeasure& measure, const std::vector<NamedChange>& changes,
                                       bool finer)
    : unit_(measure.measure.unit) {
  const bool is_share = unit_ == "share";
  scale_ = is_share ? 100 : 1;
  decimals_ = is_share ? 1 : decimals_of(unit_);
  double largest = std::abs(measure.shares.total);
  for (const ChangeShare& share : measure.shares.changes)
    largest = std::max({largest, std::abs(share.step), std::abs(share.any_order)});
  if (finer && largest > 0 && largest * scale_ < 1) ++decimals_;
  shown_ = refpath::shown(measure, changes, decimals_ + (is_share ? 2 : 0));
}

std::string AttributionNumbers::number(double value) const {
  return decimals_ == 0 ? whole(scale_ * value) : decimal(scale_ * value, decimals_);
}

bool AttributionNumbers::is_nothing(double value) const {
  return number(value).find_first_not_of("-0.") == std::string::npos;
}

std::string AttributionNumbers::with_sign(double value) const {
  return value > 0 && !is_nothing(value) ? "+" + number(value) : number(value);
}

std::string AttributionNumbers::plainly(double value) const {
  return number(value);
}

std::string AttributionNumbers::unit() const {
  return unit_ == "share" ? "points" : unit_words(unit_);
}

std::string AttributionNumbers::amount(double value) const {
  const std::string text = number(std::abs(value));
  if (unit_ == "h/week") return text + " hours";
  const std::string unit = this->unit();
  const std::size_t space = unit.find(" a week");
  return unit.empty() ? text : text + " " + (space == 0 ? "a week" : unit.substr(0, space));
}

std::string AttributionNumbers::range(double low, double high) const {
  return fmt::format("{} to {}", number(low), number(high));
}

}  // namespace refpath
