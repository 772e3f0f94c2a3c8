// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "refpath/command.hpp"
#include "refpath/files.hpp"
#include "refpath/reports/document.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

/// Throws UsageError when a command does not give the format that was typed at a place, such as "--format".
void refuse_other_format(std::string_view typed, std::string_view place, const Command& command);

/// The format of a result that goes to a file (empty: standard output): the one that is asked for with --format, else
/// that of the ending of its name, else "text". Throws UsageError.
[[nodiscard]] std::string format_for(const Invocation& invocation, const std::string& file);

/// The ways to write one result: a command has those of the formats that it gives.
struct Renderings {
  std::function<Document()> document;  ///< Becomes text or Markdown.
  std::function<std::string()> json = {};
  std::function<std::string()> csv = {};
  std::function<std::string()> text = {};  ///< Instead of the document's.
};

/// Where a result goes and in which format, as asked: opened, and any wrong word told, before long work begins.
class Destination {
 public:
  explicit Destination(const Invocation& invocation);

  /// Writes the one that was asked for.
  void write(const Renderings& renderings);
  void write(const std::string& text) { output_.write(text); }

  [[nodiscard]] const TextStyle& style() const { return style_; }

 private:
  std::string format_;
  Output output_;
  TextStyle style_;
};

}  // namespace refpath::tools
