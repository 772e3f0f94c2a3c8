// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/comparison/difference.hpp"
#include "refpath/simulation/same_luck.hpp"

namespace refpath {

/// Referrals that take longer, or less long, than with the same luck in the current pathway (`first`): of all, and of
/// those of each kind.
struct WorseOff {
  std::vector<Difference> all;        ///< worse_off, worse_off_by_a_day, better_off_by_a_day, worse_off_days
  std::vector<Difference> subgroups;  ///< "worse_off[urgency=urgent]"
};

/// Adds to a pairing what can be told of the referrals of each kind, and who takes longer than with the same luck
/// before; the latter only of pairings with the first variant.
void add_who_is_worse_off(const Comparison& comparison, const DifferenceSettings& settings, Pairing& pairing);

/// `growing`: waits have no long-run mean in one of the two, so that nothing is said.
[[nodiscard]] WorseOff worse_off(const SameLuck& same, const Variant& first, bool growing);

}  // namespace refpath
