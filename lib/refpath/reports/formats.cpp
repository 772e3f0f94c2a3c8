// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/formats.hpp"

#include <algorithm>

#include "refpath/diagnostics/suggest.hpp"

namespace refpath {

const std::vector<Format>& formats() {
  static const std::vector<Format> table = {
      {"text",
       "Sentences and tables for people, in lines as wide as the terminal.",
       {"txt"},
       {"txt", "plain", "table"}},
      {"json",
       "One JSON document for programs. Measures are keyed as in `refpath reference measures`; the layout is described "
       "by docs/reference/schema-output.json and changes only with the number in `schema`.",
       {"json"},
       {}},
      {"csv",
       "One table for spreadsheets and statistics: a line for each measure of each variant, each difference and each "
       "input, with the columns below. The numbers are those of the JSON document.",
       {"csv"},
       {"excel", "xls", "xlsx", "spreadsheet", "tsv", "ods"}},
      {"markdown",
       "The sentences and tables of `text` in Markdown (CommonMark with tables), to be pasted into minutes, an issue "
       "or a wiki.",
       {"md", "markdown"},
       {"md", "gfm", "commonmark"}},
  };
  return table;
}

const Format* format_of_file(std::string_view file) {
  for (const auto& format : formats()) {
    for (const auto& ending : format.endings) {
      const std::size_t length = ending.size() + 1;
      if (file.size() <= length || file[file.size() - length] != '.') continue;
      if (file.substr(file.size() - ending.size()) == ending) return &format;
    }
  }
  return nullptr;
}

std::string_view format_meant(std::string_view typed, const std::vector<std::string_view>& given) {
  const std::string_view near = nearest(typed, given);
  if (!near.empty()) return near;
  for (const auto& format : formats()) {
    if (std::find(given.begin(), given.end(), format.name) == given.end()) continue;
    if (!nearest(typed, format.also).empty()) return format.name;
  }
  return {};
}

}  // namespace refpath
