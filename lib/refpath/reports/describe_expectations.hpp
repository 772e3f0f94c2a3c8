// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/comparison/expected.hpp"
#include "refpath/reports/document.hpp"

namespace refpath {

using ExpectationResults = std::vector<ExpectationResult>;

/// What became of what the files expect, as a table; nothing when they expect nothing.
void add_expectations(const ExpectationResults& results, const Comparison& comparison, Document& document);

/// What is to be said of one where the file says it: an error when it failed or cannot be judged, a note when it is
/// undecided, nothing when it is met.
[[nodiscard]] std::optional<Diagnostic> diagnostic_of(const ExpectationResult& result);

}  // namespace refpath
