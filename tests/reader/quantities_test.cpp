// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "support/written.hpp"

using namespace refpath;

namespace {

// A pathway of one step with these lines in it.
Step step_of(const std::string& lines) {
  return test::written(
             "pathway: P\nroles: {gp: {}, nurse: {}, planner: {}}\nmeetings: {huddle: {starts: Tue 14:00, lasts: 1 "
             "h}}\nsteps:\n  a:\n" +
             lines + "exits: {out: other, away: declined}\n")
      .steps.at(0);
}

Duration delay_of(const std::string& text) {
  return step_of("    delay: " + text + "\n    then: out\n").delay->value;
}

}  // namespace

TEST_CASE("Every distribution is read by its name") {
  CHECK(std::get<Exponential>(delay_of("{exponential: 3 days}").shape).mean == 3 * 86400);
  CHECK(std::get<Lognormal>(delay_of("{lognormal: {mean: 3 days, sd: 2 days}}").shape).sd == 2 * 86400);
  CHECK(std::get<Gamma>(delay_of("{gamma: {sd: 1 h, mean: 2 h}}").shape).mean == 7200);
  CHECK(std::get<Weibull>(delay_of("{weibull: {mean: 2 h, sd: 30 min}}").shape).sd == 1800);
  CHECK(std::get<Erlang>(delay_of("{erlang: {mean: 3 working days, stages: 4}}").shape).stages == 4);
  CHECK(delay_of("{erlang: {mean: 3 working days, stages: 4}}").clock == Clock::working_days);
  CHECK(std::get<Pert>(delay_of("{pert: 1/2/6 h}").shape).most == 6 * 3600);
  CHECK(std::get<Observed>(delay_of("{data: [12 min, 0 min, 9 min]}").shape).values ==
        std::vector<double>{720, 0, 540});
  const auto mixture =
      std::get<Mix>(delay_of("{mix: [{share: 80%, of: 10 min}, {share: rest, of: {exponential: 1 h}}]}").shape);
  REQUIRE(mixture.parts.size() == 2);
  CHECK(mixture.parts[1].share == Approx(0.2));
  CHECK(std::holds_alternative<Exponential>(mixture.parts[1].of));
}

TEST_CASE("The long form keeps where a number comes from") {
  const Pathway p = test::written(
      "pathway: P\nbasis: local\nsource: Count of March\nsteps:\n  a:\n"
      "    delay: {value: 8 / 12 / 18  min, basis: published, source: \"a, b\", between: [6/10/15 min, 10/15/25 min]}\n"
      "    then: {out: {value: 20%, between: [10%, 30%]}, away: rest}\nexits: {out: other, away: other}\n");
  const Quantity<Duration>& delay = *p.steps[0].delay;
  CHECK(delay.basis == Basis::published);
  CHECK(delay.source == "a, b");
  CHECK(delay.text == "8/12/18 min");
  CHECK(delay.at == Location{0, 6, 20, 6, 36});
  REQUIRE(delay.between);
  CHECK(std::get<Triangular>(delay.between->second.shape).most == 1500);
  const Quantity<double>& share = p.steps[0].then[0].share;
  CHECK(share.basis == Basis::local);  // the pathway's
  CHECK(share.source == "Count of March");
  CHECK(share.between->first == Approx(0.1));
  CHECK(p.steps[0].then[1].share.value == Approx(0.8));
}

TEST_CASE("Work is read in every form") {
  const Step turn = step_of("    work: [{nurse: 5 min}, {gp: 8 min}, {nurse: 3 min}]\n    then: out\n");
  REQUIRE(turn.work.size() == 3);
  CHECK(turn.work[0].roles == turn.work[2].roles);
  CHECK_FALSE(turn.together);

  const Step both = step_of("    work: {nurse and planner: 60/90/120 min}\n    time_kind: contact\n    then: out\n");
  CHECK(both.work.at(0).roles == std::vector<int>{1, 2});
  CHECK(both.work[0].times.at(0).kind == TimeKind::contact);

  const Step two = step_of(
      "    work: {nurse: 2 x 45 min, gp: {value: 3 x 10 min, between: [5 min, 15 min]}}\n    together: true\n    "
      "at_close: finish\n    then: out\n");
  CHECK(two.work.at(0).people == 2);
  CHECK(two.work.at(1).people == 3);
  CHECK(std::get<Fixed>(two.work[1].times.at(0).time.value.shape).value == 600);
  CHECK(two.together);
  CHECK(two.at_close == AtClose::finish);

  const Step split = step_of(
      "    work: {nurse: {contact: 60 min, travel: {value: 30 min, basis: local}, admin: 10-20 min}}\n    then: out\n");
  REQUIRE(split.work.at(0).times.size() == 3);
  CHECK(split.work[0].times[1].kind == TimeKind::travel);
  CHECK(split.work[0].times[1].time.basis == Basis::local);
  CHECK(step_of("    work: {nurse: {exponential: 10 min}}\n    then: out\n").work.at(0).times.size() == 1);
}

TEST_CASE("Outcomes are read in every form, and two may lead to one place") {
  const Step list =
      step_of("    then: [{out: 20%}, {out: {share: 10%, because: 'late, or lost', delay: 3 weeks}}, {away: rest}]\n");
  REQUIRE(list.then.size() == 3);
  CHECK(list.then[0].next.index == list.then[1].next.index);
  CHECK(list.then[1].because == "late, or lost");
  CHECK(std::get<Fixed>(list.then[1].delay->value.shape).value == 21 * 86400);
  CHECK(list.then[2].share.value == Approx(0.7));
  const Step alone = step_of("    then: {out: {because: all of them}}\n");
  CHECK(alone.then.at(0).share.value == 1);
  CHECK(alone.then[0].rest);
  CHECK(step_of("    then: {out: 0.1, away: 0.9}\n").then.size() == 2);  // 0.1 + 0.9 within rounding
  CHECK(step_of("    then: {out: 100%}\n").then.at(0).share.value == 1);
  CHECK(step_of("    then: {out: 0%, away: rest}\n").then.at(1).share.value == 1);
}

TEST_CASE("People, meetings, targets and settings are read") {
  const Pathway p = test::written(R"(pathway: P
hours: Mon-Sun 08:00-20:00
roles:
  gp: {wte: 0.6, hours: 24/7, cost: 300 GBP per day, group: doctors, who: volunteer, background: {hours: 64 h/week, in: 10-20 min}}
  nurse: {wte: 1}
meetings:
  huddle: {starts: [Thu 09:00, Mon 09:00], lasts: 90 min, attend: {nurse: {value: 2, basis: local}, gp: 1}, room_for: 8}
steps:
  a: {meeting: huddle, milestone: {name: seen, at: start}, then: b}
  b: {milestone: done, then: out}
exits: {out: {kind: treated, label: Treated here}}
targets:
  soon: {to: seen, within: 28 days, share: 95%}
  late: {from: seen, to: out, within: 18 weeks, share: 92%, cohort: incomplete, label: Eighteen weeks}
  all: {within: 1 week, share: 0.5}
run: {weeks: 26, warm_up: 20 weeks, replications: 40, precision: 2%, seed: 7, worth: 30 min per week}
)");
  CHECK(p.roles[0].cost->value.amount == 40);
  CHECK(p.roles[0].group == "doctors");
  CHECK(p.roles[0].who == Who::volunteer);
  CHECK(is_round_the_clock(p.roles[0].hours.value));
  CHECK(p.roles[1].hours.value == p.hours.value);
  CHECK(p.roles[1].hours.at == p.hours.at);  // the same place is the same input
  CHECK(mean(p.roles[0].background->piece.value.shape) == 900);
  CHECK(p.meetings[0].starts.value.starts == std::vector<WeekTime>{9 * hour_ticks, 3 * day_ticks + 9 * hour_ticks});
  CHECK(p.meetings[0].lasts.value == 5400);
  CHECK(p.meetings[0].attend.at(0).role == 1);
  CHECK(p.meetings[0].attend[0].people.value == 2);
  CHECK(p.meetings[0].room_for->value == 8);
  CHECK(p.steps[0].meeting == 0);
  CHECK(p.steps[0].milestone->at_start);
  CHECK_FALSE(p.steps[1].milestone->at_start);
  REQUIRE(p.milestones.size() == 2);
  CHECK(p.milestones[1].name == "done");
  CHECK(p.milestones[1].at.line == 10);
  CHECK(p.exits[0].label == "Treated here");
  REQUIRE(p.targets.size() == 3);
  CHECK(p.targets[0].from == -1);
  CHECK(p.targets[0].to == 0);
  CHECK(p.targets[0].label == "Soon");
  CHECK(p.targets[1].from == 0);
  CHECK(p.targets[1].to == -1);
  CHECK(p.targets[1].to_exit == 0);
  CHECK(p.targets[1].within.value == 18 * 7 * 86400);
  CHECK(p.targets[1].cohort == Cohort::incomplete);
  CHECK(p.targets[2].to == -1);
  CHECK(p.targets[2].to_exit == -1);
  CHECK(p.run.weeks == 26);
  CHECK(p.run.warm_up_weeks == 20);
  CHECK(p.run.seed == 7u);
  CHECK(*p.run.precision == Approx(0.02));
  CHECK(*p.run.worth == 0.5);
}

TEST_CASE("What is left out stays out, and `auto` leaves the warm-up to the simulation") {
  const Pathway p = test::written("pathway: P\nsteps: {a: {then: out}}\nexits: {out: other}\nrun: {warm_up: auto}\n");
  CHECK_FALSE(p.run.warm_up_weeks);
  CHECK_FALSE(p.run.weeks);
  CHECK_FALSE(p.run.worth);
}

TEST_CASE("An alias is the same number as the one it repeats") {
  const Pathway p = test::written(
      "pathway: P\nsteps:\n  a: {delay: &post 2 days, then: b}\n  b: {delay: *post, then: out}\nexits: {out: other}\n");
  CHECK(p.steps[1].delay->at == p.steps[0].delay->at);
  CHECK(p.steps[0].delay->at == Location{0, 3, 20, 3, 26});
}

TEST_CASE("A byte order mark, Windows line ends and comments change nothing") {
  const Pathway p = test::written(
      "\xEF\xBB\xBF"
      "pathway: P # name\r\n# a\tcomment\r\nsteps:\r\n  a: {delay: 2 days, then: out}\r\nexits: {out: other}\r\n");
  CHECK(p.name == "P");
  CHECK(p.at == Location{0, 1, 1, 1, 8});
  CHECK(p.steps[0].delay->at == Location{0, 4, 14, 4, 20});
}

TEST_CASE("Texts keep their words, and long ones may be folded") {
  const Pathway p = test::written(
      "pathway: 'It''s: ours'\nsummary: >\n  From the letter\n  to the visit.\nsteward: \"A, B: C\"\nsteps: {a: {then: "
      "out}}\nexits: {out: other}\n");
  CHECK(p.name == "It's: ours");
  CHECK(p.summary == "From the letter to the visit.");
  CHECK(p.steward == "A, B: C");
}
