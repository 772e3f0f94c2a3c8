// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/shown.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace refpath {

namespace {

/// Counts in units of the last digit that is shown.
class LastDigit {
 public:
  explicit LastDigit(int digits) : digits_(digits), power_(std::pow(10.0, std::abs(digits))) {}
  [[nodiscard]] double in_units(double value) const { return digits_ >= 0 ? value * power_ : value / power_; }
  [[nodiscard]] double nearest(double value) const { return std::floor(in_units(value) + 0.5); }
  [[nodiscard]] double value(double units) const {
    const double made = digits_ >= 0 ? units / power_ : units * power_;
    return made == 0 ? 0 : made;  // never -0
  }

 private:
  int digits_;
  double power_;
};

/// Parts that are equal, and so rounded alike.
struct Alike {
  double down = 0;      // in units
  double fraction = 0;  // above it; 0: nothing to round
  std::size_t number = 0;
};

/// Which of them are rounded up, with the least sum of distances, so that `up` parts are; empty: there is no way.
std::vector<bool> rounded_up(const std::vector<Alike>& all, std::size_t up) {
  constexpr double never = std::numeric_limits<double>::infinity();
  // cost[g][n]: of the first g groups with n parts rounded up.
  std::vector<std::vector<double>> cost(all.size() + 1, std::vector<double>(up + 1, never));
  cost[0][0] = 0;
  const auto with = [&](std::size_t g, std::size_t n) {
    const bool can = all[g].fraction > 0 && n >= all[g].number;
    return can ? cost[g][n - all[g].number] + static_cast<double>(all[g].number) * (1 - all[g].fraction) : never;
  };
  const auto without = [&](std::size_t g, std::size_t n) {
    return cost[g][n] + static_cast<double>(all[g].number) * all[g].fraction;
  };
  for (std::size_t g = 0; g < all.size(); ++g)
    for (std::size_t n = 0; n <= up; ++n) cost[g + 1][n] = std::min(with(g, n), without(g, n));
  if (cost[all.size()][up] == never) return {};
  std::vector<bool> is_up(all.size());
  for (std::size_t g = all.size(), n = up; g > 0; --g) {
    is_up[g - 1] = with(g - 1, n) < without(g - 1, n);
    if (is_up[g - 1]) n -= all[g - 1].number;
  }
  return is_up;
}

/// `group`: of each part; those of one group are equal.
Shown rounded(const std::vector<double>& parts, const std::vector<std::size_t>& group, double total, int digits) {
  const LastDigit last(digits);
  std::vector<Alike> all(group.empty() ? 0 : *std::max_element(group.begin(), group.end()) + 1);
  double down = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    constexpr double none = 1e-6;  // of a unit: not seen
    const double units = last.in_units(parts[i]);
    Alike& of = all[group[i]];
    const bool is_whole = std::abs(units - std::floor(units + 0.5)) < none;
    of.down = is_whole ? std::floor(units + 0.5) : std::floor(units);
    of.fraction = is_whole ? 0 : units - of.down;
    ++of.number;
    down += of.down;
  }
  const double whole = last.nearest(total);
  std::vector<bool> up;
  if (whole >= down && whole - down <= static_cast<double>(parts.size()))
    up = rounded_up(all, static_cast<std::size_t>(whole - down));
  if (up.size() < all.size()) {  // it does not add up: each to the nearest
    up.resize(all.size());
    for (std::size_t g = 0; g < all.size(); ++g) up[g] = all[g].fraction >= 0.5;
  }
  Shown made;
  double sum = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const double units = all[group[i]].down + (up[group[i]] ? 1 : 0);
    sum += units;
    made.parts.push_back(last.value(units));
  }
  made.total = last.value(whole);
  made.rest = last.value(whole - sum);
  return made;
}

}  // namespace

Shown adding_up(const std::vector<double>& parts, double total, int digits) {
  std::map<double, std::size_t> groups;
  std::vector<std::size_t> group;
  group.reserve(parts.size());
  for (const double part : parts) group.push_back(groups.emplace(part, groups.size()).first->second);
  return rounded(parts, group, total, digits);
}

Shown steps_adding_up(const std::vector<double>& steps, double total, int digits) {
  std::vector<std::size_t> each(steps.size());
  std::iota(each.begin(), each.end(), std::size_t{0});
  return rounded(steps, each, total, digits);
}

int six_digits(const std::vector<double>& values) {
  double most = 0;
  for (const double value : values) most = std::max(most, std::abs(value));
  return most > 0 ? 5 - static_cast<int>(std::floor(std::log10(most))) : 0;
}

double sum_of_shown(const std::vector<double>& values, int digits) {
  const LastDigit last(digits);
  double sum = 0;
  for (const double value : values) sum += last.nearest(value);
  return last.value(sum);
}

}  // namespace refpath
