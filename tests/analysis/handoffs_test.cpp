// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/analyse.hpp"

#include "catch.hpp"
#include "refpath/model/builder.hpp"

namespace refpath {
namespace {

// Hand-worked traces: each pathway below has one route, or routes whose traces are written out.
Builder staffed() {
  return Builder("Hand-offs")
      .role("gp")
      .role("nurse")
      .role("admin")
      .exit("out")
      .exit("gone")
      .meeting("huddle", {week_time(0, 9)}, 30, {{"nurse", 1}, {"gp", 1}});
}
double handoffs_of(const Builder& builder) {
  return analyse(lower(builder.build())).handoffs;
}
const Duration five = minutes(5);

}  // namespace

TEST_CASE("One person from beginning to end is no hand-off") {
  CHECK(handoffs_of(
            staffed().step("a").work("gp", five).work("gp", five).then("b").step("b").work("gp", five).then("out")) ==
        0);
}

TEST_CASE("A change of person within a step and between steps is one each") {
  // gp, admin | nurse: 2.
  CHECK(handoffs_of(staffed()
                        .step("a")
                        .work("gp", five)
                        .work("admin", five)
                        .then("b")
                        .step("b")
                        .work("nurse", five)
                        .then("out")) == Approx(2));
}

TEST_CASE("A joint step is one piece whose roles are all that take part") {
  // gp | gp + nurse | nurse | admin + gp: only the last is a hand-off.
  CHECK(handoffs_of(staffed()
                        .step("a")
                        .work("gp", five)
                        .then("b")
                        .step("b")
                        .shared_work({"nurse", "gp"}, 1, five)
                        .then("c")
                        .step("c")
                        .work("nurse", five)
                        .then("d")
                        .step("d")
                        .work("admin", five)
                        .work("gp", five)
                        .together()
                        .then("out")) == Approx(1));
}

TEST_CASE("A meeting is one piece of all who attend") {
  // admin | meeting of nurse and gp | nurse: 1.
  CHECK(handoffs_of(staffed()
                        .step("a")
                        .work("admin", five)
                        .then("b")
                        .step("b")
                        .meet("huddle")
                        .then("c")
                        .step("c")
                        .work("nurse", five)
                        .then("out")) == Approx(1));
}

TEST_CASE("A step without work passes the last piece through") {
  // gp | (post, decision) | gp, or nurse with 30 %: 0.3.
  CHECK(handoffs_of(staffed()
                        .step("a")
                        .work("gp", five)
                        .then("post")
                        .step("post")
                        .delay(days(2))
                        .then("decide")
                        .step("decide")
                        .then("n", 0.3)
                        .then("g")
                        .step("n")
                        .work("nurse", five)
                        .then("out")
                        .step("g")
                        .work("gp", five)
                        .then("out")) == Approx(0.3));
}

TEST_CASE("What came before a step without work is kept apart") {
  // a: gp, 40 % straight to post, else nurse, then post; post goes to gp. Traces: gp | gp (0.4): none;
  // gp | nurse | gp (0.6): two. Mean 1.2. With a mean of who came last it would be another figure.
  CHECK(handoffs_of(staffed()
                        .step("a")
                        .work("gp", five)
                        .then("post", 0.4)
                        .then("b")
                        .step("b")
                        .work("nurse", five)
                        .then("post")
                        .step("post")
                        .then("c")
                        .step("c")
                        .work("gp", five)
                        .then("out")) == Approx(1.2));
}

TEST_CASE("A loop of steps without work is passed through as well") {
  // a: gp; wait goes round with 0.5; then nurse always: 1.
  CHECK(handoffs_of(staffed()
                        .step("a")
                        .work("gp", five)
                        .then("wait")
                        .step("wait")
                        .then("wait", 0.5)
                        .then("b")
                        .step("b")
                        .work("nurse", five)
                        .then("out")) == Approx(1));
}

TEST_CASE("The first piece and exits are not counted") {
  CHECK(handoffs_of(staffed()
                        .step("decide")
                        .then("a", 0.5)
                        .then("b")
                        .step("a")
                        .work("gp", five)
                        .then("out")
                        .step("b")
                        .work("nurse", five)
                        .then("gone")) == 0);
}

TEST_CASE("Rework goes back to the first person each time") {
  // gp | nurse, 20 % back: 1.25 times there, 0.25 times back.
  CHECK(handoffs_of(
            staffed().step("a").work("gp", five).then("b").step("b").work("nurse", five).then("a", 0.2).then("out")) ==
        Approx(1.5));
}

}  // namespace refpath
