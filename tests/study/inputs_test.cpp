// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/inputs.hpp"

#include <numeric>

#include "refpath/study/move.hpp"
#include "refpath/units/lengths.hpp"
#include "study/pairs.hpp"
#include "support/everything.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

std::string shares_text(const std::string& then) {
  return "pathway: A\nformat: 1\nhours: 24/7\ndemand: {referrals: 60 per week}\n"
         "attributes: {urgency: {urgent: 20%, routine: rest}}\nroles: {nurse: {}}\n"
         "steps:\n  a: {work: {nurse: 1 min}, then: " +
         then + "}\nexits: {x: {kind: treated}, v: {kind: declined}, z: {kind: other}}\n";
}

std::size_t index_of(const PairInputs& inputs, const std::string& place) {
  for (std::size_t i = 0; i < inputs.all().size(); ++i)
    if (inputs.all()[i].place == place) return i;
  FAIL("no input at " << place);
  return 0;
}

std::vector<double> shares(const std::vector<Outcome>& outcomes, int value = -1) {
  std::vector<double> found;
  for (const Outcome& one : outcomes)
    found.push_back(value < 0 || one.share.by < 0 ? one.share.value
                                                  : one.share.cases[static_cast<std::size_t>(value)].value);
  return found;
}

double sum(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

PairInputs itself(const std::string& text) {
  return PairInputs(pathway_of(text), pathway_of(text), Places::of_two);
}

}  // namespace

TEST_CASE("rest takes what a moved share leaves") {
  const PairInputs inputs = itself(shares_text("{x: {share: 20%}, v: {share: 30%}, z: rest}"));
  const PathwayPair moved = inputs.with({{index_of(inputs, "steps.a.then.x.share"), 0.6}});
  for (const Pathway* pathway : {&moved.current, &moved.redesign}) {
    const auto now = shares(pathway->steps[0].then);
    CHECK(now[0] == 0.6);
    CHECK(now[1] == 0.3);
    CHECK(now[2] == Approx(0.1));
  }
  CHECK_FALSE(moved.cut);
  const PathwayPair too_far = inputs.with({{index_of(inputs, "steps.a.then.x.share"), 0.9}});
  CHECK(too_far.cut);
  CHECK(shares(too_far.current.steps[0].then)[0] == Approx(0.7));
  CHECK(shares(too_far.current.steps[0].then)[2] == 0);
}

TEST_CASE("without rest the others change in proportion") {
  const PairInputs inputs = itself(shares_text("{x: {share: 20%}, v: {share: 30%}, z: {share: 50%}}"));
  const auto now = shares(inputs.with({{index_of(inputs, "steps.a.then.x.share"), 0.6}}).current.steps[0].then);
  CHECK(now[0] == 0.6);
  CHECK(now[1] == Approx(0.15));
  CHECK(now[2] == Approx(0.25));
}

TEST_CASE("shares that move together are cut to one whole") {
  const PairInputs inputs = itself(shares_text("{x: {share: 20%}, v: {share: 30%}, z: rest}"));
  const PathwayPair moved =
      inputs.with({{index_of(inputs, "steps.a.then.x.share"), 0.9}, {index_of(inputs, "steps.a.then.v.share"), 0.6}});
  CHECK(moved.cut);
  const auto now = shares(moved.current.steps[0].then);
  CHECK(now[0] == Approx(0.6));
  CHECK(now[1] == Approx(0.4));
  CHECK(now[2] == 0);
}

TEST_CASE("a share of one kind of referral moves for that kind alone") {
  const PairInputs inputs =
      itself(shares_text("{x: {share: {by: {urgency: {urgent: 20%, routine: 40%}}}}, v: {share: 30%}, z: rest}"));
  const PathwayPair moved = inputs.with({{index_of(inputs, "steps.a.then.x.share.by.urgent"), 0.5}});
  const auto urgent = shares(moved.current.steps[0].then, 0), routine = shares(moved.current.steps[0].then, 1);
  CHECK(urgent[0] == 0.5);
  CHECK(urgent[2] == Approx(0.2));
  CHECK(routine[0] == 0.4);
  CHECK(routine[2] == Approx(0.3));
  const PathwayPair for_all = inputs.with({{index_of(inputs, "steps.a.then.v.share"), 0.1}});
  CHECK(shares(for_all.current.steps[0].then, 0)[2] == Approx(0.7));
  CHECK(shares(for_all.current.steps[0].then, 1)[2] == Approx(0.5));
}

TEST_CASE("whatever is moved, every whole adds up to 1") {
  const PairInputs inputs = itself(test::everything);
  CHECK(inputs.all().size() > 20);
  for (std::size_t i = 0; i < inputs.all().size(); ++i) {
    INFO(inputs.all()[i].place);
    const PairInput& input = inputs.all()[i];
    CHECK(input.low <= input.value);
    CHECK(input.value <= input.high);
    CHECK(input.whose == Whose::both);
    for (const double value : {input.low, input.high}) {
      const PathwayPair moved = inputs.with({{i, value}});
      for (const Attribute& attribute : moved.current.attributes) {
        std::vector<double> of;
        for (const AttributeValue& one : attribute.values) of.push_back(one.share.value);
        CHECK(sum(of) == Approx(1));
      }
      for (const Step& step : moved.current.steps) {
        for (int kind = 0; kind < 2; ++kind) {
          bool conditional = false;
          for (const Outcome& one : step.then) conditional = conditional || !holds_for_all(one.when);
          if (!step.then.empty() && !conditional) CHECK(sum(shares(step.then, kind)) == Approx(1));
        }
      }
    }
  }
}

TEST_CASE("times go from one end of their range to the other") {
  Quantity<Duration> time;
  time.value = minutes(10, 20, 30);
  time.between = {minutes(5, 10, 15), minutes(20, 30, 70)};
  const auto numbers = [](const Duration& duration) { return std::get<Triangular>(duration.shape); };
  CHECK(numbers(moved(time, 20 * 60)).most == 30 * 60);
  CHECK(numbers(moved(time, 10 * 60)).least == 5 * 60);
  CHECK(numbers(moved(time, 15 * 60)).most == Approx(22.5 * 60));
  CHECK(numbers(moved(time, 30 * 60)).most == Approx(50 * 60));
  CHECK(numbers(moved(time, 40 * 60)).most == 70 * 60);
  CHECK(numbers(moved(time, 80 * 60)).most == Approx(140 * 60));
  for (const double mean_seconds : {0.0, 300.0, 777.0, 1200.0, 1500.0, 2400.0, 5000.0})
    CHECK(mean(moved(time, mean_seconds).shape) == Approx(mean_seconds).margin(1e-9));
  time.between = {minutes(5), minutes(40)};  // of other shapes: stretched
  CHECK(numbers(moved(time, 15 * 60)).most == Approx(22.5 * 60));
}

TEST_CASE("a whole number is moved in steps, and not when a fifth of it is too little") {
  const std::string text =
      "pathway: A\nformat: 1\nhours: 24/7\ndemand: {referrals: 6 per week}\nroles: {nurse: {wte: 9}, doctor: {wte: "
      "2}}\n"
      "meetings: {round: {starts: Tue 09:00, lasts: 60 min, attend: {nurse: 5, doctor: 1}}}\n"
      "steps:\n  a: {meeting: round, then: x}\nexits: {x: {kind: treated}}\n";
  const PairInputs inputs = itself(text);
  const std::size_t nurses = index_of(inputs, "meetings.round.attend.nurse");
  CHECK(inputs.all()[nurses].kind == InputKind::whole);
  CHECK(inputs.all()[nurses].low == 4);
  CHECK(inputs.all()[nurses].high == 6);
  CHECK(inputs.with({{nurses, 4.6}}).current.meetings[0].attend[0].people.value == 5);
  bool told = false;
  for (const UnmovedInput& one : inputs.not_moved()) told = told || one.place == "meetings.round.attend.doctor";
  CHECK(told);
}

TEST_CASE("inputs have names that people know") {
  const Pathway pathway = pathway_of(nurses("current.yaml"));
  CHECK(label_of_input(pathway, "demand.referrals") == "Referrals");
  CHECK(label_of_input(pathway, "steps.screen.then.redirected.share") ==
        "Clinical screening: share to \"Sent to another service at screening\"");
  CHECK(label_of_input(pathway, "steps.assess.work.mh_nurse.contact") ==
        "Assessment visit, travel included: Mental-health nurse");
  CHECK(label_of_input(pathway, "meetings.allocation_meeting.lasts") == "Weekly allocation meeting: how long it lasts");
  CHECK(label_of_input(pathway, "roles.mh_nurse.wte") == "Mental-health nurse: whole-time equivalents");
  CHECK(label_of_input(pathway, "places.room.number") == "places.room.number");
}
