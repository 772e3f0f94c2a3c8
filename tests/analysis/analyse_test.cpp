// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/analyse.hpp"

#include "catch.hpp"
#include "refpath/model/builder.hpp"

namespace refpath {
namespace {

constexpr double minute = 60;

Analysis analysed(const Builder& builder) {
  return analyse(lower(builder.build()));
}

}  // namespace

TEST_CASE("Geometric rework: visits, touch time and their variances") {
  // A form comes back with p = 0.2, each round 10 min. Rounds are geometric: mean 1 / 0.8 = 1.25, variance p / (1-p)^2
  // = 0.2 / 0.64 = 0.3125. Fixed minutes: mean 12.5 min, variance 100 x 0.3125 min^2.
  const Analysis a = analysed(Builder("Rework")
                                  .demand(8, "form")
                                  .role("gp")
                                  .wte(1)
                                  .step("form")
                                  .work("gp", minutes(10))
                                  .then("form", 0.2)
                                  .then("out")
                                  .exit("out"));
  REQUIRE(a.defined);
  CHECK(a.visits[0].mean == Approx(1.25));
  CHECK(a.visits[0].variance == Approx(0.3125));
  CHECK(a.touch[0].mean == Approx(12.5 * minute));
  CHECK(a.touch[0].variance == Approx(31.25 * minute * minute));
  CHECK(a.exits[0].mean == Approx(1));
  CHECK(a.exits[0].variance == Approx(0).margin(1e-12));
  CHECK(a.hours[0] == Approx(8 * 12.5 / 60));
  CHECK(a.capacity_hours[0] == 37.5);
  CHECK(a.load[0] == Approx(8 * 12.5 / 60 / 37.5));
}

TEST_CASE("The variance of a geometric sum of random minutes") {
  // N geometric with mean 1.25 and variance 0.3125, X uniform on 10 to 22 min: mean 16, variance 12^2 / 12 = 12.
  // Var = E N Var X + Var N (E X)^2 = 1.25 x 12 + 0.3125 x 256 = 15 + 80 = 95 min^2. (Tables round to 1/1024 s.)
  const Analysis a = analysed(Builder("Rework")
                                  .demand(1, "form")
                                  .role("gp")
                                  .step("form")
                                  .work("gp", minutes(10, 22))
                                  .then("form", 0.2)
                                  .then("out")
                                  .exit("out"));
  CHECK(a.touch[0].mean == Approx(20 * minute).epsilon(1e-6));
  CHECK(a.touch[0].variance == Approx(95 * minute * minute).epsilon(1e-5));
  REQUIRE(a.cells.size() == 1);
  CHECK(a.cells[0].mean == Approx(20 * minute).epsilon(1e-6));
  CHECK(a.cells[0].variance == Approx(95 * minute * minute).epsilon(1e-5));
}

TEST_CASE("A loop of two steps") {
  // screen -> ask with 0.5, else out; ask -> screen with 0.4, else given up. A round returns with 0.2, so screen is
  // visited 1 / 0.8 = 1.25 times; ask 0.5 x 1.25 = 0.625. Out: 1.25 x 0.5 = 0.625; given up: 0.625 x 0.6 = 0.375. Var
  // of visits to screen: 0.2 / 0.64 = 0.3125. To ask: reached with f = 0.5, then n = 1.25: v (2 n - 1) - v^2 = 0.625
  // x 1.5 - 0.390625 = 0.546875.
  const Analysis a = analysed(Builder("Loop")
                                  .demand(4, "screen")
                                  .role("nurse")
                                  .role("gp")
                                  .step("screen")
                                  .work("nurse", minutes(20))
                                  .then("ask", 0.5)
                                  .then("out")
                                  .step("ask")
                                  .work("gp", minutes(8))
                                  .then("screen", 0.4)
                                  .then("given_up")
                                  .exit("out")
                                  .exit("given_up"));
  CHECK(a.visits[0].mean == Approx(1.25));
  CHECK(a.visits[1].mean == Approx(0.625));
  CHECK(a.visits[0].variance == Approx(0.3125));
  CHECK(a.visits[1].variance == Approx(0.546875));
  CHECK(a.exits[0].mean == Approx(0.625));
  CHECK(a.exits[1].mean == Approx(0.375));
  CHECK(a.exits[1].variance == Approx(0.375 * 0.625));
  CHECK(a.touch[0].mean == Approx(25 * minute));
  CHECK(a.touch[1].mean == Approx(5 * minute));
  CHECK(a.touch[1].variance == Approx(64 * 0.546875 * minute * minute));
  // Hand-offs: screen -> ask 0.625 times, ask -> screen 0.25 times.
  CHECK(a.handoffs == Approx(0.875));
  CHECK(a.load[0] == 0);  // not limited
}

TEST_CASE("Three roles, a meeting and background: time, hours and load") {
  // 6 a week. refer: gp 12 min, then admin 5 min. screen: nurse 15 min; 20 % back to refer, 30 % advice, 50 %
  // allocation. refer and screen: 1 / 0.8 = 1.25 visits. allocation: 0.5 x 1.25 = 0.625, at the weekly meeting of 90
  // min with one nurse and room for 5. gp 15 min, admin 6.25 min, nurse 18.75 min. Nurse: 6 x 18.75 / 60 + 1.5 = 3.375
  // h; with 11.5 h background of 37.5 h: load 14.875 / 37.5.
  const Analysis a = analysed(Builder("Three")
                                  .demand(6, "refer")
                                  .role("gp")
                                  .wte(2)
                                  .background(64)
                                  .role("admin")
                                  .role("nurse")
                                  .wte(1)
                                  .background(11.5)
                                  .meeting("allocation_meeting", {week_time(1, 14)}, 90, {{"nurse", 1}})
                                  .room_for(5)
                                  .step("refer")
                                  .work("gp", minutes(12))
                                  .work("admin", minutes(5))
                                  .then("screen")
                                  .step("screen")
                                  .work("nurse", minutes(15))
                                  .then("refer", 0.2)
                                  .then("advice", 0.3)
                                  .then("allocation")
                                  .step("allocation")
                                  .meet("allocation_meeting")
                                  .then("taken_on")
                                  .exit("taken_on")
                                  .exit("advice"));
  CHECK(a.touch[0].mean == Approx(15 * minute));
  CHECK(a.touch[1].mean == Approx(6.25 * minute));
  CHECK(a.touch[2].mean == Approx(18.75 * minute));
  CHECK(a.hours[0] == Approx(1.5));
  CHECK(a.hours[1] == Approx(0.625));
  CHECK(a.hours[2] == Approx(3.375));
  CHECK(a.meeting_hours[2] == Approx(1.5));
  CHECK(a.background_hours[2] == Approx(11.5));
  CHECK(a.load[0] == Approx(65.5 / 75));
  CHECK(a.load[2] == Approx(14.875 / 37.5));
  CHECK(a.exits[0].mean == Approx(0.625));
  CHECK(a.exits[1].mean == Approx(0.375));
  CHECK(a.meetings_per_week[0] == 1);
  CHECK(a.meeting_visits[0] == Approx(3.75));
  CHECK(a.meeting_load[0] == Approx(0.75));
  // Cells by role, then step.
  REQUIRE(a.cells.size() == 3);
  CHECK(a.cells[0].role == 0);
  CHECK(a.cells[2].role == 2);
  CHECK(a.cells[2].step == 1);
  CHECK(a.cells[2].mean == Approx(18.75 * minute));
  // Hand-offs: gp -> admin 1.25, admin -> nurse 1.25, nurse -> gp 0.25 (nurse -> her own meeting is none).
  CHECK(a.handoffs == Approx(2.75));
}

TEST_CASE("People who share a draw vary together, those who draw apart do not") {
  // Uniform on 10 to 22 min: variance 12. Two nurses at once: 2 X, variance 4 x 12 = 48. Two pieces drawn apart: 24.
  const Builder shared =
      Builder("Shared").role("nurse").step("visit").shared_work({"nurse"}, 2, minutes(10, 22)).then("out").exit("out");
  const Builder apart = Builder("Apart")
                            .role("nurse")
                            .step("visit")
                            .work("nurse", minutes(10, 22))
                            .work("nurse", minutes(10, 22))
                            .together()
                            .then("out")
                            .exit("out");
  CHECK(analysed(shared).touch[0].mean == Approx(32 * minute).epsilon(1e-6));
  CHECK(analysed(shared).touch[0].variance == Approx(48 * minute * minute).epsilon(1e-5));
  CHECK(analysed(apart).touch[0].mean == Approx(32 * minute).epsilon(1e-6));
  CHECK(analysed(apart).touch[0].variance == Approx(24 * minute * minute).epsilon(1e-5));
}

TEST_CASE("Time is told apart by kind") {
  const Analysis a =
      analysed(Builder("Kinds")
                   .role("nurse")
                   .step("visit")
                   .split_work("nurse", {{TimeKind::contact, minutes(60)}, {TimeKind::travel, minutes(30)}})
                   .then("out")
                   .exit("out"));
  REQUIRE(a.cells.size() == 2);
  CHECK(a.cells[0].kind == TimeKind::contact);
  CHECK(a.cells[0].mean == Approx(60 * minute));
  CHECK(a.cells[1].kind == TimeKind::travel);
  CHECK(a.cells[1].mean == Approx(30 * minute));
  CHECK(a.cells[1].variance == Approx(0).margin(1e-9));
}

TEST_CASE("The choice of a route adds variance") {
  // Half of the referrals take 10 min more: variance 100 x 0.25 = 25 min^2.
  const Analysis a = analysed(Builder("Choice")
                                  .role("gp")
                                  .step("see")
                                  .work("gp", minutes(10))
                                  .then("more", 0.5)
                                  .then("out")
                                  .step("more")
                                  .work("gp", minutes(10))
                                  .then("out")
                                  .exit("out"));
  CHECK(a.touch[0].mean == Approx(15 * minute));
  CHECK(a.touch[0].variance == Approx(25 * minute * minute));
}

TEST_CASE("Without demand there is time per referral but no hours") {
  const Analysis a =
      analysed(Builder("Level two").role("gp").wte(1).step("see").work("gp", minutes(10)).then("out").exit("out"));
  CHECK(a.defined);
  CHECK(a.touch[0].mean == Approx(10 * minute));
  CHECK(a.hours[0] == 0);
  CHECK(a.referrals_per_week == 0);
}

TEST_CASE("Nothing is finite when a reachable step has no way out, and an unreachable one does not matter") {
  const Analysis never = analysed(Builder("Never")
                                      .demand(1, "a")
                                      .role("gp")
                                      .wte(1)
                                      .background(5)
                                      .step("a")
                                      .work("gp", minutes(5))
                                      .then("b", 0.5)
                                      .then("out")
                                      .step("b")
                                      .then("b")
                                      .exit("out"));
  CHECK_FALSE(never.defined);
  CHECK(never.touch[0].mean == 0);
  CHECK(never.background_hours[0] == 5);

  const Analysis aside = analysed(Builder("Aside")
                                      .demand(1, "a")
                                      .role("gp")
                                      .wte(1)
                                      .step("a")
                                      .work("gp", minutes(5))
                                      .then("out")
                                      .step("b")
                                      .work("gp", minutes(5))
                                      .then("b")
                                      .exit("out"));
  CHECK(aside.defined);
  CHECK(aside.visits[1].mean == 0);
  CHECK(aside.touch[0].mean == Approx(5 * minute));
  CHECK(aside.cells.size() == 1);
}

}  // namespace refpath
