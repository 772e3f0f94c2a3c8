// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/time_scale.hpp"

#include "catch.hpp"
#include "refpath/comparison/verdict.hpp"

using namespace refpath;

TEST_CASE("times are said in days, and short ones in hours or minutes") {
  CHECK(time_in_words(14, 20) == "14.0 days");
  CHECK(time_in_words(0.5, 20) == "0.5 days");
  CHECK(time_in_words(0.5, 1.9) == "12.0 hours");
  CHECK(time_in_words(0.01, 0.02) == "14.4 minutes");
}

TEST_CASE("a day matters, and of short times a tenth") {
  CHECK(*worth_in("days", 0.5, 10, 1) == 1);
  CHECK(*worth_in("days", 0.5, 1, 10) == 1);
  CHECK(*worth_in("days", 0.5, 1, 0.5) == Approx(0.1));
  CHECK(*worth_in("days", 0.5, 0, 0.5) == 1);  // a tenth of nothing is no measure
}
