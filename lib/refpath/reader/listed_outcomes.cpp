// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/listed_outcomes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "refpath/reader/names.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

struct Listed {
  std::string name;
  std::string share;          // As it was typed; empty when there is none.
  std::optional<Share> read;  // What that is.
};

std::optional<Listed> one_of(std::string_view typed) {
  const std::string text = folded(typed);
  const auto end = text.find_first_of(" =:");
  Listed one{text.substr(0, end), "", {}};
  if (!name_complaint(one.name).message.empty()) return {};
  for (const std::string_view word : {"rest", "others", "other", "remainder", "remaining", "everyone"})
    if (one.name == word) return {};
  if (end == std::string::npos) return one;
  const auto value = text.find_first_not_of(" =:", end);
  if (value == std::string::npos) return {};
  one.share = text.substr(value);
  const auto read = parse_share(one.share);
  if (!read) return {};
  one.read = *read.value;
  return one;
}

}  // namespace

std::string outcomes_as_mapping(const std::vector<std::string_view>& listed) {
  std::vector<Listed> all;
  for (const std::string_view text : listed) {
    auto one = one_of(text);
    if (!one) return "";
    for (const Listed& before : all)
      if (before.name == one->name) return "";
    all.push_back(std::move(*one));
  }
  double left = 1;
  long without = 0;
  bool rest = false;
  for (const Listed& one : all) {
    if (!one.read) {
      ++without;
    } else if (one.read->rest) {
      rest = true;
    } else {
      left -= one.read->value;
    }
  }
  // Shares that are no whole are not mended by other brackets.
  constexpr double nearly_nothing = 1e-6;
  const bool more = without > 0 || rest;
  if (left < -nearly_nothing || more != (left > nearly_nothing)) return "";
  const double each = std::max(left, 0.0) / static_cast<double>(without + (rest ? 1 : 0));
  std::string text;
  for (Listed& one : all) {
    if (!one.read) one.share = --without == 0 && !rest ? "rest" : fmt::format("{}%", number_text(100 * each));
    text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", one.name, one.share);
  }
  return fmt::format("{{{}}}", text);
}

}  // namespace refpath
