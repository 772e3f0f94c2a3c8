// SPDX-License-Identifier: Apache-2.0
#include "refpath/reference/pages.hpp"

#include <algorithm>

#include "refpath/command.hpp"
#include "refpath/reference/findings.hpp"
#include "refpath/reports/csv_row.hpp"
#include "refpath/reports/formats.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

namespace {

std::vector<std::string> commands_giving(std::string_view format) {
  std::vector<std::string> names;
  for (const auto& command : commands()) {
    if (std::find(command.formats.begin(), command.formats.end(), format) != command.formats.end())
      names.push_back(code_text(command.name));
  }
  return names;
}

void add_csv(Document& page) {
  page.add(Heading{"The table of `csv`"})
      .add(Paragraph{
          "As RFC 4180 has it, in UTF-8 without a byte order mark: a line of titles, then one line for each thing, all "
          "with the same columns, separated by commas; lines end in LF. A cell with a comma, a semicolon or a "
          "quotation "
          "mark stands in quotation marks, and those in it are doubled. No cell holds a line end. A cell is empty "
          "where "
          "there is nothing to say; why a number is missing stands in `no_number` or `why_not_exact`. A text that "
          "begins "
          "with `=`, `+`, `-` or `@` gets an apostrophe before it, so that no spreadsheet takes a name in a file for a "
          "formula; numbers stay numbers. The intervals of percentiles, and the range of the same year, are in `json` "
          "only."});
  Table columns;
  columns.columns = {{"Column"}, {"holds"}};
  for (const auto& column : csv_columns())
    columns.rows.push_back({code_text(column.name), std::string(column.meaning)});
  page.add(std::move(columns));
  page.add(Paragraph{"The sections:"});
  Table sections;
  sections.columns = {{"Section"}, {"a line is"}};
  for (const auto& section : csv_sections())
    sections.rows.push_back({code_text(section.name), std::string(section.meaning)});
  page.add(std::move(sections));
}

}  // namespace

std::string formats_page() {
  Document page;
  page.add(Heading{"Formats", 1})
      .add(Paragraph{"What `--format` can be. Left out, it is what the name of `--output` ends in (`.json`, `.csv`, "
                     "`.md`, `.sarif`, `.xml`), else `text`. In every format a result carries the files with their "
                     "fingerprints, the seed, "
                     "the version, how many numbers are assumed, and the warnings."});
  Table table;
  table.columns = {{"Format"}, {"gives"}, {"of"}};
  for (const auto& format : formats())
    table.rows.push_back({code_text(format.name), std::string(format.summary), in_a_row(commands_giving(format.name))});
  page.add(std::move(table));
  add_findings(page);
  add_csv(page);
  return to_markdown(page);
}

}  // namespace refpath::tools
