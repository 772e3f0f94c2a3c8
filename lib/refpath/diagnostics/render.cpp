// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/render.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"

namespace refpath {

namespace {

constexpr std::size_t widest_line = 160;  // Longer lines are shown in part.

// The ANSI codes of one rendering; all empty without colour.
struct Paint {
  std::string_view bold, severity, quiet, off;
};

Paint paint(Severity severity, const RenderStyle& style) {
  if (!style.color) return {};
  const std::string_view tint = severity == Severity::error     ? "\x1b[1;31m"
                                : severity == Severity::warning ? "\x1b[1;33m"
                                                                : "\x1b[1;36m";
  return {"\x1b[1m", tint, "\x1b[2m", "\x1b[0m"};
}

// The line, and the stretch marked under it.
std::string excerpt(const Location& at, const Sources& sources, const Paint& ink) {
  std::string_view line = sources.line(at.file, at.line);
  std::size_t from = static_cast<std::size_t>(std::max(at.column, 1)) - 1;
  std::size_t to = at.end_line == at.line ? static_cast<std::size_t>(std::max(at.end_column, 1)) - 1 : line.size();
  std::string text;
  if (character_count(line.substr(0, 4 * widest_line + 4)) <= widest_line) {
    text = printable(line);
  } else {
    const std::size_t first = from > widest_line / 2 ? from - widest_line / 2 : 0;
    line.remove_prefix(byte_of(line, first));
    const std::size_t end = byte_of(line, widest_line);
    text = (first > 0 ? "..." : "") + printable(line.substr(0, end)) + (end < line.size() ? "..." : "");
    const std::size_t moved = first > 0 ? first - 3 : 0;
    from -= moved;
    to = std::min(to - moved, widest_line + 3);
  }
  const std::size_t length = character_count(text);
  from = std::min(from, length);
  to = std::max(std::min(to, length), from + 1);
  const std::string number = std::to_string(at.line);
  std::string shown = fmt::format("{} |{}{}", number, text.empty() ? "" : " ", text);
  return fmt::format("{}{}{}\n{}{} |{} {}{}{}{}\n", ink.quiet, shown, ink.off, ink.quiet,
                     std::string(number.size(), ' '), ink.off, std::string(from, ' '), ink.severity,
                     std::string(to - from, '^'), ink.off);
}

std::string place(const Location& at, const Sources& sources) {
  if (at.file < 0 || static_cast<std::size_t>(at.file) >= sources.size()) return {};
  if (!at.known()) return shown_path(sources[at.file].name) + ": ";
  return fmt::format("{}:{}:{}: ", shown_path(sources[at.file].name), at.line, at.column);
}

std::string rendered(Severity severity, const Location& at, std::string_view message, std::string_view code,
                     const Sources& sources, const RenderStyle& style) {
  const Paint ink = paint(severity, style);
  std::string text = fmt::format("{}{}{}{}{}:{} {}{}{}", ink.bold, place(at, sources), ink.off, ink.severity,
                                 name(severity), ink.off, ink.bold, message, ink.off);
  if (!code.empty()) text += fmt::format(" [{}]", code);
  text += '\n';
  const bool shown = at.known() && at.file >= 0 && static_cast<std::size_t>(at.file) < sources.size();
  if (shown) text += excerpt(at, sources, ink);
  return text;
}

}  // namespace

std::string shown_path(std::string_view path) {
  return (path.substr(0, 2) == "::" ? "./" : "") + printable(path);
}

const char* name(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "";
}

std::string render(const Diagnostic& diagnostic, const Sources& sources, const RenderStyle& style) {
  std::string text = rendered(diagnostic.severity, diagnostic.at, diagnostic.message, diagnostic.code, sources, style);
  if (!diagnostic.help.empty()) {
    const Paint ink = paint(diagnostic.severity, style);
    text += fmt::format("  {}help:{} {}\n", ink.bold, ink.off, diagnostic.help);
  }
  for (const Related& related : diagnostic.related)
    text += rendered(Severity::note, related.at, related.message, "", sources, style);
  return text;
}

}  // namespace refpath
