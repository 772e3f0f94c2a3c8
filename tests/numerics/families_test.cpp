// SPDX-License-Identifier: Apache-2.0
#include "families.hpp"

#include <cmath>
#include <cstdint>

#include "catch.hpp"
#include "refpath/numerics/quantile_half.hpp"

using namespace refpath;

TEST_CASE("the mean and variance of every family are those asked for") {
  for (const Family& family : families(3600)) {
    INFO(family.name);
    CHECK(family.table.mean() == Approx(family.mean).epsilon(1e-7));
    CHECK(family.table.variance() == Approx(family.variance).epsilon(2e-6));
  }
}

TEST_CASE("both tails of every family are precise") {
  for (const Family& family : families(1e10)) {
    for (int power = 0; power < 31; ++power) {
      const std::uint32_t word = (std::uint32_t{1} << power) + (std::uint32_t{1} << power) / 3;
      const double share = (word + 0.5) / 4294967296.0;
      const double low = static_cast<double>(family.table.sample_1024(word)) / 1024;
      const double high = static_cast<double>(family.table.sample_1024(~word)) / 1024;
      INFO(family.name << ", share " << share << ": " << low << " and " << high);
      if (low > 100) CHECK(family.below(low) == Approx(share).epsilon(3e-4));  // below, the steps of 1/1024 are felt
      CHECK(family.above(high) == Approx(share).epsilon(3e-4));
    }
  }
}

// Standard normal quantiles as published: 1.959963985, 4.753424309 (one in a million), 5.997807015 (one in 10^9).
TEST_CASE("lognormal quantiles are those of the published normal ones") {
  const double scale = std::sqrt(std::log(2.0));
  const auto known = [scale](double z) { return 1e6 * std::exp(-scale * scale / 2 + scale * z); };
  const QuantileTable table = QuantileTable::lognormal(1e6, 1e6);
  struct Row {
    double share, z;
  };
  for (const Row& row : {Row{0.025, 1.959963985}, Row{1e-6, 4.753424309}, Row{1e-9, 5.997807015}}) {
    const auto word = static_cast<std::uint32_t>(row.share * 4294967296.0);
    // A word is a step of 2^-32, which matters at 10^-9: a fifth of the share.
    const double tolerance = 1e-4 + 0.15 / (row.share * 4294967296.0);
    CHECK(static_cast<double>(table.sample(word)) == Approx(known(-row.z)).epsilon(tolerance));
    CHECK(static_cast<double>(table.sample(~word)) == Approx(known(row.z)).epsilon(tolerance));
  }
}

// Where the 32 knots an octave leave their mark: the straight lines through the quantiles of an exponential have a mean
// 2.4e-5 too high, and through those of a lognormal with an sd three times the mean 6e-5. The tables do not.
TEST_CASE("the pieces of a table keep their means, which straight lines through quantiles do not") {
  const auto straight = [](const auto& quantile) {
    double area = 0;
    for (int knot = 0; knot + 1 < knots_per_half; ++knot) {
      const double from = knot_position(knot);
      const double to = knot_position(knot + 1);
      for (const bool upper : {false, true}) area += (to - from) * (quantile(from, upper) + quantile(to, upper)) / 2;
    }
    return area;
  };
  const double line = straight([](double p, bool upper) { return upper ? -std::log(p) : -std::log1p(-p); });
  CHECK(line - 1 == Approx(2.4e-5).epsilon(0.02));
  CHECK(std::abs(QuantileTable::exponential(3600).mean() / 3600 - 1) < 1e-9);
  CHECK(std::abs(QuantileTable::lognormal(3600, 3 * 3600).mean() / 3600 - 1) < 1e-6);
}

// Words end at 2^-33: what lies beyond cannot be drawn. Of the variance of a lognormal with an sd ten times its mean
// that takes 1.2 %, of its mean 3.6e-6; with an sd of three times the mean 0.02 % and 1.3e-7.
TEST_CASE("what a table cuts off at the far end is known") {
  const QuantileTable wild = QuantileTable::lognormal(3600, 36000);
  CHECK(wild.mean() / 3600 - 1 == Approx(-3.6e-6).epsilon(0.05));
  CHECK(wild.variance() / (36000.0 * 36000.0) - 1 == Approx(-1.16e-2).epsilon(0.02));
  const QuantileTable wide = QuantileTable::lognormal(3600, 3 * 3600);
  CHECK(wide.mean() / 3600 - 1 == Approx(-1.27e-7).epsilon(0.02));
  CHECK(wide.variance() / (9 * 3600.0 * 3600.0) - 1 == Approx(-2.0e-4).epsilon(0.01));
}

TEST_CASE("families without spread are fixed") {
  CHECK(QuantileTable::uniform(60, 60) == QuantileTable::fixed(60));
  CHECK(QuantileTable::triangular(60, 60, 60) == QuantileTable::fixed(60));
  CHECK(QuantileTable::pert(60, 60, 60) == QuantileTable::fixed(60));
  CHECK(QuantileTable::exponential(0) == QuantileTable::fixed(0));
  CHECK(QuantileTable::lognormal(60, 0) == QuantileTable::fixed(60));
  CHECK(QuantileTable::gamma(60, 0) == QuantileTable::fixed(60));
  CHECK(QuantileTable::weibull(60, 0) == QuantileTable::fixed(60));
  CHECK(QuantileTable::lognormal(0, 0).is_fixed());
}

TEST_CASE("triangles may have a vertical side") {
  const QuantileTable falling = QuantileTable::triangular(0, 0, 900);
  CHECK(falling.mean() == Approx(300).epsilon(1e-6));
  CHECK(falling.variance() == Approx(900.0 * 900 / 18).epsilon(1e-6));
  const QuantileTable rising = QuantileTable::triangular(0, 900, 900);
  CHECK(rising.mean() == Approx(600).epsilon(1e-6));
  CHECK(rising.most() == Approx(900).epsilon(1e-6));
}

TEST_CASE("an erlang of one stage is an exponential") {
  const QuantileTable erlang = QuantileTable::erlang(86400, 1);
  const QuantileTable exponential = QuantileTable::exponential(86400);
  CHECK(erlang.mean() == Approx(exponential.mean()).epsilon(1e-9));  // one is asked seldom, see SmoothQuantile
  for (std::uint32_t word = 0; word < 0xFF000000u; word += 7000001) {
    CHECK(std::abs(erlang.sample_1024(word) - exponential.sample_1024(word)) <= 1);
  }
}

TEST_CASE("spreads far from one are found as well") {
  for (const double cv : {0.01, 0.1, 5.0}) {
    CHECK(QuantileTable::weibull(1e6, cv * 1e6).mean() == Approx(1e6).epsilon(1e-6));
    CHECK(QuantileTable::weibull(1e6, cv * 1e6).variance() == Approx(cv * cv * 1e12).epsilon(1e-3));
    CHECK(QuantileTable::gamma(1e6, cv * 1e6).mean() == Approx(1e6).epsilon(1e-6));
    CHECK(QuantileTable::gamma(1e6, cv * 1e6).variance() == Approx(cv * cv * 1e12).epsilon(1e-5));
  }
}
