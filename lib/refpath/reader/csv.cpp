// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

// The first of the separators in the first line, outside quotes.
char separator_of(std::string_view text) {
  bool quoted = false;
  for (const char c : text.substr(0, text.find('\n'))) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == ',' || c == ';' || c == '\t')) return c;
  }
  return ',';
}

class Table {
 public:
  Table(std::string_view text, int file, Report& report)
      : text_(text), file_(file), report_(report), separator_(separator_of(text)) {}

  std::optional<Csv> read() {
    Csv table;
    while (at_ < text_.size()) {
      std::vector<Cell> row;
      bool more = true;
      while (more) {
        if (!cell(row)) return {};
        more = at_ < text_.size() && text_[at_] == separator_;
        if (more) step();
      }
      if (at_ < text_.size() && text_[at_] == '\r') step();
      if (at_ < text_.size()) step();
      const bool empty = std::all_of(row.begin(), row.end(), [](const Cell& one) { return one.text.empty(); });
      if (!empty) table.rows.push_back(std::move(row));
    }
    return table;
  }

 private:
  [[nodiscard]] bool ends_cell(std::size_t at) const {
    return at >= text_.size() || text_[at] == separator_ || text_[at] == '\n' ||
           (text_[at] == '\r' && (at + 1 >= text_.size() || text_[at + 1] == '\n'));
  }

  // Reads up to the separator or the end of the line. False when a character or a quote is wrong.
  bool cell(std::vector<Cell>& row) {
    while (at_ < text_.size() && text_[at_] == ' ') step();
    Cell one;
    one.at = {file_, line_, column_, line_, column_};
    const Location begin = {file_, line_, column_, line_, column_ + 1};
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (quoted) {
      step();
      while (!(at_ < text_.size() && text_[at_] == '"' && text_.substr(at_ + 1, 1) != "\"")) {
        if (at_ >= text_.size()) {
          report_.error("data-file", begin, "this quote is not closed", "put a `\"` at the end of the cell");
          return false;
        }
        if (text_[at_] == '"') step();
        if (!take(one.text)) return false;
      }
      step();
      while (at_ < text_.size() && text_[at_] == ' ') step();
      if (!ends_cell(at_)) {
        report_.error("data-file", {file_, line_, column_, line_, column_ + 1},
                      "this stands after the closing quote of the cell",
                      "put the whole cell in quotes; a quote inside it is written twice");
        return false;
      }
    } else {
      while (!ends_cell(at_))
        if (!take(one.text)) return false;
    }
    one.text = std::string(trimmed(one.text));
    one.at.end_line = line_;
    one.at.end_column = quoted ? column_ : begin.column + static_cast<int>(character_count(one.text));
    one.at.end_column = std::max(one.at.end_column, begin.line == line_ ? begin.column + 1 : 1);
    row.push_back(std::move(one));
    return true;
  }

  bool take(std::string& into) {
    const std::size_t length = character_length(text_, at_);
    if (length == 0 || text_[at_] == '\0') {
      report_.error("data-file", {file_, line_, column_, line_, column_ + 1}, "a character here is not UTF-8",
                    "save the file as CSV in UTF-8 (spreadsheets offer it under \"Save as\")");
      return false;
    }
    into += text_.substr(at_, length);
    step();
    return true;
  }

  // Over one character.
  void step() {
    if (text_[at_] == '\n') {
      ++line_;
      column_ = 0;
    }
    ++column_;
    at_ += std::max<std::size_t>(character_length(text_, at_), 1);
  }

  std::string_view text_;
  int file_;
  Report& report_;
  char separator_;
  std::size_t at_ = 0;
  int line_ = 1, column_ = 1;
};

}  // namespace

std::optional<Csv> read_csv(const Sources& sources, int file, Report& report) {
  std::string_view text = sources[file].text;
  if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
  std::optional<Csv> table = Table(text, file, report).read();
  if (table && table->rows.empty()) {
    report.error("data-file", {file, 1, 1, 1, 2}, "there is nothing in this file", "write one value a line");
    return {};
  }
  return table;
}

}  // namespace refpath
