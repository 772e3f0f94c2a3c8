// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/per.hpp"

#include "refpath/units/text.hpp"

namespace refpath {

Sides sides_of(std::string_view text) {
  const auto slash = text.find('/');
  const auto per = text.find(" per ");
  if (per != std::string_view::npos) return {trimmed(text.substr(0, per)), trimmed(text.substr(per + 5))};
  if (slash != std::string_view::npos) return {trimmed(text.substr(0, slash)), trimmed(text.substr(slash + 1))};
  return {text, {}};
}

Amount amount_of(std::string_view text) {
  const auto end = text.find_first_not_of("0123456789.,_-+");
  if (end == std::string_view::npos) return {text, {}};
  return {trimmed(text.substr(0, end)), trimmed(text.substr(end))};
}

}  // namespace refpath
