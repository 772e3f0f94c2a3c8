// SPDX-License-Identifier: Apache-2.0
#include "cli/said.hpp"

#include <cstdlib>
#include <map>

#include "catch.hpp"
#include "support/shell.hpp"

namespace refpath::test {

const std::vector<std::string>& lines_with_tables() {
  static const std::vector<std::string> lines = {
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
  return lines;
}

const std::string& said(const std::string& line, const std::string& format) {
  static std::map<std::string, std::string> known;
  const std::string typed = line + " --format " + format;
  const auto found = known.find(typed);
  if (found != known.end()) return found->second;
  return known.emplace(typed, type(typed).out).first->second;
}

CsvLines table(const std::string& line) {
  return csv_table(said(line, "csv"));
}

OrderedJson document(const std::string& line) {
  return OrderedJson::parse(said(line, "json"));
}

CsvLines section(const CsvLines& rows, const std::string& name) {
  CsvLines some;
  for (const auto& row : rows)
    if (row.at("section") == name) some.push_back(row);
  return some;
}

bool same(const std::string& cell, const OrderedJson& object, const std::string& name) {
  if (!object.contains(name) || object[name].is_null()) return cell.empty();
  return !cell.empty() && std::strtod(cell.c_str(), nullptr) == object[name].get<double>();
}

void check_numbers(const CsvCells& row, const OrderedJson& object, const std::vector<std::string>& names) {
  for (const auto& name : names) {
    INFO(row.at("section") << ' ' << row.at("variant") << ' ' << row.at("key") << ' ' << name << " '" << row.at(name)
                           << "' " << object.dump());
    CHECK(same(row.at(name), object, name));
  }
}

const std::vector<std::string>& names_of_interval() {
  static const std::vector<std::string> names = {"exact", "mean", "low",      "high",     "level",
                                                 "n",     "se",   "year_low", "year_high"};
  return names;
}

}  // namespace refpath::test
