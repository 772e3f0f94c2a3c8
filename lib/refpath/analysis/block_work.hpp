// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/analysis/blocks.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// What going once through a block takes of one role in minutes of one kind; seconds, from the tables of the program.
/// Draws are independent of each other; people who share one give it each. Of pieces of which only one is done, each
/// is done equally often.
struct BlockTime {
  int role;
  TimeKind kind;
  Moments time;
};
/// By role, then kind. `end`: one past the last instruction that is done.
[[nodiscard]] std::vector<BlockTime> block_times(const Program& program, const BranchBlock& block, int end,
                                                 int referral_class);

/// The roles that take part in each piece of work in turn, each sorted; with how often it is done before the next one:
/// a job, a meeting or a slot is one piece. Those that are repeated together are written out once.
struct BlockPieces {
  std::vector<std::vector<int>> roles;  ///< Empty for a decision or a pure delay.
  double handoffs = 0;                  ///< Between two consecutive pieces with no role in common.
};
[[nodiscard]] BlockPieces block_pieces(const Program& program, const BranchBlock& block, int end, int referral_class);

/// Whether two sorted lists of roles have one in common.
[[nodiscard]] bool share_a_role(const std::vector<int>& a, const std::vector<int>& b);

}  // namespace refpath
