// SPDX-License-Identifier: Apache-2.0
#include <map>
#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/program/program.hpp"

namespace refpath {
namespace {

std::string ops(const Program& program, int step) {
  const std::map<Op, std::string> names = {
      {Op::work, "work "}, {Op::joint, "joint "}, {Op::meet, "meet "}, {Op::mark, "mark "}, {Op::branch, "branch"}};
  std::string text;
  for (int i = program.steps[static_cast<std::size_t>(step)].entry;
       i < program.steps[static_cast<std::size_t>(step)].end; ++i) {
    const auto name = names.find(program.code[static_cast<std::size_t>(i)].op);
    text += name == names.end() ? "another " : name->second;
  }
  return text;
}

// One step of every form; only the step itself differs between the tests.
Builder staffed() {
  return Builder("Test").role("gp").wte(2).role("nurse").wte(1).role("admin").exit("out").meeting(
      "huddle", {week_time(1, 14)}, 30, {{"nurse", 1}});
}

const Part& part(const Program& program, int index) {
  return program.parts[static_cast<std::size_t>(index)];
}

}  // namespace

TEST_CASE("Work in turn becomes one instruction for each person") {
  const Program program =
      lower(staffed().step("see").work("gp", minutes(10)).work("admin", minutes(5)).then("out").build());
  CHECK(ops(program, 0) == "work work branch");
  REQUIRE(program.jobs.size() == 2);
  CHECK(program.jobs[0].pieces == 1);
  CHECK(program.pieces[1].role == 2);
  CHECK(program.code[1].index == 1);
}

TEST_CASE("Work together becomes one joint instruction with a draw for each role") {
  const Program program =
      lower(staffed().step("see").work("gp", minutes(10)).work("nurse", minutes(10)).together().then("out").build());
  CHECK(ops(program, 0) == "joint branch");
  REQUIRE(program.jobs[0].pieces == 2);
  CHECK(program.pieces[0].first_part != program.pieces[1].first_part);
  CHECK(part(program, 0).draw.site != part(program, 1).draw.site);
  CHECK(part(program, 0).draw.table == part(program, 1).draw.table);  // equal times share a table
}

TEST_CASE("Several roles for the same minutes share one draw") {
  const Program program =
      lower(staffed().step("see").shared_work({"gp", "nurse"}, 1, minutes(60, 90, 120)).then("out").build());
  CHECK(ops(program, 0) == "joint branch");
  REQUIRE(program.jobs[0].pieces == 2);
  CHECK(program.pieces[0].first_part == program.pieces[1].first_part);
  CHECK(program.parts.size() == 1);
}

TEST_CASE("Two of a role are joint and one alone is not, even when written together") {
  CHECK(ops(lower(staffed().step("see").shared_work({"gp"}, 2, minutes(45)).then("out").build()), 0) == "joint branch");
  CHECK(ops(lower(staffed().step("see").work("gp", minutes(45)).together().then("out").build()), 0) == "work branch");
}

TEST_CASE("A decision has only its marks and its branch") {
  CHECK(ops(lower(staffed().step("decide").then("out").build()), 0) == "branch");
  CHECK(ops(lower(staffed().step("decide").milestone("decided", true).then("out").build()), 0) == "mark branch");
}

TEST_CASE("A milestone at the start belongs to the first work, one at the end stands before the branch") {
  const Program at_start = lower(
      staffed().step("see").work("gp", minutes(10)).work("gp", minutes(5)).milestone("seen", true).then("out").build());
  CHECK(ops(at_start, 0) == "work work branch");
  CHECK(at_start.jobs[0].mark_at_start == 0);
  CHECK(at_start.jobs[1].mark_at_start == -1);

  const Program at_end = lower(staffed().step("see").work("gp", minutes(10)).milestone("seen").then("out").build());
  CHECK(ops(at_end, 0) == "work mark branch");
  CHECK(at_end.jobs[0].mark_at_start == -1);

  const Program meeting = lower(staffed().step("see").meet("huddle").milestone("seen", true).then("out").build());
  CHECK(ops(meeting, 0) == "meet branch");
  CHECK(meeting.meets[0].mark_at_start == 0);
}

TEST_CASE(
    "The delay of a step sits on every arc that leads to it, at one site, and an outcome's own delay replaces it") {
  const Program program = lower(staffed()
                                    .demand(5, "first")
                                    .step("first")
                                    .delay(days(1))
                                    .work("gp", minutes(10))
                                    .then("second", 0.5)
                                    .then("first", 0.25)
                                    .then("second", 0.25)
                                    .after(days(3))
                                    .step("second")
                                    .delay(working_days(2))
                                    .then("out")
                                    .build());
  REQUIRE(program.arcs.size() == 4);
  const Arc& usual = program.arcs[0];
  const Arc& again = program.arcs[1];
  const Arc& own = program.arcs[2];
  const Arc& out = program.arcs[3];
  CHECK(usual.delayed);
  CHECK(usual.delay.clock == Clock::working_days);
  CHECK(program.tables[static_cast<std::size_t>(usual.delay.table)].mean() == Approx(2 * 86400.0));  // days of 86,400 s
  CHECK(own.delay.clock == Clock::elapsed);
  CHECK(program.tables[static_cast<std::size_t>(own.delay.table)].mean() == Approx(3 * 86400.0));
  CHECK(own.delay.site == usual.delay.site);
  CHECK(own.site != usual.site);  // two outcomes to one place race apart
  CHECK(program.sources.front().start.delay.site == again.delay.site);
  CHECK(program.sources.front().start.to_step == 0);
  CHECK_FALSE(out.delayed);
  CHECK(out.exit == 0);
  CHECK(out.to == -1);
}

TEST_CASE("A zero delay counts only in working time, where it moves to the opening") {
  CHECK_FALSE(lower(staffed().step("see").delay(days(0)).then("out").build()).sources.front().start.delayed);
  CHECK(lower(staffed().step("see").delay(working_hours(0)).then("out").build()).sources.front().start.delayed);
}

TEST_CASE("An outcome with a share of nothing has no arc") {
  const Program program = lower(staffed().step("see").then("see", 0).then("out").build());
  REQUIRE(program.branches[0].arcs == 1);
  CHECK(program.arcs[0].exit == 0);
}

TEST_CASE("Chance is keyed by names, so that it stays when steps and roles move") {
  const Program one = lower(staffed().step("see").work("gp", minutes(10)).then("out").build());
  const Program other = lower(Builder("Another")
                                  .role("admin")
                                  .role("gp")
                                  .step("before")
                                  .work("admin", minutes(3))
                                  .then("see")
                                  .step("see")
                                  .work("admin", minutes(4))
                                  .work("gp", minutes(1, 2, 3))
                                  .then("out")
                                  .exit("out")
                                  .build());
  CHECK(one.parts[0].draw.site == other.parts[2].draw.site);
  CHECK(one.arcs[0].site == other.arcs[1].site);
  CHECK(one.roles[0].site == other.roles[1].site);
}

TEST_CASE("A role that comes twice in a step draws anew each time") {
  const Program program =
      lower(staffed()
                .step("see")
                .work("nurse", minutes(5))
                .work("gp", minutes(5))
                .work("nurse", minutes(5))
                .split_work("nurse", {{TimeKind::contact, minutes(5)}, {TimeKind::admin, minutes(5)}})
                .then("out")
                .build());
  REQUIRE(program.parts.size() == 5);
  for (int i = 0; i < 5; ++i)
    for (int j = 0; j < i; ++j) CHECK(part(program, i).draw.site != part(program, j).draw.site);
  CHECK(program.tables.size() == 1);
}

TEST_CASE("Roles, meetings and targets keep their figures and their order") {
  const Program program = lower(Builder("Test")
                                    .demand(6, "see")
                                    .role("gp")
                                    .wte(2)
                                    .background(10, minutes(20))
                                    .role("volunteer")
                                    .background(99)
                                    .meeting("huddle", {week_time(0, 9), week_time(3, 9)}, 45, {{"gp", 2}})
                                    .room_for(6)
                                    .step("see")
                                    .meet("huddle")
                                    .milestone("seen")
                                    .then("out")
                                    .exit("out")
                                    .target("soon", "seen", "out", 3600, 0.9, Cohort::finished)
                                    .build());
  CHECK(program.referrals_per_week == 6);
  CHECK(program.roles[0].limited);
  CHECK(program.roles[0].wte == 2);
  CHECK(program.roles[0].background_per_week == 36000);
  CHECK(program.tables[static_cast<std::size_t>(program.roles[0].background_piece.table)].mean() == Approx(1200));
  CHECK_FALSE(program.roles[1].limited);
  CHECK(program.roles[1].background_per_week == 0);  // nobody's queue to be in
  CHECK(program.meetings[0].lasts == 2700);
  CHECK(program.meetings[0].room_for == 6);
  CHECK(program.meetings[0].seats[0].people == 2);
  CHECK(program.targets[0].from == 0);
  CHECK(program.targets[0].to == -1);
  CHECK(program.targets[0].to_exit == 0);
  CHECK(program.targets[0].within == 3600);
}

}  // namespace refpath
