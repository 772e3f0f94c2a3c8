// SPDX-License-Identifier: Apache-2.0
// Time at work without work, in gaps that are long enough to be used.
#include <cmath>
#include <string>

#include "catch.hpp"
#include "support/played.hpp"
#include "support/simulated.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

double usable_minutes(const Played& played, const std::string& role) {
  return played.first(played.sample.layout.usable + played.role(role)) / 60;
}

}  // namespace

TEST_CASE("usable time of one nurse's Monday is what a hand-worked trace says") {
  // 09:00-12:00 and 13:00-17:00. Three referrals of 30 minutes come at 09:20, 10:10 and 14:00; a huddle on Monday from
  // 15:00 to 15:15. Free: 09:00-09:20, 09:50-10:10 (both under half an hour), 10:40-12:00 (80), 13:00-14:00 (60),
  // 14:30-15:00 (30), 15:15-17:00 (105): 275 minutes. Tuesday is free from 09:00 to 12:00 and from 13:00 to 17:00, 420.
  Pathway pathway = written(
      "pathway: One nurse\n"
      "hours: Mon-Tue 09:00-12:00 13:00-17:00\n"
      "demand: {referrals: 3 per week, first_step: see}\n"
      "roles: {nurse: {wte: 1}}\n"
      "meetings: {huddle: {starts: Mon 15:00, lasts: 15 min, attend: {nurse: 1}}}\n"
      "steps:\n"
      "  see: {work: {nurse: 30 min}, then: {out: 90%, talk: rest}}\n"
      "  talk: {meeting: huddle, then: out}\n"
      "exits: {out: treated}\n");
  come_at(pathway, 0, {9 * hour_ticks + 20 * minute_ticks, 10 * hour_ticks + 10 * minute_ticks, 14 * hour_ticks});
  const Played played = one_week(pathway);
  CHECK(usable_minutes(played, "nurse") == 275 + 420);
}

TEST_CASE("usable time of an M/M/1 server is that of the long idle periods", "[statistical]") {
  // An idle period is exponential with the arrival rate l: the share of idle time that lies in periods of at least g is
  // e^(-l g) (1 + l g). Idle time is 1 - rho of all: 168 h a week. l = 0.6 an hour, g = 0.5 h, rho = 0.6.
  const Played played = test::played(
      "pathway: One clerk\n"
      "hours: 24/7\n"
      "demand: {referrals: 100.8 per week, first_step: see}\n"
      "roles: {clerk: {wte: 1}}\n"
      "steps:\n"
      "  see: {work: {clerk: {exponential: 1 h}}, then: out}\n"
      "exits: {out: treated}\n",
      52, 4, 100);
  const double long_enough = std::exp(-0.6 * 0.5) * (1 + 0.6 * 0.5);
  const Interval usable = played.mean(played.sample.layout.usable + played.role("clerk"), 3600.0 * 52);
  check_agrees(usable, 168 * 0.4 * long_enough, 0.01);
}
