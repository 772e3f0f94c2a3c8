// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// What the freed hours come to: whole-time equivalents, days, value at unit cost, and referrals that could be carried
/// besides. Nothing where nobody has hours freed.
void add_capacity(const Paired& paired, Document& document);

}  // namespace refpath
