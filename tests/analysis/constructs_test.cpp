// SPDX-License-Identifier: Apache-2.0
// Each construct against an answer worked out by hand.
#include "analysis/answers.hpp"

namespace refpath {
namespace {

using test::Answers;

const std::string top = R"(
pathway: By hand
demand: {referrals: 10 per week, first_step: a}
)";

}  // namespace

TEST_CASE("Parallel branches are all gone through, and their variances add") {
  // Gp and nurse at once, each uniform on 10 to 22 min: variance 12. Half of the nurse's come back for 10 more, which
  // are 5 on average, variance 25. Then 20 min of the gp for everybody. gp 36 min, variance 12; nurse 21, variance 37.
  const Answers a(top + R"(
roles: {gp: {}, nurse: {}}
steps:
  a: {all_of: [b, c], then: d}
  b: {work: {gp: 10-22 min}}
  c: {work: {nurse: 10-22 min}, then: {more: 50%, enough: rest}}
  more: {work: {nurse: 10 min}}
  enough: {}
  d: {work: {gp: 20 min}, then: out}
exits: {out: treated}
)");
  for (const char* step : {"a", "b", "c", "d"}) {
    CHECK(a.visits(step).mean == Approx(1));
    CHECK(a.visits(step).variance == Approx(0).margin(1e-9));
    CHECK(a.visits(step).exactness.exact());
  }
  CHECK(a.visits("more").mean == Approx(0.5));
  CHECK(a.visits("more").variance == Approx(0.25));
  CHECK(a.time("gp").mean == Approx(36).epsilon(1e-6));
  CHECK(a.time("gp").variance == Approx(12).epsilon(1e-4));
  CHECK(a.time("nurse").mean == Approx(21).epsilon(1e-6));
  CHECK(a.time("nurse").variance == Approx(37).epsilon(1e-4));
  CHECK(a.exits("out").mean == Approx(1));
  CHECK(a.hours("gp") == Approx(6).epsilon(1e-6));
  CHECK(a.time("gp").exactness.exact());
  CHECK(a.why_not(a.analysis.handoffs_exactness) == "a: parallel branches");
}

TEST_CASE("A split that is come to again is gone through again") {
  // The split is visited 1 / 0.8 = 1.25 times, variance 0.2 / 0.64 = 0.3125; its branches as often. In each round half
  // of b goes to c: N_c has mean 0.625 and, being a random sum of a coin, variance 1.25 x 0.25 + 0.3125 x 0.25
  // = 0.390625.
  const Answers a(top + R"(
roles: {gp: {}, nurse: {}}
steps:
  a: {all_of: [b, d], then: {a: 20%, out: rest}}
  b: {work: {gp: 4 min}, then: {c: 50%, e: rest}}
  c: {work: {gp: 6 min}}
  e: {}
  d: {work: {nurse: 10 min}}
exits: {out: treated}
)");
  for (const char* step : {"a", "b", "d"}) {
    CHECK(a.visits(step).mean == Approx(1.25));
    CHECK(a.visits(step).variance == Approx(0.3125));
  }
  CHECK(a.visits("c").mean == Approx(0.625));
  CHECK(a.visits("c").variance == Approx(0.390625));
  // A round gives the gp 4 + 6 x coin: mean 7, variance 9. Total: 8.75, variance 1.25 x 9 + 0.3125 x 49 = 26.5625.
  CHECK(a.time("gp").mean == Approx(8.75));
  CHECK(a.time("gp").variance == Approx(26.5625));
}

TEST_CASE("A branch inside a branch is gone through as well") {
  const Answers a(top + R"(
roles: {gp: {}, nurse: {}}
steps:
  a: {all_of: [b, c], then: out}
  b: {all_of: [d, e], then: f}
  c: {work: {gp: 1 min}}
  d: {work: {gp: 2 min}}
  e: {work: {nurse: 3 min}}
  f: {work: {nurse: 4 min}}
exits: {out: treated}
)");
  CHECK(a.time("gp").mean == Approx(3));
  CHECK(a.time("nurse").mean == Approx(7));
  CHECK(a.time("nurse").exactness.exact());
  CHECK(a.visits("f").mean == Approx(1));
}

TEST_CASE("What is repeated takes its time each time") {
  // Six sessions, each uniform on 40 to 52 min (variance 12): 276 min, variance 72; one visit, no hand-off but that
  // after each session from admin back to the therapist: per session one, and five times back.
  const Answers a(top + R"(
roles: {therapist: {}, admin: {}}
steps:
  a: {work: {therapist: 40-52 min, admin: 5 min}, repeat: {times: 6, every: 1 week}, then: out}
exits: {out: treated}
)");
  CHECK(a.visits("a").mean == Approx(1));
  CHECK(a.time("therapist").mean == Approx(276).epsilon(1e-6));
  CHECK(a.time("therapist").variance == Approx(72).epsilon(1e-4));
  CHECK(a.time("admin").mean == Approx(30));
  CHECK(a.analysis.handoffs == Approx(11));
}

TEST_CASE("Who does not come loses part of the time, and goes another way") {
  // 20 % do not come and lose 40 min of the nurse; 70 % of them are booked again. Attempts: 1 / (1 - 0.14) = 1.162791.
  // Of each attempt 80 % come (60 min), 20 % do not (40 min): 56 min an attempt. Came: 0.8 x 1.162791 = 0.930233, not
  // attended: 0.06 x 1.162791 = 0.069767.
  const Answers a(top + R"(
roles: {nurse: {}, gp: {}}
steps:
  a: {work: {nurse: 60 min}, missed: {share: 20%, time: 40 min, then: {a: 70%, not_attended: rest}}, then: b}
  b: {work: {gp: 10 min}, then: out}
exits: {out: treated, not_attended: dna}
)");
  const double attempts = 1 / 0.86;
  CHECK(a.visits("a").mean == Approx(attempts));
  CHECK(a.visits("a").variance == Approx(0.14 / (0.86 * 0.86)));
  CHECK(a.visits("b").mean == Approx(0.8 * attempts));
  CHECK(a.exits("not_attended").mean == Approx(0.06 * attempts));
  CHECK(a.time("nurse").mean == Approx(56 * attempts));
  CHECK(a.time("gp").mean == Approx(8 * attempts));
  // Traces: n times missed and booked again, then came (0.8) or not attended (0.06). With K of mean m = 0.14 / 0.86 and
  // variance v = 0.14 / 0.86^2: time = 40 K + 60 (0.8 / 0.86) or 40 (0.06 / 0.86), independent of K.
  const double v = 0.14 / (0.86 * 0.86), p = 0.8 / 0.86;
  CHECK(a.time("nurse").variance == Approx(1600 * v + 400 * p * (1 - p)));
  CHECK(a.time("nurse").exactness.exact());
  REQUIRE(a.analysis.cells.size() == 2);
  CHECK(a.analysis.cells[0].mean == Approx(56 * 60 * attempts));
  CHECK(a.analysis.cells[0].variance == Approx(3600 * a.time("nurse").variance));
  // Nurse to gp, for those who came.
  CHECK(a.analysis.handoffs == Approx(0.8 * attempts));
}

TEST_CASE("Tries are told apart exactly") {
  // Half do not come each time and are booked again, three times at most: 1 + 0.5 + 0.25 visits; an eighth gives up.
  // Visits: 1, 2 or 3 with 0.5, 0.25, 0.25: mean square 0.5 + 1 + 2.25 = 3.75, variance 3.75 - 1.75^2 = 0.6875.
  const Answers a(top + R"(
roles: {nurse: {}}
steps:
  a: {work: {nurse: 20 min}, missed: {share: 50%, then: again}, tries: {at_most: 3, then: gave_up}, then: out}
  again: {then: a}
exits: {out: treated, gave_up: gave_up}
)");
  CHECK(a.visits("a").mean == Approx(1.75));
  CHECK(a.visits("a").variance == Approx(0.6875));
  CHECK(a.visits("again").mean == Approx(0.75));  // who misses the last time does not come there
  CHECK(a.exits("gave_up").mean == Approx(0.125));
  CHECK(a.exits("out").mean == Approx(0.875));
  CHECK(a.time("nurse").mean == Approx(35));
  CHECK(a.time("nurse").variance == Approx(400 * 0.6875));
  CHECK(a.exits("gave_up").exactness.exact());
  CHECK(a.analysis.tried_out[0].mean == Approx(0.125));
}

TEST_CASE("Who would come once too often goes elsewhere at once") {
  // Sent back to a with 60 % each time, twice there at most: visits 1.6; 0.36 would come a third time.
  const Answers a(top + R"(
roles: {nurse: {}, gp: {}}
steps:
  a: {work: {nurse: 10 min}, tries: {at_most: 2, then: enough}, then: {b: 60%, out: rest}}
  b: {work: {gp: 5 min}, then: a}
  enough: {work: {gp: 1 min}, then: out}
exits: {out: treated}
)");
  CHECK(a.visits("a").mean == Approx(1.6));
  CHECK(a.visits("a").variance == Approx(0.24));
  CHECK(a.visits("b").mean == Approx(0.96));
  CHECK(a.visits("enough").mean == Approx(0.36));
  CHECK(a.analysis.tried_out[0].mean == Approx(0.36));
  CHECK(a.time("gp").mean == Approx(0.96 * 5 + 0.36));
  CHECK(a.exits("out").mean == Approx(1));
}

TEST_CASE("Counts and fees are sums of what is met on the way") {
  // Story told at a (1.25 visits) and once more at the exit out (80 %); 20 GBP at a, 5 at the exit gone.
  // a: 0.2 back, else 80 % out, 20 % gone. Told: 1.25 + 0.8 = 2.05; fees 25 + 1 = 26.
  const Answers a(top + R"(
roles: {gp: {}}
counts: {story_told: {better: fewer}}
steps:
  a: {counts: {story_told: 1}, fee: 20 GBP, work: {gp: 1 min}, then: {a: 20%, out: 64%, gone: rest}}
exits:
  out: {kind: treated, counts: {story_told: 1}}
  gone: {kind: declined, fee: 5 GBP}
)");
  CHECK(a.counts("story_told").mean == Approx(2.05));
  CHECK(a.counts("story_told").variance == Approx(0.3125 + 0.16));  // visits and exit are independent
  CHECK(a.analysis.fees.mean == Approx(26));
  CHECK(a.analysis.fees.variance == Approx(400 * 0.3125 + 25 * 0.16));
}

TEST_CASE("Clinics are charged whole, and their slots are used, missed or left") {
  // Tue and Thu, 6 slots of 45 min: 12 a week; 8 referrals a week, a quarter do not come and are not booked again.
  const Answers a(R"(
pathway: Clinic
demand: {referrals: 8 per week, first_step: a}
roles: {nurse: {wte: 1}}
clinics:
  assessment: {starts: [Tue 09:00, Thu 09:00], slots: 6 of 45 min, attend: {nurse: 1}}
steps:
  a: {clinic: assessment, missed: {share: 25%, then: not_attended}, then: out}
exits: {out: treated, not_attended: dna}
)");
  CHECK(a.analysis.slots[0] == Approx(12));
  CHECK(a.analysis.slots_used[0] == Approx(6));
  CHECK(a.analysis.slots_missed[0] == Approx(2));
  CHECK(a.hours("nurse") == Approx(9));
  CHECK(a.analysis.clinic_hours[0] == Approx(9));
  CHECK(a.analysis.load[0] == Approx(9 / 37.5));
  CHECK(a.time("nurse").mean == 0);
}

TEST_CASE("Classes are mixed by their shares") {
  // Urgent (10 %): 30 min and always on to b; routine: 10 min, and half of them to b, which is 20 min of the gp.
  // Gp: urgent 50, routine 10 or 30. Mean 5 + 0.9 x 20 = 23; mean square 250 + 0.45 x 100 + 0.45 x 900 = 700; variance
  // 700 - 529 = 171. Visits to b: 0.1 + 0.45 = 0.55.
  const Answers a(top + R"(
attributes: {urgency: {urgent: 10%, routine: rest}}
roles: {gp: {}}
steps:
  a:
    work: {gp: {by: {urgency: {urgent: 30 min, routine: 10 min}}}}
    then: {b: {when: {urgency: urgent}}, see: {share: 50%}, out: rest}
  see: {then: b}
  b: {work: {gp: 20 min}, then: out}
exits: {out: treated}
)");
  CHECK(a.program.classes == 2);
  CHECK(a.time("gp").mean == Approx(23));
  CHECK(a.time("gp").variance == Approx(171));
  CHECK(a.visits("b").mean == Approx(0.55));
  CHECK(a.visits("b").variance == Approx(0.55 * 0.45));
  REQUIRE(a.analysis.cells.size() == 2);
  CHECK(a.analysis.cells[0].mean == Approx(60 * 12));
  CHECK(a.analysis.cells[0].variance == Approx(3600 * 400 * 0.09));  // 30 or 10
  CHECK(a.exits("out").mean == Approx(1));
}

TEST_CASE("A loop that only some classes enter is geometric within them") {
  // Half are complex and come back with 50 %: visits 2, variance 2; the others once. Mean 1.5; mean square
  // (6 + 1) / 2 = 3.5; variance 3.5 - 2.25 = 1.25.
  const Answers a(top + R"(
attributes: {need: {complex: 50%, simple: rest}}
roles: {gp: {}}
steps:
  a: {work: {gp: 10 min}, then: {a: {share: {by: {need: {complex: 50%, simple: 0%}}}}, out: rest}}
exits: {out: treated}
)");
  CHECK(a.visits("a").mean == Approx(1.5));
  CHECK(a.visits("a").variance == Approx(1.25));
  CHECK(a.time("gp").variance == Approx(125));
}

TEST_CASE("Sources of different mixes and first steps are weighed by their rates") {
  // 6 a week from self-referral, 2 a week from hospital straight to b; 20 % of the former are urgent, half of the
  // latter. a: 10 min; b: 20 min, 40 if urgent. Weights 0.75 and 0.25. Gp: self 10 + 24 = 34, hospital 30: 33.
  // Mean square: 0.75 (0.2 x 50^2 + 0.8 x 30^2) + 0.25 (0.5 x 40^2 + 0.5 x 20^2) = 915 + 250 = 1165; variance
  // 1165 - 33^2 = 76.
  const Answers a(R"(
pathway: Two sources
attributes: {urgency: {urgent: 20%, routine: rest}}
demand:
  sources:
    self: {referrals: 6 per week, first_step: a}
    hospital: {referrals: 2 per week, first_step: b, with: {urgency: {urgent: 50%, routine: 50%}}}
roles: {gp: {}}
steps:
  a: {work: {gp: 10 min}, then: b}
  b: {work: {gp: {by: {urgency: {urgent: 40 min, routine: 20 min}}}}, then: out}
exits: {out: treated}
)");
  CHECK(a.analysis.referrals_per_week == Approx(8));
  CHECK(a.visits("a").mean == Approx(0.75));
  CHECK(a.visits("a").variance == Approx(0.1875));
  CHECK(a.visits("b").mean == Approx(1));
  CHECK(a.time("gp").mean == Approx(33));
  CHECK(a.time("gp").variance == Approx(76));
  CHECK(a.hours("gp") == Approx(8 * 33 / 60.0));
}

TEST_CASE("People who come together are people, and each has a way of their own") {
  const Answers a(R"(
pathway: Households
demand: {referrals: 6 per week, first_step: a, group_size: {1: 50%, 3: rest}}
roles: {gp: {}}
steps:
  a: {work: {gp: 10 min}, then: {a: 20%, out: rest}}
exits: {out: treated}
)");
  CHECK(a.time("gp").mean == Approx(12.5));
  CHECK(a.time("gp").variance == Approx(31.25));
  CHECK(a.hours("gp") == Approx(6 * 12.5 / 60));
}

TEST_CASE("A repeat that depends on the referral") {
  // 12 or 6 times 10 min: mean 90, variance 30^2.
  const Answers a(top + R"(
attributes: {need: {complex: 50%, simple: rest}}
roles: {therapist: {}}
steps:
  a: {work: {therapist: 10 min}, repeat: {times: {by: {need: {complex: 12, simple: 6}}}}, then: out}
exits: {out: treated}
)");
  CHECK(a.time("therapist").mean == Approx(90));
  CHECK(a.time("therapist").variance == Approx(900));
}

TEST_CASE("A backlog leaves hours a week inexact, not the time per referral") {
  const Answers a(R"(
pathway: Backlog
demand: {referrals: 8 per week, first_step: a, backlog: {b: 12}}
roles: {gp: {}}
steps:
  a: {work: {gp: 10 min}, then: b}
  b: {work: {gp: 10 min}, then: out}
exits: {out: treated}
)");
  CHECK(a.why_not(a.time("gp").exactness) == "");
  CHECK(a.why_not(hours_exactness(a.analysis, {0})) == ": backlog");
}

}  // namespace refpath
