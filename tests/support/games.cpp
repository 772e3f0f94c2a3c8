// SPDX-License-Identifier: Apache-2.0
#include "support/games.hpp"

#include <algorithm>
#include <map>
#include <numeric>

namespace refpath::test {

std::vector<NamedChange> lettered(std::size_t number, std::vector<std::vector<int>> needs) {
  std::vector<NamedChange> changes(number);
  for (std::size_t i = 0; i < number; ++i) {
    changes[i].name = std::string(1, static_cast<char>('a' + i));
    changes[i].label = changes[i].name;
    if (i < needs.size()) changes[i].needs = needs[i];
  }
  return changes;
}

SharedGame play(const Candidates& candidates, const Game& game) {
  SharedGame played;
  played.candidates = candidates;
  std::vector<double> values;
  std::vector<bool> valid;
  for (const ChangeSet& set : candidates.sets) {
    const std::optional<double> value = game(set);
    valid.push_back(value.has_value());
    values.push_back(value.value_or(-1e300));  // not to be looked at
  }
  played.orders = orders(candidates, valid);
  if (played.orders.any()) played.shares = share_out(played.orders, candidates, values);
  return played;
}

SharedGame play(const std::vector<NamedChange>& changes, const Game& game) {
  return play(all_candidates(changes), game);
}

Game listed(const std::vector<std::pair<std::string, double>>& values) {
  const std::map<std::string, double> known(values.begin(), values.end());
  return [known](const ChangeSet& set) -> std::optional<double> {
    std::string letters;
    for (std::size_t i = 0; i < set.size(); ++i)
      if (set[i]) letters += static_cast<char>('a' + i);
    const auto found = known.find(letters);
    if (found == known.end()) return std::nullopt;
    return found->second;
  };
}

ByPermutation by_permutation(const std::vector<NamedChange>& changes, const Game& game) {
  ByPermutation found;
  found.any_order.resize(changes.size());
  std::vector<std::size_t> order(changes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  do {
    ChangeSet set(changes.size(), false);
    std::vector<std::optional<double>> along{game(set)};
    bool counts = along.front().has_value();
    for (const std::size_t i : order) {
      set[i] = true;
      along.push_back(game(set));
      counts = counts && along.back() && honours_needs(changes, set);
    }
    if (!counts) continue;
    ++found.orders;
    for (std::size_t position = 0; position < order.size(); ++position)
      found.any_order[order[position]] += *along[position + 1] - *along[position];
  } while (std::next_permutation(order.begin(), order.end()));
  for (double& value : found.any_order) value /= std::max(found.orders, 1.0);
  return found;
}

}  // namespace refpath::test
