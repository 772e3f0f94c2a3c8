// SPDX-License-Identifier: Apache-2.0
// The counted weeks on the calendar, counted by hand.
#include "refpath/analysis/window.hpp"

#include "analysis/answers.hpp"

namespace refpath {
namespace {

using test::Answers;

std::string monthly(const std::string& starts) {
  return R"(
pathway: By the month
demand: {referrals: 1 per week, first_step: a}
roles: {gp: {wte: 1}}
meetings: {board: {starts: )" +
         starts + R"(, lasts: 60 min, attend: {gp: 2}}}
steps: {a: {meeting: board, then: out}}
exits: {out: treated}
)";
}

}  // namespace

TEST_CASE("Monthly meetings are counted in the calendar of the window") {
  // 52 weeks from Mon 2026-01-05 end with Sun 2027-01-03. First Wednesdays: 7 January to 2 December, 12 of them. The
  // first Thursday of 2026, 1 January, lies before and that of 2027, the 7th, after: 11.
  const Answers wednesdays(monthly("first Wed 09:00"));
  CHECK(wednesdays.analysis.meetings_per_week[0] * 52 == Approx(12));
  CHECK(wednesdays.hours("gp") == Approx(24 / 52.0));
  const Answers thursdays(monthly("first Thu 09:00"));
  CHECK(thursdays.analysis.meetings_per_week[0] * 52 == Approx(11));
  CHECK(thursdays.why_not(load_exactness(thursdays.analysis, 0)) == ": the calendar");
  CHECK(thursdays.why_not(hours_exactness(thursdays.analysis, {0})) == "");
  // Eight weeks, to 1 March: 7 January and 4 February.
  CHECK(Answers(monthly("first Wed 09:00"), 8).analysis.meetings_per_week[0] * 8 == Approx(2));
}

TEST_CASE("In a closed week nobody comes, works or meets") {
  const Answers a(R"(
pathway: Closed
starts_on: 2026-01-05
closed: [2026-08-03, 2026-08-04, 2026-08-05, 2026-08-06, 2026-08-07]
demand: {referrals: 10 per week, first_step: a}
roles:
  gp: {wte: 2, availability: 90%, background: 10 h per week}
  nurse: {wte: 1, hours: 24/7}
meetings: {huddle: {starts: Tue 14:00, lasts: 60 min, attend: {gp: 1}}}
steps:
  a: {work: {gp: 30 min}, then: b}
  b: {meeting: huddle, then: out}
exits: {out: treated}
)");
  const double left = 51.0 / 52;
  CHECK(a.analysis.referrals_per_week == Approx(10 * left));
  CHECK(a.analysis.meetings_per_week[0] == Approx(left));
  CHECK(a.hours("gp") == Approx(6 * left));
  CHECK(a.analysis.background_hours[0] == Approx(10 * left));
  CHECK(a.analysis.capacity_hours[0] == Approx(2 * 37.5 * 0.9 * left));
  CHECK(a.analysis.load[0] == Approx(16 / (2 * 37.5 * 0.9)));
  CHECK(a.analysis.capacity_hours[1] == Approx(168 - 5 * 24 / 52.0));  // closed for five days of the week
  CHECK(a.time("gp").mean == Approx(30));
  CHECK(a.why_not(load_exactness(a.analysis, 0)) == ": the calendar");
}

TEST_CASE("Days closed outside the window do not matter to it") {
  const Answers a(R"(
pathway: Closed
starts_on: 2026-01-05
closed: [2026-01-01, 2027-01-04]
demand: {referrals: 10 per week, first_step: a}
roles: {gp: {wte: 1}}
steps: {a: {work: {gp: 30 min}, then: out}}
exits: {out: treated}
)");
  CHECK(a.analysis.referrals_per_week == Approx(10));
  CHECK(a.analysis.capacity_hours[0] == Approx(37.5));
}

TEST_CASE("Named people have hours of their own") {
  // Mon-Wed 09:00-17:00 is 24 h, Thu 09:00-13:00 is 4 h.
  const Answers a(R"(
pathway: Named
demand: {referrals: 10 per week, first_step: a}
roles:
  gp: {people: {ann: {hours: Mon-Wed 09:00-17:00}, bob: {hours: Thu 09:00-13:00}}}
steps: {a: {work: {gp: 30 min}, then: out}}
exits: {out: treated}
)");
  CHECK(a.analysis.capacity_hours[0] == Approx(28));
  CHECK(a.analysis.load[0] == Approx(5 / 28.0));
}

}  // namespace refpath
