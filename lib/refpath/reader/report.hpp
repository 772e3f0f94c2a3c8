// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <utility>

#include "refpath/diagnostics/diagnostic.hpp"
#include "refpath/reader/open.hpp"
#include "refpath/units/parsed.hpp"

namespace refpath {

/// As many errors are told at most: who has more will mend these first.
inline constexpr std::size_t most_errors = 100;
/// So many characters of a sentence, which may quote what somebody wrote.
inline constexpr std::size_t longest_sentence = 600;

/// Collects what is wrong with a definition while it is read.
class Report {
 public:
  /// Adds an error; `code` must have a row in the table of codes. The diagnostic returned may be given related places
  /// until the next call.
  Diagnostic& error(std::string code, const Location& at, std::string message, std::string help = "");
  Diagnostic& error(const Complaint& complaint, const Location& at);

  /// Reports why a file that a definition names at a place was not opened; under the code when it cannot be read.
  void not_opened(std::string code, const std::string& path, const Opened& opened, const Location& at);

  /// What was collected, by place, each said once (a part that an alias repeats is read more than once). The last says
  /// so when there was more.
  [[nodiscard]] Diagnostics take();

  [[nodiscard]] bool has_errors() const { return refpath::has_errors(diagnostics_); }
  [[nodiscard]] std::size_t size() const { return diagnostics_.size(); }

 private:
  Diagnostics diagnostics_;
  Diagnostic beyond_;  // Takes what is not told any more.
  bool is_more_ = false;
};

}  // namespace refpath
