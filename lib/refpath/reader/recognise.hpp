// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace refpath {

/// Whether a YAML text is a pathway file, or was meant to be one, judged by the keys at its left margin: one that only
/// pathways have, or two that pathways have. Slips elsewhere do not matter.
[[nodiscard]] bool looks_like_a_pathway(std::string_view text);

}  // namespace refpath
