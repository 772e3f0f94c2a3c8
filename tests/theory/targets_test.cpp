// SPDX-License-Identifier: Apache-2.0
// The three cohorts of a target against answers by hand: everybody is seen after 0 to 20 days, any length as likely as
// another, and a quarter are redirected at once and never seen.
#include <string>

#include "catch.hpp"
#include "refpath/reader/read.hpp"
#include "support/simulated.hpp"

using namespace refpath;

namespace {

Interval share_within_ten_days(const std::string& cohort) {
  const Reading reading = read("targets.yaml",
                               "pathway: Seen after 0 to 20 days\n"
                               "hours: 24/7\n"
                               "demand: {referrals: 60 per week, first_step: refer}\n"
                               "steps:\n"
                               "  refer: {then: {redirected: 0.25, visit: rest}}\n"
                               "  visit: {delay: 0-20 days, milestone: seen, then: taken_on}\n"
                               "exits: {taken_on: caseload, redirected: redirected}\n"
                               "targets:\n"
                               "  soon: {to: seen, within: 10 days, share: 50%, cohort: " +
                                   cohort + "}\n");
  REQUIRE(reading.pathway);
  const Sample sample = test::simulated(*reading.pathway, 52, 4, 80);
  return test::ratio(sample, sample.layout.target_hits, sample.layout.target_counted);
}

}  // namespace

TEST_CASE("of those referred and of those seen, half are seen within half of the longest delay", "[statistical]") {
  test::check_agrees(share_within_ten_days("completed"), 0.5, 0.01);
  test::check_agrees(share_within_ten_days("finished"), 0.5, 0.01);
}

// The clocks that run at a month's end have ages with density P(D > a) / E D, D uniform on 0 to 20 days, so that the
// share below 10 days is the integral of 1 - a / 20 over 0 to 10, over 10: 0.75.
TEST_CASE("of the clocks running at a month's end, three quarters are within half of the longest delay",
          "[statistical]") {
  test::check_agrees(share_within_ten_days("incomplete"), 0.75, 0.01);
}
