// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/document.hpp"

namespace refpath {

/// What to find out before anything is changed: which numbers are assumed, and where most of the change comes from.
[[nodiscard]] std::string before_you_act(const Comparison& comparison);

void add_before_you_act(const Comparison& comparison, Document& document, int level);

}  // namespace refpath
