// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/csv.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "catch.hpp"
#include "refpath/reports/csv_row.hpp"
#include "support/csv_table.hpp"
#include "support/small_pair.hpp"

using namespace refpath;
using refpath::test::csv_records;
using refpath::test::csv_table;

namespace {

CsvRow labelled(std::string label) {
  CsvRow row;
  row.section = "measure";
  row.label = std::move(label);
  return row;
}

std::string label_written(const std::string& label) {
  return csv_table(to_csv({labelled(label)})).front().at("label");
}

}  // namespace

TEST_CASE("cells with commas and quotation marks are quoted, and those in them are doubled") {
  CHECK(to_csv({labelled("a, \"b\"")}).find(",\"a, \"\"b\"\"\",") != std::string::npos);
  for (const char* label : {"plain", "a, b", "\"", "\"\"", "say \"yes\"", "a;b", " spaces ", "\"a\",\"b\"", "Zo\u00EB"})
    CHECK(label_written(label) == label);
}

TEST_CASE("a text never holds a line end, and bytes that are no text are replaced") {
  CHECK(label_written("a\nb\r\nc\td") == "a b  c d");
  CHECK(label_written("a\x1b[1m") == "a\uFFFD[1m");
  CHECK(label_written("a\xff") == "a\uFFFD");
}

TEST_CASE("a text that a spreadsheet would take for a formula gets an apostrophe") {
  for (const char* label :
       {"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\n=1", "\uFF1D1", "-", "=\"a\",1"}) {
    const std::string cell = label_written(label);
    INFO(cell);
    CHECK(cell[0] == '\'');
  }
  for (const char* label : {"a=1", "'quoted", "1+1", "", "(=1)"}) CHECK(label_written(label) == label);
}

TEST_CASE("numbers stay numbers, and what is none is empty") {
  CsvRow row = labelled("x");
  row.value = csv_number(-0.5);
  row.mean = csv_number(std::nan(""));
  row.low = csv_number(std::numeric_limits<double>::infinity());
  row.high = csv_number(1234567.1);
  row.before = csv_number(1.0 / 1048576);
  row.after = csv_number(20 + 3.0 / 1048576);
  row.se = csv_number(-0.0);
  row.exact = csv_number(std::nullopt);
  const auto cells = csv_table(to_csv({row})).front();
  CHECK(cells.at("value") == "-0.5");
  CHECK(cells.at("mean").empty());
  CHECK(cells.at("low").empty());
  CHECK(cells.at("high") == "1.23457e+06");
  // The grid of a ledger, with all its digits: they add up as they are printed.
  CHECK(cells.at("before") == "0.00000095367431640625");
  CHECK(cells.at("after") == "20.00000286102294921875");
  CHECK(cells.at("se") == "0");
  CHECK(cells.at("exact").empty());
}

TEST_CASE("every column and section is named once and says what it is") {
  std::set<std::string_view> names;
  for (const auto& column : csv_columns()) {
    CHECK(names.insert(column.name).second);
    CHECK(column.meaning.back() == '.');
  }
  names.clear();
  for (const auto& section : csv_sections()) {
    CHECK(names.insert(section.name).second);
    CHECK(section.meaning.back() == '.');
  }
  CHECK(csv_records(to_csv({})).size() == 1);
}

TEST_CASE("whatever things are called, the table of a comparison stays a table") {
  const std::vector<std::string> hostile = {"=cmd|' /C calc'!A0", "a,b", "\"", "line\nline\r\nline", "|", "-1", "\xff"};
  for (const auto& label : hostile) {
    INFO(label);
    Pathway before = test::small_current(), after = test::small_redesign();
    for (Pathway* pathway : {&before, &after}) {
      for (auto& role : pathway->roles) role.label = label;
      for (auto& step : pathway->steps) step.label = label;
      for (auto& exit : pathway->exits) exit.label = label;
      pathway->name = label;
    }
    const Comparison made = compare({variant(label, before), variant("+" + label, after)}, std::nullopt);
    Provenance from;
    from.version = label;
    from.inputs = {{label, label, label, {{label, label}}}, {label, label, label, {}}};
    from.findings = {{Diagnostic{}, label, {}}};
    const std::string text = comparison_csv(made, from);
    const auto records = csv_records(text);
    REQUIRE(records.size() > 20);
    CHECK(std::count(text.begin(), text.end(), '\n') == static_cast<std::ptrdiff_t>(records.size()));
    const auto& columns = csv_columns();
    for (const auto& record : records) {
      REQUIRE(record.size() == columns.size());
      for (std::size_t c = 0; c < columns.size(); ++c)
        if (columns[c].words && !record[c].empty())
          CHECK(std::string_view("=+-@").find(record[c][0]) == std::string_view::npos);
    }
  }
}
