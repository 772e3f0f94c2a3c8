// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/chain.hpp"

#include "catch.hpp"

namespace refpath {

TEST_CASE("A chain that leads straight on visits everything once") {
  const Chain chain(3, {{0, 1, 1.0}, {1, 2, 1.0}});
  CHECK(chain.visits({1, 0, 0}) == std::vector<double>{1, 1, 1});
  CHECK(chain.totals({10, 20, 30}) == std::vector<double>{60, 50, 30});
  CHECK(chain.returns({0, 1, 2}) == std::vector<double>{1, 1, 1});
}

TEST_CASE("Coming back with chance p means 1 over 1 - p visits") {
  // N = 1 / (1 - 0.2) = 1.25.
  const Chain chain(1, {{0, 0, 0.2}});
  CHECK(chain.visits({1})[0] == Approx(1.25));
  CHECK(chain.totals({8})[0] == Approx(10));
  CHECK(chain.returns({0})[0] == Approx(1.25));
}

TEST_CASE("A loop of two is left at either") {
  // From 0: on to 1 with 0.5. From 1: back to 0 with 0.4. A round returns with 0.2: n_00 = n_11 = 1 / 0.8 = 1.25,
  // n_01 = 0.5 n_11 = 0.625, n_10 = 0.4 n_00 = 0.5.
  const Chain chain(2, {{0, 1, 0.5}, {1, 0, 0.4}});
  const std::vector<double> visits = chain.visits({1, 0});
  CHECK(visits[0] == Approx(1.25));
  CHECK(visits[1] == Approx(0.625));
  const std::vector<double> totals = chain.totals({1, 10});
  CHECK(totals[0] == Approx(1.25 + 6.25));
  CHECK(totals[1] == Approx(0.5 + 12.5));
  CHECK(chain.returns({1})[0] == Approx(1.25));
}

TEST_CASE("Two connections between the same states add up") {
  const Chain chain(2, {{0, 1, 0.25}, {0, 1, 0.5}});
  CHECK(chain.visits({1, 0})[1] == Approx(0.75));
}

TEST_CASE("A chain without states gives nothing") {
  const Chain chain(0, {});
  CHECK(chain.visits({}).empty());
  CHECK(chain.totals({}).empty());
}

}  // namespace refpath
