// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

Parsed<Share> parse_share(std::string_view text) {
  const std::string plain = folded(text);
  std::string_view number = plain;
  if (number == "rest") return Share{0, true};
  const bool percent = !number.empty() && number.back() == '%';
  if (percent) number = trimmed(number.substr(0, number.size() - 1));
  const auto wrong = [&](std::string message, std::string help) {
    return Complaint{"bad-share", std::move(message), std::move(help)};
  };
  for (const std::string_view word : {"percent", "per cent", "pct", "pc"}) {
    if (number.size() <= word.size() || number.substr(number.size() - word.size()) != word) continue;
    const std::string_view amount = trimmed(number.substr(0, number.size() - word.size()));
    if (parse_number(amount))
      return wrong(fmt::format("'{}' is not a share", plain), fmt::format("write `{}%`", amount));
  }
  Parsed<double> parsed = parse_number(number);
  if (!parsed) {
    const bool letters = std::any_of(plain.begin(), plain.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (letters || plain.find_first_of("0123456789") == std::string::npos || plain.find('/') != std::string::npos ||
        plain.find('-') != std::string::npos)
      return wrong(fmt::format("'{}' is not a share", plain), "write `20%`, `0.2` or `rest`");
    if (percent && parsed.complaint.help.substr(0, 7) == "write `")
      parsed.complaint.help.insert(parsed.complaint.help.size() - 1, "%");
    return parsed.complaint;
  }
  const double value = percent ? *parsed.value / 100 : *parsed.value;
  if (value <= 1) return Share{value, false};
  if (percent) return wrong(fmt::format("'{}' is more than the whole", plain), "a share is at most `100%`");
  if (*parsed.value <= 100)
    return wrong(fmt::format("'{}' is more than the whole", plain), fmt::format("write `{}%`", plain));
  return wrong(fmt::format("'{}' is more than the whole", plain), "write `20%`, `0.2` or `rest`");
}

Parsed<std::uint64_t> parse_count(std::string_view text) {
  const std::string plain = folded(text);
  Parsed<double> number = parse_number(plain);
  if (!number) {
    const auto end = plain.find_first_not_of("0123456789");
    const bool has_unit =
        end != 0 && end != std::string::npos && plain.find_first_of("0123456789_,.", end) == std::string::npos;
    if (has_unit)
      return Complaint{"bad-count", fmt::format("'{}' is not a whole number", plain),
                       fmt::format("write the number alone: `{}`", plain.substr(0, end))};
    return number.complaint;
  }
  if (plain.find('.') != std::string::npos)
    return Complaint{"bad-count", fmt::format("'{}' is not a whole number", plain),
                     "write a whole number, such as `4`"};
  return static_cast<std::uint64_t>(*number.value);
}

Parsed<std::uint64_t> parse_weeks(std::string_view text) {
  const std::string plain = folded(text);
  const auto end = plain.find_first_not_of("0123456789.,_+-");
  const std::string_view unit =
      end == std::string::npos ? std::string_view{} : trimmed(std::string_view(plain).substr(end));
  if (!unit.empty() && unit != "week" && unit != "weeks")
    return Complaint{"bad-count", fmt::format("'{}' is not a number of weeks", plain), "write whole weeks: `52`"};
  return parse_count(trimmed(std::string_view(plain).substr(0, end)));
}

}  // namespace refpath
