// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"

namespace refpath {

/// Whether two numbers are not the same but for rounding.
[[nodiscard]] bool differ(double a, double b);

/// A source from which not so many referrals come in one pathway as in another; people a week.
struct OtherRate {
  const Source* source;  ///< Of the second pathway; of the first where only that one has it.
  double before = 0, after = 0;
  bool is_gone = false;  ///< Only the first has it.
};
/// Sources by their names, those of the first pathway first. Of two pathways with one source each their names do not
/// matter; where only one of them has more than one, and the other's has no name, nothing is found. Both must have
/// demand.
[[nodiscard]] std::vector<OtherRate> other_rates(const Pathway& from, const Pathway& to);

/// A value of an attribute that not the same share of the referrals has in both.
struct OtherShare {
  std::string value;
  double before = 0, after = 0;
  bool is_new = false, is_gone = false;  ///< Only one of the two knows such a value.
};
/// Of an attribute by its name; empty where it is not in both, or nothing is known of the referrals.
[[nodiscard]] std::vector<OtherShare> other_shares(const Pathway& from, const Pathway& to,
                                                   const std::string& attribute);

}  // namespace refpath
