// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/diagnostics/sources.hpp"
#include "refpath/reader/make_change.hpp"

namespace refpath {

/// What is found in a pathway after each further change: `after[k]` once k of them are made, in their order.
struct AfterChange {
  Diagnostics found;
  ChangedTree tree;
};

/// The errors that changes cause, told where the change is that causes them: what stands in the change itself stays;
/// what it takes away and is used elsewhere is told where it is taken away, with the places that use it; anything else
/// is told at the change, with its place in the files below. A later change that puts it right does not make it right,
/// because changes are agreed one by one; the help names it. The first `definitions` sources are files of the redesign;
/// what is wrong in any other, a value set beside it or a file of data, stays there.
[[nodiscard]] Diagnostics blame(const std::vector<WrittenChange>& changes, const std::vector<AfterChange>& after,
                                const Sources& sources, int definitions);

/// Meetings and clinics that some step used before a change and none after it: their time is still spent.
[[nodiscard]] Diagnostics left_without_use(const std::vector<WrittenChange>& changes,
                                           const std::vector<AfterChange>& after);

}  // namespace refpath
