// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/smooth_quantile.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "refpath/numerics/quantile_half.hpp"

using namespace refpath;

// Closed forms: both halves of an exponential, of a square root's distribution, and of beta(1, 5).
TEST_CASE("a smooth quantile function is asked seldom and answered well everywhere") {
  const std::vector<std::function<double(double)>> quantiles = {
      [](double p) { return -std::log(p); }, [](double p) { return -std::log1p(-p); }, [](double p) { return p * p; },
      [](double p) { return -std::expm1(std::log1p(-p) / 5); }, [](double p) { return std::pow(p, 0.2); }};
  for (const auto& quantile : quantiles) {
    int asked = 0;
    const SmoothQuantile smooth([&](double p) {
      ++asked;
      return quantile(p);
    });
    CHECK(asked == 30 * 8 + 2 * 32 + 1);
    double worst = 0;
    for (int knot = 0; knot + 1 < knots_per_half; ++knot) {
      for (const double part : {0.0, 0.3, 0.5, 1.0}) {
        const double p = knot_position(knot) + part * (knot_position(knot + 1) - knot_position(knot));
        worst = std::max(worst, std::abs(smooth(p) / quantile(p) - 1));
      }
    }
    CHECK(worst < 1e-7);
  }
}

TEST_CASE("what is too small for a double is as good as nothing") {
  const SmoothQuantile smooth([](double p) { return std::pow(p, 100); });
  CHECK(smooth(knot_position(0)) < 1e-290);
  CHECK(smooth(0.5) == Approx(std::pow(0.5, 100)).epsilon(1e-7));
}
