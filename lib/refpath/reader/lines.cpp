// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/lines.hpp"

#include <algorithm>

#include "refpath/diagnostics/characters.hpp"

namespace refpath {

Lines::Lines(std::string_view text, int file) : text_(text), file_(file), starts_{0} {
  for (std::size_t at = 0; at < text.size(); ++at)
    if (text[at] == '\n') starts_.push_back(at + 1);
}

std::size_t Lines::offset(int line, int byte) const {
  const auto index = static_cast<std::size_t>(std::max(line, 0));
  if (index >= starts_.size()) return text_.size();
  return std::min(starts_[index] + static_cast<std::size_t>(std::max(byte, 0)), text_.size());
}

Location Lines::place(std::size_t from, std::size_t to) {
  // Up to the end of a character, or the next place in the line would be counted from its middle.
  while (to < text_.size() && (static_cast<unsigned char>(text_[to]) & 0xC0) == 0x80) ++to;
  const auto [line, column] = position(from);
  const auto [end_line, end_column] = position(std::min(std::max(from, to), text_.size()));
  return {file_, line, column, end_line, end_line == line ? std::max(end_column, column + 1) : end_column};
}

std::size_t Lines::line_end(std::size_t offset) const {
  return std::min(text_.find('\n', offset), text_.size());
}

Lines::Position Lines::position(std::size_t offset) {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  const auto line = static_cast<std::size_t>(after - starts_.begin()) - 1;
  // What ends a line is no character of it: behind a return there is no place.
  std::size_t end = after == starts_.end() ? text_.size() : *after - 1;
  if (end > starts_[line] && text_[end - 1] == '\r') --end;
  offset = std::min(offset, end);
  if (line != known_line_ || offset < known_offset_) {
    known_line_ = line;
    known_offset_ = starts_[line];
    known_characters_ = 0;
  }
  known_characters_ += character_count(text_.substr(known_offset_, offset - known_offset_));
  known_offset_ = offset;
  return {static_cast<int>(line) + 1, static_cast<int>(known_characters_) + 1};
}

}  // namespace refpath
