// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/check.hpp"

#include <algorithm>

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "support/generate.hpp"

namespace refpath {
namespace {

Diagnostics checked(const Pathway& pathway) {
  const Program program = lower(pathway);
  return check(pathway, program, analyse(program));
}

// The codes found, in the order found, in one text.
std::string codes(const Builder& builder) {
  std::string text;
  for (const Diagnostic& found : checked(builder.build())) text += (text.empty() ? "" : " ") + found.code;
  return text;
}

std::string message(const Builder& builder) {
  const Diagnostics found = checked(builder.build());
  return found.empty() ? "" : found.front().message;
}

const Duration ten = minutes(10);

}  // namespace

TEST_CASE("A pathway in order is met with silence") {
  CHECK(
      codes(
          Builder("Fine").demand(6, "refer").role("gp").wte(1).step("refer").work("gp", ten).then("out").exit("out")) ==
      "");
}

TEST_CASE("Every rule has a row with all its fields, and no two have one name") {
  const Codes& rows = check_codes();
  CHECK(rows.size() >= 30);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(rows[i].id);
    CHECK_FALSE(rows[i].summary.empty());
    CHECK_FALSE(rows[i].why.empty());
    CHECK_FALSE(rows[i].example.empty());
    CHECK_FALSE(rows[i].instead.empty());
    CHECK(rows[i].summary.back() != '.');
    CHECK(rows[i].why.back() == '.');
    for (std::size_t j = 0; j < i; ++j) CHECK(rows[i].id != rows[j].id);
  }
}

TEST_CASE("One trap is one finding, and what only leads to it is not blamed") {
  // a -> b -> c <-> d: c and d are the trap; a and b could only lead there.
  const Builder trapped = Builder("Trap")
                              .role("gp")
                              .step("a")
                              .work("gp", ten)
                              .then("b")
                              .step("b")
                              .then("c")
                              .step("c")
                              .then("d")
                              .step("d")
                              .then("c");
  CHECK(codes(trapped) == "no-way-out");
  CHECK(message(trapped) == "'c' and 'd' lead only to each other: a referral that comes there never leaves");
  CHECK(checked(trapped.build())[0].related.size() == 1);
}

TEST_CASE("A step that leads to itself or nowhere is told apart") {
  CHECK(message(Builder("Self").step("a").then("a", 1)) ==
        "'a' leads only back to itself: a referral that comes there never leaves");
  CHECK(message(Builder("None").step("a")) == "'a' leads nowhere: a referral that comes there never leaves");
}

TEST_CASE("A certain way back is in order as long as another step of the loop leads out") {
  CHECK(codes(Builder("Rework")
                  .role("gp")
                  .step("screen")
                  .work("gp", ten)
                  .then("ask", 0.2)
                  .then("out")
                  .step("ask")
                  .work("gp", ten)
                  .then("screen")
                  .exit("out")) == "");
}

TEST_CASE("An unreachable trap is only unreachable") {
  CHECK(codes(Builder("Aside").role("gp").step("a").work("gp", ten).then("out").step("b").then("b").exit("out")) ==
        "unreachable-step");
}

TEST_CASE("An outcome with a share of nothing leads nowhere") {
  CHECK(
      codes(Builder("Nothing").role("gp").step("a").work("gp", ten).then("b", 0).then("out").step("b").then("out").exit(
          "out")) == "unreachable-step zero-share");
}

TEST_CASE("Load is judged at 85 and at 100 per cent, and only where people are counted") {
  const auto with = [](double per_week, bool limited) {
    Builder builder("Load");
    builder.demand(per_week, "visit").role("nurse");
    if (limited) builder.wte(1);
    return builder.step("visit").work("nurse", minutes(60)).then("out").exit("out");
  };
  CHECK(codes(with(31.8, true)) == "");            // 31.8 h of 37.5 h: 84.8 %
  CHECK(codes(with(31.9, true)) == "busy-role");   // 85.07 %
  CHECK(codes(with(37.49, true)) == "busy-role");  // 99.97 %, and never called 100 %
  CHECK(message(with(37.49, true)).find("(99 %)") != std::string::npos);
  CHECK(codes(with(37.5, true)) == "overloaded-role");
  CHECK(codes(with(100, false)) == "");
}

TEST_CASE("Load counts meetings and other work, and the finding says how much of each") {
  // 10 x 1 h + 2 h of meetings + 25.5 h of other work = 37.5 h of 37.5 h. 1.3 WTE have 48.75 h: 77 %.
  const Diagnostics found = checked(Builder("Load")
                                        .demand(10, "visit")
                                        .role("nurse")
                                        .wte(1)
                                        .background(25.5)
                                        .meeting("huddle", {week_time(0, 9), week_time(3, 9)}, 60, {{"nurse", 1}})
                                        .step("visit")
                                        .work("nurse", minutes(60))
                                        .then("talk")
                                        .step("talk")
                                        .meet("huddle")
                                        .then("out")
                                        .exit("out")
                                        .build());
  REQUIRE(found.size() == 1);
  CHECK(found[0].message == "'nurse' is asked for 37.5 h a week and has 37.5 h (100 %): what waits grows without end");
  CHECK(found[0].help ==
        "it is 10.0 h of work on referrals, 2.0 h of meetings, 25.5 h of other work; with 1.3 WTE the load would be 77 "
        "%");
}

TEST_CASE("A meeting may lie anywhere in the hours, over a midnight that is worked too") {
  const auto held = [](WeekTime start, Hours hours) {
    return Builder("Meeting")
        .role("nurse")
        .wte(1)
        .role_hours(std::move(hours))
        .meeting("huddle", {start}, 120, {{"nurse", 1}})
        .step("talk")
        .meet("huddle")
        .then("out")
        .exit("out");
  };
  CHECK(codes(held(week_time(1, 15), office_week())) == "");
  CHECK(codes(held(week_time(1, 15.5), office_week())) == "meeting-hours");
  CHECK(codes(held(week_time(1, 11), office_week())) == "meeting-hours");  // over lunch
  CHECK(codes(held(week_time(6, 23), round_the_clock())) == "");           // into Monday
  const Hours nights{
      {{week_time(0, 0), week_time(0, 6)}, {week_time(0, 20), week_time(1, 0)}, {week_time(1, 0), week_time(1, 6)}}};
  CHECK(codes(held(week_time(0, 23), nights)) == "");
  CHECK(codes(held(week_time(1, 5), nights)) == "meeting-hours");
}

TEST_CASE("A part-timer counts as a person at meetings and in joint work") {
  const auto two_of = [](double wte) {
    return Builder("Two")
        .role("carer")
        .wte(wte)
        .meeting("huddle", {week_time(0, 9)}, 30, {{"carer", 2}})
        .step("visit")
        .shared_work({"carer"}, 2, ten)
        .then("talk")
        .step("talk")
        .meet("huddle")
        .then("out")
        .exit("out");
  };
  CHECK(codes(two_of(1)) == "meeting-staff joint-staff");
  CHECK(codes(two_of(1.5)) == "");
}

TEST_CASE("Meetings at one moment are in order when there are people enough for both") {
  const auto both = [](double wte, double other) {
    return Builder("Both")
        .role("nurse")
        .wte(wte)
        .meeting("one", {week_time(0, 9)}, 60, {{"nurse", 1}})
        .meeting("other", {week_time(0, other)}, 30, {{"nurse", 1}})
        .step("a")
        .meet("one")
        .then("b")
        .step("b")
        .meet("other")
        .then("out")
        .exit("out");
  };
  CHECK(codes(both(1, 9.5)) == "meetings-clash");
  CHECK(codes(both(1, 10)) == "");
  CHECK(codes(both(2, 9.5)) == "");
}

TEST_CASE("Shared hours are loaded by the work they are needed for, by as many as can go on side by side") {
  // They share 12:30 to 14:00 on five days: 7.5 h. Eight joint hours a week are too much for one pair, not for two.
  const auto pairs = [](double wte) {
    return Builder("Pairs")
        .demand(8, "visit")
        .role("nurse")
        .wte(wte)
        .role_hours(daily(0, 4, 8, 14))
        .role("planner")
        .wte(wte)
        .role_hours(daily(0, 4, 12.5, 17))
        .step("visit")
        .shared_work({"nurse", "planner"}, 1, minutes(60))
        .at_close(AtClose::do_not_start)
        .then("out")
        .exit("out");
  };
  CHECK(codes(pairs(1)) == "overloaded-joint-step");
  CHECK(codes(pairs(2)) == "");
}

TEST_CASE("What must fit before the close is measured against the longest stretch") {
  const auto visit = [](Duration time, AtClose at_close) {
    return Builder("Visit")
        .role("nurse")
        .wte(1)
        .step("visit")
        .work("nurse", std::move(time))
        .at_close(at_close)
        .then("out")
        .exit("out");
  };
  CHECK(codes(visit(minutes(240), AtClose::do_not_start)) == "");  // the afternoon has four hours
  CHECK(codes(visit(minutes(241), AtClose::do_not_start)) == "visit-never-fits");
  CHECK(codes(visit(minutes(241), AtClose::pause)) == "");
  CHECK(codes(visit(minutes(200, 250), AtClose::do_not_start)) == "visit-may-not-fit");  // 10 of 50 minutes: 20 %
  CHECK(message(visit(minutes(200, 250), AtClose::do_not_start)).find(" 20 % of the times") != std::string::npos);
}

TEST_CASE("Work of several kinds must fit as a whole") {
  // Uniform 100 to 160 and 80 to 140 min: the sum exceeds 240 min with probability 0.5 x (60 / 60)^2 = 50 %.
  const Builder visit =
      Builder("Visit")
          .role("nurse")
          .wte(1)
          .step("visit")
          .split_work("nurse", {{TimeKind::contact, minutes(100, 160)}, {TimeKind::travel, minutes(80, 140)}})
          .at_close(AtClose::do_not_start)
          .then("out")
          .exit("out");
  CHECK(codes(visit) == "visit-may-not-fit");
  CHECK(message(visit).find(" 50 % of the times") != std::string::npos);
}

TEST_CASE("Short times are doubted only where rounding can change their mean") {
  const auto work = [](Duration time) {
    return Builder("Short").role("gp").step("a").work("gp", std::move(time)).then("out").exit("out");
  };
  CHECK(codes(work(minutes(0.5))) == "");             // 30 s exactly
  CHECK(codes(work(minutes(0.51))) == "short-time");  // 30.6 s
  CHECK(codes(work(minutes(0.5, 1.4))) == "short-time");
  CHECK(codes(work(minutes(0.5, 1.6))) == "");
}

TEST_CASE("Generated pathways with bounded load have nothing that is an error") {
  for (std::uint64_t number = 0; number < 60; ++number) {
    CAPTURE(number);
    for (const Diagnostic& found : checked(test::generate(number))) {
      CAPTURE(found.message);
      CHECK(found.severity != Severity::error);
    }
  }
}

}  // namespace refpath
