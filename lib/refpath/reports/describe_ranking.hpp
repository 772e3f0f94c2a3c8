// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/document.hpp"

namespace refpath {

/// Which of several redesigns frees most, and whether the next can be told from it. Nothing for a single redesign.
void add_ranking(const Comparison& comparison, Document& document);

}  // namespace refpath
