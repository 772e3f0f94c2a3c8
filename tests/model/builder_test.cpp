// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/builder.hpp"

#include "catch.hpp"

namespace refpath {

TEST_CASE("A builder makes the pathway that a file would") {
  const Pathway p = Builder("Mental-health referral")
                        .demand(6, "refer")
                        .role("gp")
                        .wte(2)
                        .background(64)
                        .role("mh_nurse")
                        .wte(1)
                        .group("nurses")
                        .cost(61, "GBP")
                        .meeting("huddle", {week_time(1, 14)}, 90, {{"mh_nurse", 1}})
                        .room_for(6)
                        .step("refer")
                        .work("gp", minutes(8, 12, 18))
                        .then("screen")
                        .step("screen")
                        .delay(working_days(1, 2, 4))
                        .meet("huddle")
                        .milestone("screened", true)
                        .then("refer", 0.2)
                        .after(days(3))
                        .then("advice", 0.3)
                        .then("taken_on")
                        .exit("taken_on", ExitKind::caseload)
                        .exit("advice", ExitKind::advice)
                        .target("soon", "", "screened", 86400, 0.9)
                        .target("out", "screened", "advice", 86400, 0.9)
                        .build();
  CHECK(p.hours.value == office_week());
  REQUIRE(p.demand);
  CHECK(p.demand->sources.front().first_step == 0);
  CHECK(p.roles[1].label == "Mh nurse");
  CHECK(p.roles[1].hours.value == office_week());
  CHECK(p.roles[0].background->hours_per_week.value == 64);
  CHECK(p.meetings[0].starts.value.starts == std::vector<WeekTime>{day_ticks + 14 * hour_ticks});
  CHECK(p.meetings[0].lasts.value == 5400);
  CHECK(p.meetings[0].attend[0].role == 1);
  CHECK(p.steps[0].then[0].share.value == 1);
  CHECK(p.steps[0].then[0].rest);
  CHECK(p.steps[0].then[0].next.index == 1);
  CHECK(p.steps[1].meeting == 0);
  CHECK(p.steps[1].milestone->at_start);
  REQUIRE(p.steps[1].then.size() == 3);
  CHECK(p.steps[1].then[0].next.kind == Next::Kind::step);
  CHECK(p.steps[1].then[0].delay);
  CHECK(p.steps[1].then[2].share.value == Approx(0.5));
  CHECK(p.steps[1].then[2].next.kind == Next::Kind::exit);
  CHECK(p.steps[1].then[2].next.index == 0);
  CHECK(p.targets[0].to == 0);
  CHECK(p.targets[1].from == 0);
  CHECK(p.targets[1].to_exit == 1);
}

TEST_CASE("Work is in turn, split by kind, or shared by several") {
  const Pathway p = Builder("Work")
                        .role("nurse")
                        .role("planner")
                        .step("visit")
                        .work("nurse", minutes(5))
                        .split_work("nurse", {{TimeKind::contact, minutes(60)}, {TimeKind::travel, minutes(30)}})
                        .shared_work({"nurse", "planner"}, 2, minutes(10, 20))
                        .at_close(AtClose::finish)
                        .then("out")
                        .exit("out")
                        .build();
  REQUIRE(p.steps[0].work.size() == 3);
  CHECK(p.steps[0].work[0].times[0].kind == TimeKind::admin);
  CHECK(p.steps[0].work[1].times[1].kind == TimeKind::travel);
  CHECK(p.steps[0].work[2].roles == std::vector<int>{0, 1});
  CHECK(p.steps[0].work[2].people == 2);
  CHECK(mean(p.steps[0].work[2].times[0].time.value.shape) == 900);
  CHECK(p.steps[0].at_close == AtClose::finish);
  CHECK_FALSE(p.steps[0].together);
  CHECK_FALSE(p.roles[0].wte);
}

TEST_CASE("A builder can go on after it has built") {
  Builder builder("Twice");
  builder.role("gp").step("a").work("gp", minutes(5)).then("out").exit("out");
  CHECK(builder.build().exits.size() == 1);
  builder.exit("other");
  CHECK(builder.build().exits.size() == 2);
  CHECK(builder.build().steps[0].then.size() == 1);
}

}  // namespace refpath
