// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/packing.hpp"

#include "catch.hpp"
#include "refpath/checks/shapes.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/reader/read.hpp"

namespace refpath {
namespace {

std::vector<Packing> all_packed(const Pathway& pathway) {
  const Program program = lower(pathway);
  const Analysis analysis = analyse(program);
  const Shapes shapes(pathway, program, analysis);
  return packings(shapes.subject(), 0);
}

std::vector<Packing> all_packed(Duration time, double per_week = 1, double wte = 1) {
  return all_packed(Builder("Visits")
                        .demand(per_week, "visit")
                        .role("nurse")
                        .wte(wte)
                        .step("visit")
                        .work("nurse", std::move(time))
                        .at_close(AtClose::do_not_start)
                        .then("out")
                        .exit("out")
                        .build());
}

Packing packed(Duration time, double per_week = 1, double wte = 1) {
  const std::vector<Packing> all = all_packed(std::move(time), per_week, wte);
  REQUIRE(all.size() == 1);
  return all[0];
}

}  // namespace

TEST_CASE("Equal visits fit whole into each period") {
  // Of 3.5 h and 4 h, visits of 100 min use twice 100 min each: 400 of 450 min a day, 33.33 h of 37.5 h a week.
  const Packing packing = packed(minutes(100), 6);
  CHECK(packing.in_order == Approx(37.5 * 400 / 450));
  CHECK(packing.filled == Approx(37.5 * 400 / 450));
  CHECK(packing.asked == Approx(10));
}

TEST_CASE("A visit that fills a period to the minute fits") {
  // 3.5 h and 4 h: 210 min use 420 of 450 min; 211 min only fit into the afternoon.
  CHECK(packed(minutes(210)).filled == Approx(37.5 * 420 / 450));
  CHECK(packed(minutes(211)).filled == Approx(37.5 * 211 / 450));
}

TEST_CASE(
    "Visits of 80 to 150 minutes use 72 per cent of an office day in order and 91 when shorter ones may go first") {
  // The figures of the design, from a model of its own: triangular 80/110/150 min in periods of 3.5 h and 4 h.
  const Packing packing = packed(minutes(80, 110, 150));
  CHECK(packing.in_order / 37.5 == Approx(0.72).margin(0.01));
  CHECK(packing.filled / 37.5 == Approx(0.91).margin(0.01));
}

TEST_CASE("Visits so short that nothing is lost before a close use all of it, however many fit") {
  CHECK(packed(minutes(1.0 / 600), 100).in_order == Approx(37.5));
  CHECK(packed(minutes(1.0 / 600), 100).filled == Approx(37.5));
}

TEST_CASE("Visits that take no time are no visits to pack") {
  CHECK(all_packed(minutes(0)).empty());
}

TEST_CASE("Twice the people have twice the room") {
  CHECK(packed(minutes(100), 1, 2).filled == Approx(2 * 37.5 * 400 / 450));
}

TEST_CASE("Visits that are repeated are as many as the same visits in a loop of a row") {
  const auto packed_of = [](const std::string& after) {
    const Reading reading = read("a.yaml",
                                 "pathway: A\nformat: 1\ndemand: {referrals: 2 per week, first_step: assess}\n"
                                 "roles: {nurse: {wte: 1}}\nsteps:\n"
                                 "  assess: {work: {nurse: 150 min}, at_close: do_not_start, then: treat}\n" +
                                     after + "exits: {out: treated}\n");
    REQUIRE(reading.pathway);
    const std::vector<Packing> all = all_packed(*reading.pathway);
    REQUIRE(all.size() == 1);
    return all[0];
  };
  const std::string treat = "{work: {nurse: 70 min}, at_close: do_not_start, ";
  const Packing repeated = packed_of("  treat: " + treat + "repeat: {times: 4, every: 1 week}, then: out}\n");
  const Packing in_a_row =
      packed_of("  treat: " + treat + "then: two}\n  two: " + treat + "then: three}\n  three: " + treat +
                "then: four}\n  four: " + treat + "then: out}\n");
  // Two referrals a week with 150 min and four times 70 min: 860 min.
  CHECK(repeated.asked == Approx(860.0 / 60));
  CHECK(in_a_row.asked == Approx(860.0 / 60));
  CHECK(repeated.in_order / 37.5 == Approx(in_a_row.in_order / 37.5).margin(0.01));
  CHECK(repeated.filled / 37.5 == Approx(in_a_row.filled / 37.5).margin(0.01));
}

}  // namespace refpath
