// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/whole_words.hpp"

#include <cctype>

namespace refpath {

bool has_word(const std::string& text, std::string_view word) {
  std::string one;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const auto c = static_cast<unsigned char>(i < text.size() ? text[i] : ' ');
    if (std::isalpha(c) != 0) {
      one += static_cast<char>(std::tolower(c));
      continue;
    }
    if (one == word) return true;
    one.clear();
  }
  return false;
}

}  // namespace refpath
