// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace refpath::test {

/// A folder of its own for a test, gone with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  /// The path of a file in it, whether there is one or not.
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string path() const { return path_.string(); }
  /// How many files are in it.
  [[nodiscard]] std::ptrdiff_t files() const;

 private:
  std::filesystem::path path_;
};

/// The text of a file anywhere; empty when it cannot be read.
[[nodiscard]] std::string text_of(const std::string& path);
/// Makes a file with a text.
void write_text(const std::string& path, const std::string& text);

}  // namespace refpath::test
