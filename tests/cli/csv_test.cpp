// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <map>

#include "catch.hpp"
#include "cli/said.hpp"
#include "refpath/command.hpp"
#include "refpath/reports/csv_row.hpp"
#include "support/csv_table.hpp"
#include "support/shell.hpp"

using namespace refpath::test;

TEST_CASE("every table has the columns of the table of columns, and as many cells in every line") {
  for (const auto& line : lines_with_tables()) {
    INFO(line);
    const std::string& text = said(line, "csv");
    const auto records = refpath::test::csv_records(text);
    REQUIRE(records.size() > 5);
    const auto& columns = refpath::csv_columns();
    for (const auto& record : records) REQUIRE(record.size() == columns.size());
    for (std::size_t c = 0; c < columns.size(); ++c) CHECK(records[0][c] == columns[c].name);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(std::count(text.begin(), text.end(), '\n') == static_cast<std::ptrdiff_t>(records.size()));
  }
}

TEST_CASE("what is not words is a number or empty, and every section is in the table of sections") {
  for (const auto& line : lines_with_tables()) {
    INFO(line);
    for (const auto& row : table(line)) {
      for (const auto& column : refpath::csv_columns()) {
        const std::string& cell = row.at(std::string(column.name));
        if (column.words || cell.empty()) continue;
        char* end = nullptr;
        std::strtod(cell.c_str(), &end);
        INFO(column.name << " '" << cell << "'");
        CHECK(*end == '\0');
        CHECK(cell.find_first_not_of("0123456789+-.e") == std::string::npos);
      }
      bool known = false;
      for (const auto& section : refpath::csv_sections()) known = known || section.name == row.at("section");
      INFO(row.at("section"));
      CHECK(known);
    }
  }
}

TEST_CASE("the table of a study has known sections only, and the numbers of its JSON document") {
  const std::string line = "refpath sensitivity pathways/mental-health-referral";
  const OrderedJson all = document(line);
  for (const auto& row : table(line)) {
    const std::string& of = row.at("section");
    INFO(of);
    const auto& known = refpath::csv_sections();
    CHECK(std::any_of(known.begin(), known.end(), [&of](const auto& section) { return section.name == of; }));
  }
  const CsvLines swings = section(table(line), "swing");
  REQUIRE(swings.size() == all["swings"].size());
  for (std::size_t i = 0; i < swings.size(); ++i) {
    const auto& swing = all["swings"][i];
    CHECK(swings[i].at("key") == all["numbers"][swing["number"].get<std::size_t>()]["place"]);
    CHECK(std::stod(swings[i].at("value")) == Approx(swing["width"].get<double>()));
    CHECK(std::stod(swings[i].at("before")) == Approx(swing["at_low"]["gain"].get<double>()));
    CHECK(std::stod(swings[i].at("after")) == Approx(swing["at_high"]["gain"].get<double>()));
  }
  CHECK(section(table(line), "number").size() == all["numbers"].size());
}

TEST_CASE("measures have the numbers of the JSON document") {
  for (const auto& line : lines_with_tables()) {
    INFO(line);
    const CsvLines rows = section(table(line), "measure");
    const OrderedJson all = document(line);
    std::size_t at = 0;
    for (const auto& variant : all["variants"]) {
      for (const auto& [key, measure] : variant["measures"].items()) {
        REQUIRE(at < rows.size());
        const CsvCells& row = rows[at++];
        CHECK(row.at("variant") == variant["name"]);
        CHECK(row.at("key") == key);
        CHECK(row.at("unit") == measure["unit"]);
        check_numbers(row, measure, names_of_interval());
        check_numbers(row, measure, {"sd", "p50", "p90", "p95"});
        CHECK(same(row.at("value"), measure, measure["exact"].is_null() ? "mean" : "exact"));
        CHECK(row.at("no_number") == measure.value("reason", ""));
        CHECK(row.at("why_not_exact").empty() == !measure.contains("why_not_exact"));
        if (row.at("value").empty()) CHECK_FALSE(row.at("why_not_exact").empty());
      }
    }
    CHECK(at == rows.size());
  }
}

TEST_CASE("the table says what it was made from") {
  const std::string& line = lines_with_tables()[7];
  const CsvLines rows = table(line);
  const OrderedJson all = document(line);
  const CsvLines inputs = section(rows, "input");
  REQUIRE(inputs.size() == all["inputs"].size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    CHECK(inputs[i].at("key") == all["inputs"][i]["file"]);
    CHECK(inputs[i].at("text") == all["inputs"][i]["sha256"]);
    CHECK(inputs[i].at("label") == all["inputs"][i]["name"]);
  }
  std::map<std::string, std::string> run;
  for (const auto& row : section(rows, "run")) run[row.at("key")] = row.at("value") + row.at("text");
  CHECK(run["refpath"] == all["refpath"]);
  CHECK(run["seed"] == "1");
  CHECK(run["stopped"] == all["run"]["stopped"]);
  CHECK(run["replications"] == "4");
  CHECK(run["warm_up_weeks"] == std::to_string(all["run"]["warm_up_weeks"].get<int>()));
  CHECK(section(rows, "warning").size() + section(rows, "finding").size() == all["warnings"].size());
  CHECK(section(rows, "assumption").size() == 4 * inputs.size());
}

TEST_CASE("a name in a file is no formula in a spreadsheet and no mark in Markdown") {
  for (const std::size_t hostile : {8u, 9u}) {
    const std::string& line = lines_with_tables()[hostile];
    bool seen = false;
    for (const auto& row : table(line)) {
      for (const auto& column : refpath::csv_columns()) {
        const std::string& cell = row.at(std::string(column.name));
        if (!column.words || cell.empty()) continue;
        INFO(cell);
        CHECK(std::string("=+-@").find(cell[0]) == std::string::npos);
        seen = seen || cell == "'=HYPERLINK(\"http://x\",\"y\")" || cell == "'=cmd|' /C calc'!A0";
      }
    }
    CHECK(seen);
    const std::string& text = said(line, "markdown");
    CHECK(text.find("\\<img") != std::string::npos);
    for (std::size_t at = text.find("<img"); at != text.npos; at = text.find("<img", at + 1))
      CHECK(text[at - 1] == '\\');
  }
}

TEST_CASE("every format that a command gives is written") {
  const std::map<std::string, std::string> files = {{"check", "tests/cli/files/small/current.yaml"},
                                                    {"show", "tests/cli/files/small/current.yaml"},
                                                    {"simulate", "--replications 4 tests/cli/files/small/current.yaml"},
                                                    {"compare", "--replications 4 tests/cli/files/small"},
                                                    {"attribute", "tests/cli/files/changes/redesign.yaml"},
                                                    {"sensitivity", "tests/cli/files/small"}};
  for (const auto& command : refpath::tools::commands()) {
    for (const auto& format : command.formats) {
      const std::string name(command.name);
      REQUIRE(files.count(name) == 1);
      const auto typed =
          refpath::test::type("refpath " + name + " --format " + std::string(format) + " " + files.at(name));
      INFO(name << ' ' << format);
      CHECK(typed.code == 0);
      const bool a_line_each = format == "concise" || format == "github";  // Of findings, of which there are none here.
      CHECK((typed.out.empty() ? a_line_each : typed.out.back() == '\n'));
    }
  }
}

TEST_CASE("the tables of Markdown have as many cells in every line") {
  for (const auto& line : lines_with_tables()) {
    INFO(line);
    const auto tables = refpath::test::markdown_tables(said(line, "markdown"));
    CHECK(tables.size() > 1);
    for (const auto& rows : tables) {
      REQUIRE(rows.size() > 2);
      for (const auto& row : rows) CHECK(row.size() == rows.front().size());
    }
  }
}
