// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/ledger.hpp"

#include "catch.hpp"
#include "support/generate.hpp"
#include "support/small_pair.hpp"

using namespace refpath;

TEST_CASE("before is after and what was saved less what was added, exactly") {
  for (std::uint64_t number = 1; number <= 60; ++number) {
    const std::vector<Variant> variants = {variant("a", test::generate(number)),
                                           variant("b", test::generate(number + 1))};
    const Ledger made = ledger(variants, 0, 1);
    std::vector<LedgerTotal> sums(made.parties.size());
    for (const auto& row : made.rows) {
      INFO(number << ' ' << row.place);
      CHECK(row.before == row.after + row.saved - row.added);
      CHECK((row.saved == 0 || row.added == 0));
      LedgerTotal& sum = sums[static_cast<std::size_t>(row.party)];
      sum.before += row.before;
      sum.after += row.after;
      sum.saved += row.saved;
      sum.added += row.added;
    }
    LedgerTotal all;
    for (std::size_t p = 0; p < sums.size(); ++p) {
      CHECK(sums[p].before == made.by_party[p].before);
      CHECK(sums[p].before == sums[p].after + sums[p].saved - sums[p].added);
      CHECK(sums[p].before == Approx(exact_hours(variants[0], made.parties[p].roles[0])).margin(1e-5));
      CHECK(sums[p].after == Approx(exact_hours(variants[1], made.parties[p].roles[1])).margin(1e-5));
      all.before += sums[p].before;
      all.after += sums[p].after;
    }
    CHECK(all.before == made.total.before);
    CHECK(made.total.before == made.total.after + made.total.saved - made.total.added);
  }
}

TEST_CASE("the ledger of a small pair is the one worked out by hand") {
  const std::vector<Variant> variants = {variant("a", test::small_current()), variant("b", test::small_redesign())};
  const Ledger made = ledger(variants, 0, 1);
  REQUIRE(made.parties.size() == 3);
  CHECK(made.by_party[0].net() == Approx(-1.5).margin(1e-6));
  CHECK(made.by_party[1].net() == Approx(-5.25).margin(1e-6));
  CHECK(made.by_party[2].net() == Approx(1).margin(1e-6));
  CHECK(made.moved == Approx(1).margin(1e-6));
  CHECK(made.total.saved == Approx(6.75).margin(1e-6));
  CHECK(made.total.added == Approx(1).margin(1e-6));
  REQUIRE(made.rows.size() == 4);
  CHECK(made.rows[1].place == "screen");
  CHECK(made.rows[2].place == "allocation");
  CHECK(made.rows[2].kind == LedgerPlace::meeting);
  CHECK(made.rows[2].saved == Approx(1.5));
}
