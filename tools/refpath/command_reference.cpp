// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks_page.hpp"
#include "refpath/command.hpp"
#include "refpath/destination.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"
#include "refpath/help.hpp"
#include "refpath/measures/table.hpp"
#include "refpath/reader/keys.hpp"
#include "refpath/reports/csv_row.hpp"
#include "refpath/reports/formats.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

namespace {

std::string code_text(std::string_view text) {
  return fmt::format("`{}`", text);
}

Document keys_page() {
  Document page;
  page.add(Heading{"Keys", 1})
      .add(Paragraph{"The keys of a pathway file, by the mapping in which they stand. The level says what a key is "
                     "for: a map, time per "
                     "referral, load, waits, or trust in the numbers."});
  for (const auto& mapping : mapping_rows()) {
    Table table;
    table.columns = {{"Key"}, {"value"}, {"left out"}, {"level"}, {"says"}, {"example"}};
    for (const auto& row : key_rows()) {
      if (row.mapping != mapping.id) continue;
      const std::string otherwise = row.required ? "required" : std::string(row.otherwise);
      table.rows.push_back({code_text(row.key), std::string(row.shape), otherwise, name(row.level),
                            std::string(row.summary), code_text(row.example)});
    }
    if (table.rows.empty()) continue;
    page.add(Heading{capitalised(std::string(mapping.called))});
    if (!mapping.path.empty()) page.add(Paragraph{fmt::format("Stands at `{}`.", mapping.path)});
    page.add(std::move(table));
    for (const auto& row : one_of_rows()) {
      if (row.mapping != mapping.id) continue;
      std::vector<std::string> keys;
      keys.reserve(row.keys.size());
      for (const auto& key : row.keys) keys.push_back(code_text(key));
      page.add(Paragraph{fmt::format("At most one of {}.", fmt::join(keys, ", "))});
    }
  }
  return page;
}

Document measures_page() {
  Document page;
  page.add(Heading{"Measures", 1})
      .add(Paragraph{"What can be asked of a pathway, keyed the same in every output. `@` always names a step. A day "
                     "has 24 hours; an "
                     "hour a week is an average over the weeks that count. What is by kind can be asked of the "
                     "referrals with one value of an attribute: `wait@assess[urgency=urgent]`."});
  Table table;
  table.columns = {{"Key"}, {"unit"}, {"better"}, {"by kind"}, {"means"}};
  for (const auto& kind : measure_kinds()) {
    table.rows.push_back({code_text(kind.pattern), std::string(kind.unit),
                          kind.better == Better::neither ? "" : name(kind.better), kind.by_subgroup ? "yes" : "",
                          std::string(kind.definition)});
  }
  page.add(std::move(table));
  return page;
}

Document commands_page() {
  Document page;
  page.add(Heading{"Commands", 1}).add(Verbatim{program_help(), "text"});
  for (const auto& command : commands()) {
    if (command.run == nullptr) continue;
    page.add(Heading{fmt::format("refpath {}", command.name)}).add(Verbatim{command_help(command), "text"});
  }
  return page;
}

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

Document formats_page() {
  Document page;
  page.add(Heading{"Formats", 1})
      .add(Paragraph{
          "What `--format` can be. Left out, it is what the name of `--output` ends in (`.json`, `.csv`, "
          "`.md`), else `text`. In every format a result carries the files with their fingerprints, the seed, "
          "the version, how many numbers are assumed, and the warnings."});
  Table table;
  table.columns = {{"Format"}, {"gives"}, {"of"}};
  for (const auto& format : formats())
    table.rows.push_back({code_text(format.name), std::string(format.summary), in_a_row(commands_giving(format.name))});
  page.add(std::move(table));
  add_csv(page);
  return page;
}

}  // namespace

int run_reference(const Invocation& invocation) {
  const std::vector<std::string_view> pages = {"codes", "checks", "keys", "measures", "commands", "formats"};
  if (invocation.arguments.size() != 1) {
    throw UsageError(fmt::format("name the page: refpath reference PAGE, one of {}", fmt::join(pages, ", ")));
  }
  const std::string& page = invocation.arguments.front();
  Document document;
  if (page == "codes") {
    document = codes_page();
  } else if (page == "checks") {
    document = checks_page();
  } else if (page == "keys") {
    document = keys_page();
  } else if (page == "measures") {
    document = measures_page();
  } else if (page == "commands") {
    document = commands_page();
  } else if (page == "formats") {
    document = formats_page();
  } else {
    const std::string_view meant = nearest(page, pages);
    throw UsageError(fmt::format("there is no page '{}'; {}", page,
                                 meant.empty() ? fmt::format("the pages are {}", fmt::join(pages, ", "))
                                               : fmt::format("did you mean '{}'?", meant)));
  }
  Destination(invocation).write(to_markdown(document));
  return fine;
}

}  // namespace refpath::tools
