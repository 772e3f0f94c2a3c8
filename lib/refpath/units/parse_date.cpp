// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "refpath/units/clock_text.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr int earliest_year = 1900, latest_year = 2199;
constexpr std::array<std::string_view, 12> month_names = {"January",   "February", "March",    "April",
                                                          "May",       "June",     "July",     "August",
                                                          "September", "October",  "November", "December"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

Complaint wrong(std::string message, std::string help = "write the year, the month and the day: `2026-01-07`") {
  return {"bad-date", std::move(message), std::move(help)};
}

/// Three whole numbers of at most four digits between two of the separator.
std::vector<int> three_numbers(std::string_view text, char separator) {
  std::vector<int> numbers;
  for (const std::string_view part : split(text, separator)) {
    if (part.empty() || part.size() > 4 || !std::all_of(part.begin(), part.end(), is_digit)) return {};
    int number = 0;
    for (const char c : part) number = number * 10 + (c - '0');
    numbers.push_back(number);
  }
  return numbers.size() == 3 ? numbers : std::vector<int>{};
}

}  // namespace

Parsed<Date> parse_date(std::string_view text) {
  const std::string plain = folded(text);
  const std::vector<int> numbers = three_numbers(plain, '-');
  if (numbers.empty()) {
    for (const char separator : {'/', '.'}) {
      const std::vector<int> other = three_numbers(plain, separator);
      if (other.empty()) continue;
      // 13/01/2026 can only be the thirteenth of January; 01/02/2026 is read in two ways.
      constexpr int months = 12;
      const int day_first = other[0] > months && other[2] >= earliest_year ? other[0] : 0;
      return wrong(fmt::format("'{}' is not how a date is written here", plain),
                   day_first > 0 ? fmt::format("write `{:04}-{:02}-{:02}`", other[2], other[1], day_first)
                                 : "write the year, the month and the day: `2026-01-07`");
    }
    if (plain.find_first_of(" T") != std::string::npos && parse_moment(plain))
      return wrong(fmt::format("'{}' has a time of day, where only the date is wanted", plain),
                   fmt::format("write `{}`", plain.substr(0, plain.find_first_of(" T"))));
    return wrong(fmt::format("'{}' is not a date", plain));
  }
  const int year = numbers[0], month = numbers[1], day = numbers[2];
  if (year < earliest_year && numbers[2] >= earliest_year)
    return wrong(fmt::format("'{}' is not how a date is written here", plain));
  if (year < earliest_year || year > latest_year)
    return wrong(fmt::format("'{}' is not in the years {} to {}", plain, earliest_year, latest_year));
  if (month < 1 || month > static_cast<int>(month_names.size()))
    return wrong(fmt::format("'{}' has no month from 01 to 12", plain));
  const auto date = date_of(year, month, day);
  if (!date)
    return wrong(
        fmt::format("there is no day {} in {} {}", day, month_names[static_cast<std::size_t>(month - 1)], year),
        "check the day");
  const std::string right = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  if (right != plain) return wrong(fmt::format("'{}' lacks a zero", plain), fmt::format("write `{}`", right));
  return *date;
}

Parsed<Moment> parse_moment(std::string_view text) {
  const std::string plain = folded(text);
  const std::string help = "write the date and the time of day: `2026-01-05 09:12`";
  const auto gap = plain.find_first_of(" T");
  if (gap == std::string::npos) {
    Parsed<Date> date = parse_date(plain);
    if (!date) return wrong(fmt::format("'{}' is not a moment", plain), help);
    return wrong(fmt::format("'{}' does not say at what time", plain), fmt::format("write `{} 09:12`", plain));
  }
  Parsed<Date> date = parse_date(plain.substr(0, gap));
  if (!date) return date.complaint;
  // Seconds, as many systems write them out.
  std::string_view clock = std::string_view(plain).substr(gap + 1);
  Ticks seconds = 0;
  constexpr std::size_t minutes_end = 5, seconds_end = 8;  // 09:12:30
  if (clock.size() == seconds_end && clock[minutes_end] == ':' && is_digit(clock[6]) && is_digit(clock[7])) {
    seconds = (clock[6] - '0') * 10 + (clock[7] - '0');
    if (seconds >= minute_ticks)
      return wrong(fmt::format("'{}' is not a time of day", clock), "a minute has the seconds 00 to 59");
    clock = clock.substr(0, minutes_end);
  }
  Parsed<Ticks> time = parse_clock(clock, false);
  if (!time) return wrong(time.complaint.message, help);
  return Moment{*date.value, *time.value + seconds};
}

}  // namespace refpath
