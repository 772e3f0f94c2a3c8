// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/document.hpp"

namespace refpath {

/// Where the hours go: the sum, who is asked for more, and the ledger of those whom it concerns most. Nothing without a
/// ledger.
void add_moves(const Comparison& comparison, const Pairing& pairing, Document& document);

/// What only one of the two has, by kind.
void add_unmatched(const Comparison& comparison, const Pairing& pairing, Document& document);

}  // namespace refpath
