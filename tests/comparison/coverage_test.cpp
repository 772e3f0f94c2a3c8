// SPDX-License-Identifier: Apache-2.0
// How often intervals hold what they promise, by refpath's own way from a file to an interval: a short version of
// bench/coverage.cpp, with seeds that never change.
#include <cmath>
#include <vector>

#include "catch.hpp"
#include "refpath/comparison/expect.hpp"
#include "support/known_answers.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

/// Each share is 95 % but for the luck of so few experiments: three standard deviations of the binomial distribution on
/// either side, which 1 in 400 leaves. Of 250 experiments that is 228 to 247.
void check_held(const KnownAnswers& known, int experiments) {
  const std::vector<Held> all = held(known, experiments, 1);
  const double reach = 3 * std::sqrt(experiments * 0.95 * 0.05);
  for (std::size_t q = 0; q < all.size(); ++q) {
    INFO(known.name << ": " << known.questions[q].key << ", question " << q);
    CHECK(all[q].held >= 0.95 * experiments - reach);
    CHECK(all[q].held <= 0.95 * experiments + reach);
  }
}

}  // namespace

TEST_CASE("intervals of hours, minutes and shares hold the truth, of an average, a difference and a year",
          "[statistical]") {
  check_held(known_touch(), 250);
}

TEST_CASE("intervals of waits and targets hold the truth", "[statistical]") {
  check_held(known_queue(0.5, 8, 52), 150);
}

// By Student's t it would be 91 %: a few windows with a long queue carry the mean.
TEST_CASE("intervals of waits hold the truth where there are few referrals and the runs lean to one side",
          "[statistical]") {
  check_held(known_queue(0.5, 8, 4), 250);
}

TEST_CASE("intervals hold the truth where the answer itself decides how many runs there are", "[statistical]") {
  check_held(until_precise(known_touch(), 0.025), 80);
}

// The mean wait is exactly the limit. Four looks of seven: 4/7 of 5 %, of 150 experiments 4.3, with three standard
// deviations 10.
TEST_CASE("an expectation of a wait that is exactly the truth is seldom decided", "[statistical]") {
  const KnownAnswers known = known_queue(0.5, 8, 4);
  int decided = 0;
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    KnownAnswers mine = known;
    mine.settings.simulation.seed = seed;
    Record record;
    const KnownAfter after = [&](int replications) -> Measure {
      if (replications > 0) record = measured(mine, replications);
      return [&record, replications](std::string_view key) {
        return replications == 0 ? Evidence{} : evidence(*record.find(key));
      };
    };
    const Expectation expectation{"wait@serve", Expectation::Bound::at_most, known.questions.front().truth.front(), 0};
    decided += judge({expectation}, after, 160).front().decision != Decision::undecided;
  }
  CHECK(decided <= 10);
}
