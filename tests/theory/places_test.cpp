// SPDX-License-Identifier: Apache-2.0
// Beds, and places on caseloads.
#include <string>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

Played beds(const std::string& bed, const std::string& stay, const std::string& home = "placed") {
  return played(
      "pathway: Beds\n"
      "hours: 24/7\n"
      "demand: {referrals: 403.2 per week, first_step: admit}\n"
      "places: {bed: " +
          bed +
          "}\n"
          "steps:\n"
          "  admit: {takes: [bed], then: stay}\n"
          "  stay: {delay: " +
          stay + ", " + (home == "placed" ? "frees: [bed], " : "") +
          "then: home}\n"
          "exits: {home: " +
          home + "}\n",
      52, 3, 60);
}

double erlang_b(int servers, double a) {
  double blocked = 1;
  for (int n = 1; n <= servers; ++n) blocked = a * blocked / (n + a * blocked);
  return blocked;
}

}  // namespace

TEST_CASE("places without limit are as many occupied as come in one stay", "[statistical]") {
  // M/G/infinity, Little: 2.4 an hour x 5 h.
  const Played played = beds("{}", "{lognormal: {mean: 5 h, sd: 5 h}}");
  check_agrees(played.over_time(played.sample.layout.occupied), 12, 0.01);
}

TEST_CASE("those who wait for one of three places wait as in M/M/3", "[statistical]") {
  // 2.4 an hour, stays of 1 h on average.
  const Played played = beds("{number: 3}", "{exponential: 1 h}");
  const double b = erlang_b(3, 2.4);
  check_agrees(played.wait_hours("admit"), b / (1 - 0.8 + 0.8 * b) / 0.6, 0.03);
  check_agrees(played.over_time(played.sample.layout.occupied), 2.4, 0.01);
}

TEST_CASE("a place that is kept after the exit stays occupied, and nobody else has it", "[statistical]") {
  // A stay of 20 min, then exponential with mean 40 min: together general, so that only occupancy is by hand (Little).
  const Played played = beds("{number: 4}", "20 min", "{kind: placed, keeps: {bed: {exponential: 40 min}}}");
  check_agrees(played.over_time(played.sample.layout.occupied), 2.4, 0.01);
  // Without the kept time four places would hardly ever be full: 2.4 x 1/3 h = 0.8 occupied.
  CHECK(played.wait_hours("admit").mean > 0.05);
  // With nothing but kept time it is M/M/3.
  const Played kept = beds("{number: 3}", "0 min", "{kind: placed, keeps: {bed: {exponential: 1 h}}}");
  const double b = erlang_b(3, 2.4);
  check_agrees(kept.wait_hours("admit"), b / (1 - 0.8 + 0.8 * b) / 0.6, 0.03);
}

TEST_CASE("caseloads that are full turn away as Erlang B says, however long the work on each takes", "[statistical]") {
  // Three nurses with one open referral each, seen for 10 min and then kept for 50 min on average: 60 min in all.
  const Played played = test::played(
      "pathway: Caseload\n"
      "hours: 24/7\n"
      "demand: {referrals: 403.2 per week, first_step: see}\n"
      "roles: {nurse: {wte: 3, caseload: 1}}\n"
      "steps:\n"
      "  see: {work: {nurse: 10 min}, full: {waiting: 0, then: lost}, then: follow_up}\n"
      "  follow_up: {delay: {lognormal: {mean: 50 min, sd: 50 min}}, then: out}\n"
      "exits: {out: treated, lost: redirected}\n",
      52, 1, 40);
  const double lost = erlang_b(3, 2.4);
  check_agrees(played.ratio(played.left_by("lost"), played.sample.layout.counted), lost, 0.01);
  check_agrees(played.over_time(played.sample.layout.caseload), 2.4 * (1 - lost), 0.01);
}

TEST_CASE("those who wait for a caseload wait for one that is open to be closed", "[statistical]") {
  // Two nurses with two open referrals each, taken without work: M/M/4.
  const Played played = test::played(
      "pathway: Caseload\n"
      "hours: 24/7\n"
      "demand: {referrals: 504 per week, first_step: allocate}\n"
      "roles: {nurse: {wte: 2, caseload: 2}}\n"
      "steps:\n"
      "  allocate: {takes: [nurse], then: follow_up}\n"
      "  follow_up: {delay: {exponential: 1 h}, then: close}\n"
      "  close: {work: {nurse: 0 min}, then: out}\n"
      "exits: {out: treated}\n",
      52, 3, 60);
  const double b = erlang_b(4, 3);
  check_agrees(played.wait_hours("allocate"), b / (1 - 0.75 + 0.75 * b) / (4 - 3), 0.03);
  check_agrees(played.over_time(played.sample.layout.caseload), 3, 0.01);
}
