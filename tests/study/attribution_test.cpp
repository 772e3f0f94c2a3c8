// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/attribution.hpp"

#include <algorithm>
#include <cmath>

#include "catch.hpp"
#include "support/dice.hpp"
#include "support/games.hpp"

using namespace refpath;
using refpath::test::by_permutation;
using refpath::test::Dice;
using refpath::test::Game;
using refpath::test::lettered;
using refpath::test::listed;
using refpath::test::play;

namespace {

// a and b overlap (6 + 4, together 8); b and c help each other (4 + 1, together 9). What each adds, by order:
//   abc 6 2 4 | acb 6 5 1 | bac 4 4 4 | bca 3 4 5 | cab 6 5 1 | cba 3 8 1   (a b c)
const Game three = listed({{"", 0}, {"a", 6}, {"b", 4}, {"c", 1}, {"ab", 8}, {"ac", 7}, {"bc", 9}, {"abc", 12}});

std::vector<double> any_order(const Shares& shares) {
  std::vector<double> values;
  for (const ChangeShare& share : shares.changes) values.push_back(share.any_order);
  return values;
}

std::vector<double> steps(const Shares& shares) {
  std::vector<double> values;
  for (const ChangeShare& share : shares.changes) values.push_back(share.step);
  return values;
}

double sum(const std::vector<double>& values) {
  double total = 0;
  for (const double value : values) total += value;
  return total;
}

/// A value for every set by its number: drawn once, with ties and sets that are no pathway if asked.
struct RandomGame {
  std::vector<std::optional<double>> values;
  std::optional<double> operator()(const ChangeSet& set) const {
    std::size_t number = 0;
    for (std::size_t i = 0; i < set.size(); ++i) number |= static_cast<std::size_t>(set[i]) << i;
    return values[number];
  }
};

RandomGame random_game(Dice& dice, std::size_t changes, double share_of_invalid) {
  RandomGame game;
  const std::size_t sets = std::size_t{1} << changes;
  const double scale = std::pow(10.0, dice.whole(-3, 6));
  for (std::size_t s = 0; s < sets; ++s) {
    game.values.emplace_back(dice.between(-scale, scale));
    if (s > 0 && s + 1 < sets && dice.chance(share_of_invalid)) game.values.back().reset();
  }
  return game;
}

std::vector<std::vector<int>> random_needs(Dice& dice, std::size_t changes) {
  std::vector<std::vector<int>> needs(changes);
  for (std::size_t i = 1; i < changes; ++i)
    if (dice.chance(0.4)) needs[i].push_back(dice.whole(0, static_cast<int>(i) - 1));
  return needs;
}

}  // namespace

TEST_CASE("three changes that interact are shared out as by hand, in every order") {
  const auto played = play(lettered(3), three);
  CHECK(played.orders.counted == 6);
  CHECK(played.orders.honouring_needs == 6);
  CHECK(steps(played.shares) == std::vector<double>{6, 2, 4});
  CHECK(played.shares.total == 12);
  CHECK(played.shares.changes[0].any_order == 28.0 / 6);
  CHECK(played.shares.changes[1].any_order == 28.0 / 6);
  CHECK(played.shares.changes[2].any_order == 16.0 / 6);
  CHECK(played.shares.changes[0].least == 3);
  CHECK(played.shares.changes[0].most == 6);
  CHECK(played.shares.changes[1].least == 2);
  CHECK(played.shares.changes[1].most == 8);
  CHECK(played.shares.changes[2].least == 1);
  CHECK(played.shares.changes[2].most == 5);
}

TEST_CASE("the agreed order may be any of the six, and what does not depend on it stays") {
  const std::vector<std::pair<std::vector<std::size_t>, std::vector<double>>> by_hand = {
      {{0, 1, 2}, {6, 2, 4}}, {{0, 2, 1}, {6, 1, 5}}, {{1, 0, 2}, {4, 4, 4}},
      {{1, 2, 0}, {4, 5, 3}}, {{2, 0, 1}, {1, 6, 5}}, {{2, 1, 0}, {1, 8, 3}}};
  for (const auto& one : by_hand) {
    const std::vector<std::size_t>& order = one.first;
    const auto played = play(lettered(3), [&order](const ChangeSet& in_this_order) {
      ChangeSet set(3);
      for (std::size_t i = 0; i < 3; ++i) set[order[i]] = in_this_order[i];
      return three(set);
    });
    CHECK(steps(played.shares) == one.second);
    const std::vector<double> expected = {28.0 / 6, 28.0 / 6, 16.0 / 6};
    for (std::size_t i = 0; i < 3; ++i) CHECK(played.shares.changes[i].any_order == expected[order[i]]);
  }
}

TEST_CASE("a change that needs another stands behind it in every order that counts") {
  // c needs a: abc, acb and bac are left.
  const auto played = play(lettered(3, {{}, {}, {0}}), three);
  CHECK(played.orders.counted == 3);
  CHECK(played.orders.honouring_needs == 3);
  CHECK(any_order(played.shares) == std::vector<double>{16.0 / 3, 11.0 / 3, 3});
  CHECK(played.candidates.sets.size() == 6);
}

TEST_CASE("an order counts only if there is a pathway after each of its changes") {
  // Without a pathway for b alone, bac and bca do not count.
  const auto played =
      play(lettered(3), listed({{"", 0}, {"a", 6}, {"c", 1}, {"ab", 8}, {"ac", 7}, {"bc", 9}, {"abc", 12}}));
  CHECK(played.orders.counted == 4);
  CHECK(played.orders.honouring_needs == 6);
  CHECK(played.orders.agreed);
  CHECK(any_order(played.shares) == std::vector<double>{21.0 / 4, 5, 7.0 / 4});
}

TEST_CASE("where the agreed order is broken the others still share out, and steps are not given") {
  const auto played = play(lettered(2), listed({{"", 0}, {"b", 4}, {"ab", 8}}));
  CHECK_FALSE(played.orders.agreed);
  CHECK(played.orders.counted == 1);
  CHECK(any_order(played.shares) == std::vector<double>{4, 4});
  CHECK(steps(played.shares) == std::vector<double>{0, 0});
}

TEST_CASE("when no order leads to all changes, none counts") {
  CHECK_FALSE(play(lettered(2), listed({{"", 0}, {"ab", 8}})).orders.any());
  CHECK_FALSE(play(lettered(2), listed({{"a", 1}, {"b", 4}, {"ab", 8}})).orders.any());
  CHECK_FALSE(play(lettered(2), listed({{"", 0}, {"a", 1}, {"b", 4}})).orders.any());
}

TEST_CASE("the shares of generated games are those of every permutation one by one") {
  Dice dice(11);
  int with_orders = 0;
  for (int game = 0; game < 300; ++game) {
    const auto number = static_cast<std::size_t>(dice.whole(1, 6));
    const auto changes = lettered(number, random_needs(dice, number));
    const RandomGame values = random_game(dice, number, dice.chance(0.5) ? 0.15 : 0);
    const auto played = play(changes, values);
    const auto slow = by_permutation(changes, values);
    REQUIRE(static_cast<double>(played.orders.counted) == slow.orders);
    if (slow.orders == 0) continue;
    ++with_orders;
    double largest = 0;
    for (const auto& value : values.values) largest = std::max(largest, std::abs(value.value_or(0)));
    for (std::size_t i = 0; i < number; ++i)
      CHECK(played.shares.changes[i].any_order == Approx(slow.any_order[i]).margin(1e-10 * largest));
  }
  CHECK(with_orders > 200);
}

TEST_CASE("steps add up to the total without any rounding, shares to the last bits of a double") {
  Dice dice(12);
  for (int game = 0; game < 200; ++game) {
    const auto number = static_cast<std::size_t>(dice.whole(2, 9));
    const auto played = play(lettered(number), random_game(dice, number, 0));
    CHECK(sum(steps(played.shares)) == played.shares.total);
    double reach = 0;
    for (const ChangeShare& share : played.shares.changes) reach += std::abs(share.any_order);
    CHECK(std::abs(sum(any_order(played.shares)) - played.shares.total) <= 1e-15 * static_cast<double>(number) * reach);
  }
}

TEST_CASE("a change that does nothing gets exactly zero, even when the engine's last digit moves") {
  Dice dice(13);
  for (int game = 0; game < 50; ++game) {
    const RandomGame without = random_game(dice, 5, 0);
    const auto played = play(lettered(6), [&](const ChangeSet& set) -> std::optional<double> {
      ChangeSet rest(set);
      rest.erase(rest.begin() + 2);
      const double value = *without(rest);
      return set[2] ? value * (1 + 2e-16) : value;
    });
    const ChangeShare& nothing = played.shares.changes[2];
    CHECK(nothing.step == 0);
    CHECK(nothing.any_order == 0);
    CHECK(nothing.least == 0);
    CHECK(nothing.most == 0);
  }
}

TEST_CASE("twins get the same to the last bit, even when the engine's last digit moves") {
  Dice dice(14);
  for (int game = 0; game < 50; ++game) {
    const RandomGame drawn = random_game(dice, 5, 0);
    const auto played = play(lettered(5), [&](const ChangeSet& set) -> std::optional<double> {
      ChangeSet sorted(set);  // b and d do the same: what counts is how many of them there are
      sorted[1] = set[1] || set[3];
      sorted[3] = set[1] && set[3];
      return *drawn(sorted) * (set[1] ? 1 + 2e-16 : 1);
    });
    CHECK(played.shares.changes[1].any_order == played.shares.changes[3].any_order);
  }
}

TEST_CASE("twelve changes have 479001600 orders, and what they add up to is shared out evenly among twelve alike") {
  const auto played = play(lettered(12), [](const ChangeSet& set) -> std::optional<double> {
    const auto made = static_cast<double>(std::count(set.begin(), set.end(), true));
    return 1e6 * made * made;
  });
  CHECK(played.orders.counted == 479001600u);
  CHECK(played.candidates.sets.size() == 4096);
  for (const ChangeShare& share : played.shares.changes) CHECK(share.any_order == 12e6);
}

TEST_CASE("sampled orders of eight changes agree with all of them within four standard errors") {
  Dice dice(15);
  for (const bool with_needs : {false, true}) {
    const auto changes = lettered(8, with_needs ? std::vector<std::vector<int>>{{}, {}, {0}, {}, {2}, {1}, {}, {}}
                                                : std::vector<std::vector<int>>{});
    const RandomGame game = random_game(dice, 8, 0);
    const auto counted = play(changes, game);
    const auto sampled = play(sampled_candidates(changes, 2000, 7), game);
    CHECK(sampled.shares.total == Approx(counted.shares.total).epsilon(1e-10));
    CHECK(steps(sampled.shares) == steps(counted.shares));
    CHECK(sum(any_order(sampled.shares)) == Approx(counted.shares.total).epsilon(1e-10));
    CHECK(sampled.orders.number == Approx(counted.orders.number).epsilon(with_needs ? 0.1 : 1e-12));
    for (std::size_t i = 0; i < 8; ++i) {
      const ChangeShare& share = sampled.shares.changes[i];
      CHECK(share.order_se > 0);
      CHECK(std::abs(share.any_order - counted.shares.changes[i].any_order) < 4 * share.order_se);
    }
  }
}

TEST_CASE("sampled orders with a broken set leave out those that pass it") {
  Dice dice(16);
  RandomGame game = random_game(dice, 8, 0);
  game.values[1].reset();  // a alone
  const auto counted = play(lettered(8), game);
  const auto sampled = play(sampled_candidates(lettered(8), 2000, 8), game);
  CHECK_FALSE(sampled.orders.agreed);
  CHECK(sampled.orders.number == Approx(counted.orders.number).epsilon(0.05));
  for (std::size_t i = 0; i < 8; ++i)
    CHECK(std::abs(sampled.shares.changes[i].any_order - counted.shares.changes[i].any_order) <
          4 * sampled.shares.changes[i].order_se);
}

TEST_CASE("the same seed samples the same orders, another seed others") {
  const auto changes = lettered(14);
  const auto sets = [&changes](std::uint64_t seed) { return candidates(changes, seed).sets; };
  CHECK(candidates(changes, 1).sampled);
  CHECK(sets(1) == sets(1));
  CHECK(sets(1) != sets(2));
  CHECK_FALSE(candidates(lettered(12), 1).sampled);
}

TEST_CASE("a change that does nothing gets exactly zero in sampled orders, too") {
  const auto changes = lettered(14);
  const auto played = play(candidates(changes, 3), [](const ChangeSet& set) -> std::optional<double> {
    double value = 0;
    for (std::size_t i = 0; i < set.size(); ++i)
      if (set[i] && i != 4) value += 1.0 / static_cast<double>(i + 1) + (i > 0 && set[i - 1] && i != 5 ? 0.3 : 0);
    return value;
  });
  CHECK(played.shares.changes[4].any_order == 0);
  CHECK(played.shares.changes[4].order_se == 0);
}
