// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace refpath {

/// A stretch of text in one of the files that were read.
/// Lines and columns count from 1, columns count characters (not bytes), and the end is one past the last character.
/// A default Location means "written nowhere": the value was built in memory.
struct Location {
  int file = -1;  ///< Index in Sources.
  int line = 0;
  int column = 0;
  int end_line = 0;
  int end_column = 0;

  [[nodiscard]] bool known() const { return line > 0; }
  friend bool operator==(const Location&, const Location&) = default;
};

}  // namespace refpath
