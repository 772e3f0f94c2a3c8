// SPDX-License-Identifier: Apache-2.0
// More people, other money and other names are not what a redesign does.
#include "refpath/comparison/guards_people.hpp"

#include "catch.hpp"
#include "support/compared.hpp"

using namespace refpath;
using test::compared;

namespace {

/// One step of half an hour by this role.
std::string file(const std::string& name, const std::string& role) {
  return "pathway: p\ndemand: {referrals: 10 per week}\nroles: {" + name + ": {" + role +
         "}}\n"
         "steps: {see: {work: {" +
         name + ": 30 min}, then: done}}\nexits: {done: treated}\n";
}

std::string warning(const Comparison& made, const std::string& code) {
  for (const Diagnostic& one : made.warnings)
    if (one.code == code) return one.message;
  return "";
}

}  // namespace

TEST_CASE("more hours at work and less other work are told with their size") {
  const Comparison staff = compared(file("nurse", "wte: 1"), file("nurse", "wte: 2"));
  CHECK(warning(staff, "guard-people") == "redesign: Nurse has 75 hours a week at work instead of 37.5");
  CHECK(staff.pairings.front().parties.front().wte == 1);
  CHECK(staff.pairings.front().parties.front().wte_after == 2);
  const auto changes =
      people_changes(staff.variants.front(),
                     compared(file("nurse", "wte: 1"), file("nurse", "wte: 1, background: 4 h per week")).variants[1]);
  REQUIRE(changes.size() == 1);
  CHECK_FALSE(changes.front().at_work);
  CHECK_FALSE(changes.front().more_time());
}

TEST_CASE("money is not subtracted across currencies, and another unit cost is told") {
  const Comparison other =
      compared(file("nurse", "wte: 1, cost: 40 GBP per hour"), file("nurse", "wte: 1, cost: 50 EUR per hour"));
  CHECK(find(other.pairings.front().differences, "cost") == nullptr);
  CHECK(warning(other, "guard-money") ==
        "redesign: money is in EUR, in current it is in GBP: no difference in money is given");
  const Comparison dear =
      compared(file("nurse", "wte: 1, cost: 40 GBP per hour"), file("nurse", "wte: 1, cost: 80 GBP per hour"));
  CHECK(warning(dear, "guard-money") == "redesign: an hour of Nurse costs 80 GBP instead of 40");
  CHECK(*find(dear.pairings.front().differences, "cost")->exact == Approx(200));  // 5 hours
}

TEST_CASE("a role that only has another name is not freed without a warning") {
  const Comparison made = compared(file("nurse", "wte: 1"), file("matron", "wte: 1"));
  CHECK(warning(made, "guard-other-name") ==
        "redesign: Matron has the same hours here as Nurse in current: if they are the same people, nobody is freed");
  CHECK(warning(compared(file("nurse", "wte: 1"), file("matron", "wte: 2")), "guard-other-name").empty());
  const Comparison grouped =
      compared(file("nurse", "wte: 1, group: nursing"), file("matron", "wte: 1, group: nursing"));
  CHECK(warning(grouped, "guard-other-name").empty());
}

TEST_CASE("nothing a week is compared where only one file says how many come") {
  const std::string with = file("nurse", "wte: 1, cost: 40 GBP per hour");
  std::string without = with;
  without.erase(without.find("demand"), without.find("roles") - without.find("demand"));
  for (const Comparison& made : {compared(with, without), compared(without, with)}) {
    const Pairing& pairing = made.pairings.front();
    CHECK(pairing.parties.empty());
    CHECK_FALSE(pairing.ledger);
    for (const Difference& one : pairing.differences) {
      INFO(one.key);
      CHECK(one.unit.find("/week") == std::string::npos);
    }
    CHECK_FALSE(warning(made, "guard-demand").empty());
  }
}
