// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace refpath::tools {

/// No pathway file comes near; what is larger was named by mistake.
inline constexpr std::size_t largest_file = 16u << 20;

/// The text of a file; `-` is standard input. Throws FileError.
[[nodiscard]] std::string read_text(const std::string& path);

/// The beginning of a file, whose size then tells that it has more: at most so many bytes. Nothing when it cannot be
/// read, or is none: a pipe or a device is not opened.
[[nodiscard]] std::optional<std::string> read_at_most(const std::string& path, std::size_t bytes);

[[nodiscard]] bool is_folder(const std::string& path);

/// Where a result goes. It is opened before long work begins, and a file is written whole or not at all: beside its
/// place under another name, then renamed. What is not a regular file (a pipe, a terminal) is written directly.
class Output {
 public:
  /// `-` or nothing: standard output. Throws FileError.
  explicit Output(const std::string& path);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  /// Writes the result, once. Throws FileError.
  void write(const std::string& text);
  [[nodiscard]] bool is_standard() const { return descriptor_ == 1; }

 private:
  std::string path_;
  std::string temporary_;  ///< Empty: written directly.
  int descriptor_ = 1;
};

}  // namespace refpath::tools
