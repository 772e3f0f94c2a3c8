// SPDX-License-Identifier: Apache-2.0
#include "support/repository.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace refpath::test {

std::string repository_file(const std::string& path) {
  std::ifstream file(REFPATH_ROOT "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("there is no " + path + " in the repository");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::optional<std::string> open_repository_file(const std::string& path) {
  std::ifstream file(REFPATH_ROOT "/" + path, std::ios::binary);
  if (!file) return {};
  return std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::vector<std::string> repository_files() {
  namespace files = std::filesystem;
  std::vector<std::string> found;
  for (auto entry = files::recursive_directory_iterator(REFPATH_ROOT); entry != files::end(entry); ++entry) {
    const auto name = entry->path().filename().string();
    if (entry.depth() == 0 && (name == ".git" || name.rfind("build", 0) == 0)) {
      entry.disable_recursion_pending();
    } else if (entry->is_regular_file()) {
      found.push_back(entry->path().lexically_relative(REFPATH_ROOT).generic_string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

void write_repository_file(const std::string& path, const std::string& text) {
  const auto whole = std::filesystem::path(REFPATH_ROOT) / path;
  std::filesystem::create_directories(whole.parent_path());
  std::ofstream file(whole, std::ios::binary);
  if (!(file << text) || !file.flush()) throw std::runtime_error("could not write " + path);
}

}  // namespace refpath::test
