// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/histogram.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "refpath/numerics/philox.hpp"

using namespace refpath;

TEST_CASE("an empty histogram answers 0") {
  const Histogram empty;
  CHECK(empty.count() == 0);
  CHECK(empty.quantile(0.5) == 0);
}

TEST_CASE("whole numbers below 128 come back exactly") {
  Histogram all;
  for (int value = 0; value < 128; ++value) all.record(value);
  for (int value = 0; value < 128; ++value) CHECK(all.quantile((value + 0.5) / 128) == value);
  Histogram zeros;
  zeros.record(0);
  zeros.record(0);
  CHECK(zeros.quantile(0.5) == 0);
  CHECK(zeros.quantile(1) == 0);
}

TEST_CASE("a single record is found within 1 in 64 wherever it lies") {
  for (int power = 0; power < 63; ++power) {
    const std::int64_t edge = std::int64_t{1} << power;
    for (const std::int64_t value : {edge - 1, edge, edge + edge / 3, edge + (edge - 1)}) {
      Histogram one;
      one.record(value);
      for (const double p : {0.0, 0.5, 1.0}) {
        const double found = one.quantile(p);
        if (std::abs(found - static_cast<double>(value)) * 64 > static_cast<double>(value))
          FAIL(value << " gave " << found);
      }
    }
  }
  Histogram most;
  most.record(std::numeric_limits<std::int64_t>::max());
  CHECK(most.quantile(0.5) > 9e18);
}

TEST_CASE("every quantile lies within 1 in 64 of the ordered records") {
  Histogram histogram;
  std::vector<std::int64_t> records;
  for (std::uint32_t i = 0; i < 2500; ++i) {
    for (const std::uint32_t word : philox({i, 0, 0, 0}, {7, 7})) {
      const auto value = static_cast<std::int64_t>(std::exp(word / 4294967296.0 * 18));  // 1 s to two years
      histogram.record(value);
      records.push_back(value);
    }
  }
  std::sort(records.begin(), records.end());
  CHECK(histogram.count() == records.size());
  for (int thousandth = 0; thousandth <= 1000; ++thousandth) {
    const double p = thousandth / 1000.0;
    const double rank = std::max(1.0, std::ceil(p * static_cast<double>(records.size()) - 1e-9));
    const auto known = static_cast<double>(records[static_cast<std::size_t>(rank) - 1]);
    if (std::abs(histogram.quantile(p) - known) * 64 > known)
      FAIL(p << " gave " << histogram.quantile(p) << " for " << known);
  }
}

TEST_CASE("a quantile is linear within a bin") {
  Histogram histogram;  // 1024 to 1039 are one bin
  for (int i = 0; i < 16; ++i) histogram.record(1024 + i);
  CHECK(histogram.quantile(0) == 1024);
  CHECK(histogram.quantile(0.5) == 1031.5);
  CHECK(histogram.quantile(1) == 1039);
}

TEST_CASE("adding histograms does not depend on the order") {
  std::vector<Histogram> parts(3);
  Histogram whole;
  for (std::uint32_t i = 0; i < 3000; ++i) {
    const auto value = static_cast<std::int64_t>(philox({i, 0, 0, 0}, {3, 3})[0] >> (i % 32));
    parts[i % 3].record(value);
    whole.record(value);
  }
  Histogram forwards;
  Histogram backwards;
  for (int i = 0; i < 3; ++i) {
    forwards.add(parts[i]);
    backwards.add(parts[2 - i]);
  }
  CHECK(forwards.count() == 3000);
  for (int percent = 0; percent <= 100; ++percent) {
    CHECK(forwards.quantile(percent / 100.0) == whole.quantile(percent / 100.0));
    CHECK(backwards.quantile(percent / 100.0) == whole.quantile(percent / 100.0));
  }
  forwards.clear();
  CHECK(forwards.count() == 0);
  CHECK(forwards.quantile(0.5) == 0);
}
