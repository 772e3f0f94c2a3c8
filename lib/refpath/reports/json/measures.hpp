// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/json/value.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath {

/// Pieces of which the JSON documents are made.

/// Null for a text that is empty.
[[nodiscard]] Json text(const std::string& value);

[[nodiscard]] Json why_json(const WhyNotExact& why_not);
[[nodiscard]] Json estimate_json(const Estimate& estimate);
[[nodiscard]] Json difference_json(const Difference& difference);
/// The verdict as an identifier: "better_size_not_clear".
[[nodiscard]] std::string identifier(Verdict verdict);
[[nodiscard]] Json findings_json(const std::vector<Finding>& findings);

}  // namespace refpath
