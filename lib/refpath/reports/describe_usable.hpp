// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// Idle time in gaps that are long enough to be used, beside the hours freed; nothing where nothing was simulated.
void add_usable(const Paired& paired, Document& document);

}  // namespace refpath
