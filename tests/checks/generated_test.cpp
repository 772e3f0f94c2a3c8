// SPDX-License-Identifier: Apache-2.0
// Whatever a pathway is made of, the rules come to an end, and what they say is said as everywhere.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/model/inputs.hpp"
#include "refpath/reader/read.hpp"
#include "support/everything.hpp"
#include "support/generate.hpp"

namespace refpath {
namespace {

std::set<std::string> known_codes() {
  std::set<std::string> known;
  for (const Code& code : check_codes()) known.insert(std::string(code.id));
  return known;
}

// A sentence without its full stop, which begins with a small letter, a number or a name in quotes.
bool is_said_well(const std::string& text) {
  const auto lines = std::count(text.begin(), text.end(), '\n');
  const auto quotes = std::count(text.begin(), text.end(), '`');
  return !text.empty() && lines == 0 && quotes % 2 == 0 && text.back() != '.' && text.back() != ' ' &&
         text.find("  ") == std::string::npos && text.find("{}") == std::string::npos &&
         (text.front() < 'A' || text.front() > 'Z');
}

// A place of its own for everything that a file would have a place for.
class Placed {
 public:
  static Pathway in_a_file(Pathway pathway) {
    Placed placed;
    placed.place(pathway.at);
    if (pathway.demand) placed.place(pathway.demand->at);
    for (Attribute& attribute : pathway.attributes) placed.place(attribute.at);
    for (Role& role : pathway.roles) placed.place(role.at);
    for (Place& place : pathway.places) placed.place(place.at);
    for (Meeting& meeting : pathway.meetings) placed.place(meeting.at);
    for (Clinic& clinic : pathway.clinics) placed.place(clinic.at);
    for (Count& count : pathway.counts) placed.place(count.at);
    for (Step& step : pathway.steps) placed.place_step(step);
    for (Exit& exit : pathway.exits) placed.place(exit.at);
    for (Target& target : pathway.targets) placed.place(target.at);
    for_each_input(pathway, [&placed](const std::string& /*of*/, auto& quantity) { placed.place(quantity.at); });
    return pathway;
  }

 private:
  void place(Location& at) { at = {0, ++line_, 1, line_, 2}; }
  void place_all(std::vector<Outcome>& outcomes) {
    for (Outcome& outcome : outcomes) {
      place(outcome.at);
      if (!holds_for_all(outcome.when)) place(outcome.when.at);
    }
  }
  void place_step(Step& step) {
    place(step.at);
    place_all(step.then);
    if (step.milestone) place(step.milestone->at);
    if (step.split) place(step.split->at);
    if (step.missed) {
      place(step.missed->at);
      place_all(step.missed->then);
    }
    if (step.tries) {
      place(step.tries->at);
      place_all(step.tries->then);
    }
    if (step.leaves) {
      place(step.leaves->at);
      place_all(step.leaves->then);
    }
    if (step.full) {
      place(step.full->at);
      place_all(step.full->then);
    }
  }
  int line_ = 0;
};

void check_what_is_said(const Pathway& pathway) {
  static const std::set<std::string> known = known_codes();
  Location last;
  for (const Diagnostic& found : check(stage(pathway))) {
    INFO(found.code << ": " << found.message << "; " << found.help);
    CHECK(known.count(found.code) == 1);
    CHECK(found.at.known());
    CHECK(found.at.line >= last.line);
    CHECK(is_said_well(found.message));
    CHECK(is_said_well(found.help));
    for (const Related& related : found.related) {
      CHECK(related.at.known());
      CHECK(is_said_well(related.message));
    }
    last = found.at;
  }
}

}  // namespace

TEST_CASE("Every finding in a generated pathway has a place, a code of the table and sentences") {
  for (std::uint64_t number = 1; number <= 400; ++number) {
    INFO("pathway " << number);
    check_what_is_said(Placed::in_a_file(test::generate_anything(number)));
  }
}

TEST_CASE("A pathway made in memory, with no place for anything, is checked all the same") {
  for (std::uint64_t number = 401; number <= 600; ++number) {
    INFO("pathway " << number);
    const Diagnostics found = check(stage(test::generate_anything(number)));
    CHECK(std::all_of(found.begin(), found.end(), [](const Diagnostic& one) { return !one.code.empty(); }));
  }
}

TEST_CASE("Every construct of the format together is checked") {
  const Reading reading = read("everything.yaml", test::everything);
  REQUIRE(reading.pathway);
  check_what_is_said(*reading.pathway);
}

}  // namespace refpath
