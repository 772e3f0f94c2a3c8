// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/data_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/reader/context.hpp"
#include "refpath/reader/open.hpp"
#include "refpath/reader/values.hpp"

namespace refpath {

namespace {

std::string listed(const std::vector<Cell>& header) {
  constexpr std::size_t most = 12;
  std::string text;
  for (std::size_t i = 0; i < std::min(header.size(), most); ++i)
    text += fmt::format("{}`{}`", i == 0 ? "" : ", ", printable(header[i].text));
  return header.size() > most ? text + ", .." : text;
}

bool is_number(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

// A comma that is no separator: 7,5 in a file of one column.
bool check_widths(Context& context, const Csv& table) {
  const std::size_t columns = table.rows.front().size();
  for (const std::vector<Cell>& row : table.rows)
    for (std::size_t i = columns; i < row.size(); ++i) {
      if (row[i].text.empty()) continue;
      if (columns == 1 && row.size() == 2 && is_number(row[0].text) && is_number(row[1].text)) {
        Location whole = row[0].at;
        whole.end_column = row[1].at.end_column;
        context.report.error("data-cell", whole,
                             fmt::format("'{},{}' has a comma, which begins another cell", row[0].text, row[1].text),
                             fmt::format("write `{}.{}`: numbers have a point", row[0].text, row[1].text));
        return false;
      }
      context.report.error("data-cell", row[i].at,
                           fmt::format("this line has more cells than the first, which has {}", columns),
                           "write numbers with a point, and put quotes around a cell with a comma in it");
      return false;
    }
  return true;
}

}  // namespace

const Csv* DataFiles::table(Context& context, const Node& node, std::string_view key) {
  const std::string written = read_text(context, node, key);
  if (written.empty()) return nullptr;
  const std::string path = beside(sources_[node.at.file < definitions_ ? node.at.file : 0].name, written);
  const auto known = tables_.find(path);
  if (known != tables_.end()) return known->second ? &*known->second : nullptr;
  std::optional<Csv>& table = tables_[path];
  const int read_before = sources_.find(path);
  if (read_before >= 0) {
    used_.push_back(read_before);
    table = read_csv(sources_, read_before, context.report);
    return table ? &*table : nullptr;
  }
  Opened opened = open_ ? open_(path) : std::nullopt;
  if (!opened.text) {
    context.report.not_opened("data-file", path, opened, node.at);
  } else if (opened.text->size() > most_bytes_of_data) {
    context.report.error("data-file", node.at,
                         fmt::format("the file '{}' has more than {} million characters", printable(path),
                                     most_bytes_of_data / 1'000'000),
                         "keep only the column that is used");
  } else {
    const int file = sources_.add(path, std::move(*opened.text));
    used_.push_back(file);
    table = read_csv(sources_, file, context.report);
  }
  return table ? &*table : nullptr;
}

void DataFiles::refuse_outside(Context& context, const Node& node, const std::string& written) const {
  if (!open_ || written.empty()) return;
  const std::string path = beside(sources_[node.at.file < definitions_ ? node.at.file : 0].name, written);
  if (sources_.find(path) >= 0) return;  // What a redesign is based on was opened before.
  if (const Opened opened = open_(path); !opened.outside_of.empty())
    context.report.not_opened("data-file", path, opened, node.at);
}

std::optional<Column> read_column(Context& context, std::string_view key, const Node& path, const Node* name,
                                  IsValue is_value) {
  if (context.files == nullptr) {
    context.report.error("data-file", path.at, "no further file can be read here", "write the values themselves");
    return {};
  }
  const Csv* table = context.files->table(context, path, key);
  if (table == nullptr) return {};
  const std::vector<Cell>& first = table->rows.front();
  const bool has_header =
      std::none_of(first.begin(), first.end(), [&](const Cell& cell) { return is_value(cell.text); });
  Column column;
  std::size_t index = 0;
  if (name == nullptr) {
    if (first.size() > 1) {
      context.report.error("data-column", path.at,
                           fmt::format("the file '{}' has {} columns", printable(text_of(path)), first.size()),
                           fmt::format("say which: `column: {}`", has_header ? printable(first[0].text) : ".."));
      return {};
    }
  } else {
    const std::string wanted = read_text(context, *name, "column");
    if (wanted.empty()) return {};
    std::vector<std::string_view> names;
    names.reserve(first.size());
    for (const Cell& cell : first) names.emplace_back(cell.text);
    const auto found = std::find(names.begin(), names.end(), wanted);
    if (!has_header || found == names.end()) {
      // `triage` for `triage (min)`.
      const auto longer = std::find_if(names.begin(), names.end(), [&](std::string_view each) {
        return each.size() > wanted.size() && each.substr(0, wanted.size()) == wanted;
      });
      const std::string_view near = longer != names.end() ? *longer : nearest(wanted, names);
      context.report.error(
          "data-column", name->at,
          has_header ? fmt::format("the file '{}' has no column '{}'", printable(text_of(path)), printable(wanted))
                     : fmt::format("the file '{}' has no line with the names of its columns", printable(text_of(path))),
          !has_header    ? "write their names in its first line"
          : near.empty() ? fmt::format("its columns are {}", listed(first))
                         : fmt::format("did you mean `{}`?", printable(near)));
      return {};
    }
    if (std::count(names.begin(), names.end(), wanted) > 1) {
      context.report.error(
          "data-column", name->at,
          fmt::format("the file '{}' has two columns '{}'", printable(text_of(path)), printable(wanted)),
          "give each column of the file its own name");
      return {};
    }
    index = static_cast<std::size_t>(found - names.begin());
  }
  if (has_header) column.name = first[index].text;
  if (!check_widths(context, *table)) return {};
  for (std::size_t row = has_header ? 1 : 0; row < table->rows.size(); ++row)
    if (index < table->rows[row].size() && !table->rows[row][index].text.empty())
      column.cells.push_back(table->rows[row][index]);
  if (column.cells.empty()) {
    context.report.error("data-column", name == nullptr ? path.at : name->at,
                         fmt::format("there is no value in this column of '{}'", printable(text_of(path))),
                         "write one value a line below its name");
    return {};
  }
  return column;
}

}  // namespace refpath
