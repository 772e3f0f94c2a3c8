// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// What is different in the two definitions: what is removed, what is new, and what is moved or changed.
void add_structure(const Paired& paired, Document& document);

}  // namespace refpath
