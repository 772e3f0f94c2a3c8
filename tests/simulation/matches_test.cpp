// SPDX-License-Identifier: Apache-2.0
// A step that matches one of the other pathway has its chance, whatever it is called.
#include <string>

#include "catch.hpp"
#include "support/played.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

std::string pathway(const std::string& first, const std::string& second, const std::string& more) {
  return "pathway: Names\n"
         "demand: {referrals: 30 per week, first_step: " +
         first +
         "}\n"
         "roles: {nurse: {wte: 1}}\n"
         "steps:\n"
         "  " +
         first +
         ":\n"
         "    work: {nurse: 20/30/60 min}\n"
         "    leaves: {after: {exponential: 2 days}, then: gone}\n"
         "    then: {" +
         second + ": 60%, " + first + ": 20%, out: rest}\n" + more + "  " + second +
         ":\n"
         "    delay: 1-3 working days\n"
         "    work: {nurse: {exponential: 30 min}}\n"
         "    missed: {share: 30%, then: {" +
         second +
         ": 50%, gone: rest}}\n"
         "    then: out\n"
         "exits: {out: treated, gone: gave_up}\n";
}

}  // namespace

TEST_CASE("a step of another name that matches has the same chance") {
  const Played before = played(pathway("see", "visit", ""), 8, 1, 4);
  const Played after = played(pathway("look", "call", "    matches: see\n"), 8, 1, 4);
  CHECK(before.sample.rows != after.sample.rows);  // `call` does not match yet
  std::string both = pathway("look", "call", "    matches: see\n");
  both.insert(both.find("    delay"), "    matches: visit\n");
  CHECK(played(both, 8, 1, 4).sample.rows == before.sample.rows);
}
