// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/findings/github.hpp"

#include <fmt/format.h>

#include "refpath/diagnostics/sha256.hpp"
#include "refpath/reports/findings/shown.hpp"

namespace refpath {

namespace {

const char* command(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "notice";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

/// The runner reads up to the line end and undoes these. (A carriage return is `%0D`; legible() leaves none.)
std::string message_text(std::string_view text) {
  std::string escaped;
  for (const char c : legible(text)) {
    if (c == '%') {
      escaped += "%25";
    } else if (c == '\n') {
      escaped += "%0A";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

/// In a property a colon or a comma would end it, too.
std::string property_text(std::string_view text) {
  std::string escaped;
  for (const char c : message_text(text)) {
    if (c == ':') {
      escaped += "%3A";
    } else if (c == ',') {
      escaped += "%2C";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string place(const Finding& finding) {
  const Location& at = finding.diagnostic.at;
  if (finding.file.empty()) return "";
  std::string text = fmt::format("file={},", property_text(plain_path(finding.file)));
  if (!at.known()) return text;
  text += fmt::format("line={},endLine={},", at.line, at.end_line);
  if (at.end_line == at.line) text += fmt::format("col={},endColumn={},", at.column, at.end_column);
  return text;
}

/// Whether the runner could take a line of the text for a command: one that begins with `::` after any white space, or
/// has the older `##[` anywhere.
bool could_command(const std::string& log) {
  if (log.find("##[") != log.npos) return true;
  bool at_begin = true;
  for (std::size_t i = 0; i < log.size(); ++i) {
    if (log[i] == '\n') {
      at_begin = true;
    } else if (at_begin && log.compare(i, 2, "::") == 0) {
      return true;
    } else if (std::string_view(" \t\v\f\r").find(log[i]) == std::string_view::npos) {
      at_begin = false;
    }
  }
  return false;
}

}  // namespace

std::string check_github(const Provenance& provenance) {
  std::string text;
  for (const Finding& finding : at_files(distinct(open_findings(provenance.findings))))
    text += fmt::format("::{} {}title={}::{}\n", command(finding.diagnostic.severity), place(finding),
                        property_text(finding.diagnostic.code), message_text(lines(finding)));
  for (const Unread& unread : provenance.unread)
    text += fmt::format("::error file={}::{}\n", property_text(plain_path(unread.file)), message_text(unread.message));
  return text;
}

std::string quoted_for_github(const std::string& log) {
  if (!could_command(log)) return log;
  const std::string word = sha256(log);  // No text holds its own.
  return fmt::format("::stop-commands::{}\n{}{}::{}::\n", word, log, log.back() == '\n' ? "" : "\n", word);
}

}  // namespace refpath
