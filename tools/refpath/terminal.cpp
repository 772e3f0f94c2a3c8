// SPDX-License-Identifier: Apache-2.0
#include "refpath/terminal.hpp"

#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "refpath/help.hpp"

namespace refpath::tools {

namespace {

constexpr int usual_width = 100;
constexpr int widest = 140;
constexpr std::size_t bar_width = 30;

std::string time_left(double seconds) {
  if (seconds < 60) return fmt::format("{:.0f} s", seconds + 0.5);
  return fmt::format("{:.0f} min", seconds / 60 + 0.5);
}

}  // namespace

bool is_terminal(int descriptor) {
  return ::isatty(descriptor) == 1;
}

bool colored(const Invocation& invocation, int descriptor) {
  const std::string when = invocation.choice("color");
  if (when != "auto") return when == "always";
  const char* no_color = std::getenv("NO_COLOR");
  if (no_color != nullptr && *no_color != '\0') return false;
  return is_terminal(descriptor);
}

TextStyle text_style(const Invocation& invocation, bool standard_output) {
  TextStyle style;
  style.width = usual_width;
  if (!standard_output) {
    style.color = invocation.choice("color") == "always";
    return style;
  }
  style.color = colored(invocation, STDOUT_FILENO);
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::min<int>(size.ws_col, widest);
  }
  return style;
}

Progress::Progress() : terminal_(is_terminal(STDERR_FILENO)) {}

Progress::~Progress() {
  if (shown_) print_to_errors("\r\x1b[K");
}

void Progress::show(std::size_t done, std::size_t total) {
  if (!terminal_ || total == 0) return;
  const auto now = Clock::now();
  const double elapsed = std::chrono::duration<double>(now - start_).count();
  if (elapsed < 0.5 || (shown_ && now - last_ < std::chrono::milliseconds(100))) return;
  shown_ = true;
  last_ = now;
  const double share = static_cast<double>(done) / static_cast<double>(total);
  const auto full = static_cast<std::size_t>(share * static_cast<double>(bar_width));
  const std::string left = done == 0 ? "" : "at most " + time_left(elapsed * (1 - share) / share) + " left";
  print_to_errors(fmt::format("\r\x1b[K[{}{}] {} of at most {} runs  {}", std::string(full, '#'),
                              std::string(bar_width - full, '.'), done, total, left));
}

}  // namespace refpath::tools
