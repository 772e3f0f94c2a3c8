// SPDX-License-Identifier: Apache-2.0
// The shipped pair, worked out by hand from its tables: an oracle that shares nothing with the library but the file.
#include <algorithm>
#include <string>

#include "catch.hpp"
#include "refpath/analysis/analyse.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/program/program.hpp"
#include "refpath/reader/read.hpp"
#include "support/repository.hpp"

using namespace refpath;

namespace {

struct Variant {
  Pathway pathway;
  Analysis analysis;

  template <class Things>
  static std::size_t find(const Things& things, const std::string& name) {
    for (std::size_t i = 0; i < things.size(); ++i) {
      if (things[i].name == name) return i;
    }
    FAIL("the pathway has no '" << name << "'");
    return 0;
  }
  double visits(const std::string& step) const { return analysis.visits[find(pathway.steps, step)].mean; }
  double touch_minutes(const std::string& role) const { return analysis.touch[find(pathway.roles, role)].mean / 60; }
  double hours(const std::string& role) const { return analysis.hours[find(pathway.roles, role)]; }
  double load(const std::string& role) const { return analysis.load[find(pathway.roles, role)]; }
  double exits(const std::string& exit) const { return analysis.exits[find(pathway.exits, exit)].mean; }
};

Variant variant(const std::string& name) {
  const std::string path = "pathways/mental-health-referral/" + name + ".yaml";
  const Reading reading = read(path, test::repository_file(path), test::open_repository_file);
  for (const auto& diagnostic : reading.diagnostics) UNSCOPED_INFO(render(diagnostic, reading.sources));
  REQUIRE(reading.diagnostics.empty());
  REQUIRE(reading.pathway);
  return {*reading.pathway, analyse(lower(*reading.pathway))};
}

// The mean of least / commonest / most (triangular).
constexpr double mean(double least, double commonest, double most) {
  return (least + commonest + most) / 3;
}

// The tables of quantiles round their knots to 1/1024 s and run straight between them: a mean of minutes keeps four
// digits.
constexpr double table = 1e-4;

// Expected visits for each referral to the current pathway. Those who come back make three equations:
//   screen     s = 1 + 0.20 s + 0.12 a    (the first time, after missing information, and back from the meeting)
//   allocation a = 0.68 s + 0.10 a        (received; and chased once more after the meeting). Each comes by `prepare`
//   assess     v = w + 0.14 v             (booked, and booked again)
// so a = 0.68 s / 0.9, and s (0.8 - 0.12 x 0.68 / 0.9) = 1.
namespace current {
constexpr double screen = 1 / (0.8 - 0.12 * 0.68 / 0.9);      // 1.409774
constexpr double supply = 0.20 * screen;                      // 0.281955
constexpr double receive = 0.68 * screen;                     // 0.958647
constexpr double allocation = receive / 0.9;                  // 1.065163
constexpr double chase = 0.45 * receive + 0.10 * allocation;  // 0.537907
constexpr double opt_in = 0.78 * allocation;                  // 0.830827
constexpr double book = 0.80 * opt_in;                        // 0.664662
constexpr double assess = book / 0.86;                        // 0.772862
constexpr double book_again = 0.14 * assess;                  // 0.108201
constexpr double write_up = 0.80 * assess;                    // 0.618289
constexpr double onward = 0.30 * write_up;                    // 0.185487

constexpr double nurse_minutes = receive * mean(12, 18, 30) + chase * mean(15, 30, 60) + allocation * mean(10, 15, 25) +
                                 assess * mean(80, 110, 150) + book_again * mean(5, 8, 12) +
                                 write_up * mean(45, 65, 100) + onward * mean(20, 30, 45);  // 193.40
constexpr double nurse_hours =
    6 * nurse_minutes / 60 + 1.5;  // 20.84: six referrals a week, and the meeting of 90 minutes
}  // namespace current

// The redesign. Only the assessment comes again: v = w + 0.09 v.
namespace redesign {
constexpr double ask_back = 0.08;
constexpr double contact = 0.64 + ask_back;
constexpr double assess = 0.80 * contact / 0.91;  // 0.632967
constexpr double write_up = 0.88 * assess;        // 0.557011

constexpr double nurse_minutes = ask_back * mean(4, 6, 10) + contact * mean(8, 12, 20) + assess * mean(80, 110, 150) +
                                 write_up * mean(25, 35, 55);     // 103.22
constexpr double nurse_hours = 6 * nurse_minutes / 60 + 2 * 0.5;  // 11.32: and two huddles of half an hour
}  // namespace redesign

}  // namespace

TEST_CASE("the visits of the current mental-health pathway are those of the equations solved by hand") {
  const Variant v = variant("current");
  CHECK(v.visits("refer") == Approx(1).epsilon(1e-12));
  CHECK(v.visits("log") == Approx(1).epsilon(1e-12));
  CHECK(v.visits("screen") == Approx(current::screen).epsilon(1e-12));
  CHECK(v.visits("supply_information") == Approx(current::supply).epsilon(1e-12));
  CHECK(v.visits("receive") == Approx(current::receive).epsilon(1e-12));
  CHECK(v.visits("chase") == Approx(current::chase).epsilon(1e-12));
  CHECK(v.visits("prepare") == Approx(current::allocation).epsilon(1e-12));
  CHECK(v.visits("allocation") == Approx(current::allocation).epsilon(1e-12));
  CHECK(v.visits("assess") == Approx(current::assess).epsilon(1e-12));
  CHECK(v.visits("book_again") == Approx(current::book_again).epsilon(1e-12));
  CHECK(v.visits("write_up") == Approx(current::write_up).epsilon(1e-12));
  CHECK(v.visits("onward_form") == Approx(current::onward).epsilon(1e-12));
}

TEST_CASE("the nurse gives 20.8 hours a week to the current mental-health pathway, as worked out by hand") {
  const Variant v = variant("current");
  CHECK(v.touch_minutes("mh_nurse") == Approx(current::nurse_minutes).epsilon(table));
  CHECK(v.hours("mh_nurse") == Approx(current::nurse_hours).epsilon(table));
  CHECK(v.hours("mh_nurse") == Approx(20.84).margin(0.005));
  CHECK(v.load("mh_nurse") == Approx((current::nurse_hours + 11.5) / 37.5).epsilon(table));
  CHECK(v.load("mh_nurse") == Approx(0.862).margin(0.0005));
  CHECK(v.hours("mdt_members") == Approx(6).epsilon(1e-12));
  CHECK(v.hours("gp") == Approx(6.0 / 60 * (mean(8, 12, 18) + current::supply * mean(5, 8, 15))).epsilon(table));
  CHECK(v.hours("spa_admin") == Approx(6.0 / 60 * mean(6, 9, 15)).epsilon(table));
  CHECK(v.hours("spa_clinician") == Approx(6.0 / 60 * current::screen * mean(10, 15, 25)).epsilon(table));
  CHECK(v.hours("team_admin") ==
        Approx(6.0 / 60 * (current::opt_in * mean(5, 8, 12) + (current::book + current::book_again) * mean(8, 12, 20)))
            .epsilon(table));
}

TEST_CASE("the nurse gives 11.3 hours a week to the redesigned mental-health pathway, as worked out by hand") {
  const Variant v = variant("redesign");
  CHECK(v.visits("assess") == Approx(redesign::assess).epsilon(1e-12));
  CHECK(v.touch_minutes("mh_nurse") == Approx(redesign::nurse_minutes).epsilon(table));
  CHECK(v.hours("mh_nurse") == Approx(redesign::nurse_hours).epsilon(table));
  CHECK(v.hours("mh_nurse") == Approx(11.32).margin(0.005));
  CHECK(v.hours("mdt_members") == Approx(4).epsilon(1e-12));
  CHECK(v.hours("gp") == Approx(6.0 / 60 * (mean(4, 6, 10) + redesign::ask_back * mean(3, 5, 8))).epsilon(table));
  CHECK(v.hours("team_admin") == Approx(6.0 / 60 * 0.09 * redesign::assess * mean(8, 12, 20)).epsilon(table));
}

TEST_CASE("the redesign of the mental-health pathway frees 9.5 of the nurse's hours a week") {
  CHECK(variant("current").hours("mh_nurse") - variant("redesign").hours("mh_nurse") == Approx(9.52).margin(0.005));
  CHECK(current::nurse_hours - redesign::nurse_hours == Approx(9.52).margin(0.005));
}

TEST_CASE("the exits of the mental-health pathways are those worked out by hand, and no kind of exit disappears") {
  const Variant before = variant("current"), after = variant("redesign");
  CHECK(before.exits("redirected") == Approx(0.12 * current::screen).epsilon(1e-12));
  CHECK(before.exits("opted_out") == Approx(0.20 * current::opt_in).epsilon(1e-12));
  CHECK(before.exits("dna") == Approx(0.06 * current::assess).epsilon(1e-12));
  CHECK(before.exits("one_off") == Approx(0.25 * current::write_up).epsilon(1e-12));
  CHECK(before.exits("taken_on") == Approx(0.45 * current::write_up).epsilon(1e-12));
  CHECK(before.exits("referred_on") == Approx(current::onward).epsilon(1e-12));
  CHECK(after.exits("advice") == Approx(0.15 + 0.08 * redesign::contact).epsilon(1e-12));
  CHECK(after.exits("redirected") == Approx(0.13).epsilon(1e-12));
  CHECK(after.exits("opted_out") == Approx(0.12 * redesign::contact).epsilon(1e-12));
  CHECK(after.exits("dna") == Approx(0.03 * redesign::assess).epsilon(1e-12));
  CHECK(after.exits("taken_on") == Approx(0.55 * redesign::write_up).epsilon(1e-12));
  for (const auto& exit : before.pathway.exits) {
    const auto same_kind = [&](const Exit& other) { return other.kind == exit.kind; };
    INFO(exit.name);
    CHECK(std::any_of(after.pathway.exits.begin(), after.pathway.exits.end(), same_kind));
  }
}

TEST_CASE("the mental-health pair differs only in what the redesign changes") {
  const Variant before = variant("current"), after = variant("redesign");
  CHECK(referrals_per_week(*before.pathway.demand) == referrals_per_week(*after.pathway.demand));
  CHECK(before.pathway.hours.value == after.pathway.hours.value);
  for (const auto& role : after.pathway.roles) {
    const Role& same = before.pathway.roles[Variant::find(before.pathway.roles, role.name)];
    INFO(role.name);
    CHECK(role.label == same.label);
    CHECK(role.wte->text == same.wte->text);
    CHECK(role.background->hours_per_week.text == same.background->hours_per_week.text);
    CHECK(role.cost->text == same.cost->text);
  }
  REQUIRE(after.pathway.targets.size() == before.pathway.targets.size());
  for (std::size_t i = 0; i < after.pathway.targets.size(); ++i) {
    CHECK(after.pathway.targets[i].name == before.pathway.targets[i].name);
    CHECK(after.pathway.targets[i].within.text == before.pathway.targets[i].within.text);
  }
}

TEST_CASE("every published number of the mental-health pair names a source of its own") {
  for (const std::string name : {"current", "redesign"}) {
    const Variant v = variant(name);
    const auto named = [&](const auto& quantity) {
      return quantity.basis != Basis::published || (!quantity.source.empty() && quantity.source != v.pathway.source);
    };
    for (const auto& role : v.pathway.roles) CHECK(named(*role.cost));
    for (const auto& target : v.pathway.targets) CHECK(named(target.within));
    for (const auto& step : v.pathway.steps) {
      for (const auto& outcome : step.then) {
        INFO(name << ": " << step.name);
        CHECK(named(outcome.share));
      }
    }
  }
}
