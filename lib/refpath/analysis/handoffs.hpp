// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/blocks.hpp"
#include "refpath/analysis/flow.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// Expected hand-offs of referrals that visit the states of a flow so often: two consecutive pieces of work with no
/// role in common. The first piece and exits are not counted; a state without work passes the last piece through. There
/// must be no parallel branches.
[[nodiscard]] double handoffs(const Program& program, const Blocks& blocks, const Flow& flow, int referral_class,
                              const std::vector<double>& visits);

}  // namespace refpath
