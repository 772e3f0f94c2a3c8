// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/capacity.hpp"

#include "catch.hpp"
#include "refpath/comparison/compare.hpp"
#include "refpath/model/builder.hpp"
#include "support/small_pair.hpp"

using namespace refpath;

namespace {

/// Ten referrals a week, seen by a nurse (half a person who is there on four days of five) and written up by a clerk,
/// who has other work.
Pathway seen(double nurse_minutes, double other_work = 29) {
  Pathway pathway = Builder("p")
                        .demand(10, "see")
                        .role("nurse")
                        .wte(0.5)
                        .cost(40, "GBP")
                        .role("clerk")
                        .wte(1)
                        .background(other_work)
                        .step("see")
                        .work("nurse", minutes(nurse_minutes))
                        .then("write")
                        .step("write")
                        .work("clerk", minutes(6))
                        .then("done")
                        .exit("done", ExitKind::treated)
                        .build();
  Quantity<double> availability;
  availability.value = 0.8;
  pathway.roles[0].availability = availability;
  return pathway;
}

PartyChange nurse_of(Pathway from, Pathway to) {
  const Comparison made = compare({variant("a", std::move(from)), variant("b", std::move(to))}, std::nullopt);
  for (const auto& party : made.pairings.front().parties)
    if (party.party.key == "nurse") return party;
  FAIL("no nurse");
  return {};
}

}  // namespace

TEST_CASE("freed hours are told as whole-time equivalents, days, a share and money") {
  const PartyChange nurse = nurse_of(seen(60), seen(30));
  REQUIRE(nurse.capacity);
  const Capacity& capacity = *nurse.capacity;
  CHECK(capacity.hours == Approx(5));       // 10 x 30 min
  CHECK(capacity.wte_hours == Approx(30));  // 37.5 h, of which 80 %
  CHECK(*capacity.wte == Approx(5 / 30.0));
  CHECK(*capacity.of_contract == Approx(5 / 15.0));
  CHECK(capacity.days == Approx(5 / 7.5));
  REQUIRE(capacity.value);
  CHECK(capacity.value->amount == Approx(200));
  CHECK(capacity.value->currency == "GBP");
}

TEST_CASE("freed hours carry referrals until somebody else is loaded to 85 %") {
  const Capacity capacity = *nurse_of(seen(60), seen(30)).capacity;
  CHECK(*capacity.more_referrals == Approx(10));  // 5 h at 30 min each
  CHECK(capacity.hours_per_referral == Approx(0.5));
  REQUIRE(capacity.limit);
  CHECK(capacity.limit->label == "Clerk");
  CHECK(capacity.limit->load == Approx(30 / 37.5));  // 29 h of other work and 1 h on the pathway
  CHECK(capacity.limit->more_referrals == Approx((0.85 * 37.5 - 30) / 0.1));
  CHECK(capacity.unknown.empty());
}

TEST_CASE("who is past 85 % already limits at once") {
  const Capacity capacity = *nurse_of(seen(60, 33), seen(30, 33)).capacity;
  REQUIRE(capacity.limit);
  CHECK(capacity.limit->more_referrals == 0);
  CHECK(capacity.limit->load == Approx(34 / 37.5));
}

TEST_CASE("the room of a meeting limits too") {
  const auto met = [](double nurse_minutes) {
    return Builder("p")
        .demand(6, "see")
        .role("nurse")
        .wte(1)
        .meeting("huddle", {week_time(1, 10)}, 30, {{"nurse", 1}})
        .room_for(8)
        .step("see")
        .work("nurse", minutes(nurse_minutes))
        .then("decide")
        .step("decide")
        .meet("huddle")
        .then("done")
        .exit("done")
        .build();
  };
  const Capacity capacity = *nurse_of(met(60), met(30)).capacity;
  CHECK(*capacity.more_referrals == Approx(6));  // the meeting takes no more time for more referrals
  REQUIRE(capacity.limit);
  CHECK(capacity.limit->label == "Huddle");
  CHECK(capacity.limit->more_referrals == Approx(0.85 * 8 - 6));
}

TEST_CASE("where no hours are freed, or more is asked than there is, no further referrals are promised") {
  CHECK_FALSE(nurse_of(seen(30), seen(60)).capacity->more_referrals);
  CHECK(nurse_of(seen(30), seen(60)).capacity->hours == Approx(-5));
  CHECK_FALSE(nurse_of(seen(30), seen(30)).capacity->more_referrals);
  const PartyChange nurse = nurse_of(test::saturated_current(), test::saturated_redesign());
  CHECK_FALSE(nurse.capacity->more_referrals);
  CHECK(nurse.capacity->hours == Approx(nurse.freed()));  // what is released, not what is avoided
  CHECK(nurse.capacity->hours < nurse.avoided);
}

TEST_CASE("hours have no value where some role has no cost, and no whole-time equivalent where there is no limit") {
  const auto without = [](double minutes_each) {
    return Builder("p")
        .demand(10, "see")
        .role("nurse")
        .step("see")
        .work("nurse", minutes(minutes_each))
        .then("done")
        .exit("done")
        .build();
  };
  const Capacity capacity = *nurse_of(without(60), without(30)).capacity;
  CHECK_FALSE(capacity.value);
  CHECK_FALSE(capacity.wte);
  CHECK_FALSE(capacity.of_contract);
  CHECK_FALSE(capacity.limit);
  CHECK(*capacity.more_referrals == Approx(10));
}
