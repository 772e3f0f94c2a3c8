// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/ledger.hpp"

#include "catch.hpp"
#include "refpath/model/builder.hpp"
#include "refpath/reader/read.hpp"
#include "support/generate.hpp"
#include "support/repository.hpp"
#include "support/small_pair.hpp"

using namespace refpath;

namespace {

LedgerTotal sum_up(LedgerTotal sum, const LedgerTotal& more) {
  sum.before += more.before;
  sum.after += more.after;
  sum.saved += more.saved;
  sum.added += more.added;
  return sum;
}

void adds_up(const LedgerTotal& one) {
  CHECK(one.before == one.after + one.saved - one.added);
}

void are_equal(const LedgerTotal& a, const LedgerTotal& b) {
  CHECK(a.before == b.before);
  CHECK(a.after == b.after);
  CHECK(a.saved == b.saved);
  CHECK(a.added == b.added);
}

template <class Cells, class Which>
LedgerTotal sum_of(const Cells& cells, const Which& which) {
  LedgerTotal sum;
  for (const auto& cell : cells)
    if (which(cell)) sum = sum_up(sum, cell);
  return sum;
}
const auto all_of_them = [](const auto&) { return true; };

/// Every cut adds up, and all come to the same: without any tolerance.
void check_identities(const Ledger& made) {
  for (const auto& row : made.rows) {
    adds_up(row);
    CHECK((row.saved == 0 || row.added == 0));
  }
  for (const auto& cell : made.kinds) {
    adds_up(cell);
    CHECK((cell.saved == 0 || cell.added == 0));
  }
  REQUIRE(made.by_party.size() == made.parties.size());
  double falls = 0, rises = 0;
  for (std::size_t p = 0; p < made.parties.size(); ++p) {
    const int party = static_cast<int>(p);
    adds_up(made.by_party[p]);
    are_equal(made.by_party[p], sum_of(made.rows, [party](const LedgerRow& row) { return row.party == party; }));
    const LedgerTotal kinds = sum_of(made.kinds, [party](const LedgerKind& cell) { return cell.party == party; });
    CHECK(kinds.before == made.by_party[p].before);
    CHECK(kinds.after == made.by_party[p].after);
    const double net = made.by_party[p].net();
    (net < 0 ? falls : rises) += net < 0 ? -net : net;
  }
  for (const auto& place : made.by_place) {
    adds_up(place);
    are_equal(place, sum_of(made.rows, [&place](const LedgerRow& row) {
                return row.kind == place.kind && row.place == place.place;
              }));
  }
  REQUIRE(made.by_kind.size() == static_cast<std::size_t>(time_kinds));
  for (int k = 0; k < time_kinds; ++k) {
    const auto kind = static_cast<TimeKind>(k);
    adds_up(made.by_kind[static_cast<std::size_t>(k)]);
    are_equal(made.by_kind[static_cast<std::size_t>(k)],
              sum_of(made.kinds, [kind](const LedgerKind& cell) { return cell.time == kind; }));
  }
  adds_up(made.total);
  are_equal(made.total, sum_of(made.rows, all_of_them));
  are_equal(made.total, sum_of(made.by_party, all_of_them));
  are_equal(made.total, sum_of(made.by_place, all_of_them));
  const LedgerTotal kinds = sum_of(made.by_kind, all_of_them);
  CHECK(kinds.before == made.total.before);
  CHECK(kinds.after == made.total.after);
  CHECK(made.moved.falls == falls);
  CHECK(made.moved.rises == rises);
  CHECK(made.moved.hours == std::min(falls, rises));
  CHECK(made.moved.to_practitioners + made.moved.to_volunteers + made.moved.to_people == made.moved.hours);
  CHECK(made.moved.to_practitioners >= 0);
  CHECK(rises - falls == made.total.net());
}

}  // namespace

TEST_CASE("before is after and what was saved less what was added, exactly, however the hours are summed up") {
  for (std::uint64_t number = 1; number <= 150; ++number) {
    INFO(number);
    const bool anything = number % 3 == 0;
    const auto made_up = [anything](std::uint64_t which) {
      return anything ? test::generate_anything(which) : test::generate(which);
    };
    const std::vector<Variant> variants = {variant("a", made_up(number)), variant("b", made_up(number + 1))};
    const Ledger made = ledger(variants, 0, 1);
    check_identities(made);
    for (std::size_t p = 0; p < made.parties.size(); ++p) {
      if (std::find(made.left_out.begin(), made.left_out.end(), static_cast<int>(p)) != made.left_out.end()) continue;
      CHECK(made.by_party[p].before == Approx(exact_hours(variants[0], made.parties[p].roles[0])).margin(1e-5));
      CHECK(made.by_party[p].after == Approx(exact_hours(variants[1], made.parties[p].roles[1])).margin(1e-5));
    }
    const Ledger same = ledger(variants, 0, 0);
    CHECK(same.total.saved == 0);
    CHECK(same.total.added == 0);
    CHECK(same.moved.hours == 0);
  }
}

TEST_CASE("the ledger of every pair of files in this repository adds up exactly") {
  std::vector<Variant> all;
  for (const auto& path : test::repository_files()) {
    const bool shipped = path.rfind("pathways/", 0) == 0 || path.rfind("examples/", 0) == 0;
    if (!shipped || path.size() < 5 || path.compare(path.size() - 5, 5, ".yaml") != 0) continue;
    const std::string text = test::repository_file(path);
    const Reading reading = read(path, text);
    if (reading.pathway) all.push_back(variant(path, *reading.pathway, text));
  }
  REQUIRE(all.size() >= 2);
  for (const auto& from : all) {
    for (const auto& to : all) {
      INFO(from.name << ' ' << to.name);
      check_identities(ledger({from, to}, 0, 1));
    }
  }
}

TEST_CASE("the ledger of a small pair is the one worked out by hand") {
  const std::vector<Variant> variants = {variant("a", test::small_current()), variant("b", test::small_redesign())};
  const Ledger made = ledger(variants, 0, 1);
  REQUIRE(made.parties.size() == 3);
  CHECK(made.by_party[0].net() == Approx(-1.5).margin(1e-6));
  CHECK(made.by_party[1].net() == Approx(-5.25).margin(1e-6));
  CHECK(made.by_party[2].net() == Approx(1).margin(1e-6));
  CHECK(made.moved.hours == Approx(1).margin(1e-6));
  CHECK(made.moved.to_practitioners == made.moved.hours);
  CHECK(made.total.saved == Approx(6.75).margin(1e-6));
  CHECK(made.total.added == Approx(1).margin(1e-6));
  REQUIRE(made.rows.size() == 4);
  CHECK(made.rows[1].place == "screen");
  CHECK(made.rows[2].place == "allocation");
  CHECK(made.rows[2].kind == LedgerPlace::meeting);
  CHECK(made.rows[2].saved == Approx(1.5));
  // 12.5 screenings a week of 20 min contact and 10 min admin; then 10 of 12 and 3 min.
  REQUIRE(made.by_place.size() == 4);
  CHECK(made.by_place[1].place == "screen");
  CHECK(made.by_place[1].saved == Approx(3.75).margin(1e-6));
  const LedgerTotal& contact = made.by_kind[static_cast<std::size_t>(TimeKind::contact)];
  CHECK(contact.before == Approx(12.5 * 20 / 60).margin(1e-6));
  CHECK(contact.after == Approx(2).margin(1e-6));
  const LedgerTotal& meeting = made.by_kind[static_cast<std::size_t>(TimeKind::meeting)];
  CHECK(meeting.before == Approx(1.5).margin(1e-6));
  CHECK(meeting.after == 0);
}

TEST_CASE("what moves to other people is told by who they are") {
  // 6 referrals a week: each 10 minutes are one hour a week.
  const auto given = [](double nurse, double clerk, double friends, double carer) {
    return Builder("p")
        .demand(6, "see")
        .role("nurse")
        .role("clerk")
        .role("friends")
        .who(Who::volunteer)
        .role("carer")
        .who(Who::person)
        .step("see")
        .work("nurse", minutes(nurse))
        .work("clerk", minutes(clerk))
        .work("friends", minutes(friends))
        .work("carer", minutes(carer))
        .then("done")
        .exit("done")
        .build();
  };
  const auto moved = [&](Pathway from, Pathway to) {
    return ledger({variant("a", std::move(from)), variant("b", std::move(to))}, 0, 1).moved;
  };
  // The nurse gives 5 hours less; 1, 0.5 and 2 of them are asked of the others.
  const Moved some = moved(given(60, 10, 10, 10), given(10, 20, 15, 30));
  CHECK(some.falls == Approx(5).margin(1e-6));
  CHECK(some.hours == Approx(3.5).margin(1e-6));
  CHECK(some.to_practitioners == Approx(1).margin(1e-6));
  CHECK(some.to_volunteers == Approx(0.5).margin(1e-6));
  CHECK(some.to_people == Approx(2).margin(1e-6));
  // The nurse gives 1 hour less, and 4 are asked of the clerk and the carer: 1 in 4 and 3 in 4 of that hour.
  const Moved more = moved(given(20, 10, 10, 10), given(10, 20, 10, 40));
  CHECK(more.rises == Approx(4).margin(1e-6));
  CHECK(more.hours == Approx(1).margin(1e-6));
  CHECK(more.to_practitioners == Approx(0.25).margin(1e-6));
  CHECK(more.to_people == Approx(0.75).margin(1e-6));
}
