// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/report.hpp"

#include <algorithm>
#include <cassert>

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

}  // namespace

Diagnostic& Report::error(std::string code, const Location& at, std::string message, std::string help) {
  assert(has_row(code));
  Diagnostic told{Severity::error, std::move(code), at, std::move(message), std::move(help), {}};
  if (diagnostics_.size() >= most_errors) return beyond_ = std::move(told);
  diagnostics_.push_back(std::move(told));
  return diagnostics_.back();
}

Diagnostic& Report::error(const Complaint& complaint, const Location& at) {
  return error(complaint.code, at, complaint.message, complaint.help);
}

Diagnostics Report::take() {
  sort_by_place(diagnostics_);
  diagnostics_.erase(std::unique(diagnostics_.begin(), diagnostics_.end(), same), diagnostics_.end());
  return std::move(diagnostics_);
}

}  // namespace refpath
