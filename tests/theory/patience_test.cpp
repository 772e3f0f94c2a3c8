// SPDX-License-Identifier: Apache-2.0
// Those who wait leave when their patience ends.
#include <cmath>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/one_line.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

TEST_CASE("M/M/c with exponential patience is Erlang A", "[statistical]") {
  // Three an hour for three people, mean 1 h, patience 2 h on average: births 3, deaths min(n, 3) + (n - 3)+ / 2
  // (Palm 1957; Garnett, Mandelbaum and Reiman 2002). The share who leave is the mean queue / 2 / 3.
  std::vector<double> p = {1};
  for (int n = 1; n <= 60; ++n) p.push_back(p.back() * 3 / (n <= 3 ? n : 3 + (n - 3) / 2.0));
  double sum = 0, queue = 0;
  for (std::size_t n = 0; n < p.size(); ++n) sum += p[n];
  for (std::size_t n = 4; n < p.size(); ++n) queue += static_cast<double>(n - 3) * p[n] / sum;
  const Played played =
      test::played(one_line(3, 3, "{exponential: 1 h}", "leaves: {after: {exponential: 2 h}, then: lost}"), 52, 1, 40);
  check_agrees(played.ratio(played.left_by("lost"), played.sample.layout.counted), queue / 2 / 3, 0.02);
  check_agrees(played.ratio(played.sample.layout.left, played.sample.layout.counted), queue / 2 / 3, 0.02);
  check_agrees(played.wait_hours("call"), queue / 3, 0.02);
  check_agrees(played.over_time(played.sample.layout.queue), queue, 0.02);
}

TEST_CASE("M/M/1 with a fixed patience loses those who would wait longer", "[statistical]") {
  // Barrer 1957, by level crossings: the virtual wait has an atom p0 at zero and the density 0.9 p0 exp(-0.1 x) up to
  // the patience of 2 h, then 0.9 p0 exp(1.8 - x); those who come to more than 2 h leave.
  const double a = 0.9, patience = 2, at_patience = std::exp(-(1 - a) * patience);
  const double p0 = 1 / (1 + a * (1 - at_patience) / (1 - a) + a * at_patience);
  const Played played =
      test::played(one_line(a, 1, "{exponential: 1 h}", "leaves: {after: 2 h, then: lost}"), 52, 1, 100);
  check_agrees(played.ratio(played.left_by("lost"), played.sample.layout.counted), p0 * a * at_patience, 0.02);
}
