// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"

namespace refpath::test {

/// The same pathway with everything that a file may list in any order the other way round: roles, meetings, clinics,
/// attributes, counts, steps and their outcomes, exits and milestones. Left as they are: sources (referrals that are
/// ready at one moment are served in the order of their sources), places, people, the work of a step, branches, and
/// outcomes of which several lead to one place.
[[nodiscard]] Pathway reordered(const Pathway& pathway);

}  // namespace refpath::test
