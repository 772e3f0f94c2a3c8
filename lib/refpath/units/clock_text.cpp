// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/clock_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <string>

#include "refpath/units/text.hpp"

namespace refpath {

namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

Parsed<int> parse_day(std::string_view word) {
  for (std::size_t day = 0; day < day_names.size(); ++day)
    if (day_names[day] == word) return static_cast<int>(day);
  std::string three(word.substr(0, 3));
  for (char& c : three) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (!three.empty()) three[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(three[0])));
  for (const std::string_view day : day_names)
    if (three == day)
      return Complaint{"bad-hours", fmt::format("'{}' is not how a day is written", word),
                       fmt::format("write `{}`", day)};
  return Complaint{"bad-hours", fmt::format("'{}' is not a day of the week", word),
                   "days are Mon, Tue, Wed, Thu, Fri, Sat and Sun"};
}

Parsed<std::vector<int>> parse_days(std::string_view text) {
  std::array<bool, 7> in{};
  for (const std::string_view part : split(text, ',')) {
    const auto ends = split(part, '-');
    if (ends.size() > 2)
      return Complaint{"bad-hours", fmt::format("'{}' is not a range of days", part), "write `Mon-Fri`"};
    Parsed<int> first = parse_day(ends.front());
    if (!first) return first.complaint;
    Parsed<int> last = parse_day(ends.back());
    if (!last) return last.complaint;
    for (int day = *first.value;; day = (day + 1) % 7) {
      if (in[static_cast<std::size_t>(day)])
        return Complaint{"bad-hours",
                         fmt::format("'{}' names {} twice", text, day_names[static_cast<std::size_t>(day)]),
                         "name each day once"};
      in[static_cast<std::size_t>(day)] = true;
      if (day == *last.value) break;
    }
  }
  std::vector<int> days;
  for (int day = 0; day < 7; ++day)
    if (in[static_cast<std::size_t>(day)]) days.push_back(day);
  return days;
}

Parsed<Ticks> parse_clock(std::string_view text, bool may_be_24) {
  const auto wrong = [&](std::string help) {
    return Complaint{"bad-hours", fmt::format("'{}' is not a time of day", text), std::move(help)};
  };
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) {
    return wrong("write hours and minutes of a clock with 24 hours: `09:00`, `17:30`");
  }
  const std::string_view hours = text.substr(0, colon), minutes = text.substr(colon + 1);
  const bool digits = !hours.empty() && hours.size() <= 2 && minutes.size() == 2 &&
                      std::all_of(hours.begin(), hours.end(), is_digit) &&
                      std::all_of(minutes.begin(), minutes.end(), is_digit);
  if (!digits) return wrong("write hours and minutes: `09:00`, `17:30`");
  int h = 0;
  for (const char c : hours) h = h * 10 + (c - '0');
  const int m = (minutes[0] - '0') * 10 + (minutes[1] - '0');
  if (m > 59 || h > 24 || (h == 24 && (m > 0 || !may_be_24)))
    return wrong(may_be_24 ? "the day goes from `00:00` to `24:00`"
                           : "times at which something begins go from `00:00` to `23:59`");
  return h * hour_ticks + m * minute_ticks;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(text, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

}  // namespace refpath
