// SPDX-License-Identifier: Apache-2.0
#include "support/exactly_zero.hpp"

#include "catch.hpp"

namespace refpath::test {

void check_exactly_zero(const Pairing& pairing) {
  REQUIRE_FALSE(pairing.differences.empty());
  for (const Difference& difference : pairing.differences) {
    INFO(difference.key);
    CHECK((difference.exact || difference.simulated || !difference.not_simulated.empty()));
    if (difference.exact) CHECK(*difference.exact == 0);
    if (difference.simulated) {
      CHECK(difference.simulated->mean == 0);
      CHECK(difference.simulated->low == 0);
      CHECK(difference.simulated->high == 0);
      CHECK(difference.simulated->se == 0);
    }
    if (difference.same_year) {
      CHECK(difference.same_year->low == 0);
      CHECK(difference.same_year->high == 0);
    }
    if (difference.verdict) CHECK(*difference.verdict == Verdict::no_difference);
  }
}

}  // namespace refpath::test
