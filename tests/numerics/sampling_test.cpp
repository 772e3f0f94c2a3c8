// SPDX-License-Identifier: Apache-2.0
// Tables drawn from through Philox, against the closed forms of their distributions.
#include <cmath>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "families.hpp"
#include "refpath/numerics/logarithm.hpp"
#include "refpath/numerics/philox.hpp"

using namespace refpath;

namespace {

constexpr std::uint32_t blocks = 50000;
constexpr double draws = 4.0 * blocks;

template <class Look>
void draw(std::uint32_t stream, Look look) {
  for (std::uint32_t block = 0; block < blocks; ++block) {
    for (const std::uint32_t word : philox({block, 0, 0, stream}, {20260105, 5})) look(word);
  }
}

/// Against 50 bins of equal chance. The published 99.9 % point of chi-square with 49 degrees of freedom is 85.35.
constexpr int bins = 50;
constexpr double chi_square_limit = 85.35;

double chi_square(const std::vector<int>& counts) {
  double sum = 0;
  for (const int count : counts) sum += (count - draws / bins) * (count - draws / bins) / (draws / bins);
  return sum;
}

}  // namespace

TEST_CASE("draws fill the bins of their distribution evenly", "[statistical]") {
  std::uint32_t stream = 0;
  for (const Family& family : families(3600)) {
    std::vector<int> counts(bins);
    draw(++stream, [&](std::uint32_t word) {
      const double value = (static_cast<double>(family.table.sample_1024(word)) + 0.5) / 1024;
      const int bin = static_cast<int>(family.below(value) * bins);
      ++counts[static_cast<std::size_t>(std::min(std::max(bin, 0), bins - 1))];
    });
    INFO(family.name);
    CHECK(chi_square(counts) < chi_square_limit);
  }
}

TEST_CASE("draws have the moments of their distribution", "[statistical]") {
  std::uint32_t stream = 100;
  for (const Family& family : families(3600)) {
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    draw(++stream, [&](std::uint32_t word) {
      const double distance = (static_cast<double>(family.table.sample_1024(word)) + 0.5) / 1024 - family.mean;
      sum += distance;
      squares += distance * distance;
      fourths += distance * distance * distance * distance;
    });
    const double variance = squares / draws;
    INFO(family.name);
    CHECK(std::abs(sum / draws) < 4 * std::sqrt(family.variance / draws));
    CHECK(std::abs(variance - family.variance) < 4 * std::sqrt((fourths / draws - variance * variance) / draws));
  }
}

TEST_CASE("unit exponentials fill their bins evenly", "[statistical]") {
  std::vector<int> counts(bins);
  draw(200,
       [&](std::uint32_t word) { ++counts[static_cast<std::size_t>(-std::expm1(-unit_exponential(word)) * bins)]; });
  CHECK(chi_square(counts) < chi_square_limit);
}
