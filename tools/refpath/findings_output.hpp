// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "refpath/command.hpp"
#include "refpath/files.hpp"
#include "refpath/reports/provenance.hpp"

namespace refpath::tools {

/// What `check` found, as its formats need it.
struct Found {
  Provenance provenance;
  std::function<std::string(bool color)> rendered;  ///< The diagnostics as people read them.
  std::string closing_line;                         ///< "2 files: 1 error."; empty when no file could be read.
};

/// Where the findings go and in which formats: opened, and any wrong word told, before long work begins.
///
/// What is not asked for with FORMAT=FILE goes to standard output, so that the log of a CI run says what is wrong; or
/// to the files that stand after --output without a format. Inside GitHub Actions standard output has the annotations
/// after the text, unless a format is asked for.
class FindingsOutput {
 public:
  explicit FindingsOutput(const Invocation& invocation);

  /// Writes them all, standard output last: whoever closes it early has the files.
  void write(const Found& found);

  /// As they were typed.
  [[nodiscard]] std::vector<std::string> paths() const;

 private:
  struct One {
    std::string path;  ///< `-`: standard output.
    std::string format;
    bool after_text;  ///< The format was not asked for, and the text stands before it.
    bool color;
    std::unique_ptr<Output> output;
  };
  void add(const Invocation& invocation, const std::string& path, const std::string& format);

  std::vector<One> all_;
};

}  // namespace refpath::tools
