// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/time_cells.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

double days(const Estimate* one) {
  return one == nullptr ? 0 : one->best().value_or(0);
}

bool is_number(const Estimate* one) {
  return one != nullptr && one->best();
}

}  // namespace

TimeCells::TimeCells(const Estimate* before, const Estimate* after)
    : before_(before),
      after_(after),
      // A time without a number may be of any length.
      scale_(time_scale(is_number(before) || is_number(after) ? std::max(days(before), days(after)) : short_time)) {}

std::string TimeCells::bare(const Estimate* one) const {
  return is_number(one) ? decimal(days(one) * scale_.per_day, 1) : cell(one);
}

std::string TimeCells::ninety(const Estimate* one) const {
  if (one != nullptr)
    for (const Percentile& percentile : one->percentiles)
      if (percentile.percent == 90) return decimal(percentile.value * scale_.per_day, 1);
  return "-";
}

std::string TimeCells::average(const Estimate* one) const {
  return bare(one) + (is_number(one) ? unit() : "");
}

std::string TimeCells::averages() const {
  return fmt::format("{} -> {}{}", bare(before_), bare(after_), is_number(after_) ? unit() : "");
}

std::string TimeCells::within() const {
  const std::string after = ninety(after_);
  return fmt::format("{} -> {}{}", ninety(before_), after, after == "-" ? "" : unit());
}

std::string TimeCells::change(const Difference* difference) const {
  if (difference == nullptr || !difference->simulated) return "-";
  const auto size = [this](double value) { return signed_decimal(value * scale_.per_day, 1); };
  const Interval& interval = *difference->simulated;
  return fmt::format("{} ({} to {}){}", size(interval.mean), size(interval.low), size(interval.high), unit());
}

}  // namespace refpath
