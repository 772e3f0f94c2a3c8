// SPDX-License-Identifier: Apache-2.0
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cassert>
#include <cmath>

#include "refpath/numerics/quantile_table.hpp"
#include "refpath/numerics/smooth_quantile.hpp"

namespace refpath {
namespace {

namespace policies = boost::math::policies;

/// Quantiles beyond what a double holds are 0 or the largest double: the table cuts them off, nothing is thrown.
using Quiet = policies::policy<policies::overflow_error<policies::ignore_error>,
                               policies::underflow_error<policies::ignore_error>>;

/// The standard normal's upper quantile: above it lies the share p <= 1/2.
double normal_above(double p) {
  return std::sqrt(2.0) * boost::math::erfc_inv(2 * p, Quiet());
}

/// The beta quantile: found in double, then one Newton step in long double. That is three times as fast as searching in
/// long double, and what is left of the search is far below a double's last bit.
double beta_quantile(double a, double b, double p) {
  using Quick = policies::policy<policies::overflow_error<policies::ignore_error>,
                                 policies::underflow_error<policies::ignore_error>, policies::promote_double<false>>;
  const long double found = boost::math::ibeta_inv(a, b, p, Quick());
  const long double density = boost::math::ibeta_derivative<long double>(a, b, found, Quiet());
  if (found <= 0 || density <= 0) return static_cast<double>(found);
  return static_cast<double>(found - (boost::math::ibeta<long double>(a, b, found, Quiet()) - p) / density);
}

/// ln of 1 + cv^2 of a Weibull variable, as a function of 1 / shape; rises from 0.
double weibull_log_spread(double inverse_shape) {
  return std::lgamma(1 + 2 * inverse_shape) - 2 * std::lgamma(1 + inverse_shape);
}

double weibull_inverse_shape(double cv) {
  const double wanted = std::log1p(cv * cv);
  double low = 0;
  double high = 1;
  while (weibull_log_spread(high) < wanted) high *= 2;
  for (int halving = 0; halving < 100; ++halving) {
    const double middle = (low + high) / 2;
    (weibull_log_spread(middle) < wanted ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

QuantileTable QuantileTable::uniform(double least, double most) {
  assert(least <= most);
  return of([=](double p, bool upper) { return upper ? most - p * (most - least) : least + p * (most - least); });
}

QuantileTable QuantileTable::triangular(double least, double commonest, double most) {
  assert(least <= commonest && commonest <= most);
  if (least == most) return fixed(least);
  const double range = most - least;
  const double rise = commonest - least;
  const double fall = most - commonest;
  return of([=](double p, bool upper) {
    const bool rising = upper ? 1 - p <= rise / range : p <= rise / range;
    if (rising) return least + std::sqrt((upper ? 1 - p : p) * range * rise);
    return most - std::sqrt((upper ? p : 1 - p) * range * fall);
  });
}

QuantileTable QuantileTable::pert(double least, double commonest, double most) {
  assert(least <= commonest && commonest <= most);
  if (least == most) return fixed(least);
  const double range = most - least;  // Malcolm, Roseboom, Clark, Fazar 1959: mean (least + 4 commonest + most) / 6
  const double a = 1 + 4 * (commonest - least) / range;
  const double b = 1 + 4 * (most - commonest) / range;
  const SmoothQuantile low([=](double p) { return beta_quantile(a, b, p); });
  const SmoothQuantile high([=](double p) { return beta_quantile(b, a, p); });
  return of([&](double p, bool upper) { return upper ? most - range * high(p) : least + range * low(p); });
}

QuantileTable QuantileTable::exponential(double mean) {
  if (mean == 0) return fixed(0);
  return of([=](double p, bool upper) { return upper ? -mean * std::log(p) : -mean * std::log1p(-p); });
}

QuantileTable QuantileTable::lognormal(double mean, double sd) {
  if (mean == 0 || sd == 0) return fixed(mean);
  const double log_variance = std::log1p(sd / mean * (sd / mean));
  const double location = std::log(mean) - log_variance / 2;
  const double scale = std::sqrt(log_variance);
  return of([=](double p, bool upper) { return std::exp(location + (upper ? scale : -scale) * normal_above(p)); });
}

QuantileTable QuantileTable::gamma(double mean, double sd) {
  if (mean == 0 || sd == 0) return fixed(mean);
  const double shape = mean / sd * (mean / sd);
  const double scale = sd * sd / mean;
  const SmoothQuantile low([=](double p) { return boost::math::gamma_p_inv(shape, p, Quiet()); });
  const SmoothQuantile high([=](double p) { return boost::math::gamma_q_inv(shape, p, Quiet()); });
  return of([&](double p, bool upper) { return scale * (upper ? high(p) : low(p)); });
}

QuantileTable QuantileTable::weibull(double mean, double sd) {
  if (mean == 0 || sd == 0) return fixed(mean);
  const double power = weibull_inverse_shape(sd / mean);
  const double scale = mean / std::tgamma(1 + power);
  return of([=](double p, bool upper) { return scale * std::pow(upper ? -std::log(p) : -std::log1p(-p), power); });
}

QuantileTable QuantileTable::erlang(double mean, int stages) {
  assert(stages >= 1);
  return gamma(mean, mean / std::sqrt(static_cast<double>(stages)));
}

}  // namespace refpath
