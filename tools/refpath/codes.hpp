// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/diagnostics/code.hpp"
#include "refpath/diagnostics/control.hpp"

namespace refpath::tools {

/// The codes of all stages, in alphabetical order.
[[nodiscard]] Codes all_codes();

/// Those that `refpath check` tells, in alphabetical order.
[[nodiscard]] const KnownCodes& known_codes();

}  // namespace refpath::tools
