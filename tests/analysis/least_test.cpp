// SPDX-License-Identifier: Apache-2.0
// What is done for certain after parallel branches of which some may end the referral, worked out by hand.
#include "refpath/analysis/least.hpp"

#include "analysis/answers.hpp"

namespace refpath {
namespace {

test::Answers least(const std::string& steps, const std::string& attributes = "") {
  test::Answers answers(
      "pathway: By hand\ndemand: {referrals: 10 per week, first_step: a}\n"
      "roles: {gp: {}}\nexits: {out: treated, gone: gave_up}\n" +
      attributes + "steps:\n" + steps);
  answers.analysis = analyse_least(answers.program);
  return answers;
}

}  // namespace

TEST_CASE("As many go on after branches as are ended by none, each time that they come") {
  // Half of b and a fifth of c end it: 0.4 go on. Half of these come again: a = 1 / (1 - 0.2) = 1.25, d = 0.4 a.
  const test::Answers a = least(R"(
  a: {all_of: [b, c], then: d}
  b: {work: {gp: 4 min}, then: {gone: 50%, e: rest}}
  c: {work: {gp: 6 min}, then: {gone: 20%, f: rest}}
  e: {}
  f: {}
  d: {work: {gp: 10 min}, then: {a: 50%, out: rest}}
)");
  CHECK(a.visits("a").mean == Approx(1.25));
  CHECK(a.visits("d").mean == Approx(0.5));
  CHECK(a.exits("out").mean == Approx(0.25));
  CHECK(a.visits("a").exactness.exact());
  CHECK(a.visits("d").exactness.exact());
  CHECK(a.exits("out").exactness.exact());
  CHECK(a.why_not(a.visits("b").exactness) == "a: a branch can end the referral");
  CHECK(a.why_not(a.exits("gone").exactness) == "a: a branch can end the referral");
}

TEST_CASE("A branch in which people go to and fro ends the referral as often as it does in the end") {
  // 0.1 / 0.5 of those who begin.
  const test::Answers a = least(R"(
  a: {all_of: [b, c], then: d}
  b: {work: {gp: 4 min}, then: {b: 50%, gone: 10%, e: rest}}
  c: {work: {gp: 6 min}}
  e: {}
  d: {work: {gp: 10 min}, then: out}
)");
  CHECK(a.visits("d").mean == Approx(0.8));
}

TEST_CASE("Splits within a branch end the referral no more often than all that is in them") {
  // A tenth in the inner split, a fifth after it: at most 0.3, so that 0.7 go on at least; in truth it is 0.72.
  const test::Answers a = least(R"(
  a: {all_of: [b, c], then: d}
  b: {all_of: [e, f], then: g}
  c: {work: {gp: 6 min}}
  e: {work: {gp: 4 min}, then: {gone: 10%, h: rest}}
  f: {work: {gp: 4 min}}
  h: {}
  g: {work: {gp: 4 min}, then: {gone: 20%, i: rest}}
  i: {}
  d: {work: {gp: 10 min}, then: out}
)");
  CHECK(a.visits("d").mean == Approx(0.7));
  CHECK(a.visits("d").exactness.exact());
  CHECK_FALSE(a.visits("g").exactness.exact());
}

TEST_CASE("Branches that end the referral of some are told apart by whose it is") {
  const test::Answers a = least(R"(
  a: {all_of: [b, c], then: d}
  b: {work: {gp: 4 min}, then: {gone: {when: {urgency: urgent}}, e: {when: {urgency: routine}}}}
  c: {work: {gp: 6 min}}
  e: {}
  d: {work: {gp: 10 min}, then: out}
)",
                                "attributes: {urgency: {urgent: 10%, routine: rest}}\n");
  CHECK(a.visits("d").mean == Approx(0.9));
}

TEST_CASE("Where no branch can end the referral, or people may leave one by a queue, nothing changes") {
  const auto after = [](const std::string& b) {
    const test::Answers a = least("  a: {all_of: [b, c], then: d}\n  b: {work: {gp: 4 min}, " + b +
                                  "}\n  c: {work: {gp: 6 min}}\n  e: {}\n  d: {work: {gp: 10 min}, then: out}\n");
    return a.why_not(a.visits("d").exactness);
  };
  CHECK(after("then: e") == "");
  CHECK(after("then: {gone: 10%, e: rest}") == "");
  CHECK(after("leaves: {after: 1 week, then: gone}, then: e") == "a: a branch can end the referral");
  CHECK(after("full: {waiting: 2, then: gone}, then: e") == "a: a branch can end the referral");
}

}  // namespace refpath
