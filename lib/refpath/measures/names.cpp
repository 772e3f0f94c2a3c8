// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/names.hpp"

#include <algorithm>

namespace refpath {

std::string in_words(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string readable(std::string_view name) {
  std::string text = in_words(name);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

}  // namespace refpath
