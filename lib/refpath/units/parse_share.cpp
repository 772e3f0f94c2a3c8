// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "refpath/units/meant.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

Parsed<Share> share_as_written(std::string_view text, std::string_view usage) {
  const std::string plain = folded(text);
  std::string_view number = plain;
  if (number == "rest") return Share{0, true};
  const bool percent = !number.empty() && number.back() == '%';
  if (percent) number = trimmed(number.substr(0, number.size() - 1));
  const auto wrong = [&](std::string message, std::string help) {
    return Complaint{"bad-share", std::move(message), std::move(help)};
  };
  Parsed<double> parsed = parse_number(number);
  if (!parsed) {
    const bool letters = std::any_of(plain.begin(), plain.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (letters || plain.find_first_of("0123456789") == std::string::npos || plain.find('/') != std::string::npos ||
        plain.find('-') != std::string::npos)
      return wrong(fmt::format("'{}' is not a share", plain), std::string(usage));
    if (percent && parsed.complaint.help.substr(0, 7) == "write `")
      parsed.complaint.help.insert(parsed.complaint.help.size() - 1, "%");
    return parsed.complaint;
  }
  const double value = percent ? *parsed.value / 100 : *parsed.value;
  if (value <= 1) return Share{value, false};
  if (percent) return wrong(fmt::format("'{}' is more than the whole", plain), "a share is at most `100%`");
  if (*parsed.value <= 100)
    return wrong(fmt::format("'{}' is more than the whole", plain), fmt::format("write `{}%`", plain));
  return wrong(fmt::format("'{}' is more than the whole", plain), std::string(usage));
}

Parsed<std::uint64_t> count_as_written(std::string_view text) {
  const std::string plain = folded(text);
  Parsed<double> number = parse_number(plain);
  if (!number) {
    const auto end = plain.find_first_not_of("0123456789");
    const bool has_unit =
        end != 0 && end != std::string::npos && plain.find_first_of("0123456789_,.", end) == std::string::npos;
    if (has_unit)
      return Complaint{"bad-count", fmt::format("'{}' is not a whole number", plain),
                       meant_count(plain).form.empty()
                           ? "write it in digits, such as `3`"
                           : fmt::format("write the number alone: `{}`", plain.substr(0, end))};
    if (plain.find_first_of("0123456789") == std::string::npos)
      number.complaint.help = "write it in digits, such as `3`";
    return number.complaint;
  }
  if (plain.find('.') != std::string::npos)
    return Complaint{"bad-count", fmt::format("'{}' is not a whole number", plain),
                     fmt::format("write a whole number: `{:.0f}` or `{:.0f}`", std::floor(*number.value),
                                 std::floor(*number.value) + 1)};
  return static_cast<std::uint64_t>(*number.value);
}

// `37.5 h`, `2 days a week`: the time that somebody works, where their number is wanted.
bool is_time(std::string_view text) {
  const auto at = text.find_first_not_of("0123456789.,/- ");
  if (at == 0 || at == std::string_view::npos) return false;
  const std::string_view rest = text.substr(at);
  const std::string_view word = rest.substr(0, rest.find_first_of(" /."));
  for (const std::string_view unit :
       {"h", "hr", "hrs", "hour", "hours", "day", "days", "session", "sessions", "PA", "PAs"})
    if (word == unit) return true;
  return false;
}

Parsed<double> number_as_written(std::string_view text) {
  const std::string plain = folded(text);
  Parsed<double> number = parse_number(plain);
  if (!number && is_time(plain))
    number.complaint.help =
        "write a number; hours of work are divided by those of a full week: 30 of 37.5 hours are `0.8`";
  return number;
}

Parsed<std::uint64_t> weeks_as_written(std::string_view text) {
  const std::string plain = folded(text);
  const auto end = plain.find_first_not_of("0123456789.,_+-");
  const std::string_view unit =
      end == std::string::npos ? std::string_view{} : trimmed(std::string_view(plain).substr(end));
  if (!unit.empty() && unit != "week" && unit != "weeks")
    return Complaint{"bad-count", fmt::format("'{}' is not a number of weeks", plain), "write whole weeks: `52`"};
  return count_as_written(trimmed(std::string_view(plain).substr(0, end)));
}

}  // namespace

Parsed<Share> parse_share(std::string_view text, Rest rest) {
  const std::string_view usage = rest == Rest::may ? "write `20%`, `0.2` or `rest`" : "write `20%` or `0.2`";
  const auto read = [&](std::string_view written) {
    Parsed<Share> share = share_as_written(written, usage);
    if (share && share.value->rest && rest == Rest::never)
      return Parsed<Share>(
          Complaint{"bad-share", "`rest` cannot stand here: it is no part of a whole", "write a share, such as `20%`"});
    return share;
  };
  return read_or_meant(text, read, meant_share);
}

Parsed<double> parse_any_number(std::string_view text) {
  return read_or_meant(text, number_as_written, meant_number);
}

Parsed<std::uint64_t> parse_count(std::string_view text) {
  return read_or_meant(text, count_as_written, meant_count);
}

Parsed<std::uint64_t> parse_weeks(std::string_view text) {
  return read_or_meant(text, weeks_as_written, meant_weeks);
}

}  // namespace refpath
