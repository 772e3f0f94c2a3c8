// SPDX-License-Identifier: Apache-2.0
// An average does not hide the people who pay for it.
#include "refpath/comparison/guards_kinds.hpp"

#include "catch.hpp"
#include "refpath/comparison/guards_demand.hpp"
#include "support/compared.hpp"

using namespace refpath;
using test::compared;

namespace {

/// A few people wait so many days, the others so many.
std::string file(const std::string& few, const std::string& others, const std::string& values = "needs_help: 5%") {
  return "pathway: p\ndemand: {referrals: 20 per week}\nattributes: {language: {" + values +
         ", none: rest}}\n"
         "roles: {nurse: {wte: 1}}\n"
         "steps: {see: {delay: {by: {language: {needs_help: " +
         few + ", none: " + others + "}}}, work: {nurse: 30 min}, then: done}}\nexits: {done: treated}\n";
}

std::string warning(const Comparison& made, const std::string& code) {
  for (const Diagnostic& one : made.pairings.front().guards)
    if (one.code == code) return one.message;
  return "";
}

}  // namespace

TEST_CASE("people of one kind who take longer are told although the average falls") {
  const Comparison made = compared(file("20 days", "10 days"), file("34 days", "7 days"), 4);
  CHECK(find(made.pairings.front().differences, "elapsed")->verdict == Verdict::better);
  CHECK(warning(made, "guard-kind").rfind("redesign: people with language 'needs help' take 14.", 0) == 0);
  // Where all take longer, the first lines say so already.
  CHECK(warning(compared(file("20 days", "7 days"), file("34 days", "10 days"), 4), "guard-kind").empty());
}

TEST_CASE("who is worse off is not told by kinds that are other people") {
  const Comparison made = compared(file("20 days", "10 days"), file("34 days", "7 days", "needs_help: 10%"), 4);
  const Pairing& pairing = made.pairings.front();
  CHECK(warning(made, "guard-kind").empty());
  CHECK(find(pairing.subgroups, "worse_off_by_a_day[language=needs_help]") == nullptr);
  CHECK(find(pairing.subgroups, "elapsed[language=needs_help]") != nullptr);
  CHECK(other_people(made.variants[0], made.variants[1], "language") ==
        "'needs help' is 5 % of the referrals in current and 10 % in redesign, 'none' is 95 % of the referrals in "
        "current and 90 % in redesign");
}
