// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/latin_hypercube.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"

using namespace refpath;

TEST_CASE("a coordinate has one number in each part") {
  for (const int n : {1, 2, 7, 200}) {
    std::vector<double> points = latin_hypercube(42, n);
    REQUIRE(points.size() == static_cast<std::size_t>(n));
    std::sort(points.begin(), points.end());
    for (int i = 0; i < n; ++i) {
      CHECK(points[static_cast<std::size_t>(i)] * n > i);
      CHECK(points[static_cast<std::size_t>(i)] * n < i + 1);
    }
  }
}

TEST_CASE("two coordinates are in orders of their own") {
  const int n = 1000;
  const std::vector<double> a = latin_hypercube(1, n), b = latin_hypercube(2, n);
  CHECK(a == latin_hypercube(1, n));
  double product = 0;
  for (std::size_t i = 0; i < a.size(); ++i) product += (a[i] - 0.5) * (b[i] - 0.5);
  // The correlation of two independent orders has a standard deviation of 1 / sqrt(n - 1).
  CHECK(std::abs(product * 12 / n) < 0.1);
}

TEST_CASE("quantiles of a triangular distribution are those of its closed form") {
  // F(x) = (x - l)^2 / ((h - l)(m - l)) below the peak.
  CHECK(triangular_quantile(0.375, 0, 0.5, 2) == Approx(2 - std::sqrt(0.625 * 2 * 1.5)));
  CHECK(triangular_quantile(0.25, 0, 0.5, 2) == Approx(0.5));
  CHECK(triangular_quantile(0.01, 0, 0.5, 2) == Approx(0.1));
  CHECK(triangular_quantile(0.3, 4, 4, 4) == 4);
  CHECK(triangular_quantile(0.75, 0, 0, 1) == Approx(0.5));
  CHECK(triangular_quantile(0.25, 0, 1, 1) == Approx(0.5));
}
