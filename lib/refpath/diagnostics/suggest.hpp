// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath {

/// The candidate that the writer most likely meant, or "" when none is near: at most a third of its letters wrong
/// (insertions, deletions, replacements and swaps of neighbours each count one), or equal but for case, hyphens and
/// underscores. Ties go to the candidate listed first.
[[nodiscard]] std::string_view nearest(std::string_view typed, const std::vector<std::string_view>& candidates);

}  // namespace refpath
