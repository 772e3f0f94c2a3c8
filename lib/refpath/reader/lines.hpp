// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "refpath/diagnostics/location.hpp"

namespace refpath {

/// A text cut into lines: from the places of a parser that counts bytes to those of people, who count characters.
class Lines {
 public:
  Lines(std::string_view text, int file);

  [[nodiscard]] std::string_view text() const { return text_; }

  /// The byte of the text at a line and a byte of it, both from 0; never beyond the end.
  [[nodiscard]] std::size_t offset(int line, int byte) const;

  /// The stretch of text between two bytes, at least one character wide: at its end something is missing.
  [[nodiscard]] Location place(std::size_t from, std::size_t to);

  /// The end of the line in which a byte is.
  [[nodiscard]] std::size_t line_end(std::size_t offset) const;

 private:
  struct Position {
    int line, column;
  };
  Position position(std::size_t offset);

  std::string_view text_;
  int file_;
  std::vector<std::size_t> starts_;
  // The last place asked: in the same line characters are counted on from it, so that a long line costs its length
  // once.
  std::size_t known_line_ = 0, known_offset_ = 0, known_characters_ = 0;
};

}  // namespace refpath
