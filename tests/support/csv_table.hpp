// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

namespace refpath::test {

/// The records of a CSV text by the grammar of RFC 4180, with LF or CRLF; throws std::runtime_error where it is broken:
/// a quotation mark inside a cell that is not quoted, text after a closing one, or none that closes.
[[nodiscard]] std::vector<std::vector<std::string>> csv_records(const std::string& text);

/// A record by the titles of the first. Throws std::runtime_error when the table is ragged or a title comes twice.
using CsvCells = std::map<std::string, std::string>;
[[nodiscard]] std::vector<CsvCells> csv_table(const std::string& text);

/// The cells of the lines of each table in a Markdown text, as GitHub splits them (GFM 4.10): a bar after a backslash
/// is part of the cell. Every table begins with its titles, then its rule.
[[nodiscard]] std::vector<std::vector<std::vector<std::string>>> markdown_tables(const std::string& text);

}  // namespace refpath::test
