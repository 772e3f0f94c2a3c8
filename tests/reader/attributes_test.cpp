// SPDX-License-Identifier: Apache-2.0
// What a file says of attributes is in the pathway as it is written.
#include "catch.hpp"
#include "support/written.hpp"

using namespace refpath;

namespace {

const std::string head = R"(pathway: P
attributes:
  urgency: {urgent: 10%, soon: 25%, routine: rest}
  age: {child: 20%, adult: rest}
roles: {gp: {wte: 1}}
exits: {seen: treated, advice: advice}
)";

double seconds(const Quantity<Duration>& quantity, std::size_t value) {
  return std::get<Fixed>(quantity.cases.at(value).value.shape).value;
}

}  // namespace

TEST_CASE("Attributes have their values and shares, and rest is resolved") {
  const Pathway pathway =
      test::written(head + "priority: {urgency: [soon, urgent, routine]}\nsteps: {a: {then: seen}}\n");
  REQUIRE(pathway.attributes.size() == 2);
  const Attribute& urgency = pathway.attributes[0];
  REQUIRE(urgency.values.size() == 3);
  CHECK(urgency.values[1].name == "soon");
  CHECK(urgency.values[1].share.value == Approx(0.25));
  CHECK(urgency.values[2].share.value == Approx(0.65));
  CHECK(urgency.values[2].rest);
  REQUIRE(pathway.priority);
  CHECK(pathway.priority->attribute == 0);
  CHECK(pathway.priority->order == std::vector<int>{1, 0, 2});
}

TEST_CASE("A time that depends on an attribute has a case for each value in its order, each with its own basis") {
  const Pathway pathway = test::written(head + R"(steps:
  a:
    delay:
      value:
        by: {urgency: {routine: {value: 3 days, basis: published, between: [2 days, 5 days]}, soon: 1 day, urgent: 2 h}}
      basis: local
      source: diary
    work: {gp: {by: {age: {adult: 2 x 10 min, child: 2 x 20 min}}}}
    then: seen
)");
  const Step& step = pathway.steps[0];
  REQUIRE(step.delay);
  CHECK(step.delay->by == 0);
  REQUIRE(step.delay->cases.size() == 3);
  CHECK(seconds(*step.delay, 0) == 7200);
  CHECK(seconds(*step.delay, 1) == 86400);
  CHECK(seconds(*step.delay, 2) == 3 * 86400);
  CHECK(std::get<Fixed>(step.delay->value.shape).value == 7200);
  CHECK(step.delay->cases[0].basis == Basis::local);
  CHECK(step.delay->cases[0].source == "diary");
  CHECK(step.delay->cases[2].basis == Basis::published);
  CHECK(step.delay->cases[2].between);
  const Quantity<Duration>& work = step.work[0].times[0].time;
  CHECK(work.by == 1);
  CHECK(seconds(work, 0) == 1200);
  CHECK(seconds(work, 1) == 600);
  CHECK(step.work[0].people == 2);
}

TEST_CASE("The values of one attribute may count time on different clocks") {
  const Pathway pathway =
      test::written(head + "steps: {a: {delay: {by: {age: {child: 2 days, adult: 5 working days}}}, then: seen}}\n");
  CHECK(pathway.steps[0].delay->cases[0].value.clock == Clock::elapsed);
  CHECK(pathway.steps[0].delay->cases[1].value.clock == Clock::working_days);
}

TEST_CASE("What shares by an attribute leave goes to the rest, value by value") {
  const Pathway pathway = test::written(head + R"(steps:
  a:
    then:
      advice: {by: {age: {child: 10%, adult: 30%}}}
      a: 20%
      seen: rest
)");
  const Outcome& rest = pathway.steps[0].then[2];
  CHECK(rest.rest);
  CHECK(rest.share.by == 1);
  REQUIRE(rest.share.cases.size() == 2);
  CHECK(rest.share.cases[0].value == Approx(0.7));
  CHECK(rest.share.cases[1].value == Approx(0.5));
}

TEST_CASE("Outcomes of one condition share those for whom it holds, and the others all others") {
  const Pathway pathway = test::written(head + R"(steps:
  a:
    then:
      - seen: {when: {urgency: [soon, urgent], age: child}, share: 60%}
      - advice: {share: rest, when: {age: child, urgency: [urgent, soon]}}
      - advice: 20%
      - seen: rest
)");
  const std::vector<Outcome>& then = pathway.steps[0].then;
  REQUIRE(then.size() == 4);
  REQUIRE(then[0].when.terms.size() == 2);
  CHECK(then[0].when.terms[0].attribute == 0);
  CHECK(then[0].when.terms[0].values == std::vector<int>{0, 1});
  CHECK(then[0].when.terms[1].values == std::vector<int>{0});
  CHECK(then[1].share.value == Approx(0.4));
  CHECK(then[1].rest);
  CHECK(holds_for_all(then[2].when));
  CHECK(then[3].share.value == Approx(0.8));
}

TEST_CASE("An outcome alone in its condition needs no share") {
  const Pathway pathway = test::written(head + R"(steps:
  a: {then: {seen: {when: {urgency: urgent}}, advice: {when: {urgency: soon}}, a: {delay: 1 day}}}
)");
  for (const Outcome& outcome : pathway.steps[0].then) {
    CHECK(outcome.share.value == 1);
    CHECK(outcome.rest);
  }
}

TEST_CASE("A share by an attribute counts only for the values that its condition allows") {
  const Pathway pathway = test::written(head + R"(steps:
  a:
    then:
      seen: {when: {urgency: [urgent, soon]}, share: {by: {urgency: {urgent: 90%, soon: 50%, routine: 0%}}}}
      advice: {when: {urgency: [urgent, soon]}, share: {by: {urgency: {urgent: 10%, soon: 50%, routine: 0%}}}}
      a: {when: {urgency: routine}, delay: 1 day}
)");
  CHECK(pathway.steps[0].then[0].share.cases[1].value == Approx(0.5));
}
