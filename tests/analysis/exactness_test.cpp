// SPDX-License-Identifier: Apache-2.0
// What is said to be exact, and why the rest is not.
#include "analysis/answers.hpp"

namespace refpath {
namespace {

using test::Answers;

const std::string top = R"(
pathway: Exactness
demand: {referrals: 10 per week, first_step: a}
roles: {gp: {wte: 1}, nurse: {wte: 1}, admin: {}}
)";

}  // namespace

TEST_CASE("Patience makes what comes after it inexact, not what came before") {
  const Answers a(top + R"(
steps:
  a: {work: {gp: 5 min}, then: {b: 50%, c: rest}}
  b: {work: {nurse: 20 min}, leaves: {after: 4 weeks, then: gone}, then: out}
  c: {work: {admin: 5 min}, then: fine}
exits: {out: treated, gone: gave_up, fine: advice}
)");
  CHECK(a.why_not(a.visits("a").exactness) == "");
  CHECK(a.why_not(a.visits("b").exactness) == "");  // as many come as ever; some leave
  CHECK(a.why_not(a.visits("c").exactness) == "");
  CHECK(a.why_not(a.time("gp").exactness) == "");
  CHECK(a.why_not(a.time("nurse").exactness) == "b: people leave");
  CHECK(a.why_not(a.time("admin").exactness) == "");
  CHECK(a.why_not(a.exits("out").exactness) == "b: people leave");
  CHECK(a.why_not(a.exits("gone").exactness) == "b: people leave");
  CHECK(a.why_not(a.exits("fine").exactness) == "");
  CHECK(a.why_not(a.analysis.handoffs_exactness) == "b: people leave");
  CHECK(a.why_not(hours_exactness(a.analysis, {a.role("gp")})) == "");
  CHECK(a.why_not(load_exactness(a.analysis, a.role("nurse"))) == "b: people leave");
  CHECK(a.visits("b").mean == Approx(0.5));
}

TEST_CASE("A loop through patience leaves nothing on it exact") {
  const Answers a(top + R"(
steps:
  a: {work: {gp: 5 min}, then: b}
  b: {work: {nurse: 20 min}, leaves: {after: 4 weeks, then: gone}, then: {a: 10%, out: rest}}
exits: {out: treated, gone: gave_up}
)");
  CHECK(a.why_not(a.visits("a").exactness) == "b: people leave");
  CHECK(a.why_not(a.visits("b").exactness) == "b: people leave");
  CHECK(a.why_not(a.time("gp").exactness) == "b: people leave");
}

TEST_CASE("A closed list does as patience does, and where it sends people on is not exact either") {
  const Answers a(top + R"(
steps:
  a: {work: {gp: 5 min}, full: {waiting: 20, then: elsewhere}, then: out}
  elsewhere: {work: {admin: 3 min}, then: redirected}
exits: {out: treated, redirected: redirected}
)");
  CHECK(a.why_not(a.visits("a").exactness) == "");
  CHECK(a.why_not(a.time("gp").exactness) == "a: the list can be full");
  CHECK(a.why_not(a.visits("elsewhere").exactness) == "a: the list can be full");
  CHECK(a.why_not(a.time("admin").exactness) == "a: the list can be full");
  CHECK(a.visits("elsewhere").mean == 0);
  CHECK(a.analysis.cells.size() == 2);
}

TEST_CASE("The branch that ends first leaves the others inexact, not what follows") {
  const Answers a(top + R"(
steps:
  a: {first_of: [b, c], then: d}
  b: {work: {gp: 5 min}}
  c: {work: {nurse: 5 min}}
  d: {work: {admin: 5 min}, then: out}
exits: {out: treated}
)");
  CHECK(a.why_not(a.visits("a").exactness) == "");
  CHECK(a.why_not(a.visits("b").exactness) == "a: the first branch decides");
  CHECK(a.why_not(a.time("nurse").exactness) == "a: the first branch decides");
  CHECK(a.why_not(a.visits("d").exactness) == "");
  CHECK(a.why_not(a.time("admin").exactness) == "");
  CHECK(a.why_not(a.exits("out").exactness) == "");
}

TEST_CASE("A branch that ends the referral leaves neither the branches nor what follows exact") {
  const Answers a(top + R"(
steps:
  a: {all_of: [b, c], then: d}
  b: {work: {gp: 5 min}, then: {gone: 10%, e: rest}}
  e: {}
  c: {work: {nurse: 5 min}}
  d: {work: {admin: 5 min}, then: out}
exits: {out: treated, gone: died}
)");
  for (const char* step : {"b", "c", "d", "e"})
    CHECK(a.why_not(a.visits(step).exactness) == "a: a branch can end the referral");
  CHECK(a.why_not(a.visits("a").exactness) == "");
  CHECK(a.why_not(a.exits("gone").exactness) == "a: a branch can end the referral");
  CHECK(a.why_not(a.exits("out").exactness) == "a: a branch can end the referral");
}

TEST_CASE("Of two roles of which one does the work, only the time together is exact") {
  const Answers a(top + R"(
steps:
  a: {work: {gp or nurse: 12 min}, then: b}
  b: {work: {nurse: 3 min}, then: out}
exits: {out: treated}
)");
  const int gp = a.role("gp"), nurse = a.role("nurse"), admin = a.role("admin");
  CHECK(a.why_not(a.time("gp").exactness) == "a: whoever is free first");
  CHECK(a.why_not(touch_exactness(a.analysis, {gp})) == "a: whoever is free first");
  CHECK(a.why_not(touch_exactness(a.analysis, {gp, admin})) == "a: whoever is free first");
  CHECK(a.why_not(touch_exactness(a.analysis, {gp, nurse})) == "");
  CHECK(a.why_not(hours_exactness(a.analysis, {gp, nurse, admin})) == "");
  CHECK(a.time("gp").mean + a.time("nurse").mean == Approx(15));
  CHECK(a.why_not(a.analysis.handoffs_exactness) == "a: whoever is free first");
}

TEST_CASE("Meetings that are held only if some wait, and a backlog, leave hours inexact") {
  const Answers held(top + R"(
meetings: {huddle: {starts: Tue 14:00, lasts: 60 min, attend: {gp: 1}, held: if 3 wait}}
steps:
  a: {meeting: huddle, then: b}
  b: {work: {nurse: 3 min}, then: out}
exits: {out: treated}
)");
  CHECK(held.why_not(hours_exactness(held.analysis, {held.role("gp")})) == ": held only if some wait");
  CHECK(held.why_not(hours_exactness(held.analysis, {held.role("nurse")})) == "");
  CHECK(held.why_not(held.analysis.held_exactness[0]) == ": held only if some wait");
}

TEST_CASE("A step inside parallel branches whose tries are limited is not exact") {
  const Answers a(top + R"(
steps:
  a: {all_of: [b, c], then: out}
  b: {work: {gp: 5 min}, tries: {at_most: 2, then: e}, then: {b: 50%, e: rest}}
  e: {}
  c: {work: {nurse: 5 min}}
exits: {out: treated}
)");
  CHECK(a.why_not(a.visits("b").exactness) == "b: tries are counted");
  CHECK(a.why_not(a.visits("c").exactness) == "");
  CHECK(a.why_not(a.exits("out").exactness) == "");
}

}  // namespace refpath
