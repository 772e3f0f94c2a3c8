// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/duration.hpp"

#include "catch.hpp"

using namespace refpath;

// The textbook means; that of Erlang and the rest are parameters.
TEST_CASE("The mean of each shape is its textbook mean") {
  CHECK(mean(Fixed{12}) == 12);
  CHECK(mean(Uniform{10, 20}) == 15);
  CHECK(mean(Triangular{8, 12, 18}) == Approx(38.0 / 3));
  CHECK(mean(Pert{8, 12, 18}) == Approx(74.0 / 6));
  CHECK(mean(Exponential{3}) == 3);
  CHECK(mean(Lognormal{3, 2}) == 3);
  CHECK(mean(Gamma{3, 2}) == 3);
  CHECK(mean(Weibull{3, 2}) == 3);
  CHECK(mean(Erlang{3, 4}) == 3);
  CHECK(mean(Observed{{12, 15, 9}}) == 12);
  CHECK(mean(Mix{{{0.8, Fixed{10}}, {0.2, Uniform{10, 30}}}}) == Approx(12));
}

TEST_CASE("Only a fixed time of nothing is zero") {
  CHECK(is_zero({Fixed{0}, Clock::working_days}));
  CHECK_FALSE(is_zero({Fixed{1}, Clock::elapsed}));
  CHECK_FALSE(is_zero({Uniform{0, 1}, Clock::elapsed}));
}
