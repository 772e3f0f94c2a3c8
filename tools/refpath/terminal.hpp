// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "refpath/command.hpp"
#include "refpath/reports/text.hpp"

namespace refpath::tools {

/// Whether a person looks at standard output (1) or standard error (2).
[[nodiscard]] bool is_terminal(int descriptor);

/// Whether to colour what goes to standard output (1) or standard error (2): --color, else NO_COLOR, else a terminal.
[[nodiscard]] bool colored(const Invocation& invocation, int descriptor);

/// As wide as the terminal, 100 characters elsewhere; coloured when `standard_output` and colored().
[[nodiscard]] TextStyle text_style(const Invocation& invocation, bool standard_output);

/// A bar on standard error, on a terminal only and after half a second, with the time left.
class Progress {
 public:
  Progress();
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void show(std::size_t done, std::size_t total);

 private:
  using Clock = std::chrono::steady_clock;
  bool terminal_;
  bool shown_ = false;
  Clock::time_point start_ = Clock::now();
  Clock::time_point last_ = start_;
};

}  // namespace refpath::tools
