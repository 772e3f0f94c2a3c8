// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/suggest.hpp"

#include "catch.hpp"

using refpath::nearest;

TEST_CASE("The nearest name is the one with the fewest slips") {
  const std::vector<std::string_view> keys = {"delay", "label", "work", "then", "milestone", "at_close"};
  CHECK(nearest("dealy", keys) == "delay");   // neighbours swapped
  CHECK(nearest("delays", keys) == "delay");  // one letter more
  CHECK(nearest("milstone", keys) == "milestone");
  CHECK(nearest("at-close", keys) == "at_close");
  CHECK(nearest("AtClose", keys) == "at_close");
  CHECK(nearest("wrok", keys) == "work");
}

TEST_CASE("A word with more than a third of its letters wrong is near nothing") {
  const std::vector<std::string_view> keys = {"delay", "work"};
  CHECK(nearest("duration", keys).empty());
  CHECK(nearest("", keys).empty());
  CHECK(nearest("wxyz", keys).empty());
  CHECK(nearest(std::string(1000, 'a'), keys).empty());
  CHECK(nearest("delay", {}).empty());
}

TEST_CASE("Of two equally near names the first listed is taken") {
  CHECK(nearest("step_c", {"step_a", "step_b"}) == "step_a");
  CHECK(nearest("step_b", {"step_a", "step_b"}) == "step_b");
}
