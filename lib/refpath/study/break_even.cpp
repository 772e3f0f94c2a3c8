// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/break_even.hpp"

#include <algorithm>
#include <utility>

#include "refpath/numerics/root.hpp"
#include "refpath/study/quantities.hpp"
#include "refpath/study/tornado.hpp"

namespace refpath {

namespace {

/// As far as it makes sense to look, beyond the range that somebody gave.
InputRange far(const PairInput& input) {
  constexpr double far_below = 0.1, far_above = 10, longest = 4;
  switch (input.kind) {
    case InputKind::share:
      return {0, 1};
    case InputKind::portion:
      return {0.01, 1};
    case InputKind::time:
    case InputKind::length:
    case InputKind::hours:
    case InputKind::money:
      return {0, std::max(longest * input.value, 2 * input.high)};
    case InputKind::rate:
    case InputKind::amount:
    case InputKind::whole:
    case InputKind::not_moved:
      break;
  }
  return {std::min(far_below * input.value, input.low), std::max(far_above * input.value, input.high)};
}

/// Values to try, rising: evenly over the range that somebody gave, and by equal factors or evenly beyond it.
std::vector<double> grid(const PairInput& input) {
  constexpr int inside = 16, outside = 24;
  const InputRange range = far(input);
  std::vector<double> values = {input.value, range.low, range.high};
  const auto evenly = [&values](double low, double high, int n) {
    for (int i = 0; i <= n; ++i) values.push_back(low + (high - low) * i / n);
  };
  evenly(input.low, input.high, inside);
  evenly(range.low, input.low, outside / 2);
  if (range.low > 0) {
    constexpr double factor = 1.1;
    for (double value = input.high * factor; value < range.high; value *= factor) values.push_back(value);
  } else {
    evenly(input.high, range.high, outside);
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

BreakEven look_through(const ExactPoints& points, double claim, std::size_t input) {
  BreakEven made;
  made.input = input;
  const PairInput& of = points.inputs().all()[input];
  const auto over = [&](const Point& point) {
    const double over_claim = *point.gain - claim;
    return holds(*point.gain, claim) ? std::max(over_claim, 0.0) : over_claim;
  };
  struct Tried {
    double value;
    double over;
  };
  std::vector<Tried> tried;
  for (const double value : grid(of)) {
    const Point point = points.at(input, value);
    if (!point.gain || point.cut) continue;  // beyond what is possible
    tried.push_back({value, over(point)});
    if (value == of.value) made.holds_as_written = tried.back().over >= 0;
  }
  made.anywhere = !tried.empty();
  if (!made.anywhere) return made;
  made.from = tried.front().value;
  made.to = tried.back().value;
  for (std::size_t i = 1; i < tried.size(); ++i) {
    const Tried &below = tried[i - 1], &above = tried[i];
    if ((below.over >= 0) == (above.over >= 0)) continue;
    const double value = root(
        [&](double at) {
          const Point point = points.at(input, at);
          return point.gain ? *point.gain - claim : -1.0;
        },
        below.value, above.value, below.over, above.over);
    made.crossings.push_back({value, above.over >= 0, points.at(input, value).saturated});
  }
  return made;
}

}  // namespace

std::optional<std::vector<BreakEven>> break_even(const ExactPoints& points, double claim,
                                                 const std::vector<std::size_t>& inputs, const Runner& runner) {
  std::vector<std::size_t> asked;
  for (const std::size_t input : inputs)
    if (points.inputs().all()[input].kind != InputKind::whole) asked.push_back(input);
  std::vector<BreakEven> made(asked.size());
  runner.for_each(asked.size(), [&](std::size_t i) { made[i] = look_through(points, claim, asked[i]); });
  if (!runner.progress(asked.size(), asked.size())) return std::nullopt;
  return made;
}

}  // namespace refpath
