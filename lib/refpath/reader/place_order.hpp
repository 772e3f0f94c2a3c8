// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"
#include "refpath/reader/report.hpp"

namespace refpath {

/// Reports places, and places on caseloads, that are not taken and freed in order on every route: taken by who may have
/// one already, freed by who never has one, or waited for in a ring, so that referrals could wait for each other for
/// ever. Branches must be well formed.
void check_places(const Pathway& pathway, Report& report);

}  // namespace refpath
