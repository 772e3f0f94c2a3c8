// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/analysis/analyse.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// The share of a role's time in a step that is of pieces that no other role may do instead; no less. The rest is taken
/// as in the analysis, where all who may do a piece do it equally often.
[[nodiscard]] double own_share(const Program& program, const Analysis::Cell& cell);

}  // namespace refpath
