// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/csv_cells.hpp"

#include "refpath/diagnostics/render.hpp"

#include <fmt/format.h>

#include "refpath/reports/parts.hpp"

namespace refpath {

std::string yes(bool value) {
  return value ? "yes" : "no";
}

std::string why_cell(const std::optional<WhyNotExact>& why_not) {
  return why_not ? why_text(*why_not) : "";
}

void set_interval(CsvRow& row, const Interval& interval) {
  row.mean = csv_number(interval.mean);
  row.n = fmt::format("{}", interval.n);
  if (!interval.known()) return;
  row.low = csv_number(interval.low);
  row.high = csv_number(interval.high);
  row.level = csv_number(interval.level);
  row.se = csv_number(interval.se);
}

void set_year(CsvRow& row, const std::optional<PredictionInterval>& year) {
  if (!year) return;
  row.year_low = csv_number(year->low);
  row.year_high = csv_number(year->high);
  row.year_rough = yes(year->rough);
}

CsvRow single(const char* section, std::string key, std::string value, std::string text) {
  CsvRow row;
  row.section = section;
  row.key = std::move(key);
  row.value = std::move(value);
  row.text = std::move(text);
  return row;
}

namespace {

CsvRow finding_row(const char* section, const Diagnostic& diagnostic, const std::string& file) {
  CsvRow row = single(section, diagnostic.code, "", diagnostic.message);
  row.label = name(diagnostic.severity);
  if (!diagnostic.help.empty()) row.text += "; " + diagnostic.help;
  row.place = file;
  if (diagnostic.at.known()) row.place += fmt::format(":{}:{}", diagnostic.at.line, diagnostic.at.column);
  return row;
}

}  // namespace

void add_findings(const Diagnostics& warnings, const Provenance& provenance, CsvRows& rows) {
  for (const auto& warning : warnings) rows.push_back(finding_row("warning", warning, ""));
  for (const auto& finding : open_findings(provenance.findings))
    rows.push_back(finding_row("finding", finding.diagnostic, finding.file));
}

void add_input(const Input& input, CsvRows& rows) {
  CsvRow file = single("input", input.file, "", input.sha256);
  file.label = input.name;
  rows.push_back(std::move(file));
  for (const auto& base : input.bases) rows.push_back(single("based_on", base.file, "", base.sha256));
  for (const auto& change : input.changes) rows.push_back(single("change", change, "", "made"));
  for (const auto& change : input.left_out) rows.push_back(single("change", change, "", "left out"));
  for (const auto& set : input.set) rows.push_back(single("set", set, "", ""));
  for (const auto& data : input.data) rows.push_back(single("data", data.file, "", data.sha256));
}

}  // namespace refpath
