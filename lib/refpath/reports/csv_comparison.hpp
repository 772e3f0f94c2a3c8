// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/comparison/compare.hpp"
#include "refpath/reports/csv_cells.hpp"

namespace refpath {

/// What the CSV table says of one redesign against the current pathway: hours of each party and what they come to, and
/// the differences of all measures.
void add_results(const Comparison& comparison, const Pairing& pairing, CsvRows& rows);

/// Where the hours of the two go, and what is different in their definitions.
void add_reasons(const Comparison& comparison, const Pairing& pairing, CsvRows& rows);

/// Several redesigns against each other.
void add_rankings(const Comparison& comparison, CsvRows& rows);

}  // namespace refpath
