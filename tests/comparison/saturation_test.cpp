// SPDX-License-Identifier: Apache-2.0
// Behind a list that grows not all of the work arrives.
#include "refpath/comparison/saturation.hpp"

#include "catch.hpp"
#include "support/compared.hpp"

using namespace refpath;
using test::compared;
using test::says;

namespace {

/// A clerk logs, a nurse sees, a doctor signs: 60 a week, so that a nurse of 37.5 hours is full from 37.5 minutes on.
std::string file(const std::string& nurse, const std::string& doctor) {
  return "pathway: p\ndemand: {referrals: 60 per week}\n"
         "roles: {clerk: {wte: 1}, nurse: {wte: 1}, doctor: {wte: 1}}\n"
         "steps:\n  log: {work: {clerk: 5 min}, then: see}\n  see: {work: {nurse: " +
         nurse +
         "}, then: sign}\n"
         "  sign: {work: {doctor: " +
         doctor + "}, then: done}\nexits: {done: treated}\n";
}

const PartyChange& party(const Comparison& made, const std::string& key) {
  for (const PartyChange& one : made.pairings.front().parties)
    if (one.party.key == key) return one;
  FAIL("no party " << key);
  return made.pairings.front().parties.front();
}

}  // namespace

TEST_CASE("hours behind a full role are not known to be released") {
  const Comparison made = compared(file("45 min", "20 min"), file("30 min", "10 min"));
  const PartyChange &nurse = party(made, "nurse"), &doctor = party(made, "doctor"), &clerk = party(made, "clerk");
  CHECK(nurse.settled());
  CHECK(*nurse.released == Approx(37.5 - 30));
  CHECK(clerk.settled());  // comes before
  CHECK(doctor.behind == std::vector<std::string>{"Nurse"});
  CHECK(doctor.avoided == Approx(10));
  CHECK_FALSE(doctor.capacity);
  CHECK(made.pairings.front().parties.back().party.key == "doctor");  // what is not known comes last
}

TEST_CASE("a list grows only before the role that is full") {
  const Comparison made = compared(file("45 min", "20 min"), file("30 min", "10 min"), 12);
  const Record& record = made.records.front();
  CHECK(record.find("wait.nurse")->not_simulated == "still growing");
  CHECK(record.find("wait@see")->not_simulated == "still growing");
  CHECK(record.find("wait.doctor")->not_simulated == "another list grows");
  CHECK(record.find("wait@sign")->not_simulated == "another list grows");
  CHECK(record.find("elapsed")->not_simulated == "still growing");
}

TEST_CASE("a redesign that asks a role for more than there is says how much of it can be done") {
  const Comparison made = compared(file("30 min", "20 min"), file("45 min", "20 min"));
  bool told = false;
  for (const Diagnostic& one : made.pairings.front().guards)
    told = told || one.message ==
                       "redesign: Nurse is asked for 15.0 hours a week more and can do 7.5 of them; the list grows "
                       "without end";
  CHECK(told);  // 30 -> 45 hours asked of 37.5
}
