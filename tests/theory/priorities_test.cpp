// SPDX-License-Identifier: Apache-2.0
// Who is served first, without interrupting anybody: Cobham, Priority assignment in waiting line problems, Operations
// Research 2 (1954).
#include <string>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

TEST_CASE("three classes of M/G/1 wait as Cobham says", "[statistical]") {
  // 0.7 an hour. W_k = W0 / ((1 - s_(k-1)) (1 - s_k)), W0 = lambda E S^2 / 2, s_k = load of the classes up to k.
  const Played played = test::played(
      "pathway: Three classes\n"
      "hours: 24/7\n"
      "demand: {referrals: 117.6 per week, first_step: sort}\n"
      "attributes: {urgency: {routine: rest, urgent: 20%, soon: 30%}}\n"
      "priority: {urgency: [urgent, soon, routine]}\n"
      "roles: {clerk: {wte: 1}}\n"
      "steps:\n"
      "  sort:\n"
      "    then:\n"
      "      see_urgent: {when: {urgency: urgent}}\n"
      "      see_soon: {when: {urgency: soon}}\n"
      "      see_routine: {when: {urgency: routine}}\n"
      "  see_urgent: {work: {clerk: {exponential: 60 min}}, then: out}\n"
      "  see_soon: {work: {clerk: 30 min}, then: out}\n"
      "  see_routine: {work: {clerk: {exponential: 78 min}}, then: out}\n"
      "exits: {out: treated}\n",
      104, 2, 150);
  const double urgent = 0.14, soon = 0.21, routine = 0.35;  // an hour
  const double left = (urgent * 2 + soon * 0.25 + routine * 2 * 1.3 * 1.3) / 2;
  const double first = 1 - urgent, second = first - soon * 0.5, third = second - routine * 1.3;
  check_agrees(played.wait_hours("see_urgent"), left / first, 0.015);
  check_agrees(played.wait_hours("see_soon"), left / (first * second), 0.015);
  check_agrees(played.wait_hours("see_routine"), left / (second * third), 0.02);
}

TEST_CASE("two classes of M/M/3 wait as Cobham says", "[statistical]") {
  // 2.4 an hour, a quarter of them urgent, mean 1 h. W_k = C(3, 2.4) / 3 / ((1 - s_(k-1)) (1 - s_k)).
  const Played played = test::played(
      "pathway: Two classes\n"
      "hours: 24/7\n"
      "demand: {referrals: 403.2 per week, first_step: sort}\n"
      "attributes: {urgency: {urgent: 25%, routine: rest}}\n"
      "priority: {urgency: [urgent, routine]}\n"
      "roles: {clerk: {wte: 3}}\n"
      "steps:\n"
      "  sort:\n"
      "    then:\n"
      "      see_urgent: {when: {urgency: urgent}}\n"
      "      see_routine: {when: {urgency: routine}}\n"
      "  see_urgent: {work: {clerk: {exponential: 1 h}}, then: out}\n"
      "  see_routine: {work: {clerk: {exponential: 1 h}}, then: out}\n"
      "exits: {out: treated}\n",
      52, 2, 100);
  double blocked = 1;
  for (int n = 1; n <= 3; ++n) blocked = 2.4 * blocked / (n + 2.4 * blocked);
  const double waits = blocked / (1 - 0.8 + 0.8 * blocked);
  check_agrees(played.wait_hours("see_urgent"), waits / 3 / (1 - 0.2), 0.015);
  check_agrees(played.wait_hours("see_routine"), waits / 3 / ((1 - 0.2) * (1 - 0.8)), 0.03);
}
