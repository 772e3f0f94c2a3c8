// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "refpath/units/parsed.hpp"

namespace refpath {

/// That no space stands after the colon of `key:value`: none at all, or one that only looks like it.
[[nodiscard]] Complaint no_colon_space(std::string_view key, std::string_view value);

}  // namespace refpath
