// SPDX-License-Identifier: Apache-2.0
// Contact is what the person has of it.
#include "catch.hpp"
#include "support/compared.hpp"

using namespace refpath;
using test::compared;

namespace {

/// A visit before which somebody may lose patience, and then is written to.
std::string file(const std::string& work, const std::string& missed, const std::string& more = "") {
  return "pathway: p\ndemand: {referrals: 10 per week}\n"
         "roles: {nurse: {wte: 1}, therapist: {wte: 1}, clerk: {}}\n"
         "steps:\n  visit: {work: {" +
         work + "}, missed: {share: " + missed + ", then: visit}" + more +
         ", then: done}\n"
         "  write: {work: {clerk: 5 min}, then: done}\n"
         "exits: {done: treated}\n";
}

std::string contact(const std::string& current, const std::string& redesign, int replications) {
  const Comparison made = compared(current, redesign, replications);
  for (const Diagnostic& one : made.pairings.front().guards)
    if (one.code == "guard-contact") return one.message;
  return "";
}

const std::string patience = ", leaves: {after: 40 weeks, then: write}";

}  // namespace

TEST_CASE("slots to which nobody came are no contact that is cut") {
  const std::string hour = "nurse: {contact: 60 min}", shorter = "nurse: {contact: 45 min}";
  for (const std::string& more : {std::string(), patience}) {
    CHECK(contact(file(hour, "40%", more), file(hour, "10%", more), 2).empty());
    CHECK(contact(file(hour, "40%", more), file(shorter, "40%", more), 2)
              .rfind("redesign: contact time per referral falls from ", 0) == 0);
  }
  CHECK(contact(file(hour, "40%"), file(shorter, "10%"), 2) ==
        "redesign: contact time per referral falls from 60.0 to 45.0 minutes (25 % less)");
}

TEST_CASE("one who stays away of two who visit together cuts no contact") {
  const std::string both = "nurse and therapist: {contact: 60 min}";
  CHECK(contact(file(both, "10%"), file("nurse: {contact: 60 min}, therapist: 5 min", "10%"), 2).empty());
  CHECK(contact(file(both, "10%"), file("nurse and therapist: {contact: 30 min}", "10%"), 2) ==
        "redesign: contact time per referral falls from 60.0 to 30.0 minutes (50 % less)");
}
