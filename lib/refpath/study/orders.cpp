// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/orders.hpp"

#include <algorithm>
#include <cassert>
#include <map>

#include "refpath/numerics/hash.hpp"
#include "refpath/numerics/philox.hpp"

namespace refpath {

namespace {

bool can_be_made(const NamedChange& change, const ChangeSet& after) {
  return std::all_of(change.needs.begin(), change.needs.end(),
                     [&after](int needed) { return after[static_cast<std::size_t>(needed)]; });
}

/// Gives each set one index, in the order in which they are first asked for.
class Numbered {
 public:
  explicit Numbered(std::vector<ChangeSet>& sets) : sets_(sets) {}
  int index(const ChangeSet& set) {
    const auto [at, is_new] = numbers_.emplace(set, static_cast<int>(sets_.size()));
    if (is_new) sets_.push_back(set);
    return at->second;
  }

 private:
  std::vector<ChangeSet>& sets_;
  std::map<ChangeSet, int> numbers_;
};

std::vector<int> along_the_file(std::size_t changes, Numbered& numbered) {
  ChangeSet set(changes, false);
  std::vector<int> sets{numbered.index(set)};
  for (std::size_t i = 0; i < changes; ++i) {
    set[i] = true;
    sets.push_back(numbered.index(set));
  }
  return sets;
}

/// Words of chance for the samples: word n of sample s, whoever asks and when.
class Lots {
 public:
  explicit Lots(std::uint64_t seed) {
    const std::uint64_t key = Hash().add(seed).add("orders of changes").value();
    key_ = {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
  }
  /// One of 0 .. choices - 1.
  [[nodiscard]] std::size_t choice(int sample, std::size_t position, std::size_t choices) const {
    const PhiloxCounter counter{static_cast<std::uint32_t>(sample), static_cast<std::uint32_t>(position), 0, 0};
    return static_cast<std::size_t>((static_cast<std::uint64_t>(philox(counter, key_)[0]) * choices) >> 32);
  }

 private:
  PhiloxKey key_;
};

SampledOrder sample(const std::vector<NamedChange>& changes, int number, const Lots& lots, Numbered& numbered) {
  SampledOrder order;
  ChangeSet made(changes.size(), false);
  order.sets.push_back(numbered.index(made));
  for (std::size_t position = 0; position < changes.size(); ++position) {
    std::vector<int> next;
    for (std::size_t i = 0; i < changes.size(); ++i)
      if (!made[i] && can_be_made(changes[i], made)) next.push_back(static_cast<int>(i));
    assert(!next.empty() && "a change needs only what stands before it");
    const int chosen = next[lots.choice(number, position, next.size())];
    order.weight *= static_cast<double>(next.size()) / static_cast<double>(changes.size() - position);
    made[static_cast<std::size_t>(chosen)] = true;
    order.changes.push_back(chosen);
    order.sets.push_back(numbered.index(made));
  }
  return order;
}

double factorial(std::size_t n) {
  double product = 1;
  for (std::size_t i = 2; i <= n; ++i) product *= static_cast<double>(i);
  return product;
}

/// By set, how many ways lead to it from no change, or from it to all changes.
struct Ways {
  std::vector<std::uint64_t> to, from;
};

/// `moves`: by growing number of changes made.
Ways ways(std::size_t sets, int none, int all, const std::vector<Move>& moves) {
  Ways found{std::vector<std::uint64_t>(sets), std::vector<std::uint64_t>(sets)};
  found.to[static_cast<std::size_t>(none)] = 1;
  for (const Move& move : moves)
    found.to[static_cast<std::size_t>(move.to)] += found.to[static_cast<std::size_t>(move.from)];
  found.from[static_cast<std::size_t>(all)] = 1;
  for (auto move = moves.rbegin(); move != moves.rend(); ++move)
    found.from[static_cast<std::size_t>(move->from)] += found.from[static_cast<std::size_t>(move->to)];
  return found;
}

/// Every move between two sets that honour `needs`, by growing number of changes made.
std::vector<Move> all_moves(const std::vector<ChangeSet>& sets) {
  std::map<ChangeSet, int> numbers;
  std::vector<int> by_size(sets.size());
  for (std::size_t s = 0; s < sets.size(); ++s) {
    numbers.emplace(sets[s], static_cast<int>(s));
    by_size[s] = static_cast<int>(s);
  }
  const auto size = [&sets](int s) {
    const ChangeSet& set = sets[static_cast<std::size_t>(s)];
    return std::count(set.begin(), set.end(), true);
  };
  std::stable_sort(by_size.begin(), by_size.end(), [&size](int a, int b) { return size(a) < size(b); });
  std::vector<Move> moves;
  for (const int from : by_size) {
    ChangeSet set = sets[static_cast<std::size_t>(from)];
    for (std::size_t i = 0; i < set.size(); ++i) {
      if (set[i]) continue;
      set[i] = true;
      const auto to = numbers.find(set);
      if (to != numbers.end()) moves.push_back({static_cast<int>(i), from, to->second, 0});
      set[i] = false;
    }
  }
  return moves;
}

void count(const Candidates& of, const std::vector<bool>& valid, Orders& made) {
  std::vector<Move> moves = all_moves(of.sets);
  const int none = of.agreed.front(), all = of.agreed.back();
  const auto total = [&](const std::vector<Move>& along) {
    return ways(of.sets.size(), none, all, along).from[static_cast<std::size_t>(none)];
  };
  made.honouring_needs = static_cast<double>(total(moves));
  moves.erase(std::remove_if(moves.begin(), moves.end(),
                             [&valid](const Move& move) {
                               return !valid[static_cast<std::size_t>(move.from)] ||
                                      !valid[static_cast<std::size_t>(move.to)];
                             }),
              moves.end());
  const Ways through = ways(of.sets.size(), none, all, moves);
  made.counted = valid[static_cast<std::size_t>(none)] ? through.from[static_cast<std::size_t>(none)] : 0;
  made.number = static_cast<double>(made.counted);
  for (Move& move : moves) {
    move.orders = through.to[static_cast<std::size_t>(move.from)] * through.from[static_cast<std::size_t>(move.to)];
    if (move.orders > 0) made.moves.push_back(move);
  }
  std::stable_sort(made.moves.begin(), made.moves.end(),
                   [](const Move& a, const Move& b) { return a.change < b.change; });
}

void weigh(const Candidates& of, const std::vector<bool>& valid, Orders& made) {
  double all = 0, good = 0;
  for (const SampledOrder& order : of.samples) {
    all += order.weight;
    const bool counts = std::all_of(order.sets.begin(), order.sets.end(),
                                    [&valid](int set) { return valid[static_cast<std::size_t>(set)]; });
    if (!counts) continue;
    good += order.weight;
    made.weights.push_back(order.weight);
    std::vector<Move> moves(made.changes);
    for (std::size_t i = 0; i < made.changes; ++i)
      moves[static_cast<std::size_t>(order.changes[i])] = {order.changes[i], order.sets[i], order.sets[i + 1], 1};
    made.moves.insert(made.moves.end(), moves.begin(), moves.end());
  }
  const double each = factorial(made.changes) / static_cast<double>(std::max<std::size_t>(of.samples.size(), 1));
  made.honouring_needs = all * each;
  made.number = good * each;
}

}  // namespace

Candidates all_candidates(const std::vector<NamedChange>& changes) {
  assert(changes.size() <= most_counted_changes);
  Candidates made;
  Numbered numbered(made.sets);
  made.agreed = along_the_file(changes.size(), numbered);
  for (std::uint32_t bits = 0; bits < std::uint32_t{1} << changes.size(); ++bits) {
    ChangeSet set(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) set[i] = (bits >> i & 1) != 0;
    if (honours_needs(changes, set)) static_cast<void>(numbered.index(set));
  }
  return made;
}

Candidates sampled_candidates(const std::vector<NamedChange>& changes, int number, std::uint64_t seed) {
  Candidates made;
  made.sampled = true;
  Numbered numbered(made.sets);
  made.agreed = along_the_file(changes.size(), numbered);
  const Lots lots(seed);
  for (int s = 0; s < number; ++s) made.samples.push_back(sample(changes, s, lots, numbered));
  return made;
}

Candidates candidates(const std::vector<NamedChange>& changes, std::uint64_t seed) {
  return changes.size() <= most_counted_changes ? all_candidates(changes)
                                                : sampled_candidates(changes, usual_sampled_orders, seed);
}

Orders orders(const Candidates& of, const std::vector<bool>& valid) {
  assert(valid.size() == of.sets.size());
  Orders made;
  made.changes = of.agreed.size() - 1;
  made.sampled = of.sampled;
  made.agreed = std::all_of(of.agreed.begin(), of.agreed.end(),
                            [&valid](int set) { return valid[static_cast<std::size_t>(set)]; });
  if (of.sampled) {
    weigh(of, valid, made);
  } else {
    count(of, valid, made);
  }
  return made;
}

}  // namespace refpath
