// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/hash.hpp"

#include "catch.hpp"

using namespace refpath;

// The published first outputs of SplitMix64 with seeds 0 and 1234567 (its state moves on by the golden ratio first).
TEST_CASE("mixing is the finaliser of SplitMix64") {
  CHECK(mixed(0x9E3779B97F4A7C15u) == 0xE220A8397B1DCDAFu);
  CHECK(mixed(1234567u + 0x9E3779B97F4A7C15u) == 6457827717110365317u);
}

TEST_CASE("a hash tells order and boundaries apart") {
  CHECK(Hash().add(1).add(2).value() != Hash().add(2).add(1).value());
  CHECK(Hash().add("ab").add("c").value() != Hash().add("a").add("bc").value());
  CHECK(Hash().add("").value() != Hash().value());
  CHECK(Hash().add("").add("a").value() != Hash().add("a").add("").value());
  CHECK(Hash().add(0).value() != Hash().add(0).add(0).value());
}

// Not published anywhere: frozen, because another value would give every pathway other draws.
TEST_CASE("the hash of a site stays what it is") {
  CHECK(Hash().value() == 0xE9E0033E3BADAF36u);
  CHECK(Hash().add("refer").add(7).value() == 0xBA3CCDA8365CA1FBu);
}
