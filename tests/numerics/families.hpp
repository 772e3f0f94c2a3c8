// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "refpath/numerics/quantile_table.hpp"

/// Distributions whose answers have closed forms, with their tables. `scale` stretches all of them.
struct Family {
  std::string name;
  refpath::QuantileTable table;
  double mean;
  double variance;
  std::function<double(double)> below;  ///< Share below a value.
  std::function<double(double)> above;  ///< Share above it, precise when small.
};

inline std::vector<Family> families(double scale) {
  using refpath::QuantileTable;
  const double s = scale;
  const double pi = std::acos(-1.0);
  std::vector<Family> all;
  all.push_back({"uniform 1 to 3", QuantileTable::uniform(s, 3 * s), 2 * s, s * s / 3,
                 [s](double x) { return (x - s) / (2 * s); }, [s](double x) { return (3 * s - x) / (2 * s); }});
  all.push_back(
      {"triangular 0, 2, 8", QuantileTable::triangular(0, 2 * s, 8 * s), 10 * s / 3, (4 + 64 - 16) / 18.0 * s * s,
       [s](double x) { return x < 2 * s ? x * x / (16 * s * s) : 1 - (8 * s - x) * (8 * s - x) / (48 * s * s); },
       [s](double x) { return x < 2 * s ? 1 - x * x / (16 * s * s) : (8 * s - x) * (8 * s - x) / (48 * s * s); }});
  // Commonest in the middle: beta(3, 3); commonest at the start: beta(1, 5).
  all.push_back({"pert 0, 1, 2", QuantileTable::pert(0, s, 2 * s), s, 4 * s * s / 28,
                 [s](double x) {
                   const double y = x / (2 * s);
                   return y * y * y * (10 - 15 * y + 6 * y * y);
                 },
                 [s](double x) {
                   const double y = 1 - x / (2 * s);
                   return y * y * y * (10 - 15 * y + 6 * y * y);
                 }});
  all.push_back({"pert 0, 0, 1", QuantileTable::pert(0, 0, s), s / 6, 5.0 / (36 * 7) * s * s,
                 [s](double x) { return -std::expm1(5 * std::log1p(-x / s)); },
                 [s](double x) { return std::pow(1 - x / s, 5); }});
  all.push_back({"exponential 1", QuantileTable::exponential(s), s, s * s,
                 [s](double x) { return -std::expm1(-x / s); }, [s](double x) { return std::exp(-x / s); }});
  const double spread = std::sqrt(std::log(2.0));  // sd equal to the mean
  const auto standard = [s, spread](double x) {
    return (std::log(x / s) + spread * spread / 2) / (spread * std::sqrt(2.0));
  };
  all.push_back({"lognormal 1, 1", QuantileTable::lognormal(s, s), s, s * s,
                 [=](double x) { return std::erfc(-standard(x)) / 2; },
                 [=](double x) { return std::erfc(standard(x)) / 2; }});
  all.push_back({"gamma of shape one half", QuantileTable::gamma(s / 2, s / std::sqrt(2.0)), s / 2, s * s / 2,
                 [s](double x) { return std::erf(std::sqrt(x / s)); },
                 [s](double x) { return std::erfc(std::sqrt(x / s)); }});
  all.push_back({"erlang 3, three stages", QuantileTable::erlang(3 * s, 3), 3 * s, 3 * s * s,
                 [s](double x) {
                   const double y = x / s;
                   if (y > 0.1) return 1 - std::exp(-y) * (1 + y + y * y / 2);
                   double sum = 0;
                   double term = y * y * y / 6;
                   for (int k = 4; k < 20; ++k, term *= y / (k - 1)) sum += term;
                   return std::exp(-y) * sum;
                 },
                 [s](double x) { return std::exp(-x / s) * (1 + x / s + x * x / (2 * s * s)); }});
  all.push_back({"weibull of shape 2", QuantileTable::weibull(s * std::sqrt(pi) / 2, s * std::sqrt(1 - pi / 4)),
                 s * std::sqrt(pi) / 2, s * s * (1 - pi / 4), [s](double x) { return -std::expm1(-x / s * (x / s)); },
                 [s](double x) { return std::exp(-x / s * (x / s)); }});
  return all;
}
