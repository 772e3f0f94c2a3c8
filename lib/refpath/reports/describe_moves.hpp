// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/reports/document.hpp"
#include "refpath/reports/paired.hpp"

namespace refpath {

/// Who no longer gives how many hours, and of whom they are asked instead.
[[nodiscard]] std::string moved_sentence(const Ledger& ledger);

/// Where the hours go: what moved, and the ledger by kind of time, by step, and of those whom it concerns most. Nothing
/// without a ledger.
void add_moves(const Paired& paired, Document& document);

}  // namespace refpath
