// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/model/pathway.hpp"

namespace refpath {

/// What the shape of a pathway tells without any number. Outcomes with a share of 0 count as no connection.
struct Structure {
  std::vector<bool> reachable;       ///< By step: some route from the first step leads there.
  std::vector<bool> can_exit;        ///< By step: some route from there leads to an exit.
  std::vector<bool> exit_reachable;  ///< By exit.
  std::vector<bool> on_a_loop;       ///< By step: a referral may come again.
  std::vector<int> inside;           ///< By step: the innermost split in one of whose branches it lies, or -1.
  std::vector<int> component;  ///< By step: the same number where a referral may go from one to the other and back.
  std::vector<std::vector<int>> next;  ///< By step: the steps to which a referral may go on from there, sorted.
};
/// Whether an outcome has a share of anybody.
[[nodiscard]] bool can_happen(const Outcome& outcome);
[[nodiscard]] Structure structure(const Pathway& pathway);

/// The strong components of a graph that is given by the vertices to which each leads: by vertex, the same number where
/// one leads to the other and back.
[[nodiscard]] std::vector<int> strong_components(const std::vector<std::vector<int>>& next);

}  // namespace refpath
