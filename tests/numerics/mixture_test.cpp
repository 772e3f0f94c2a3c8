// SPDX-License-Identifier: Apache-2.0
// Observed values and mixtures: distributions with jumps, fitted to the knots of a table.
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

#include "catch.hpp"
#include "refpath/numerics/quantile_table.hpp"

using namespace refpath;

namespace {

double mean_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

double variance_of(const std::vector<double>& values) {
  double squares = 0;
  for (const double value : values) squares += (value - mean_of(values)) * (value - mean_of(values));
  return squares / static_cast<double>(values.size());
}

std::vector<double> squares_up_to(int n) {
  std::vector<double> values;
  for (int i = 0; i < n; ++i) values.push_back(60.0 * i * i);
  return values;
}

}  // namespace

TEST_CASE("two observed values are each drawn half of the time") {
  const QuantileTable table = QuantileTable::observed({900, 720});
  CHECK(table.sample(0) == 720);
  CHECK(table.sample(0x7FFFFFFFu) == 720);
  CHECK(table.sample(0x80000000u) == 900);
  CHECK(table.sample(0xFFFFFFFFu) == 900);
  CHECK(table.mean() == 810);
  CHECK(table.variance() == 8100);
}

// A jump that falls inside a piece becomes a ramp there, at most over two pieces: with the mean kept, the variance
// falls by up to jump^2 / 6 times the length of the ramp. The worst is three values, two of them equal: 0.9 %.
TEST_CASE("observed values keep their mean, and their variance nearly") {
  for (const std::vector<double>& values : {std::vector<double>{720, 900, 1080},
                                            {0, 0, 1080},
                                            {60, 120, 180, 300, 480, 780, 1260},
                                            {0, 0, 0, 0, 0, 0, 0, 0, 0, 1e9}}) {
    const QuantileTable table = QuantileTable::observed(values);
    CHECK(table.mean() == Approx(mean_of(values)).epsilon(1e-7));
    CHECK(table.variance() <= variance_of(values));
    CHECK(table.variance() > 0.99 * variance_of(values));
  }
  for (const int n : {40, 173, 2000}) {
    const std::vector<double> values = squares_up_to(n);
    const QuantileTable table = QuantileTable::observed(values);
    CHECK(table.mean() == Approx(mean_of(values)).epsilon(1e-7));
    CHECK(table.variance() == Approx(variance_of(values)).epsilon(1e-3));
  }
}

// Four jumps, each a ramp over two pieces: 2 (2 / 256 + 2 / 128) = 4.7 % of the draws lie between.
TEST_CASE("most draws of observed values are the values themselves") {
  const std::vector<double> values = {300, 600, 900, 1500, 2400};
  const QuantileTable table = QuantileTable::observed(values);
  std::vector<int> seen(values.size());
  int between = 0;
  for (std::uint32_t i = 0; i < 100000; ++i) {
    const std::int64_t drawn = table.sample(i * 42949u);
    bool known = false;
    for (std::size_t k = 0; k < values.size(); ++k) {
      if (static_cast<double>(drawn) != values[k]) continue;
      ++seen[k];
      known = true;
    }
    between += !known;
  }
  CHECK(between < 4700);
  for (const int count : seen) CHECK(count > 18700);
}

TEST_CASE("one observed value, or equal ones, are fixed") {
  CHECK(QuantileTable::observed({60}) == QuantileTable::fixed(60));
  CHECK(QuantileTable::observed({60, 60, 60}) == QuantileTable::fixed(60));
}

TEST_CASE("a mixture of one table, or of equal ones, is that table") {
  const QuantileTable work = QuantileTable::triangular(480, 720, 1080);
  const QuantileTable fixed = QuantileTable::fixed(60);
  CHECK(QuantileTable::mixture({{1, &work}}) == work);
  CHECK(QuantileTable::mixture({{0.5, &work}, {0.5, &work}}) == work);
  CHECK(QuantileTable::mixture({{0.25, &fixed}, {0.75, &fixed}}) == fixed);
  CHECK(QuantileTable::mixture({{1, &work}, {0, &fixed}}) == work);
}

TEST_CASE("a mixture has the weighted mean and the variance that follows") {
  const QuantileTable work = QuantileTable::triangular(480, 720, 1080);
  const QuantileTable pause = QuantileTable::fixed(600);
  const QuantileTable reply = QuantileTable::exponential(259200);
  const QuantileTable post = QuantileTable::lognormal(172800, 86400);
  const QuantileTable seen = QuantileTable::observed({60, 600, 86400});
  const std::vector<std::vector<QuantileTable::Part>> mixtures = {
      {{0.8, &pause}, {0.2, &reply}},
      {{0.1, &pause}, {0.2, &reply}, {0.7, &work}},
      {{0.999, &pause}, {0.001, &post}},
      {{0.3, &seen}, {0.3, &post}, {0.2, &work}, {0.2, &reply}},
      {{1.0 / 3, &pause}, {1.0 / 3, &work}, {1.0 / 3, &seen}},
  };
  for (const std::vector<QuantileTable::Part>& parts : mixtures) {
    double mean = 0;
    double square = 0;
    for (const QuantileTable::Part& part : parts) {
      mean += part.share * part.table->mean();
      square += part.share * (part.table->variance() + part.table->mean() * part.table->mean());
    }
    const QuantileTable table = QuantileTable::mixture(parts);
    CHECK(table.mean() == Approx(mean).epsilon(1e-8).margin(1.0 / 10240));  // the knots are rounded to 1/1024
    CHECK(table.variance() == Approx(square - mean * mean).epsilon(2e-3));
  }
}

TEST_CASE("the order of the parts of a mixture does not matter") {
  const QuantileTable work = QuantileTable::triangular(480, 720, 1080);
  const QuantileTable reply = QuantileTable::exponential(259200);
  CHECK(QuantileTable::mixture({{0.3, &work}, {0.7, &reply}}) == QuantileTable::mixture({{0.7, &reply}, {0.3, &work}}));
}

TEST_CASE("the tails of a mixture are those of its parts") {
  const QuantileTable pause = QuantileTable::fixed(600);
  const QuantileTable reply = QuantileTable::exponential(1e8);
  const QuantileTable table = QuantileTable::mixture({{0.75, &pause}, {0.25, &reply}});
  for (int power = 0; power < 28; ++power) {
    const std::uint32_t word = std::uint32_t{1} << power;
    const double known = -1e8 * std::log((word + 0.5) / 4294967296.0 / 0.25);
    CHECK(static_cast<double>(table.sample(~word)) == Approx(known).epsilon(1e-4));
  }
  CHECK(table.sample(0x80000000u) == 600);
  CHECK(table.share_above(600) == Approx(0.25).epsilon(1e-4));
}
