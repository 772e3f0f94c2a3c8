// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "refpath/command.hpp"
#include "refpath/reports/csv_row.hpp"
#include "support/csv_table.hpp"
#include "support/shell.hpp"

namespace {

using Json = nlohmann::ordered_json;
using refpath::test::CsvCells;
using Rows = std::vector<CsvCells>;

const char* const lines[] = {
    "refpath show tests/cli/files/small/current.yaml",
    "refpath show tests/cli/files/data/kinds.yaml",
    "refpath simulate --replications 4 tests/cli/files/small/current.yaml",
    "refpath simulate --replications 4 tests/cli/files/saturated/current.yaml",
    "refpath compare tests/cli/files/sketch",
    "refpath compare --replications 4 tests/cli/files/saturated",
    "refpath compare --replications 4 tests/cli/files/constructs",
    "refpath compare --replications 4 tests/cli/files/small/current.yaml tests/cli/files/small/redesign.yaml "
    "tests/cli/files/saturated/redesign.yaml",
    "refpath compare --replications 2 tests/cli/files/hostile",
    "refpath show tests/cli/files/hostile/current.yaml",
};

/// What the line says in a format; each is typed once only, because several cases look at it.
const std::string& said(const std::string& line, const std::string& format) {
  static std::map<std::string, std::string> known;
  const std::string typed = line + " --format " + format;
  const auto found = known.find(typed);
  if (found != known.end()) return found->second;
  return known.emplace(typed, refpath::test::type(typed).out).first->second;
}

Rows table(const std::string& line) {
  return refpath::test::csv_table(said(line, "csv"));
}

Json document(const std::string& line) {
  return Json::parse(said(line, "json"));
}

Rows section(const Rows& rows, const std::string& name) {
  Rows some;
  for (const auto& row : rows)
    if (row.at("section") == name) some.push_back(row);
  return some;
}

/// Whether the cell is the number of the document, digit by digit: both are read back in the same way.
bool same(const std::string& cell, const Json& object, const char* name) {
  if (!object.contains(name) || object[name].is_null()) return cell.empty();
  return !cell.empty() && std::strtod(cell.c_str(), nullptr) == object[name].get<double>();
}

void check_numbers(const CsvCells& row, const Json& measure, const std::vector<const char*>& names) {
  for (const char* name : names) {
    INFO(row.at("section") << ' ' << row.at("variant") << ' ' << row.at("key") << ' ' << name << " '" << row.at(name)
                           << "' " << measure.dump());
    CHECK(same(row.at(name), measure, name));
  }
}

const std::vector<const char*> interval = {"exact", "mean", "low", "high", "level", "n", "se", "year_low", "year_high"};

}  // namespace

TEST_CASE("every table has the columns of the table of columns, and as many cells in every line") {
  for (const char* line : lines) {
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
  for (const char* line : lines) {
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

TEST_CASE("measures have the numbers of the JSON document") {
  for (const char* line : lines) {
    INFO(line);
    const Rows rows = section(table(line), "measure");
    const Json all = document(line);
    std::size_t at = 0;
    for (const auto& variant : all["variants"]) {
      for (const auto& [key, measure] : variant["measures"].items()) {
        REQUIRE(at < rows.size());
        const CsvCells& row = rows[at++];
        CHECK(row.at("variant") == variant["name"]);
        CHECK(row.at("key") == key);
        CHECK(row.at("unit") == measure["unit"]);
        check_numbers(row, measure, interval);
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

TEST_CASE("differences, the headline and the ledger have the numbers of the JSON document") {
  for (const char* line : lines) {
    const Json all = document(line);
    if (all["kind"] != "comparison") continue;
    INFO(line);
    const Rows rows = table(line);
    const Rows differences = section(rows, "difference"), headline = section(rows, "headline");
    std::size_t d = 0;
    for (const auto& pairing : all["differences"]) {
      for (const auto& [key, difference] : pairing["measures"].items()) {
        REQUIRE(d < differences.size());
        const CsvCells& row = differences[d++];
        CHECK(row.at("variant") == pairing["to"]);
        CHECK(row.at("against") == pairing["from"]);
        CHECK(row.at("key") == key);
        check_numbers(row, difference, interval);
        CHECK(row.at("verdict").empty() == !difference.contains("verdict"));
        CHECK(row.at("matched_by") == difference.value("matched_by", ""));
      }
      for (const auto& party : pairing["headline"]) {
        const std::string key = "released." + party["party"].get<std::string>();
        bool found = false;
        for (const auto& row : headline) {
          if (row.at("key") != key || row.at("variant") != pairing["to"]) continue;
          found = true;
          check_numbers(row, party, {"before", "after", "low", "high", "level", "n"});
          CHECK(same(row.at("value"), party, "released"));
        }
        CHECK(found);
      }
    }
    CHECK(d == differences.size());
    const Rows ledger = section(rows, "ledger");
    std::size_t l = 0;
    for (const auto& row : ledger) {
      REQUIRE(l < all["ledger"].size());
      const Json& entry = all["ledger"][l++];
      CHECK(row.at("key") == entry["party"]);
      check_numbers(row, entry, {"before", "after", "saved", "added"});
    }
    CHECK(l == all["ledger"].size());
  }
}

TEST_CASE("what freed hours come to, where they go and what differs is that of the JSON document") {
  for (const char* line : lines) {
    const Json all = document(line);
    if (all["kind"] != "comparison") continue;
    INFO(line);
    const Rows rows = table(line);
    const Rows kinds = section(rows, "ledger_kind"), structure = section(rows, "structure");
    const Rows capacity = section(rows, "capacity"), moved = section(rows, "moved");
    std::size_t k = 0, s = 0, m = 0, c = 0;
    for (const auto& pairing : all["differences"]) {
      for (const auto& one : pairing["structure"]) {
        REQUIRE(s < structure.size());
        const CsvCells& row = structure[s++];
        CHECK(row.at("place") == one["thing"]);
        CHECK(row.at("text").find(one["change"].get<std::string>()) == 0);
      }
      for (const auto& party : pairing["headline"]) {
        if (party["capacity"].is_null()) continue;
        for (const auto& [key, name] : std::map<std::string, const char*>{{"days", "days"},
                                                                          {"freed_wte", "wte"},
                                                                          {"of_contract", "of_contract"},
                                                                          {"value", "value_a_week"},
                                                                          {"value_a_year", "value_a_year"},
                                                                          {"more_referrals", "more_referrals"}}) {
          const std::string full = key + "." + party["party"].get<std::string>();
          std::string cell;
          for (const auto& row : capacity)
            if (row.at("key") == full && row.at("variant") == pairing["to"]) cell = row.at("value");
          INFO(full);
          CHECK(same(cell, party["capacity"], name));
          c += cell.empty() ? 0 : 1;
        }
      }
      if (pairing["ledger"].is_null()) continue;
      for (const auto& cell : pairing["ledger"]["kinds"]) {
        REQUIRE(k < kinds.size());
        const CsvCells& row = kinds[k++];
        CHECK(row.at("key") == cell["party"]);
        CHECK(row.at("place") == cell["kind"]);
        check_numbers(row, cell, {"before", "after", "saved", "added"});
      }
      for (const char* name : {"hours", "to_practitioners", "to_volunteers", "to_people"}) {
        REQUIRE(m < moved.size());
        CHECK(same(moved[m++].at("value"), pairing["ledger"]["moved"], name));
      }
    }
    CHECK(k == kinds.size());
    CHECK(s == structure.size());
    CHECK(m == moved.size());
    CHECK(c == capacity.size());
    const Rows ranking = section(rows, "ranking");
    std::size_t r = 0;
    for (const auto& party : all["ranking"]) {
      for (const auto& ranked : party["order"]) {
        if (ranked["ahead"].is_null()) continue;
        REQUIRE(r < ranking.size());
        const CsvCells& row = ranking[r++];
        CHECK(row.at("key") == "ahead." + party["party"].get<std::string>());
        CHECK(row.at("variant") == ranked["variant"]);
        CHECK(same(row.at("value"), ranked, "ahead"));
        CHECK(same(row.at("low"), ranked, "ahead_low"));
      }
    }
    CHECK(r == ranking.size());
  }
}

TEST_CASE("the table says what it was made from") {
  const char* line = lines[7];
  const Rows rows = table(line);
  const Json all = document(line);
  const Rows inputs = section(rows, "input");
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
  for (const char* line : {lines[8], lines[9]}) {
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
                                                    {"compare", "--replications 4 tests/cli/files/small"}};
  for (const auto& command : refpath::tools::commands()) {
    for (const auto& format : command.formats) {
      const std::string name(command.name);
      REQUIRE(files.count(name) == 1);
      const auto typed =
          refpath::test::type("refpath " + name + " --format " + std::string(format) + " " + files.at(name));
      INFO(name << ' ' << format);
      CHECK(typed.code == 0);
      CHECK_FALSE(typed.out.empty());
      CHECK(typed.out.back() == '\n');
    }
  }
}

TEST_CASE("the tables of Markdown have as many cells in every line") {
  for (const char* line : lines) {
    INFO(line);
    const auto tables = refpath::test::markdown_tables(said(line, "markdown"));
    CHECK(tables.size() > 1);
    for (const auto& rows : tables) {
      REQUIRE(rows.size() > 2);
      for (const auto& row : rows) CHECK(row.size() == rows.front().size());
    }
  }
}
