// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "refpath/study/attribution.hpp"

namespace refpath::test {

/// Changes called a, b, c ..; `needs` by change, none for those that it leaves out.
[[nodiscard]] std::vector<NamedChange> lettered(std::size_t number, std::vector<std::vector<int>> needs = {});

/// A value of a set of changes, or none: there is no pathway then.
using Game = std::function<std::optional<double>(const ChangeSet&)>;

/// A game with an answer.
struct SharedGame {
  Candidates candidates;
  Orders orders;
  Shares shares;  ///< Empty when no order counts.
};
[[nodiscard]] SharedGame play(const Candidates& candidates, const Game& game);
[[nodiscard]] SharedGame play(const std::vector<NamedChange>& changes, const Game& game);

/// The value of each set named by its letters: {{"", 0}, {"a", 6}, ..}; a set that is not listed is no pathway.
[[nodiscard]] Game listed(const std::vector<std::pair<std::string, double>>& values);

/// What is shared out over every permutation of the changes, one by one: Shapley's definition, as slow as it is plain.
struct ByPermutation {
  std::vector<double> any_order;
  double orders = 0;
};
[[nodiscard]] ByPermutation by_permutation(const std::vector<NamedChange>& changes, const Game& game);

}  // namespace refpath::test
