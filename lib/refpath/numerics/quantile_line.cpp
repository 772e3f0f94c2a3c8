// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/quantile_line.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace refpath {
namespace {

struct Corner {
  double position;
  double value;
};

double value_between(const Corner& a, const Corner& b, double position) {
  return a.value + (b.value - a.value) * ((position - a.position) / (b.position - a.position));
}

bool value_less(const QuantilePoint& point, double value) {
  return point.value < value;
}
bool less_value(double value, const QuantilePoint& point) {
  return value < point.value;
}

}  // namespace

SharesAround shares_around(const QuantileLine& line, double value) {
  assert(!line.empty());
  const auto first = std::lower_bound(line.begin(), line.end(), value, value_less);  // first corner not below the value
  const auto past = std::upper_bound(first, line.end(), value, less_value);          // first corner above it
  if (past == line.begin()) return {0, 0, 1, 1};
  if (first == line.end()) return {1, 1, 0, 0};
  if (first != past) return {first->below, (past - 1)->below, (past - 1)->above, first->above};
  const QuantilePoint& a = *(first - 1);
  const QuantilePoint& b = *first;
  const double part = (value - a.value) / (b.value - a.value);
  const double below = a.below + part * (b.below - a.below);
  const double above = b.above + (1 - part) * (a.above - b.above);
  return {below, below, above, above};
}

HalfQuantile half_of(const QuantileLine& line, bool upper) {
  std::vector<Corner> corners;
  corners.reserve(line.size());
  for (const QuantilePoint& point : line) corners.push_back({upper ? point.above : point.below, point.value});
  if (upper) std::reverse(corners.begin(), corners.end());

  std::size_t i = 0;  // walking along the piece from corner i to corner i + 1
  const auto pass = [&](double position) {
    while (i + 2 < corners.size() && corners[i + 1].position <= position) ++i;
  };
  HalfQuantile half;
  half.at.reserve(knots_per_half);
  half.mean.reserve(knots_per_half - 1);
  pass(knot_position(0));
  half.at.push_back(value_between(corners[i], corners[i + 1], knot_position(0)));
  for (int knot = 0; knot + 1 < knots_per_half; ++knot) {
    const double from = knot_position(knot);
    const double to = knot_position(knot + 1);
    double area = 0;
    double value = 0;
    for (double position = from; position < to;) {
      pass(position);
      const double end = i + 2 == corners.size() ? to : std::min(to, corners[i + 1].position);
      value = value_between(corners[i], corners[i + 1], end);  // at a jump: what it jumps from
      area += (end - position) * (value_between(corners[i], corners[i + 1], position) + value) / 2;
      position = end;
    }
    const double before = half.at.back();
    half.at.push_back(upper ? std::min(value, before) : std::max(value, before));
    half.mean.push_back(
        std::clamp(area / (to - from), std::min(before, half.at.back()), std::max(before, half.at.back())));
  }
  return half;
}

}  // namespace refpath
