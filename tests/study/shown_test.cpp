// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/shown.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include <fmt/format.h>

#include "catch.hpp"
#include "support/dice.hpp"

using namespace refpath;
using refpath::test::Dice;

namespace {

/// The text of a number without its point: what a reader adds up by hand.
std::int64_t digits_of(double value, int digits) {
  std::string text = fmt::format("{:.{}f}", value, digits);
  text.erase(std::remove(text.begin(), text.end(), '.'), text.end());
  return std::stoll(text);
}

}  // namespace

TEST_CASE("parts are rounded to the nearest where that adds up") {
  const Shown made = adding_up({1.24, 2.26, 3.0}, 6.5, 1);
  CHECK(made.parts == std::vector<double>{1.2, 2.3, 3.0});
  CHECK(made.total == 6.5);
  CHECK(made.rest == 0);
}

TEST_CASE("where the nearest do not add up, the part that is nearest to the middle gives way") {
  // 1.2 + 1.2 + 1.3 is 3.7, but 3.78 is shown as 3.8.
  const Shown made = adding_up({1.24, 1.23, 1.31}, 3.78, 1);
  CHECK(made.parts == std::vector<double>{1.3, 1.2, 1.3});
  CHECK(made.total == 3.8);
  CHECK(made.rest == 0);
}

TEST_CASE("equal parts stay equal: another part gives way, or a rest is shown") {
  const Shown two = adding_up({0.34, 0.34, 0.37}, 1.05, 1);
  CHECK(two.parts[0] == two.parts[1]);
  CHECK(two.parts[0] + two.parts[1] + two.parts[2] + two.rest == Approx(two.total));
  CHECK(two.total == 1.1);
  const double third = 10.0 / 3;
  const Shown three = adding_up({third, third, third}, 10, 1);
  CHECK(three.parts == std::vector<double>{3.3, 3.3, 3.3});
  CHECK(three.rest == 0.1);
}

TEST_CASE("nothing stays nothing, and a fall stays a fall") {
  const Shown made = adding_up({0, -0.26, 0, 0.49}, 0.23, 1);
  CHECK(made.parts[0] == 0);
  CHECK(made.parts[2] == 0);
  CHECK_FALSE(std::signbit(made.parts[0]));
  CHECK(made.parts[1] == -0.3);
  CHECK(made.parts[3] == 0.5);
}

TEST_CASE("equal steps may be shown as different, so that they add up") {
  const double third = 10.0 / 3;
  const Shown three = steps_adding_up({third, 0, third, third}, 10, 1);
  CHECK(three.parts[0] + three.parts[2] + three.parts[3] == Approx(10));
  CHECK(three.parts[1] == 0);
  CHECK(three.rest == 0);
  CHECK(steps_adding_up({1.24, 2.26, 3.0}, 6.5, 1).parts == std::vector<double>{1.2, 2.3, 3.0});
}

TEST_CASE("what is shown of generated parts adds up to the last digit") {
  Dice dice(21);
  for (int game = 0; game < 2000; ++game) {
    const int number = dice.whole(1, 12), digits = dice.whole(0, 4);
    std::vector<double> parts;
    double total = 0;
    for (int i = 0; i < number; ++i) {
      const bool again = i > 0 && dice.chance(0.2);
      parts.push_back(again ? parts.back() : dice.chance(0.1) ? 0 : dice.between(-5, 20));
      total += parts.back();
    }
    for (const bool along : {false, true}) {
      const Shown made = along ? steps_adding_up(parts, total, digits) : adding_up(parts, total, digits);
      std::int64_t sum = digits_of(made.rest, digits);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        sum += digits_of(made.parts[i], digits);
        CHECK(std::abs(made.parts[i] - parts[i]) < 1.000001 * std::pow(10, -digits));
        if (!along && i > 0 && parts[i] == parts[i - 1]) CHECK(made.parts[i] == made.parts[i - 1]);
        if (parts[i] == 0) CHECK(made.parts[i] == 0);
      }
      CHECK(sum == digits_of(made.total, digits));
      if (along) CHECK(made.rest == 0);
    }
  }
}

TEST_CASE("six digits of the largest are as many decimals as its size leaves") {
  CHECK(six_digits({8.3, 0.01}) == 5);
  CHECK(six_digits({-123.4}) == 3);
  CHECK(six_digits({1234567}) == -1);
  CHECK(six_digits({0.012}) == 7);
  CHECK(six_digits({0, 0}) == 0);
  CHECK(adding_up({1234567}, 1234567, -1).total == 1234570);
}

TEST_CASE("sums of what is shown have no digits behind the last") {
  CHECK(sum_of_shown({0.1, 0.2}, 1) == 0.3);
  CHECK(sum_of_shown({}, 1) == 0);
}
