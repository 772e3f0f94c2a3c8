// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/diagnostics/code.hpp"

namespace refpath::tools {

/// The codes of all stages, in alphabetical order.
[[nodiscard]] Codes all_codes();

}  // namespace refpath::tools
