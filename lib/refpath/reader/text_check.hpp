// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "refpath/reader/report.hpp"

namespace refpath {

/// Reports what makes a text unreadable before its structure is looked at: its size, its encoding, characters that
/// nobody can see, tabs. True when nothing was reported.
bool check_text(std::string_view text, int file, Report& report);

}  // namespace refpath
