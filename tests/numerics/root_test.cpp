// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/root.hpp"

#include "catch.hpp"

using namespace refpath;

TEST_CASE("a root is found to a billionth of where it was looked for") {
  const auto cube = [](double x) { return x * x * x - 8; };
  CHECK(root(cube, 0, 10, cube(0), cube(10)) == Approx(2).margin(2e-8));
  const auto falls = [](double x) { return 1 / x - 0.25; };
  CHECK(root(falls, 0.1, 100, falls(0.1), falls(100)) == Approx(4).margin(2e-7));
}

TEST_CASE("an end at which the function is 0 is the root") {
  const auto line = [](double x) { return x - 1; };
  CHECK(root(line, 1, 5, 0, 4) == 1);
  CHECK(root(line, -5, 1, -6, 0) == 1);
}

TEST_CASE("where a function jumps over 0, the jump is found") {
  const auto jumps = [](double x) { return x < 3 ? -1.0 : 2.0; };
  CHECK(root(jumps, 0, 10, -1, 2) == Approx(3).margin(2e-8));
}
