// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/read.hpp"

#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"

using namespace refpath;

namespace {

std::string rendered(const Reading& reading) {
  std::string text;
  for (const Diagnostic& d : reading.diagnostics) text += render(d, reading.sources);
  return text;
}

Pathway pathway_of(const std::string& text) {
  const Reading reading = read("a.yaml", text);
  INFO(rendered(reading));
  REQUIRE(reading.pathway);
  CHECK(reading.diagnostics.empty());
  return *reading.pathway;
}

constexpr const char* first_file = R"(pathway: Mental-health referral, current
demand: {referrals: 6 per week, first_step: refer}

roles:
  gp: {wte: 2, background: 64 h per week}
  mh_nurse: {label: Mental-health nurse, wte: 1, background: 11.5 h per week}

steps:
  refer:
    work: {gp: 8/12/18 min}
    then: screen
  screen:
    delay: 1/2/4 working days
    work: {mh_nurse: 10/15/25 min}
    then: {refer: 20%, advice: 30%, taken_on: rest}

exits: {taken_on: caseload, advice: advice}
)";

}  // namespace

TEST_CASE("The first file of the design is read whole") {
  const Pathway p = pathway_of(first_file);
  CHECK(p.name == "Mental-health referral, current");
  CHECK(p.hours.value == office_week());
  CHECK_FALSE(p.hours.at.known());
  REQUIRE(p.demand);
  CHECK(p.demand->sources.front().referrals.value.per_week == 6);
  CHECK(p.demand->sources.front().referrals.text == "6 per week");
  CHECK(p.demand->sources.front().referrals.at == Location{0, 2, 21, 2, 31});
  CHECK(p.demand->sources.front().first_step == 0);
  REQUIRE(p.roles.size() == 2);
  CHECK(p.roles[0].label == "Gp");
  CHECK(p.roles[1].label == "Mental-health nurse");
  CHECK(p.roles[0].wte->value == 2);
  CHECK(p.roles[1].background->hours_per_week.value == 11.5);
  CHECK(std::get<Fixed>(p.roles[1].background->piece.value.shape).value == 1800);
  REQUIRE(p.steps.size() == 2);
  const Step& screen = p.steps[1];
  CHECK(screen.at == Location{0, 12, 3, 12, 9});
  CHECK(screen.delay->value.clock == Clock::working_days);
  CHECK(std::get<Triangular>(screen.delay->value.shape).most == 4);
  REQUIRE(screen.work.size() == 1);
  CHECK(screen.work[0].roles == std::vector<int>{1});
  CHECK(mean(screen.work[0].times.at(0).time.value.shape) == Approx(1000));
  CHECK(screen.work[0].times[0].kind == TimeKind::admin);
  REQUIRE(screen.then.size() == 3);
  CHECK(screen.then[0].next.kind == Next::Kind::step);
  CHECK(screen.then[0].next.index == 0);
  CHECK(screen.then[0].share.value == Approx(0.2));
  CHECK(screen.then[2].next.kind == Next::Kind::exit);
  CHECK(screen.then[2].share.value == Approx(0.5));
  CHECK(screen.then[2].rest);
  CHECK(p.steps[0].then.at(0).share.value == 1);
  CHECK(p.exits[0].kind == ExitKind::caseload);
}

TEST_CASE("A half-finished pathway is read with nothing but names") {
  const Pathway p = pathway_of(
      "pathway: Draft\nsteps: {refer: {then: screen}, screen: {then: {refer: 20%, gone: rest}}}\nexits: {gone: "
      "other}\n");
  CHECK_FALSE(p.demand);
  CHECK(p.roles.empty());
  CHECK(p.steps[0].work.empty());
  CHECK(first_step(p) == 0);
}

TEST_CASE("a fingerprint is of what is said, not of how it is laid out") {
  const auto fingerprint = [](const std::string& text, const std::string& data = "") {
    return read("a.yaml", text, [&data](const std::string&) { return data; }).fingerprint;
  };
  const std::string said = fingerprint("pathway: A\nexits: {out: treated, lost: gave_up}\n");
  CHECK(said.size() == 64);
  CHECK(fingerprint("# What we do now\npathway:   A  # in short\nexits:\n  out: treated\n\n  lost: gave_up\n") == said);
  CHECK(fingerprint("pathway: B\nexits: {out: treated, lost: gave_up}\n") != said);
  CHECK(fingerprint("pathway: One,\n\n  two\n") == fingerprint("pathway: |-\n  One,\n  two\n"));
  CHECK(fingerprint("pathway: A\nexits: {lost: gave_up, out: treated}\n") != said);  // which may matter
  CHECK(fingerprint("pathway: A\nexits: {out: 'treated, lost: gave_up'}\n") != said);
  CHECK(fingerprint("pathway: [\n").empty());
  const std::string steps =
      "pathway: A\nroles: {nurse: {}}\nsteps: {see: {work: {nurse: {data: minutes.csv}}, then: out}}\nexits: {out: "
      "treated}\n";
  CHECK(fingerprint(steps, "work (min)\n5\n") == fingerprint(steps, "work (min)\n5\n"));
  CHECK(fingerprint(steps, "work (min)\n5\n") != fingerprint(steps, "work (min)\n6\n"));
}
