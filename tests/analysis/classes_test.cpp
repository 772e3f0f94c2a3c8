// SPDX-License-Identifier: Apache-2.0
// Exact answers where times and routes depend on the kind of referral, and sources bring different mixes: by hand.
#include "catch.hpp"
#include "refpath/analysis/analyse.hpp"
#include "support/played.hpp"

using namespace refpath;
using namespace refpath::test;

TEST_CASE("Each kind of referral has a chain of its own, and sources mix them") {
  // 10 a week, half of them urgent, and 30 a week of whom 10 % are: 20 % in all. The urgent are seen once for 60 min;
  // the others for 20 min, N times with half going round: E N = 2, Var N = 2.
  const Pathway pathway = written(
      "pathway: Kinds\n"
      "hours: 24/7\n"
      "attributes: {urgency: {urgent: 30%, routine: rest}}\n"
      "demand:\n"
      "  sources:\n"
      "    hospital: {referrals: 10 per week, first_step: see, with: {urgency: {urgent: 50%, routine: rest}}}\n"
      "    gps: {referrals: 30 per week, first_step: chase, with: {urgency: {urgent: 10%, routine: rest}}}\n"
      "roles: {nurse: {wte: 1}, clerk: {}}\n"
      "steps:\n"
      "  chase: {work: {clerk: 5 min}, then: see}\n"
      "  see:\n"
      "    work: {nurse: {by: {urgency: {urgent: 60 min, routine: 20 min}}}}\n"
      "    then:\n"
      "      home: {when: {urgency: urgent}}\n"
      "      see: {share: 50%, when: {urgency: routine}}\n"
      "      list: {share: rest, when: {urgency: routine}}\n"
      "exits: {home: treated, list: caseload}\n");
  const Analysis a = analyse(lower(pathway));
  REQUIRE(a.defined);
  CHECK(a.visits[0].mean == Approx(0.75));
  CHECK(a.visits[1].mean == Approx(0.2 + 0.8 * 2));
  CHECK(a.exits[0].mean == Approx(0.2));
  CHECK(a.exits[1].mean == Approx(0.8));
  const double mean = 0.2 * 60 + 0.8 * 40;
  CHECK(a.touch[0].mean / 60 == Approx(mean));
  // E T^2: 60^2 for the urgent, 20^2 (2 + 2^2) for the others.
  CHECK(a.touch[0].variance / 3600 == Approx(0.2 * 3600 + 0.8 * 400 * 6 - mean * mean));
  CHECK(a.touch[1].mean / 60 == Approx(0.75 * 5));
  CHECK(a.touch[1].variance / 3600 == Approx(25 * 0.75 * 0.25));
  CHECK(a.handoffs == Approx(0.75));
  CHECK(a.referrals_per_week == Approx(40));
  CHECK(a.hours[0] == Approx(40 * mean / 60));
}

TEST_CASE("Two attributes are told apart together") {
  // A quarter are urgent and two in five come alone, independently: 10 min more for the urgent, a lift for those who
  // are both.
  const Pathway pathway = written(
      "pathway: Kinds\n"
      "attributes: {urgency: {urgent: 25%, routine: rest}, company: {alone: 40%, with_somebody: rest}}\n"
      "demand: {referrals: 10 per week, first_step: see}\n"
      "roles: {nurse: {}, driver: {}}\n"
      "steps:\n"
      "  see:\n"
      "    work: {nurse: {by: {urgency: {urgent: 30 min, routine: 20 min}}}}\n"
      "    then:\n"
      "      drive: {when: {urgency: urgent, company: alone}}\n"
      "      home: rest\n"
      "  drive: {work: {driver: 40 min}, then: home}\n"
      "exits: {home: treated}\n");
  const Analysis a = analyse(lower(pathway));
  CHECK(a.touch[0].mean / 60 == Approx(0.25 * 30 + 0.75 * 20));
  CHECK(a.visits[1].mean == Approx(0.25 * 0.4));
  CHECK(a.touch[1].mean / 60 == Approx(4));
}
