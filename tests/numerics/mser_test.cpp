// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/mser.hpp"

#include <vector>

#include "catch.hpp"

using namespace refpath;

// By hand: left out none, one, two: 7.333 / 36 = 0.204, 0.8 / 25 = 0.032, 0 / 16 = 0.
TEST_CASE("the truncation point leaves out what still shows the start") {
  CHECK(mser_truncation({4, 2, 1, 1, 1, 1}) == 2);
  CHECK(mser_truncation({8, 0, 0, 0}) == 1);
}

// By hand: left out none 68.18 / 121 = 0.563, one 10 / 100 = 0.1, two 8.89 / 81 = 0.110: more would only lose values.
TEST_CASE("a settled series keeps all but its start") {
  CHECK(mser_truncation({10, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3}) == 1);
}

TEST_CASE("a series that is steady from the start loses nothing") {
  CHECK(mser_truncation({5, 5, 5, 5}) == 0);
  CHECK(mser_truncation({1, 3, 1, 3, 1, 3, 1, 3}) == 0);
}

TEST_CASE("the truncation point stays in the first half") {
  CHECK(mser_truncation({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}) == 5);
  CHECK(mser_truncation({0, 0, 0, 0, 0, 0, 9}) == 0);
}

TEST_CASE("short series are left whole") {
  CHECK(mser_truncation({}) == 0);
  CHECK(mser_truncation({3}) == 0);
}
