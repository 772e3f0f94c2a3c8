// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>

#include "refpath/diagnostics/characters.hpp"
#include "refpath/reader/read.hpp"

namespace refpath {

namespace {

[[maybe_unused]] bool has_row(const std::string& code) {
  const Codes& codes = reader_codes();
  return std::any_of(codes.begin(), codes.end(), [&](const Code& row) { return row.id == code; });
}

bool same(const Diagnostic& a, const Diagnostic& b) {
  return a.at == b.at && a.code == b.code && a.message == b.message && a.help == b.help;
}

// The beginning and the end of a text that is too long to be read.
std::string shortened(std::string text) {
  if (character_count(text) <= longest_sentence) return text;
  constexpr std::size_t end = longest_sentence / 4, beginning = longest_sentence - end;
  const std::size_t last = character_count(text) - end;
  return text.substr(0, byte_of(text, beginning)) + " .. " + text.substr(byte_of(text, last));
}

}  // namespace

Diagnostic& Report::error(std::string code, const Location& at, std::string message, std::string help) {
  assert(has_row(code));
  Diagnostic told{Severity::error, std::move(code), at, shortened(std::move(message)), shortened(std::move(help)), {}};
  if (diagnostics_.size() >= most_errors) {
    is_more_ = true;
    return beyond_ = std::move(told);
  }
  diagnostics_.push_back(std::move(told));
  return diagnostics_.back();
}

Diagnostic& Report::error(const Complaint& complaint, const Location& at) {
  return error(complaint.code, at, complaint.message, complaint.help);
}

void Report::not_opened(std::string code, const std::string& path, const Opened& opened, const Location& at) {
  const std::string name = printable(path);
  if (!opened.outside_of.empty()) {
    error("path-outside", at, fmt::format("'{}' leads out of the folder '{}'", name, printable(opened.outside_of)),
          "move it into that folder, or write `outside: allowed` into a file `.refpath.yaml` in a folder that holds "
          "both");
  } else if (opened.is_folder) {
    error(std::move(code), at, fmt::format("'{}' is a folder", name), "name a file in it");
  } else {
    error(std::move(code), at, fmt::format("the file '{}' cannot be read", name),
          "check its name; it is looked for beside this file");
  }
}

Diagnostics Report::take() {
  sort_by_place(diagnostics_);
  diagnostics_.erase(std::unique(diagnostics_.begin(), diagnostics_.end(), same), diagnostics_.end());
  if (is_more_)
    diagnostics_.push_back({Severity::error,
                            "many-errors",
                            diagnostics_.back().at,
                            fmt::format("there are more errors than these {}", most_errors),
                            "mend these first: one slip can cause many",
                            {}});
  is_more_ = false;
  return std::move(diagnostics_);
}

}  // namespace refpath
