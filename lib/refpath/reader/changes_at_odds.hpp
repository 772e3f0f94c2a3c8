// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/reader/change_list.hpp"

namespace refpath {

/// The keys of a step of which it has one, and which therefore stand for each other when a change writes one of them.
[[nodiscard]] bool says_what_is_done(std::string_view key);

/// Reports two changes that give the same key different values, add the same name with other contents, or send what led
/// to the same step to different places, and neither of which needs the other.
void check_odds(const std::vector<WrittenChange>& changes, Report& report);

}  // namespace refpath
