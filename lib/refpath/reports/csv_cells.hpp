// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/measures/record.hpp"
#include "refpath/numerics/intervals.hpp"
#include "refpath/reports/csv_row.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath {

/// Cells that several lines of the CSV table fill in alike.

using CsvRows = std::vector<CsvRow>;

/// "yes" or "no".
[[nodiscard]] std::string yes(bool value);
/// Why there is no exact number; empty where there is one.
[[nodiscard]] std::string why_cell(const std::optional<WhyNotExact>& why_not);

void set_interval(CsvRow& row, const Interval& interval);
void set_year(CsvRow& row, const std::optional<PredictionInterval>& year);

/// A line that says one thing: its name and a number or a text.
[[nodiscard]] CsvRow single(const char* section, std::string key, std::string value, std::string text = "");

/// What a reader has to know first, and what checking the files found.
void add_findings(const Diagnostics& warnings, const Provenance& provenance, CsvRows& rows);
/// A file and the data that it names, with their fingerprints.
void add_input(const Input& input, CsvRows& rows);

}  // namespace refpath
