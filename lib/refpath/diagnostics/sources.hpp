// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace refpath {

/// The name of the texts that are typed behind the option of this name: they are no files.
inline constexpr std::string_view typed_behind_set = "--set";

/// One text that was read, under the name by which a person knows it.
struct SourceText {
  std::string name;    ///< As given: usually a path relative to where the person stands.
  std::string text;    ///< UTF-8, exactly as read.
  std::string sha256;  ///< Fingerprint of `text`, 64 lower-case hexadecimal digits.
};

/// The texts of one reading, so that any later stage can show the line it speaks of.
class Sources {
 public:
  /// Keeps a text and returns its index, the `file` of every Location in it.
  int add(std::string name, std::string text);

  /// The index of the text with this name, or -1.
  [[nodiscard]] int find(std::string_view name) const;

  [[nodiscard]] const SourceText& operator[](int file) const { return sources_.at(static_cast<std::size_t>(file)); }
  [[nodiscard]] std::size_t size() const { return sources_.size(); }

  /// The text of a line (from 1) without its line end; empty when there is no such line.
  [[nodiscard]] std::string_view line(int file, int line) const;

 private:
  std::vector<SourceText> sources_;
};

}  // namespace refpath
