// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/duration.hpp"

namespace refpath {

namespace {

struct Mean {
  double operator()(const Fixed& s) const { return s.value; }
  double operator()(const Uniform& s) const { return (s.least + s.most) / 2; }
  double operator()(const Triangular& s) const { return (s.least + s.commonest + s.most) / 3; }
  double operator()(const Pert& s) const { return (s.least + 4 * s.commonest + s.most) / 6; }
  double operator()(const Exponential& s) const { return s.mean; }
  double operator()(const Lognormal& s) const { return s.mean; }
  double operator()(const Gamma& s) const { return s.mean; }
  double operator()(const Weibull& s) const { return s.mean; }
  double operator()(const Erlang& s) const { return s.mean; }
  double operator()(const Observed& s) const {
    double sum = 0;
    for (const double value : s.values) sum += value;
    return s.values.empty() ? 0 : sum / static_cast<double>(s.values.size());
  }
  double operator()(const Mix& s) const {
    double sum = 0;
    for (const MixPart& part : s.parts) sum += part.share * mean(part.of);
    return sum;
  }
};

}  // namespace

double mean(const Shape& shape) {
  return std::visit(Mean{}, shape);
}

bool is_zero(const Duration& duration) {
  const auto* fixed = std::get_if<Fixed>(&duration.shape);
  return fixed != nullptr && fixed->value == 0;
}

}  // namespace refpath
