// SPDX-License-Identifier: Apache-2.0
// Ten referrals worked by hand, to the minute: who works on whom, whom they meet, and what is counted on the way.
#include "catch.hpp"
#include "support/played.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

/// Two nurses (N1, N2) and a therapist (T), 09:00 to 17:00. Six come to talk (A), four for a plan (B).
const char* const file =
    "pathway: Ten referrals\n"
    "hours: Mon-Fri 09:00-17:00\n"
    "demand:\n"
    "  sources:\n"
    "    talking: {referrals: 6 per week, first_step: triage_talk}\n"
    "    planning: {referrals: 4 per week, first_step: triage_plan}\n"
    "roles: {nurse: {wte: 2}, therapist: {wte: 1}}\n"
    "counts: {story_told: {better: fewer}, closed_well: {}}\n"
    "steps:\n"
    "  triage_talk: {work: {nurse: 20 min}, then: assess}\n"
    "  assess: {work: {nurse and therapist: 60 min}, time_kind: contact, counts: {story_told: 1}, then: talk}\n"
    "  talk: {work: {nurse: 40 min}, time_kind: contact, same_person_as: triage_talk, then: follow_up}\n"
    "  follow_up: {delay: 1 day, work: {nurse: 30 min}, time_kind: contact, same_person_as: talk, then: helped}\n"
    "  triage_plan: {work: {nurse: 20 min}, then: plan}\n"
    "  plan: {work: {therapist: {contact: 30 min, admin: 10 min}}, counts: {story_told: 1}, fee: 20 GBP, then: "
    "review}\n"
    "  review: {work: {nurse: 30 min}, time_kind: contact, counts: {story_told: 2}, then: helped}\n"
    "exits: {helped: {kind: treated, counts: {closed_well: 1}}}\n";

constexpr Ticks opening(int day) {
  return day * day_ticks + 9 * hour_ticks;
}

Played ten_referrals() {
  Pathway pathway = written(file);
  constexpr Ticks minute = 60;
  come_at(pathway, 0,
          {opening(0), opening(0) + 10 * minute, opening(2) + 5 * minute, opening(2) + 30 * minute,
           opening(3) + 100 * minute, opening(3) + 200 * minute});
  come_at(pathway, 1, {opening(0) + 15 * minute, opening(2), opening(2), opening(3) + 170 * minute});
  return one_week(pathway);
}

}  // namespace

// Minutes are since 09:00 of the day. Of those who are free, the one idle longest is given work; on a tie N1 is. What
// has been ready longest goes first.
//
//       comes    triage        assess           talk         follow-up (a day on)
//   A1  Mon   0  N1   0- 20    N2+T  30- 90     N1 150-190   N1 190-220
//   A2  Mon  10  N2  10- 30    N1+T  90-150     N2 150-190   N2 190-220
//   A3  Wed   5  N1  20- 40    N2+T 100-160     N1 220-260   N1 260-290
//   A4  Wed  30  N2  30- 50    N1+T 160-220     N2 220-260   N2 290-320 (N2 is at A6's assessment till 290)
//   A5  Thu 100  N1 100-120    N2+T 120-180     N1 190-230   N1 230-260
//   A6  Thu 200  N2 200-220    N2+T 230-290     N2 320-360   N2 360-390
//                              plan             review
//   B1  Mon  15  N1  20- 40    T    150-190     N1 190-220
//   B2  Wed   0  N1   0- 20    T     20- 60     N1  60- 90
//   B3  Wed   0  N2   0- 20    T     60-100     N1 100-130
//   B4  Thu 170  N1 170-190    T    190-230     N1 230-260
//
//       wait                        elapsed  hand-offs  people       met          contacts  with the usual one
//   A1  0 + 10 + 60 +  0 =  70         1660      0      N1 N2 T = 3  N1 N2 T = 3     3       2 (N1)
//   A2  0 + 60 +  0 +  0 =  60         1650      0      N1 N2 T = 3  N1 N2 T = 3     3       2 (N2)
//   A3 15 + 60 + 60 +  0 = 135         1725      0      N1 N2 T = 3  N1 N2 T = 3     3       2 (N1)
//   A4  0 +110 +  0 + 30 = 140         1730      0      N1 N2 T = 3  N1 N2 T = 3     3       2 (N2)
//   A5  0 +  0 + 10 +  0 =  10         1600      0      N1 N2 T = 3  N1 N2 T = 3     3       2 (N1)
//   A6  0 + 10 + 30 +  0 =  40         1630      0      N2 T    = 2  N2 T    = 2     3       3 (N2)
//   B1  5 +110 +  0      = 115          205      2      N1 T    = 2  N1 T    = 2     2       1
//   B2  0 +  0 +  0      =   0           90      2      N1 T    = 2  N1 T    = 2     2       1
//   B3  0 + 40 +  0      =  40          130      2      N1 N2 T = 3  N1 T    = 2     2       1
//   B4  0 +  0 +  0      =   0           90      2      N1 T    = 2  N1 T    = 2     2       1
//   all                    610        10510      8               26          25     26      17
TEST_CASE("ten referrals are handed over, met and counted as worked by hand") {
  const Played played = ten_referrals();
  const Layout& l = played.sample.layout;
  REQUIRE(played.first(l.counted) == 10);
  CHECK(played.first(l.unfinished) == 0);
  CHECK(played.first(l.wait) / 60 == 610);
  CHECK(played.first(l.elapsed) / 60 == 10510);
  CHECK(played.first(l.handoffs) == 8);
  CHECK(played.first(l.people) == 26);
  CHECK(played.first(l.people_met) == 25);
  CHECK(played.first(l.contacts) == 26);
  CHECK(played.first(l.usual_contacts) == 17);
  CHECK(played.first(l.count_marks) == 6 * 1 + 4 * 3);  // the story: once at assess or plan, twice at review
  CHECK(played.first(l.count_marks + 1) == 10);
  CHECK(played.first(l.fees) == 4 * 20);
}

TEST_CASE("ten referrals wait, and take their minutes, as worked by hand") {
  const Played played = ten_referrals();
  const Layout& l = played.sample.layout;
  const auto wait = [&](const char* step) { return played.first(played.wait(step)) / 60; };
  CHECK(wait("triage_talk") == 15);
  CHECK(wait("triage_plan") == 5);
  CHECK(wait("assess") == 250);
  CHECK(wait("talk") == 160);
  CHECK(wait("follow_up") == 30);
  CHECK(wait("plan") == 150);
  CHECK(wait("review") == 0);
  CHECK(played.first(l.role_wait) / 60 == 460);      // nurses: all but plan
  CHECK(played.first(l.role_wait + 1) / 60 == 400);  // the therapist: assess and plan
  CHECK(played.first(l.role_pieces) == 10 + 6 + 6 + 6 + 4);
  CHECK(played.first(l.role_pieces + 1) == 6 + 4);
  CHECK(played.first(l.delay) / 60 == 6 * 24 * 60);
  CHECK(played.first(l.touch) / 60 == 6 * 150 + 4 * 90);
  CHECK(played.first(l.paused) == 0);
  CHECK(played.minutes("nurse") == 10 * 20 + 6 * (60 + 40 + 30) + 4 * 30);
  CHECK(played.minutes("nurse", "talk") == 6 * 40);
  CHECK(played.minutes("therapist") == 6 * 60 + 4 * 40);
  CHECK(played.first(l.worked) / 60 == 1100);
  CHECK(played.first(l.worked + 1) / 60 == 520);
  CHECK(played.first(l.overtime) == 0);
  // Waiting over the week: the same minutes, joint work in the queue of both roles.
  CHECK(played.first(l.queue) / 60 == 460);
  CHECK(played.first(l.queue + 1) / 60 == 400);
  double squares = 0;
  for (const double wait_of : {70, 60, 135, 140, 10, 40, 115, 0, 40, 0}) squares += wait_of * wait_of;
  CHECK(played.first(l.wait_squared) / 3600 == squares);
}
