// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/csv_table.hpp"

namespace refpath::test {

using OrderedJson = nlohmann::ordered_json;
using CsvLines = std::vector<CsvCells>;

/// Commands whose results are looked at in every format, without --format.
[[nodiscard]] const std::vector<std::string>& lines_with_tables();

/// What a command says in a format; each is typed once only, because several cases look at it.
[[nodiscard]] const std::string& said(const std::string& line, const std::string& format);
/// The same as a table, and as a JSON document.
[[nodiscard]] CsvLines table(const std::string& line);
[[nodiscard]] OrderedJson document(const std::string& line);

/// The lines of one section of the table.
[[nodiscard]] CsvLines section(const CsvLines& rows, const std::string& name);

/// Whether the cell is the number of the document, digit by digit: both are read back in the same way.
[[nodiscard]] bool same(const std::string& cell, const OrderedJson& object, const std::string& name);
/// Checks that for each of these cells.
void check_numbers(const CsvCells& row, const OrderedJson& object, const std::vector<std::string>& names);

/// The names of an interval and of what a single year could show.
[[nodiscard]] const std::vector<std::string>& names_of_interval();

}  // namespace refpath::test
