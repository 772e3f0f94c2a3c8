// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace refpath {

/// One line of the CSV table, cell by cell as they are written; what does not apply stays empty. A new cell needs a
/// field here and a row of csv_columns().
struct CsvRow {
  std::string section, variant, against, key, label, unit;
  std::string value, verdict, before, after, saved, added;
  std::string exact, why_not_exact, mean, low, high, level, adjusted, n, se, no_number;
  std::string sd, p50, p90, p95, year_low, year_high, year_rough;
  std::string matched_by, place, text, text_before, text_after;
};

/// One row of the table of columns.
struct CsvColumn {
  std::string_view name;
  std::string CsvRow::*cell;
  bool words = false;  ///< Text, that is, and no number.
  std::string_view meaning;
};
[[nodiscard]] const std::vector<CsvColumn>& csv_columns();

/// One row of the table of sections: what a line is about.
struct CsvSection {
  std::string_view name;
  std::string_view meaning;
};
[[nodiscard]] const std::vector<CsvSection>& csv_sections();

/// A number as the JSON document has it; empty when it is none.
[[nodiscard]] std::string csv_number(const std::optional<double>& value);

/// The rows under a line of titles, as RFC 4180 has it with LF at the end of each line, in UTF-8 without a byte order
/// mark. Every row is one line: line ends and tabs in a text become spaces. A text that a spreadsheet would take for a
/// formula (it begins with = + - or @) gets an apostrophe before it.
[[nodiscard]] std::string to_csv(const std::vector<CsvRow>& rows);

}  // namespace refpath
