// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/comparison/compare.hpp"

namespace refpath {

/// What `here` has and `there` has not, kind by kind.
[[nodiscard]] std::vector<Unmatched> unmatched(const Pathway& here, const Pathway& there);

}  // namespace refpath
