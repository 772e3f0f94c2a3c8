// SPDX-License-Identifier: Apache-2.0
#include "support/folder.hpp"

#include <unistd.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <sstream>

namespace refpath::test {

namespace fs = std::filesystem;

Folder::Folder()
    : path_(fs::temp_directory_path() / ("refpath_test_" + std::to_string(::getpid()) + "_" +
                                         std::to_string(reinterpret_cast<std::uintptr_t>(this)))) {
  fs::remove_all(path_);
  fs::create_directory(path_);
}

Folder::~Folder() {
  fs::remove_all(path_);
}

std::ptrdiff_t Folder::files() const {
  return std::distance(fs::directory_iterator(path_), fs::directory_iterator());
}

std::string text_of(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

void write_text(const std::string& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

}  // namespace refpath::test
