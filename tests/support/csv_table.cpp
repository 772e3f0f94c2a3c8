// SPDX-License-Identifier: Apache-2.0
#include "support/csv_table.hpp"

#include <stdexcept>

namespace refpath::test {

namespace {

[[noreturn]] void broken(const std::string& why, std::size_t record) {
  throw std::runtime_error("CSV record " + std::to_string(record + 1) + ": " + why);
}

}  // namespace

std::vector<std::vector<std::string>> csv_records(const std::string& text) {
  std::vector<std::vector<std::string>> records;
  std::size_t at = 0;
  while (at < text.size()) {
    std::vector<std::string> cells;
    bool more = true;
    while (more) {
      std::string cell;
      if (at < text.size() && text[at] == '"') {
        ++at;
        while (true) {
          if (at == text.size()) broken("a quotation mark is not closed", records.size());
          if (text[at] == '"' && (at + 1 == text.size() || text[at + 1] != '"')) break;
          if (text[at] == '"') ++at;
          cell += text[at++];
        }
        ++at;
        if (at < text.size() && text[at] != ',' && text[at] != '\r' && text[at] != '\n')
          broken("text after a closing quotation mark", records.size());
      } else {
        while (at < text.size() && text[at] != ',' && text[at] != '\r' && text[at] != '\n') {
          if (text[at] == '"') broken("a quotation mark in a cell without any", records.size());
          cell += text[at++];
        }
      }
      cells.push_back(cell);
      more = at < text.size() && text[at] == ',';
      if (more) ++at;
    }
    if (at < text.size() && text[at] == '\r') ++at;
    if (at < text.size() && text[at++] != '\n') broken("a line ends in CR alone", records.size());
    records.push_back(cells);
  }
  return records;
}

std::vector<CsvCells> csv_table(const std::string& text) {
  const auto records = csv_records(text);
  if (records.empty()) throw std::runtime_error("CSV without titles");
  const auto& titles = records.front();
  std::vector<CsvCells> rows;
  for (std::size_t r = 1; r < records.size(); ++r) {
    if (records[r].size() != titles.size()) broken("not as many cells as titles", r);
    CsvCells row;
    for (std::size_t c = 0; c < titles.size(); ++c)
      if (!row.emplace(titles[c], records[r][c]).second) broken("the title " + titles[c] + " comes twice", 0);
    rows.push_back(row);
  }
  return rows;
}

std::vector<std::vector<std::vector<std::string>>> markdown_tables(const std::string& text) {
  std::vector<std::vector<std::vector<std::string>>> tables;
  bool in_table = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const std::string line = text.substr(at, end - at);
    at = end == text.npos ? text.size() : end + 1;
    if (line.empty() || line[0] != '|') {
      in_table = false;
      continue;
    }
    if (!in_table) tables.emplace_back();
    in_table = true;
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 1; i < line.size(); ++i) {
      if (line[i] == '|') {
        cells.push_back(cell);
        cell.clear();
      } else {
        cell += line[i];
        if (line[i] == '\\' && i + 1 < line.size()) cell += line[++i];
      }
    }
    if (!cell.empty()) throw std::runtime_error("a line of a Markdown table does not end with a bar: " + line);
    tables.back().push_back(cells);
  }
  return tables;
}

}  // namespace refpath::test
