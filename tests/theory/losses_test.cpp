// SPDX-License-Identifier: Apache-2.0
// Closed lists: who finds them full goes elsewhere at once.
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/one_line.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

TEST_CASE("with nobody allowed to wait, Erlang B are lost, whatever the distribution", "[statistical]") {
  // Three an hour for four people, mean 1 h: Erlang's recursion B(n) = a B(n-1) / (n + a B(n-1)).
  double lost = 1;
  for (int n = 1; n <= 4; ++n) lost = 3 * lost / (n + 3 * lost);
  for (const char* time : {"{exponential: 1 h}", "{lognormal: {mean: 1 h, sd: 1 h}}", "1 h"}) {
    INFO(time);
    const Played played = test::played(one_line(3, 4, time, "full: {waiting: 0, then: lost}"), 26, 1, 40);
    check_agrees(played.ratio(played.left_by("lost"), played.sample.layout.counted), lost, 0.015);
    CHECK(played.first(played.left_by("lost")) == played.first(played.sample.layout.full));
    CHECK(played.first(played.wait("call")) == 0);
  }
}

TEST_CASE("M/M/c/K loses and waits as its birth and death chain says", "[statistical]") {
  // 1.8 an hour, two people, mean 1 h, three may wait: p_n from n births at 1.8 and deaths at min(n, 2) (Gross and
  // others, Fundamentals of Queueing Theory, 4th ed. 2008, section 2.4).
  std::vector<double> p = {1};
  for (int n = 1; n <= 5; ++n) p.push_back(p.back() * 1.8 / (n < 2 ? n : 2));
  double sum = 0, queue = 0;
  for (const double x : p) sum += x;
  for (int n = 3; n <= 5; ++n) queue += (n - 2) * p[static_cast<std::size_t>(n)] / sum;
  const Played played =
      test::played(one_line(1.8, 2, "{exponential: 1 h}", "full: {waiting: 3, then: lost}"), 52, 1, 60);
  check_agrees(played.ratio(played.left_by("lost"), played.sample.layout.counted), p[5] / sum, 0.02);
  check_agrees(played.wait_hours("call"), queue / 1.8, 0.02);  // Little; those who are lost wait no time
}
