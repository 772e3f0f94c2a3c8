// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/intervals.hpp"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace refpath {
namespace {

/// Few values show less skewness than there is: Hazen's factor 1 + 8.5 / n (Flood Flows, 1930), made for values such as
/// the largest flood of each year.
constexpr double too_little = 8.5;
/// The transformation leaves an error of the order 1 / n, since the skewness is itself estimated: t has to be longer by
/// the factor 1 + (k (t^2 / 4 + 5 / 12) - g^2 (11 t^2 / 27 + 31 / 72)) / n (k: excess kurtosis; from the Edgeworth
/// expansion of Student's t to that order). At 95 % that is 0.07 g^2 / n for gamma values (k = 3/2 g^2) and 0.30 g^2 /
/// n for inverse Gaussian ones (k = 5/3 g^2). So few values do not tell k; simulated waits were held best with this.
constexpr double longer = 0.25;

struct Moments {
  double mean = 0;
  double sd = 0;        // with n - 1
  double skewness = 0;  // adjusted Fisher-Pearson coefficient
};

Moments moments(const std::vector<double>& values) {
  Moments result;
  if (values.empty()) return result;
  const auto n = static_cast<double>(values.size());
  // Sums of distances from the first value: equal values give exactly that value and a spread of exactly 0.
  const double origin = values.front();
  double sum = 0;
  for (const double value : values) sum += value - origin;
  const double centre = sum / n;
  result.mean = origin + centre;
  double squares = 0;
  double cubes = 0;
  for (const double value : values) {
    const double distance = (value - origin) - centre;
    squares += distance * distance;
    cubes += distance * distance * distance;
  }
  if (n > 1) result.sd = std::sqrt(squares / (n - 1));
  if (n > 2 && squares > 0)
    result.skewness = std::sqrt(n * (n - 1)) / (n - 2) * (cubes / n) / std::pow(squares / n, 1.5);
  return result;
}

/// How many standard deviations the mean of n values lies above the truth where Student's t, the skewness g taken out
/// of it, is t. Hall's transformation of W = (mean - truth) / sd is
///   t / sqrt n = W + g W^2 / 3 + g^2 W^3 / 27 + g / (6 n) = ((1 + g W / 3)^3 - 1) / g + g / (6 n),
/// which rises everywhere and has the inverse W = 3 (cbrt(1 + x) - 1) / g with x = g (t / sqrt n - g / (6 n)). As
/// a - 1 = (a^3 - 1) / (a^2 + a + 1), nothing is divided by g: without skewness it is t / sqrt n, to the last digit.
double straightened(double t, double g, double n) {
  const double shifted = t / std::sqrt(n) - g / (6 * n);
  const double root = std::cbrt(1 + g * shifted);
  return shifted * (3 / (root * root + root + 1));
}

/// Without limits.
Interval spread_around(double mean, const std::vector<double>& values) {
  const Moments about = moments(values);
  Interval result;
  result.mean = mean;
  result.n = static_cast<int>(values.size());
  result.skewness = about.skewness;
  if (result.n > 1) result.se = about.sd / std::sqrt(static_cast<double>(result.n));
  return result;
}

Interval by_student(Interval about, double level) {
  about.level = level;
  about.low = about.high = about.mean;
  if (about.n < 2 || about.se == 0) return about;
  const double half = student_t_quantile(0.5 + level / 2, about.n - 1) * about.se;
  about.low = about.mean - half;
  about.high = about.mean + half;
  return about;
}

Interval interval_around(double mean, const std::vector<double>& values, double level) {
  return at_level(spread_around(mean, values), level);
}

}  // namespace

double student_t_quantile(double p, double degrees) {
  assert(p > 0 && p < 1 && degrees > 0);
  const boost::math::students_t_distribution<double> t(degrees);
  return p > 0.5 ? boost::math::quantile(boost::math::complement(t, 1 - p)) : boost::math::quantile(t, p);
}

Interval at_level(Interval about, double level) {
  if (about.n < values_for_skewness || about.skewness == 0 || about.se == 0) return by_student(about, level);
  const auto n = static_cast<double>(about.n);
  const double g = about.skewness * (1 + too_little / n);
  const double t = student_t_quantile(0.5 + level / 2, n - 1) * (1 + longer * g * g / n);
  const double sd = about.se * std::sqrt(n);
  about.level = level;
  about.low = about.mean - straightened(t, g, n) * sd;
  about.high = about.mean - straightened(-t, g, n) * sd;
  return about;
}

Interval mean_interval(const std::vector<double>& values, double level) {
  return interval_around(moments(values).mean, values, level);
}

Interval student_interval(const std::vector<double>& values, double level) {
  return by_student(spread_around(moments(values).mean, values), level);
}

Ratio ratio_of_sums(const std::vector<double>& numerators, const std::vector<double>& denominators, double level) {
  assert(numerators.size() == denominators.size());
  Ratio result;
  result.interval.level = level;
  double numerator = 0;
  double denominator = 0;
  for (const double value : numerators) numerator += value;
  for (const double value : denominators) denominator += value;
  if (denominator == 0) return result;
  const double ratio = numerator / denominator;
  const double mean_denominator = denominator / static_cast<double>(denominators.size());
  result.defined = true;
  result.linearised.reserve(numerators.size());
  for (std::size_t i = 0; i < numerators.size(); ++i)
    result.linearised.push_back(ratio + (numerators[i] - ratio * denominators[i]) / mean_denominator);
  result.interval = interval_around(ratio, result.linearised, level);
  return result;
}

Interval paired_difference(const Ratio& a, const Ratio& b, double level) {
  Interval none;
  none.level = level;
  if (!a.defined || !b.defined) return none;
  assert(a.linearised.size() == b.linearised.size());
  std::vector<double> differences;
  differences.reserve(a.linearised.size());
  for (std::size_t i = 0; i < a.linearised.size(); ++i) differences.push_back(a.linearised[i] - b.linearised[i]);
  return interval_around(a.interval.mean - b.interval.mean, differences, level);
}

PredictionInterval prediction_interval(std::vector<double> values) {
  PredictionInterval result;
  const std::size_t n = values.size();
  if (n < 2) return result;
  result.defined = true;
  if (n < 79) {
    const Moments about = moments(values);
    const auto count = static_cast<double>(n);
    const double half = student_t_quantile(0.975, count - 1) * std::sqrt(1 + 1 / count) * about.sd;
    result.low = about.mean - half;
    result.high = about.mean + half;
    result.rough = true;
    return result;
  }
  std::sort(values.begin(), values.end());
  const auto at_rank = [&values, n](double rank) {  // ranks count from 1
    const double whole = std::floor(rank);
    const auto below = static_cast<std::size_t>(whole) - 1;
    if (below + 1 >= n) return values.back();
    return values[below] + (rank - whole) * (values[below + 1] - values[below]);
  };
  const double low_rank =
      static_cast<double>(n + 1) / 40;  // 0.025 is not a binary number, 1/40 of a whole one is as near as can be
  result.low = at_rank(low_rank);
  result.high = at_rank(static_cast<double>(n + 1) - low_rank);
  return result;
}

}  // namespace refpath
