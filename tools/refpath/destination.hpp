// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "refpath/command.hpp"
#include "refpath/files.hpp"
#include "refpath/reports/document.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

/// Where a result goes and in which format, as asked: opened, and any wrong word told, before long work begins.
class Destination {
 public:
  explicit Destination(const Invocation& invocation);

  /// Writes the one that was asked for.
  void write(const std::function<Document()>& document, const std::function<std::string()>& json);
  void write_text(const std::function<std::string()>& text, const std::function<std::string()>& json);
  void write(const std::string& text) { output_.write(text); }

  [[nodiscard]] const TextStyle& style() const { return style_; }

 private:
  bool json_;
  Output output_;
  TextStyle style_;
};

}  // namespace refpath::tools
