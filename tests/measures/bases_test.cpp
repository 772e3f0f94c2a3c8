// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/bases.hpp"

#include "catch.hpp"
#include "refpath/reader/read.hpp"

using namespace refpath;

TEST_CASE("every number that is written is counted by what it rests on") {
  const auto count = [](const std::string& steps) {
    const Reading reading = read("a.yaml",
                                 "pathway: Bases\n"
                                 "attributes: {urgency: {urgent: {value: 10%, basis: local}, routine: rest}}\n"
                                 "demand: {referrals: {value: 6 per week, basis: published}, first_step: see}\n"
                                 "roles: {nurse: {wte: 1}}\n"
                                 "steps:\n" +
                                     steps + "exits: {out: treated, gone: gave_up}\n");
    REQUIRE(reading.pathway);
    return count_bases(*reading.pathway);
  };
  const std::string plain = "  see: {work: {nurse: 10 min}";
  const Bases least = count(plain + ", then: out}\n");
  CHECK(least.assumed == 2);  // one nurse, ten minutes
  CHECK(least.local == 1);
  CHECK(least.published == 1);
  const auto more = [&](const std::string& keys) {
    return count(plain + keys + ", then: out}\n").total() - least.total();
  };
  CHECK(more(", leaves: {after: 2 weeks, then: gone}") == 1);
  CHECK(more(", full: {waiting: 4, then: gone}") == 1);
  CHECK(more(", missed: {share: 10%, time: 5 min, then: gone}") == 2);
  CHECK(more(", repeat: {times: 3, every: 1 week}") == 2);
  CHECK(more(", fee: 20 GBP") == 1);
  CHECK(more(", delay: {by: {urgency: {urgent: 1 day, routine: 3 days}}}") == 2);
  CHECK(count("  see: {work: {nurse: {by: {urgency: {urgent: {value: 20 min, basis: local}, routine: 10 min}}}}, then: "
              "out}\n")
            .local == 2);
}
