// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/verdict.hpp"

#include <string>

#include "catch.hpp"

using refpath::Verdict;
using refpath::verdict;

TEST_CASE("each verdict is given for the intervals it is meant for") {
  const double worth = 0.5;
  CHECK(verdict(-0.4, 0.4, worth) == Verdict::no_difference_that_matters);
  CHECK(verdict(0.6, 2.0, worth) == Verdict::better);
  CHECK(verdict(-2.0, -0.6, worth) == Verdict::worse);
  CHECK(verdict(0.1, 2.0, worth) == Verdict::better_size_not_clear);
  CHECK(verdict(-2.0, -0.1, worth) == Verdict::worse_size_not_clear);
  CHECK(verdict(-0.6, 2.0, worth) == Verdict::not_clear);
}

TEST_CASE("a verdict at its boundary is the first in the order that holds") {
  const double worth = 0.5;
  CHECK(verdict(0.5, 0.5, worth) == Verdict::better);
  CHECK(verdict(-0.5, -0.5, worth) == Verdict::worse);
  CHECK(verdict(0.1, 0.4999, worth) == Verdict::no_difference_that_matters);
  CHECK(verdict(0.1, 0.5, worth) == Verdict::better_size_not_clear);
  CHECK(verdict(-0.5, -0.1, worth) == Verdict::worse_size_not_clear);
  CHECK(verdict(0.0, 0.6, worth) == Verdict::not_clear);
  CHECK(verdict(-0.6, 0.0, worth) == Verdict::not_clear);
  CHECK(verdict(0.0, 0.0, worth) == Verdict::no_difference_that_matters);
}

TEST_CASE("with a smallest difference of nothing every difference matters") {
  CHECK(verdict(0.001, 0.002, 0.0) == Verdict::better);
  CHECK(verdict(-0.002, -0.001, 0.0) == Verdict::worse);
  CHECK(verdict(-0.001, 0.001, 0.0) == Verdict::not_clear);
  CHECK(verdict(0.0, 0.0, 0.0) == Verdict::no_difference_that_matters);
}

TEST_CASE("the smallest difference that matters is in the unit of the measure") {
  CHECK(refpath::worth_in("h/week", 0.5, 20, 20) == 0.5);
  CHECK(refpath::worth_in("days", 0.5, 20, 20) == 1.0);
  CHECK(refpath::worth_in("share", 0.5, 0.9, 0.9) == 0.02);
  CHECK(*refpath::worth_in("GBP/week", 0.5, 2000, 2000) == Approx(20));
  CHECK_FALSE(refpath::worth_in("min", 0.5, 20, 20));
  CHECK_FALSE(refpath::worth_in("1", 0.5, 20, 20));
}

TEST_CASE("a verdict has words") {
  CHECK(std::string(refpath::name(Verdict::better_size_not_clear)) == "better, size not clear");
  CHECK(std::string(refpath::name(Verdict::no_difference_seen)) == "no difference seen");
}
