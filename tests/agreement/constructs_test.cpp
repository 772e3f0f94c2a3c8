// SPDX-License-Identifier: Apache-2.0
// The two engines must agree on every construct that has an exact answer.
#include "catch.hpp"
#include "refpath/analysis/analyse.hpp"
#include "refpath/measures/measure.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/simulation/simulate.hpp"

using namespace refpath;

namespace {

void check_agrees(const std::string& text, int least_compared) {
  const Reading reading = read("pathway.yaml", text);
  REQUIRE(reading.pathway);
  const Program program = lower(*reading.pathway);
  SimulationSettings settings;
  settings.seed = 7;
  settings.replications = 60;
  settings.warm_up_weeks = 12;
  const Experiment experiment = simulate({&program}, settings);
  const Simulated simulated = refpath::simulated(&experiment, 0);
  const Record record = measure(*reading.pathway, program, analyse(program), simulated);
  int compared = 0;
  for (const Estimate& estimate : record.estimates) compared += estimate.exact && estimate.simulated ? 1 : 0;
  CHECK(compared >= least_compared);
  for (const Diagnostic& mismatch : mismatches(record, simulated)) {
    INFO(mismatch.message);
    CHECK(false);
  }
}

}  // namespace

TEST_CASE("exact and simulated answers agree with classes, clinics, tries, branches, repeats and fees",
          "[statistical]") {
  check_agrees(R"(
pathway: Everything
demand:
  sources:
    self: {referrals: 6 per week, first_step: a}
    hospital: {referrals: 2 per week, first_step: b, with: {urgency: {urgent: 50%, routine: 50%}}}
attributes: {urgency: {urgent: 20%, routine: rest}}
roles:
  gp: {wte: 1, background: 5 h per week}
  nurse: {wte: 1, caseload: 40}
  therapist: {wte: 2, availability: 90%}
places: {room: {number: 6, cost: 50 GBP per day}}
meetings: {huddle: {starts: Tue 14:00, lasts: 60 min, attend: {gp: 1}}}
clinics: {assessment: {starts: [Mon 09:00, Tue 09:00, Thu 09:00], slots: 4 of 45 min, attend: {nurse: 1}}}
counts: {story_told: {better: fewer}}
steps:
  a: {delay: 1 working day, work: {gp: 5/10/20 min}, counts: {story_told: 1}, then: {b: {when: {urgency: urgent}}, h: {share: 50%}, advice: rest}}
  h: {meeting: huddle, then: {a: 20%, b: rest}}
  b: {clinic: assessment, counts: {story_told: 1}, missed: {share: 20%, then: {b2: 70%, dna: rest}}, tries: {at_most: 2, then: dna}, then: s}
  b2: {delay: 3 days, work: {nurse: 5 min}, then: b}
  s: {all_of: [t, u], then: w}
  t: {work: {therapist: {by: {urgency: {urgent: 60 min, routine: 30 min}}}}, takes: [room], frees: [room]}
  u: {work: {gp: 10-20 min}, then: {u2: 30%, u3: rest}}
  u2: {work: {nurse: 20 min}}
  u3: {}
  w: {work: {therapist: {contact: 50 min, admin: 10 min}}, missed: {share: 10%, time: 20 min, then: {w: 80%, dna: rest}}, fee: 20 GBP, then: r}
  r: {work: {therapist: 30-60 min}, repeat: {times: 4, every: 1 week}, then: out}
exits: {out: treated, advice: advice, dna: {kind: dna, fee: 5 GBP}}
)",
               44);
}

TEST_CASE("exact and simulated answers agree with missed clinics and meetings, and hand-offs", "[statistical]") {
  check_agrees(R"(
pathway: Handoffs
demand: {referrals: 8 per week, first_step: a}
roles:
  gp: {wte: 1, group: g}
  nurse: {wte: 1}
  therapist: {wte: 2, group: g}
meetings: {huddle: {starts: Tue 14:00, lasts: 60 min, attend: {gp: 1}}}
clinics: {assessment: {starts: [Mon 09:00, Tue 09:00, Thu 09:00], slots: 4 of 45 min, attend: {nurse: 1}}}
steps:
  a: {work: {gp: 5/10/20 min}, then: b}
  b: {clinic: assessment, missed: {share: 20%, then: {c: 60%, d: rest}}, tries: {at_most: 2, then: g}, then: d}
  c: {work: {gp: 3 min}, then: {b: 50%, d: rest}}
  d: {meeting: huddle, missed: {share: 30%, then: {d: 50%, e: rest}}, then: f}
  e: {work: {therapist: 10 min}, missed: {share: 25%, time: 5 min, then: g}, then: f}
  f: {work: {therapist: 20 min, nurse: 5 min}, repeat: {times: 3, every: 1 week}, then: {g: 50%, out: rest}}
  g: {work: {nurse: 8 min}, then: {f: 20%, out: rest}}
exits: {out: treated}
)",
               37);
}

TEST_CASE("exact and simulated answers agree with branches within branches on a loop, and work by whoever is free",
          "[statistical]") {
  check_agrees(R"(
pathway: Splits
demand: {referrals: 8 per week, first_step: a, group_size: {1: 60%, 3: rest}}
attributes: {need: {complex: 40%, simple: rest}}
priority: {need: [complex, simple]}
roles:
  gp: {wte: 2, group: g}
  nurse: {wte: 2}
  therapist: {wte: 2, group: g}
steps:
  a: {work: {gp or therapist: 10/15/30 min}, then: s}
  s: {all_of: [b, c], then: {s: {share: {by: {need: {complex: 40%, simple: 10%}}}}, f: rest}}
  b: {all_of: [b1, b2, b3], then: {b: 20%, c2: rest}}
  b1: {work: {gp: 4 min}, then: {b1: 30%, e1: rest}}
  e1: {}
  b2: {work: {nurse: {by: {need: {complex: 10 min, simple: 3 min}}}}}
  b3: {work: {therapist: 5 min}}
  c: {work: {nurse: 10 min}, missed: {share: 20%, then: c}}
  c2: {work: {nurse: 2 min}}
  f: {first_of: [g, h], then: k}
  g: {delay: 1/2/3 days, work: {nurse: 10 min}}
  h: {delay: 1/2/3 days, work: {therapist: 10 min}}
  k: {work: {gp: 5 min, nurse: 4 min}, then: {a: 10%, out: rest}}
exits: {out: treated}
)",
               20);
}

TEST_CASE("exact and simulated answers agree with closed days, months and named people", "[statistical]") {
  check_agrees(R"(
pathway: Closed and monthly
starts_on: 2026-01-05
closed: [2026-04-03, 2026-04-06, 2026-05-04, 2026-12-25, 2026-12-28, 2026-08-31]
demand: {referrals: {Mon: 4, Tue: 3, Fri: 2}, first_step: a, group_size: {1: 60%, 2: rest}}
roles:
  gp: {people: {ann: {hours: Mon-Wed 09:00-17:00}, bob: {hours: Thu 09:00-13:00}}, availability: 90%, background: 3 h per week}
  nurse: {wte: 1}
  therapist: {wte: 1}
meetings:
  board: {starts: first Wed 09:00, lasts: 60 min, attend: {gp: 1}}
  fort: {starts: Tue 14:00, every: 2 weeks, lasts: 60 min, attend: {nurse: 1}}
  fix: {starts: Tue 16:00, every: 3 weeks, first_on: 2026-01-06, lasts: 60 min, attend: {nurse: 1}}
steps:
  a: {work: {gp: 5/10/20 min}, then: b}
  b: {meeting: board, then: c}
  c: {meeting: fort, then: d}
  d: {meeting: fix, then: e}
  e: {work: {nurse or therapist: 20 min}, leaves: {after: 1 day, then: gone}, then: f}
  f: {work: {nurse: 10-20 min}, missed: {share: 20%, then: f}, tries: {at_most: 3, then: dna}, then: out}
exits: {out: treated, dna: dna, gone: gave_up}
)",
               15);
}
