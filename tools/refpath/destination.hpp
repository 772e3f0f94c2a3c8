// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "refpath/command.hpp"
#include "refpath/files.hpp"
#include "refpath/reports/document.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

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
