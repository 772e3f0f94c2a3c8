// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/diagnostics/sources.hpp"
#include "refpath/reader/report.hpp"

namespace refpath {

/// One cell of a table, without quotes and without spaces at its ends.
struct Cell {
  Location at;
  std::string text;
};

/// A table as spreadsheets and databases write it (RFC 4180): cells with a comma, a semicolon or a tab between, a line
/// for each row, quotes around a cell that has one of these in it. Lines without any text are left out.
struct Csv {
  std::vector<std::vector<Cell>> rows;
};

/// Reads one of the sources. Absent, with an error, when it is no such table: not UTF-8, a quote that is not closed, or
/// nothing in it.
[[nodiscard]] std::optional<Csv> read_csv(const Sources& sources, int file, Report& report);

}  // namespace refpath
