// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/model/pathway.hpp"
#include "refpath/reader/report.hpp"
#include "refpath/reader/tree.hpp"

namespace refpath {

/// Reports what one step says of another and cannot be: the same person as one who did nothing of the kind, a match
/// that is taken, tries that lead back to what was tried. `steps` is the node they were read from; all names must have
/// been resolved.
void check_step_references(const Pathway& pathway, const Node& steps, Report& report);

}  // namespace refpath
