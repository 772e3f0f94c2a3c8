// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/exactness.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// A straight stretch of the code of one step: from an instruction that something leads to up to the branch or join
/// that ends it. Given that it is entered, what is done in it and which arc is chosen at its end are independent.
struct BranchBlock {
  int step;
  int first;  ///< Instruction.
  int end;    ///< Its branch or join.
  /// Whether the number of times that it is entered, and that it is gone through, is exact.
  Exactness entered, done;
};

/// The blocks to which referrals of any class can come, in whatever way.
struct Blocks {
  std::vector<BranchBlock> all;  ///< In the order of the code.
  std::vector<int> at;           ///< By instruction: the block that begins there, or -1.
  std::vector<Exactness> exits;  ///< By exit: whether its share is exact.
};
/// What is computed of what follows parallel branches of which some may end the referral.
enum class Counting {
  usual,  ///< As if all branches came to their end; nothing that follows them is exact.
  least,  ///< No more than is done for certain; that it may be more is no doubt. Only where nobody can leave a branch
          ///< by patience, full lists and tries, because then nothing is certain.
};
/// With their exactness. `tries_are_exact`: by step, where the flow tells apart who comes for the last time.
[[nodiscard]] Blocks blocks_of(const Program& program, const std::vector<bool>& tries_are_exact,
                               Counting counting = Counting::usual);

/// Calls visit(arc) for each arc of a branch, whatever the class.
template <class Visit>
void for_each_arc(const Program& program, int branch, const Visit& visit) {
  const auto go = [&](const Branch& of) {
    for (int a = of.first_arc; a < of.first_arc + of.arcs; ++a) visit(program.arcs[static_cast<std::size_t>(a)]);
  };
  const Branch& plain = program.branches[static_cast<std::size_t>(branch)];
  if (plain.by_class < 0) {
    go(plain);
    return;
  }
  for (int c = 0; c < program.classes; ++c) go(program.class_branches[static_cast<std::size_t>(plain.by_class + c)]);
}

/// How often each instruction of the block is done when it is gone through once: more than once where it is repeated.
[[nodiscard]] std::vector<int> times_done(const Program& program, const BranchBlock& block, int referral_class);

}  // namespace refpath
