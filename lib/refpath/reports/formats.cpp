// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/formats.hpp"

#include <algorithm>
#include <cctype>

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
      {"concise",
       "One line for each finding, `file:line:column: severity: message [code]`, as compilers write them.",
       {},
       {"short", "compact", "oneline", "gcc", "unix", "emacs"}},
      {"sarif",
       "SARIF 2.1.0, for code scanning and for editors: one run with the rules that occur, the findings with their "
       "stretches, help, related places and fingerprints, and what is ignored on its line with the reason.",
       {"sarif"},
       {"code-scanning", "codeql"}},
      {"github",
       "Workflow commands of GitHub Actions, which become annotations of the lines of a pull request.",
       {},
       {"actions", "gha", "annotations"}},
      {"gitlab",
       "The Code Quality report of GitLab, with fingerprints that stay the same when a line moves.",
       {},
       {"codequality", "code-quality", "codeclimate"}},
      {"junit",
       "A JUnit report (XML), which most CI systems read: a test suite for each file, a failed test case for each "
       "finding for which the check fails, a passed one for each other and for a file without.",
       {"xml"},
       {"xml", "xunit", "surefire"}},
  };
  return table;
}

std::string ending_of(std::string_view file) {
  const std::size_t folder = file.find_last_of("/\\");
  const std::string_view name = folder == file.npos ? file : file.substr(folder + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos || dot == 0) return "";
  std::string ending(name.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return ending;
}

const Format* format_of_ending(std::string_view ending) {
  for (const auto& format : formats())
    if (std::find(format.endings.begin(), format.endings.end(), ending) != format.endings.end()) return &format;
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
