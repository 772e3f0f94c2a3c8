// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// Sets of steps that lead only to each other, of those that are trapped because no exit is reached from them; each in
/// the order of the file. Steps that can only lead to such a set are mended with it.
[[nodiscard]] std::vector<std::vector<int>> closed_components(const std::vector<bool>& trapped,
                                                              const std::vector<std::vector<int>>& next,
                                                              const std::vector<int>& component);

/// Steps that lead only to each other for some kinds of referral that come there, though not for all.
struct Trap {
  std::vector<int> steps;    ///< In the order of the file.
  std::vector<int> classes;  ///< Of the referrals that never leave them.
};
/// One for each such set of steps, but for those that are a trap for everybody.
[[nodiscard]] std::vector<Trap> traps_of_some(const RuleSubject& subject, const std::vector<bool>& is_trap_for_all);

/// "with urgency 'urgent' or 'soon' and age 'child'": which referrals these classes are, by the attributes in which
/// they differ from others; where no such text is true of just these, one of them: "of some kinds (with .., for
/// example)". Empty when they are all.
[[nodiscard]] std::string kind_text(const RuleSubject& subject, const std::vector<int>& classes);

}  // namespace refpath
