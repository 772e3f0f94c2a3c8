// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/logarithm.hpp"

#include <cmath>
#include <cstdint>

#include "catch.hpp"
#include "refpath/numerics/philox.hpp"

using namespace refpath;

namespace {

double relative_error(std::uint32_t word) {
  // Near u = 1 the logarithm of u itself would lose the answer: log1p of what is missing to 1, which is exact.
  const double u = (word + 0.5) / 4294967296.0;
  const double missing = (4294967295.0 - word + 0.5) / 4294967296.0;
  const double known = u > 0.5 ? -std::log1p(-missing) : -std::log(u);
  return std::abs(unit_exponential(word) / known - 1);
}

}  // namespace

TEST_CASE("the unit exponential is the logarithm of the standard library to 1e-14") {
  double worst = 0;
  const auto look = [&worst](std::uint32_t word) { worst = std::max(worst, relative_error(word)); };
  for (std::uint32_t i = 0; i < 20000; ++i) {
    look(i);
    look(~i);
    for (const std::uint32_t word : philox({i, 0, 0, 0}, {1, 2})) look(word);
  }
  for (int power = 0; power < 32; ++power) {  // around every power of two, and where the range of m is cut
    for (int step = -50; step <= 50; ++step) look((std::uint32_t{1} << power) + static_cast<std::uint32_t>(step));
    for (int step = -50; step <= 50; ++step) look((0xB5000000u >> power) + static_cast<std::uint32_t>(step));
  }
  CHECK(worst < 1e-15);
}

TEST_CASE("the unit exponential falls as the word rises and is never zero") {
  CHECK(unit_exponential(0) == Approx(33 * std::log(2.0)).epsilon(1e-15));
  CHECK(unit_exponential(0xFFFFFFFFu) == Approx(std::ldexp(1.0, -33)).epsilon(1e-9));
  CHECK(unit_exponential(0xFFFFFFFFu) > 0);
  double before = unit_exponential(0);
  for (std::uint32_t word = 9973; word < 0xFFFF0000u; word += 9973) {
    const double here = unit_exponential(word);
    if (here >= before) FAIL("not falling at word " << word);
    before = here;
  }
  CHECK(unit_exponential(0xFFFFFFFEu) > unit_exponential(0xFFFFFFFFu));
}

// Frozen: another compiler or processor that gives other bits would give other draws.
TEST_CASE("the unit exponential is the same double everywhere") {
  CHECK(unit_exponential(0) == 0x1.6dfb516f20bbfp+4);
  CHECK(unit_exponential(0x12345678u) == 0x1.525e973ac164fp+1);
  CHECK(unit_exponential(0x80000000u) == 0x1.62e42feda39efp-1);
  CHECK(unit_exponential(0xDEADBEEFu) == 0x1.1d96ac64c5278p-3);
}
