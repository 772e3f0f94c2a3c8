// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/quantile_table.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "refpath/numerics/quantile_half.hpp"
#include "refpath/numerics/quantile_line.hpp"

namespace refpath {
namespace {

constexpr double per_unit = 1024;
constexpr double most_units = 4398046511104.0;  // 2^42

std::int64_t in_1024(double value) {
  return static_cast<std::int64_t>(std::floor(std::clamp(value, 0.0, most_units) * per_unit + 0.5));
}

/// Sums over the words of distances from a centre, so that a narrow distribution keeps its variance.
struct Sums {
  double centre;
  double first = 0;
  double second = 0;

  /// `words` words spread evenly over a piece, each in the middle of its share.
  void add(double words, double left, double right) {
    const double middle = (left + right) / 2 - centre;
    const double rise = right - left;
    first += words * middle;
    second += words * (middle * middle + rise * rise / 12 * (1 - 1 / (words * words)));
  }
  void add(double value) { add(1, value, value); }
};

void add_half(Sums& sums, const std::int64_t* knots) {
  constexpr int per_octave = QuantileTable::knots_per_octave;
  // In the six octaves next to the end there are fewer words than knots: u = odd / 2^33, odd < 64.
  for (int odd = 1; odd < 64; odd += 2) {
    const int lead = 31 - __builtin_clz(static_cast<unsigned>(odd));
    sums.add(static_cast<double>(knots[lead * per_octave + ((odd << (5 - lead)) & 31)]));
  }
  for (int piece = 6 * per_octave; piece + 1 < knots_per_half; ++piece) {
    const double words = 4294967296.0 * (knot_position(piece + 1) - knot_position(piece));
    sums.add(words, static_cast<double>(knots[piece]), static_cast<double>(knots[piece + 1]));
  }
}

}  // namespace

QuantileTable::QuantileTable(std::int64_t value_1024)
    : knots_{value_1024}, mean_(static_cast<double>(value_1024) / per_unit), is_fixed_(true) {}

QuantileTable::QuantileTable(const HalfQuantile& low, const HalfQuantile& high) : knots_(fitted_knots(low)) {
  const std::vector<std::int64_t> falling = fitted_knots(high);
  if (knots_.front() == falling.front()) {
    *this = QuantileTable(knots_.front());
    return;
  }
  knots_.insert(knots_.end(), falling.begin(), falling.end());
  find_moments();
}

void QuantileTable::find_moments() {
  constexpr double words = 4294967296.0;
  Sums sums{static_cast<double>(knots_[knots_in_half - 1])};
  add_half(sums, knots_.data());
  add_half(sums, knots_.data() + knots_in_half);
  const double distance = sums.first / words;
  mean_ = (sums.centre + distance) / per_unit;
  variance_ = std::max(0.0, sums.second / words - distance * distance) / (per_unit * per_unit);
}

QuantileTable QuantileTable::fixed(double value) {
  return QuantileTable(in_1024(value));
}

QuantileTable QuantileTable::of(const std::function<double(double p, bool upper)>& quantile) {
  const auto half = [&quantile](bool upper) {
    const auto value = [&](double p) { return std::clamp(quantile(p, upper), 0.0, most_units) * per_unit; };
    HalfQuantile result;
    result.at.push_back(value(knot_position(0)));
    for (int knot = 0; knot + 1 < knots_per_half; ++knot) {
      const double before = result.at.back();
      const auto monotone = [&](double next) { return upper ? std::min(next, before) : std::max(next, before); };
      const double after = monotone(value(knot_position(knot + 1)));
      const double middle = value((knot_position(knot) + knot_position(knot + 1)) / 2);
      const double mean = (before + 4 * middle + after) / 6;  // Simpson's rule
      result.at.push_back(after);
      result.mean.push_back(std::clamp(mean, std::min(before, after), std::max(before, after)));
    }
    return result;
  };
  return {half(false), half(true)};
}

double QuantileTable::least() const {
  return static_cast<double>(knots_.front()) / per_unit;
}

double QuantileTable::most() const {
  return static_cast<double>(knots_[is_fixed_ ? 0 : knots_in_half]) / per_unit;
}

double QuantileTable::share_above(double value) const {
  return shares_around(line(), value * per_unit).above;
}

QuantileLine QuantileTable::line() const {
  if (is_fixed_) return {{0, 1, static_cast<double>(knots_.front())}, {1, 0, static_cast<double>(knots_.front())}};
  QuantileLine result;
  result.reserve(2 * knots_per_half + 2);
  result.push_back({0, 1, static_cast<double>(knots_.front())});
  for (int knot = 0; knot < knots_per_half; ++knot) {
    result.push_back({knot_position(knot), 1 - knot_position(knot), static_cast<double>(knots_[knot])});
  }
  for (int knot = knots_per_half; knot-- > 0;) {
    result.push_back({1 - knot_position(knot), knot_position(knot), static_cast<double>(knots_[knots_in_half + knot])});
  }
  result.push_back({1, 0, static_cast<double>(knots_[knots_in_half])});
  return result;
}

QuantileTable QuantileTable::along(const QuantileLine& line) {
  return {half_of(line, false), half_of(line, true)};
}

QuantileTable QuantileTable::observed(std::vector<double> values) {
  assert(!values.empty());
  std::sort(values.begin(), values.end());
  const auto n = static_cast<double>(values.size());
  QuantileLine corners;
  corners.reserve(2 * values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double value = std::clamp(values[i], 0.0, most_units) * per_unit;
    const auto before = static_cast<double>(i);
    corners.push_back({before / n, (n - before) / n, value});
    corners.push_back({(before + 1) / n, (n - before - 1) / n, value});
  }
  return along(corners);
}

QuantileTable QuantileTable::mixture(const std::vector<Part>& parts) {
  assert(!parts.empty());
  double whole = 0;
  std::vector<QuantileLine> lines;
  std::vector<double> values;
  for (const Part& part : parts) {
    whole += part.share;
    lines.push_back(part.table->line());
    for (const QuantilePoint& point : lines.back()) values.push_back(point.value);
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  // Between two neighbouring values every part's share rises in a straight line, so the mixture's does as well: its
  // quantile function is known exactly, and only its fit to the knots of a table is not.
  QuantileLine corners;
  corners.reserve(2 * values.size());
  for (const double value : values) {
    SharesAround sum{0, 0, 0, 0};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const SharesAround shares = shares_around(lines[i], value);
      const double weight = parts[i].share / whole;
      sum.below += weight * shares.below;
      sum.not_above += weight * shares.not_above;
      sum.above += weight * shares.above;
      sum.not_below += weight * shares.not_below;
    }
    corners.push_back({sum.below, sum.not_below, value});
    corners.push_back({sum.not_above, sum.above, value});
  }
  return along(corners);
}

}  // namespace refpath
