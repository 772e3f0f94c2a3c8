// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/describe_expectations.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath {

/// A comparison as one table for spreadsheets, laid out by csv_columns() and csv_sections(); a simulation or an
/// analysis is a comparison of one variant. Numbers are written as in the JSON document.
[[nodiscard]] std::string comparison_csv(const Comparison& comparison, const Provenance& provenance,
                                         const ExpectationResults& expected = {});

}  // namespace refpath
