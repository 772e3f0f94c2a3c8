// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// What is different in the two definitions: what is removed, what is new, and what is moved or changed. A long list
/// stands at the end, and in front only how much of what.
void add_structure_in_front(const Paired& paired, Document& document);
void add_structure_at_end(const Paired& paired, Document& document);

/// "2 roles and 1 step removed; 1 meeting added; 4 steps changed or moved".
[[nodiscard]] std::string structure_summary(const std::vector<StructuralDifference>& structure);

}  // namespace refpath
