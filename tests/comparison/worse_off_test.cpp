// SPDX-License-Identifier: Apache-2.0
// Who takes longer than with the same luck before.
#include <string>

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "support/played.hpp"

using namespace refpath;
using namespace refpath::test;

namespace {

/// Urgent referrals are half of all. `delays`: of each kind before the end.
std::string file(const std::string& delays, const std::string& more = "") {
  return "pathway: Two kinds\n"
         "hours: 24/7\n"
         "demand: {referrals: 20 per week, first_step: see}\n"
         "attributes: {urgency: {urgent: 50%, routine: rest}}\n" +
         more +
         "roles: {nurse: {}}\n"
         "steps:\n"
         "  see: {work: {nurse: 30/45/60 min}, then: wait}\n"
         "  wait: {delay: " +
         delays +
         ", then: out}\n"
         "exits: {out: treated}\n";
}

Comparison compared(const std::string& before, const std::string& after) {
  std::vector<Variant> both = {variant("current", written(before)), variant("redesign", written(after))};
  unify_attributes(both);
  CompareSettings settings;
  settings.simulation.replications = 20;
  settings.simulation.warm_up_weeks = 2;
  auto experiment = simulate_variants(both, settings);
  return compare(std::move(both), std::move(experiment), settings);
}

double mean(const std::vector<Difference>& differences, const char* key) {
  const Difference* found = find(differences, key);
  REQUIRE(found != nullptr);
  REQUIRE(found->simulated);
  return found->simulated->mean;
}

}  // namespace

TEST_CASE("those whose delay is two days longer are worse off by two days, all others are as they were") {
  const Comparison made = compared(file("{by: {urgency: {urgent: 1 day, routine: 5 days}}}"),
                                   file("{by: {urgency: {urgent: 3 days, routine: 5 days}}}"));
  const Pairing& pairing = made.pairings.front();
  CHECK(mean(pairing.subgroups, "worse_off[urgency=urgent]") == 1);
  CHECK(mean(pairing.subgroups, "worse_off_by_a_day[urgency=urgent]") == 1);
  CHECK(mean(pairing.subgroups, "worse_off_days[urgency=urgent]") == Approx(2));
  CHECK(mean(pairing.subgroups, "worse_off[urgency=routine]") == 0);
  CHECK(mean(pairing.subgroups, "better_off_by_a_day[urgency=routine]") == 0);
  CHECK(find(pairing.subgroups, "worse_off_days[urgency=routine]")->not_simulated == "it did not happen");
  const double all = mean(pairing.differences, "worse_off");
  CHECK(all > 0.4);
  CHECK(all < 0.6);
  CHECK(mean(pairing.differences, "worse_off_by_a_day") == all);
}

TEST_CASE("a gain of less than a day is no day less") {
  const Comparison made = compared(file("2 days"), file("30 h"));
  const Pairing& pairing = made.pairings.front();
  CHECK(mean(pairing.differences, "worse_off") == 0);
  CHECK(mean(pairing.differences, "better_off_by_a_day") == 0);
}

TEST_CASE("kinds on which only the redesign depends are told apart in the current pathway, too") {
  const Comparison made = compared(file("2 days"), file("{by: {urgency: {urgent: 1 day, routine: 2 days}}}"));
  const Pairing& pairing = made.pairings.front();
  const Difference* urgent = find(pairing.subgroups, "elapsed[urgency=urgent]");
  REQUIRE(urgent != nullptr);
  CHECK(urgent->simulated->mean == Approx(-1));
  CHECK(mean(pairing.subgroups, "better_off_by_a_day[urgency=urgent]") == 1);
  CHECK(mean(pairing.subgroups, "better_off_by_a_day[urgency=routine]") == 0);
}

TEST_CASE("an attribute on which nothing depends in any variant is not told apart") {
  const Comparison made = compared(file("2 days"), file("1 day"));
  CHECK(made.pairings.front().subgroups.empty());
  CHECK(made.records.front().subgroups.empty());
}
