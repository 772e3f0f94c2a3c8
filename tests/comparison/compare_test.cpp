// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/compare.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "refpath/comparison/guards.hpp"
#include "refpath/model/builder.hpp"
#include "support/exactly_zero.hpp"
#include "support/generate.hpp"
#include "support/small_pair.hpp"

using namespace refpath;

namespace {

std::vector<Variant> pair_of(Pathway current, Pathway redesign, bool same = false) {
  std::vector<Variant> variants;
  variants.push_back(variant("current", std::move(current), "a"));
  variants.push_back(variant("redesign", std::move(redesign), same ? "a" : "b"));
  return variants;
}

std::vector<std::string> codes(const Diagnostics& diagnostics) {
  std::vector<std::string> found;
  for (const auto& diagnostic : diagnostics) found.push_back(diagnostic.code);
  return found;
}

std::vector<std::string> names(const std::vector<Unmatched>& things) {
  std::vector<std::string> found;
  for (const auto& thing : things) found.push_back(thing.what + " " + thing.name);
  return found;
}

CompareSettings quick(int replications) {
  CompareSettings settings;
  settings.simulation.replications = replications;
  settings.simulation.warm_up_weeks = 2;
  return settings;
}

}  // namespace

TEST_CASE("hours freed by a redesign are those worked out by hand") {
  const Comparison made = compare(pair_of(test::small_current(), test::small_redesign()), std::nullopt);
  REQUIRE(made.pairings.size() == 1);
  const Pairing& pairing = made.pairings.front();
  CHECK(*find(pairing.differences, "freed.nurse")->exact == Approx(5.25));  // 7.75 - 2.5
  CHECK(*find(pairing.differences, "freed.gp")->exact == Approx(1.5));
  CHECK(*find(pairing.differences, "freed.admin")->exact == Approx(-1));  // only in the redesign
  CHECK(find(pairing.differences, "freed.nurse")->verdict == Verdict::better);
  CHECK(find(pairing.differences, "freed.admin")->verdict == Verdict::worse);
  CHECK(*find(pairing.differences, "hours.nurse")->exact == Approx(-5.25));
  CHECK(*find(pairing.differences, "cost")->exact == Approx(-150 - 262.5));
  CHECK(find(pairing.differences, "visits@decide") == nullptr);  // has no partner
  CHECK(names(pairing.only_before) == std::vector<std::string>{"meeting allocation", "step decide", "exit gave_up"});
  CHECK(names(pairing.only_after) == std::vector<std::string>{"role admin", "step log"});
}

TEST_CASE("the headline is the party with the largest change") {
  const Comparison made = compare(pair_of(test::small_current(), test::small_redesign()), std::nullopt);
  const auto& parties = made.pairings.front().parties;
  REQUIRE(parties.size() == 3);
  CHECK(parties[0].party.key == "nurse");
  CHECK(parties[0].before == Approx(7.75));
  CHECK(parties[0].freed() == Approx(5.25));
  CHECK(parties[0].wte == 20);
  CHECK(parties[1].party.key == "gp");
  CHECK(parties[2].party.key == "admin");
  CHECK_FALSE(made.saturated);
}

TEST_CASE("volunteers and the person are in the ledger but not in the headline") {
  const auto with = [](double minutes_of_carer) {
    return Builder("p")
        .demand(10, "see")
        .role("nurse")
        .wte(2)
        .role("carer")
        .who(Who::volunteer)
        .step("see")
        .work("nurse", minutes(30 - minutes_of_carer))
        .work("carer", minutes(minutes_of_carer))
        .then("done")
        .exit("done", ExitKind::treated)
        .build();
  };
  const Comparison made = compare(pair_of(with(6), with(18)), std::nullopt);
  const Pairing& pairing = made.pairings.front();
  REQUIRE(pairing.parties.size() == 1);
  CHECK(pairing.parties.front().party.key == "nurse");
  CHECK(pairing.ledger->moved.hours == Approx(2));  // 12 min of 10 referrals go to the carer
}

TEST_CASE("groups bring together roles that have different names") {
  const auto with = [](const char* role, double minutes_each, bool grouped) {
    Builder builder("p");
    builder.demand(10, "see").role(role).wte(2);
    if (grouped) builder.group("nursing");
    return builder.step("see").work(role, minutes(minutes_each)).then("done").exit("done", ExitKind::treated).build();
  };
  const Comparison made = compare(pair_of(with("band_six", 30, true), with("band_five", 12, true)), std::nullopt);
  const auto& parties = made.pairings.front().parties;
  REQUIRE(parties.size() == 1);
  CHECK(parties.front().party.key == "nursing");
  CHECK(parties.front().freed() == Approx(3));
  CHECK(*find(made.pairings.front().differences, "freed.nursing")->exact == Approx(3));

  // A group that only one of the files names holds for both.
  const Comparison half = compare(pair_of(with("band_six", 30, true), with("band_six", 12, false)), std::nullopt);
  CHECK(*find(half.pairings.front().differences, "freed.nursing")->exact == Approx(3));
}

TEST_CASE("a saturated current pathway does not count work that was never done as time released") {
  const Comparison made = compare(pair_of(test::saturated_current(), test::saturated_redesign()), std::nullopt);
  CHECK(made.saturated);
  const PartyChange& nurse = made.pairings.front().parties.front();
  CHECK(nurse.before == Approx(45));
  CHECK(nurse.after == Approx(33.75));
  CHECK(nurse.avoided == Approx(11.25));
  REQUIRE(nurse.released);
  CHECK(*nurse.released == Approx(3.75));
  CHECK(nurse.freed() == Approx(3.75));
  CHECK(codes(made.warnings) == std::vector<std::string>{"saturated"});
}

TEST_CASE("the other work of a role that a redesign does without is not time released") {
  // An administrator with 13 hours of other work gives 10 referrals 6 minutes each; the nurse has too much to do.
  const auto with_admin = [](bool admin) {
    Builder builder("Admin");
    builder.demand(10, admin ? "log" : "see").role("nurse").wte(1).background(30);
    if (admin) builder.role("admin").wte(0.5).background(13);
    builder.step("see").work("nurse", minutes(90)).then("done");
    if (admin) builder.step("log").work("admin", minutes(6)).then("see");
    return builder.exit("done", ExitKind::treated).build();
  };
  const Comparison made = compare(pair_of(with_admin(true), with_admin(false)), std::nullopt);
  REQUIRE(made.saturated);
  const PartyChange& first = made.pairings.front().parties.front();
  CHECK(first.party.key == "admin");
  CHECK(first.avoided == Approx(1));
  CHECK(*first.released == Approx(1));
  // And the other way round: its other work is no time taken.
  const Comparison back = compare(pair_of(with_admin(false), with_admin(true)), std::nullopt);
  CHECK(*back.pairings.front().parties.front().released == Approx(-1));
}

TEST_CASE("two new roles share the level of the intervals") {
  CHECK(adjusted_level(2, 1) == Approx(0.95));
  CHECK(adjusted_level(2, 5) == Approx(0.99));
  CHECK(adjusted_level(3, 5) == Approx(0.995));
  CHECK(adjusted_level(1, 5) == Approx(0.95));
}

TEST_CASE("guard rails tell what a redesign must not lose unnoticed") {
  const auto variants = pair_of(test::small_current(), test::small_redesign());
  CHECK(codes(guard_rails(variants[0], variants[1])) == std::vector<std::string>{"guard-exit-kind", "guard-contact"});
  CHECK(codes(guard_rails(variants[1], variants[0])) == std::vector<std::string>{"guard-fewer-helped"});
  CHECK(guard_rails(variants[0], variants[0]).empty());

  Pathway more = test::small_current();
  more.demand->sources.front().referrals.value.per_week = 11;
  CHECK(codes(guard_rails(variants[0], variant("more", more))) == std::vector<std::string>{"guard-demand"});

  Pathway staffed = test::small_current();
  staffed.roles.front().wte->value *= 2;
  const Diagnostics people = guard_rails(variants[0], variant("staffed", staffed));
  REQUIRE(codes(people) == std::vector<std::string>{"guard-people"});
  CHECK(people.front().message == "staffed: Gp has 6720 hours a week at work instead of 3360");

  const auto saturated = pair_of(test::saturated_redesign(), test::saturated_current());
  const Diagnostics load = guard_rails(saturated[0], saturated[1]);
  REQUIRE(codes(load) == std::vector<std::string>{"guard-load"});
  CHECK(load.front().message ==
        "redesign: Nurse is asked for 11.2 hours a week more and can do 3.8 of them; the list grows without end");
}

TEST_CASE("people helped are counted by the week, however few there are") {
  Pathway few = test::small_current(), fewer = test::small_current();
  few.demand->sources.front().referrals.value.per_week = 0.5;
  fewer.demand->sources.front().referrals.value.per_week = 0.25;
  const Diagnostics found = guard_rails(variant("few", few), variant("fewer", fewer));
  REQUIRE(codes(found) == std::vector<std::string>{"guard-demand", "guard-fewer-helped"});
  CHECK(found.back().message == "fewer: 0.188 referrals a week end with help, advice or a way on, instead of 0.375");
}

TEST_CASE("the load of a role with a new name is measured against the one of its group") {
  Pathway before = test::saturated_redesign(), after = test::saturated_current();
  for (Pathway* pathway : {&before, &after}) pathway->roles.front().group = "nursing";
  after.roles.front().name = "band_six";
  const Diagnostics load = guard_rails(variant("before", before), variant("after", after));
  REQUIRE(codes(load) == std::vector<std::string>{"guard-load"});
  CHECK(load.front().message ==
        "after: Nurse is asked for 11.2 hours a week more and can do 3.8 of them; the list grows without end");
  // The same load under a new name is no rise.
  Pathway renamed = before;
  renamed.roles.front().name = "band_six";
  CHECK(guard_rails(variant("before", before), variant("renamed", renamed)).empty());
}

TEST_CASE("a pathway compared with itself is exactly zero on every measure") {
  for (std::uint64_t number = 1; number <= 12; ++number) {
    const Pathway pathway = test::generate(number);
    auto variants = pair_of(pathway, pathway, true);
    auto experiment = simulate_variants(variants, quick(6));
    REQUIRE(experiment);
    const Comparison made = compare(std::move(variants), std::move(experiment));
    const Pairing& pairing = made.pairings.front();
    CHECK(pairing.differences.size() > made.records.front().estimates.size());
    INFO("pathway " << number);
    test::check_exactly_zero(pairing);
    CHECK(pairing.ledger->moved.hours == 0);
    CHECK(pairing.ledger->total.saved == 0);
    CHECK(pairing.ledger->total.added == 0);
  }
}

TEST_CASE("no difference seen is said where definitions differ but no replication does") {
  auto same = [](bool same_definition) {
    auto variants = pair_of(test::small_current(), test::small_current(), same_definition);
    auto experiment = simulate_variants(variants, quick(4));
    return compare(std::move(variants), std::move(experiment));
  };
  CHECK(find(same(false).pairings.front().differences, "elapsed")->verdict == Verdict::no_difference_seen);
  CHECK(find(same(true).pairings.front().differences, "elapsed")->verdict == Verdict::no_difference);
}

TEST_CASE("replications are made until the hours are as precise as asked") {
  auto variants = pair_of(test::small_current(), test::small_redesign());
  CompareSettings settings;
  settings.simulation.warm_up_weeks = 1;
  settings.precision = 0.02;
  auto experiment = simulate_variants(variants, settings);
  REQUIRE(experiment);
  CHECK(experiment->stopped == Stopped::precise);
  CHECK(experiment->replications >= 40);
  const Comparison made = compare(std::move(variants), std::move(experiment), settings);
  for (const auto& record : made.records) {
    for (const char* key : {"hours.gp", "hours.nurse"}) {
      const Interval& hours = record.find(key)->simulated->interval;
      CHECK((hours.high - hours.low) / 2 <= 0.02 * hours.mean);
    }
  }
}

TEST_CASE("without demand minutes are compared and nothing is simulated") {
  Pathway current = test::small_current(), redesign = test::small_redesign();
  current.demand.reset();
  redesign.demand.reset();
  auto variants = pair_of(current, redesign);
  CHECK_FALSE(simulate_variants(variants, {}));
  const Comparison made = compare(std::move(variants), std::nullopt);
  CHECK(*find(made.pairings.front().differences, "time.nurse")->exact == Approx(-22.5));
  CHECK_FALSE(made.pairings.front().ledger);
}
