// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/program/program.hpp"

namespace refpath {

/// Classes of referral for which something takes the same times.
struct AlikeClasses {
  int first;     ///< One of them.
  double share;  ///< Of all referrals, that of all of them; above 0.
};
/// All classes that come at all, by the tables from which these are drawn; one where nothing depends on the class.
[[nodiscard]] std::vector<AlikeClasses> alike_classes(const Program& program, const std::vector<const Draw*>& draws);

}  // namespace refpath
