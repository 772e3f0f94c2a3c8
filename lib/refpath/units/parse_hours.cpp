// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr std::array<std::string_view, 7> day_names = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr Ticks longest_night = 16 * hour_ticks;  // A longer shift over midnight is a slip: 09:00-05:00.
constexpr std::string_view hours_help = "write `Mon-Fri 09:00-12:30 13:00-17:00; Sat 09:00-12:00`, or `24/7`";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

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

// `Mon-Fri`, `Mon,Wed`: the days, in the order of the week.
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

// `09:00` as seconds since midnight; `24:00` only as an end.
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
  if (m > 59 || h > 24 || (h == 24 && (m > 0 || !may_be_24))) return wrong("the day goes from `00:00` to `24:00`");
  return h * hour_ticks + m * minute_ticks;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (const std::string_view word : split(text, ' '))
    if (!word.empty()) words.push_back(word);
  return words;
}

// One period of one day, cut at midnight, and at the end of the week.
void add_period(std::vector<Period>& periods, int day, Ticks from, Ticks to) {
  const Ticks midnight = day * day_ticks;
  if (to > from) {
    periods.push_back({midnight + from, midnight + to});
    return;
  }
  if (from < day_ticks) periods.push_back({midnight + from, midnight + day_ticks});
  const Ticks next = (day + 1) % 7 * day_ticks;
  if (to > 0) periods.push_back({next, next + to});
}

// `Mon-Fri 09:00-12:30 13:00-17:00`
Parsed<bool> add_block(std::vector<Period>& periods, std::string_view block) {
  const auto words = words_of(block);
  if (words.empty()) return Complaint{"bad-hours", "there is nothing before or after a `;`", std::string(hours_help)};
  if (is_digit(words.front().front()))
    return Complaint{"bad-hours", fmt::format("'{}' does not say on which days", block),
                     fmt::format("write `Mon-Fri {}`", block)};
  Parsed<std::vector<int>> days = parse_days(words.front());
  if (!days) return days.complaint;
  if (words.size() == 1)
    return Complaint{"bad-hours", fmt::format("'{}' does not say from when to when", block),
                     fmt::format("write `{} 09:00-17:00`", block)};
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (!is_digit(word.front()))
      return Complaint{"bad-hours", fmt::format("'{}' stands where a time is expected", word),
                       "put a `;` before further days: `Mon-Thu 09:00-17:00; Fri 09:00-13:00`"};
    if (word.find(',') != std::string_view::npos)
      return Complaint{"bad-hours", fmt::format("'{}' has a comma in it", word),
                       "put a space between two periods: `Mon 09:00-12:30 13:00-17:00`"};
    const auto ends = split(word, '-');
    if (ends.size() != 2)
      return Complaint{"bad-hours", fmt::format("'{}' is not a period", word),
                       "write from when to when: `09:00-17:00`"};
    Parsed<Ticks> from = parse_clock(ends[0], false);
    if (!from) return from.complaint;
    Parsed<Ticks> to = parse_clock(ends[1], true);
    if (!to) return to.complaint;
    if (*from.value == *to.value)
      return Complaint{"bad-hours", fmt::format("'{}' ends when it begins", word),
                       "for the whole day write `00:00-24:00`"};
    const Ticks length = *to.value - *from.value + (*to.value < *from.value ? day_ticks : 0);
    if (*to.value < *from.value && length > longest_night)
      return Complaint{"bad-hours", fmt::format("'{}' lasts {} hours, until the next day", word, length / hour_ticks),
                       "if it ends in the afternoon, write `17:00` for 5"};
    for (const int day : *days.value) add_period(periods, day, *from.value, *to.value);
  }
  return true;
}

std::string moment_text(Ticks moment) {
  const Ticks within = moment % day_ticks;
  return fmt::format("{} {:02}:{:02}", day_names[static_cast<std::size_t>(moment / day_ticks)], within / hour_ticks,
                     within % hour_ticks / minute_ticks);
}

}  // namespace

Parsed<Hours> parse_hours(std::string_view text) {
  const std::string plain = folded(text);
  if (plain == "24/7") return round_the_clock();
  Hours hours;
  for (const std::string_view block : split(plain, ';')) {
    Parsed<bool> added = add_block(hours.periods, trimmed(block));
    if (!added) return added.complaint;
  }
  std::sort(hours.periods.begin(), hours.periods.end(),
            [](const Period& a, const Period& b) { return a.from < b.from; });
  for (std::size_t i = 1; i < hours.periods.size(); ++i)
    if (hours.periods[i].from < hours.periods[i - 1].to)
      return Complaint{"bad-hours", fmt::format("two periods overlap on {}", moment_text(hours.periods[i].from)),
                       "let one end before the next begins"};
  return hours;
}

Parsed<std::vector<WeekTime>> parse_starts(std::string_view text) {
  const std::string plain = folded(text);
  const auto words = words_of(plain);
  const std::string help = "write a day and a time: `Tue 14:00`, `Mon-Fri 08:45`, or a list `[Mon 09:00, Thu 09:00]`";
  const auto wrong = [&](std::string message) { return Complaint{"bad-start", std::move(message), help}; };
  if (words.empty()) return wrong("a day and a time are missing");
  for (const std::string_view each : {"first", "second", "third", "fourth", "last"})
    if (words.front() == each)
      return Complaint{
          "value-not-yet",
          fmt::format(
              "a monthly start, '{}', is part of the pathway format, but this version of refpath does not use it yet",
              plain),
          "write a weekly start: `Wed 09:00`"};
  if (is_digit(words.front().front()))
    return Complaint{"bad-start", fmt::format("'{}' does not say on which day", plain),
                     fmt::format("write `Tue {}`", plain)};
  Parsed<std::vector<int>> days = parse_days(words.front());
  if (!days) return Complaint{"bad-start", days.complaint.message, days.complaint.help};
  if (words.size() == 1)
    return Complaint{"bad-start", fmt::format("'{}' does not say at what time", plain),
                     fmt::format("write `{} 09:00`", plain)};
  if (words.size() > 2) return wrong(fmt::format("'{}' is more than one start", plain));
  if (words[1].find('-') != std::string_view::npos)
    return wrong(fmt::format("'{}' is a period, where only the start is wanted", words[1]));
  Parsed<Ticks> clock = parse_clock(words[1], false);
  if (!clock) return Complaint{"bad-start", clock.complaint.message, clock.complaint.help};
  std::vector<WeekTime> starts;
  for (const int day : *days.value) starts.push_back(day * day_ticks + *clock.value);
  return starts;
}

}  // namespace refpath
