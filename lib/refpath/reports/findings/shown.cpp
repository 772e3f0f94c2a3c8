// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/findings/shown.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/diagnostics/sources.hpp"

namespace refpath {

std::vector<Finding> distinct(const std::vector<Finding>& findings) {
  using Told = std::tuple<std::string, int, int, int, int, Severity, std::string, std::string>;
  std::set<Told> told;
  std::vector<Finding> once;
  for (const Finding& finding : findings) {
    const Diagnostic& diagnostic = finding.diagnostic;
    const Location& at = diagnostic.at;
    const Told it(finding.file, at.line, at.column, at.end_line, at.end_column, diagnostic.severity, diagnostic.code,
                  diagnostic.message);
    if (told.insert(it).second) once.push_back(finding);
  }
  return once;
}

std::vector<Finding> at_files(std::vector<Finding> findings) {
  for (Finding& finding : findings) {
    for (std::string& file : finding.related_files)
      if (file == typed_behind_set) file.clear();
    if (finding.file != typed_behind_set) continue;
    finding.file = finding.checked;
    finding.diagnostic.at = {};
    finding.diagnostic.message = "in what `--set` gives: " + finding.diagnostic.message;
  }
  return findings;
}

std::string plain_path(std::string_view path) {
  std::string plain = path.substr(0, 1) == "/" ? "/" : "";
  for (std::size_t from = 0; from < path.size();) {
    const std::size_t end = std::min(path.find('/', from), path.size());
    const std::string_view part = path.substr(from, end - from);
    if (!part.empty() && part != ".") {
      if (!plain.empty() && plain.back() != '/') plain += '/';
      plain += part;
    }
    from = end + 1;
  }
  return plain.empty() && !path.empty() ? "." : plain;
}

std::string place_text(const std::string& file, const Location& at) {
  if (file.empty()) return "";
  const std::string path = shown_path(plain_path(file));
  return at.known() ? fmt::format("{}:{}:{}: ", path, at.line, at.column) : path + ": ";
}

std::string sentence(const Diagnostic& diagnostic) {
  return diagnostic.help.empty() ? diagnostic.message : fmt::format("{}; {}", diagnostic.message, diagnostic.help);
}

std::string lines(const Finding& finding) {
  const Diagnostic& diagnostic = finding.diagnostic;
  std::string text = diagnostic.message;
  if (!diagnostic.help.empty()) text += "\nhelp: " + diagnostic.help;
  for (std::size_t i = 0; i < diagnostic.related.size(); ++i) {
    const Related& related = diagnostic.related[i];
    const std::string file = i < finding.related_files.size() ? finding.related_files[i] : "";
    text += '\n' + place_text(file, related.at) + related.message;
  }
  return text;
}

std::string legible(std::string_view text) {
  std::string clean;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = character_length(text, at);
    const std::string_view one = text.substr(at, std::max<std::size_t>(1, length));
    const bool control = length == 1 && static_cast<unsigned char>(one[0]) < 0x20 && one != "\t" && one != "\n";
    const bool none = length == 0 || control || one == "\xEF\xBF\xBE" || one == "\xEF\xBF\xBF";
    clean += none ? std::string_view("\xEF\xBF\xBD") : one;
    at += one.size();
  }
  return clean;
}

}  // namespace refpath
