// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/analysis/flow.hpp"

namespace refpath {

/// Of those who come to parallel branches, lets only so many go on after them as do so for certain: those of whom no
/// branch ends the referral. Exact where one branch can end it; the branches of a referral are independent of each
/// other. Everything must come to an end in the flow.
void let_through_least(Flow& flow);

}  // namespace refpath
