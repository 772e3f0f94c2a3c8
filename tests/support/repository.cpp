// SPDX-License-Identifier: Apache-2.0
#include "support/repository.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace refpath::test {

std::string repository_file(const std::string& path) {
  std::ifstream file(REFPATH_ROOT "/" + path, std::ios::binary);
  if (!file) throw std::runtime_error("there is no " + path + " in the repository");
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace refpath::test
