// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/quantile_table.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "catch.hpp"
#include "families.hpp"
#include "refpath/numerics/hash.hpp"

using namespace refpath;

namespace {

/// Words in rising order, thick at the ends, around the middle and around every power of two.
std::vector<std::uint32_t> telling_words() {
  std::vector<std::uint32_t> words;
  for (std::uint32_t step = 0; step < 300; ++step) {
    for (int power = 0; power < 32; ++power) {
      words.push_back((std::uint32_t{1} << power) + step);
      words.push_back((std::uint32_t{1} << power) - step);
      words.push_back(~((std::uint32_t{1} << power) + step));
    }
    words.push_back(step);
    words.push_back(~step);
    words.push_back(step * 14316557u);
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::uint64_t hash_of(const QuantileTable& table) {
  Hash hash;
  for (const std::uint32_t word : telling_words()) hash.add(static_cast<std::uint64_t>(table.sample_1024(word)));
  return hash.value();
}

}  // namespace

TEST_CASE("a fixed table is exact and always gives its value") {
  const QuantileTable table = QuantileTable::fixed(712.3);
  CHECK(table.is_fixed());
  for (const std::uint32_t word : {0u, 1u, 0x7FFFFFFFu, 0x80000000u, 0xFFFFFFFFu}) {
    CHECK(table.sample_1024(word) == 729395);  // 712.3 x 1024 = 729395.2
    CHECK(table.sample(word) == 712);
  }
  CHECK(table.mean() == 729395 / 1024.0);
  CHECK(table.variance() == 0);
  CHECK((table.least() == table.mean() && table.most() == table.mean()));
  CHECK(QuantileTable::fixed(0.5).sample(7) == 1);
  CHECK(QuantileTable() == QuantileTable::fixed(0));
  CHECK_FALSE(QuantileTable::fixed(1) == QuantileTable::fixed(2));
}

// u (below one half) in 2^-33: odd 1 is half way .. the knots of octave k lie at 2^k (32 + i) / 32.
TEST_CASE("a word finds its place between two knots") {
  const QuantileTable table = QuantileTable::uniform(0, 8388608);  // 2^23 units: 2^33 in 1/1024
  for (const std::uint32_t word : telling_words()) {
    if (std::abs(table.sample_1024(word) - (2 * std::int64_t{word} + 1)) > 1)
      FAIL(word << " gave " << table.sample_1024(word));
  }
  CHECK(table.sample(0x80000000u) == 4194304);
}

TEST_CASE("a larger word never gives less") {
  std::vector<Family> all = families(3600);
  const QuantileTable pause = QuantileTable::fixed(86400);
  all.push_back({"observed", QuantileTable::observed({5, 1, 3, 3, 900, 0}), 0, 0, {}, {}});
  all.push_back({"mixture", QuantileTable::mixture({{0.3, &pause}, {0.7, &all[4].table}}), 0, 0, {}, {}});
  all.push_back({"two clouds far apart", QuantileTable::observed({0, 3e9}), 0, 0, {}, {}});
  for (const Family& family : all) {
    std::int64_t before = -1;
    for (const std::uint32_t word : telling_words()) {
      const std::int64_t here = family.table.sample_1024(word);
      if (here < before) FAIL(family.name << " falls at word " << word << ": " << before << " then " << here);
      before = here;
    }
    CHECK(static_cast<double>(family.table.sample_1024(0)) == family.table.least() * 1024);
    CHECK(static_cast<double>(family.table.sample_1024(0xFFFFFFFFu)) == family.table.most() * 1024);
  }
}

// A jump of 95 years inside one piece: 2^26 times it does not fit 64 bits.
TEST_CASE("the steepest piece does not overflow") {
  const QuantileTable table = QuantileTable::observed({0, 0, 3e9});
  CHECK(table.mean() == Approx(1e9).epsilon(1e-12));
  std::int64_t most = 0;
  for (std::uint32_t word = 0xA0000000u; word < 0xB0000000u; word += 4099) most = std::max(most, table.sample(word));
  CHECK(most == 3000000000);
}

// Octave by octave, so that the far ends are seen as well: up to 2^13 words each, standing for their neighbours.
TEST_CASE("mean and variance are those of the words") {
  for (const Family& family : families(3600)) {
    double sum = 0;
    double squares = 0;
    const auto add = [&](std::uint32_t word, double weight) {
      const double value = (static_cast<double>(family.table.sample_1024(word)) + 0.5) / 1024;  // it was rounded down
      sum += weight * (value - family.mean);
      squares += weight * (value - family.mean) * (value - family.mean);
    };
    add(0, 1);
    add(~0u, 1);
    for (int octave = 0; octave < 31; ++octave) {
      const std::uint32_t first = std::uint32_t{1} << octave;
      const std::uint32_t stride = std::max(1u, first >> 13);
      for (std::uint32_t word = first + stride / 2; word < 2 * first; word += stride) {
        add(word, stride);
        add(~word, stride);
      }
    }
    const double mean = sum / 4294967296.0;
    INFO(family.name);
    CHECK(family.mean + mean == Approx(family.table.mean()).epsilon(1e-7));
    CHECK(squares / 4294967296.0 - mean * mean == Approx(family.table.variance()).epsilon(1e-6));
  }
}

TEST_CASE("a narrow distribution far from zero keeps its variance") {
  const QuantileTable narrow = QuantileTable::uniform(1e9, 1e9 + 12);
  CHECK(narrow.mean() == Approx(1e9 + 6).epsilon(1e-14));
  CHECK(narrow.variance() == Approx(12).epsilon(1e-4));
}

TEST_CASE("what lies below zero counts as zero") {
  const QuantileTable table =
      QuantileTable::of([](double p, bool upper) { return upper ? 1000 - 2000 * p : 2000 * p - 1000; });
  CHECK(table.least() == 0);
  CHECK(table.sample(0x40000000u) == 0);
  CHECK(table.mean() == Approx(250).epsilon(1e-6));
}

TEST_CASE("a table of a function that falls somewhere is made to rise") {
  const QuantileTable table = QuantileTable::of([](double p, bool upper) {
    return upper ? 100 : p < 0.1 ? 50.0 : 30.0;
  });
  CHECK(table.sample(0x10000000u) == 50);
  CHECK(table.sample(0x60000000u) == 50);
  CHECK(table.sample(0xA0000000u) == 100);
}

TEST_CASE("the share above a value is that of the distribution") {
  for (const Family& family : families(3600)) {
    for (const double value : {0.3 * family.mean, family.mean, 1.4 * family.mean}) {
      INFO(family.name << " above " << value);
      CHECK(family.table.share_above(value) ==
            Approx(std::clamp(family.above(value), 0.0, 1.0)).margin(1e-5).epsilon(1e-3));
    }
    CHECK(family.table.share_above(family.table.most()) == 0);
    CHECK(family.table.share_above(family.table.least() - 1) == 1);
  }
  CHECK(QuantileTable::exponential(3600).share_above(36000) == Approx(std::exp(-10.0)).epsilon(1e-3));
  CHECK(QuantileTable::fixed(60).share_above(60) == 0);
  CHECK(QuantileTable::fixed(60).share_above(59.9) == 1);
}

// Frozen: another compiler or processor that gives other bytes would give other draws.
TEST_CASE("tables are the same bytes everywhere") {
  const QuantileTable pause = QuantileTable::fixed(86400);
  const QuantileTable work = QuantileTable::triangular(480, 720, 1080);
  CHECK(hash_of(work) == 0x3BC1C601A1CED495u);
  CHECK(hash_of(QuantileTable::uniform(600, 1200)) == 0xC08371B60455E72Fu);
  CHECK(hash_of(QuantileTable::pert(480, 720, 1080)) == 0x044479EC947F9AFDu);
  CHECK(hash_of(QuantileTable::exponential(259200)) == 0x3033921E938A1CE3u);
  CHECK(hash_of(QuantileTable::lognormal(259200, 172800)) == 0x21497E6DC1FA8FC7u);
  CHECK(hash_of(QuantileTable::gamma(259200, 172800)) == 0xF92D8BF5C6354F18u);
  CHECK(hash_of(QuantileTable::weibull(259200, 172800)) == 0x39628A4AFFCF4244u);
  CHECK(hash_of(QuantileTable::erlang(259200, 3)) == 0x8B4F9657C6421357u);
  CHECK(hash_of(QuantileTable::observed({720, 900, 600, 660, 1500})) == 0x253C317A081FCF3Fu);
  CHECK(hash_of(QuantileTable::mixture({{0.8, &work}, {0.2, &pause}})) == 0x0E45BACEAB7A48E0u);
}
