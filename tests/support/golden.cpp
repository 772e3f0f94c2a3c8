// SPDX-License-Identifier: Apache-2.0
#include "support/golden.hpp"

#include <cstdlib>
#include <filesystem>

#include "catch.hpp"
#include "support/repository.hpp"

namespace refpath::test {

bool blessing() {
  const char* wish = std::getenv("REFPATH_BLESS");
  return wish != nullptr && std::string(wish) == "1";
}

void check_golden(const std::string& path, const std::string& text) {
  const bool exists = std::filesystem::exists(std::filesystem::path(REFPATH_ROOT) / path);
  if (blessing()) {
    if (!exists || repository_file(path) != text) write_repository_file(path, text);
    return;
  }
  INFO(path << ": REFPATH_BLESS=1 ctest accepts what is said now");
  CHECK((exists ? repository_file(path) : "") == text);
}

}  // namespace refpath::test
