// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/analysis/analyse.hpp"

namespace refpath {

/// As analyse(), but of what follows parallel branches of which some may end the referral no more than is done for
/// certain: of that, only what else stands in the way is not exact. Means only are of use; they are those of analyse(),
/// or less.
[[nodiscard]] Analysis analyse_least(const Program& program, int weeks = usual_weeks);

}  // namespace refpath
