// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/units/clock_text.hpp"
#include "refpath/units/meant.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr Ticks longest_night = 16 * hour_ticks;  // A longer shift over midnight is a slip: 09:00-05:00.
constexpr std::string_view hours_help = "write `Mon-Fri 09:00-12:30 13:00-17:00; Sat 09:00-12:00`, or `24/7`";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
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

// The words of a block with a space for each comma between its periods.
std::string spaced_periods(const std::vector<std::string_view>& words) {
  std::string text(words.front());
  for (std::size_t i = 1; i < words.size(); ++i)
    for (const std::string_view period : split(words[i], ',')) text += period.empty() ? "" : fmt::format(" {}", period);
  return text;
}

// `Mon-Fri 09:00-12:30 13:00-17:00`
Parsed<bool> add_block(std::vector<Period>& periods, std::string_view block) {
  const auto words = words_of(block);
  if (words.empty()) return Complaint{"bad-hours", "there is nothing before or after a `;`", std::string(hours_help)};
  if (is_digit(words.front().front()))
    return Complaint{"bad-hours", fmt::format("'{}' does not say on which days", block),
                     block.find(':') == std::string_view::npos ? "write the days and the times: `Mon-Wed 09:00-17:00`"
                                                               : fmt::format("write `Mon-Fri {}`", block)};
  Parsed<std::vector<int>> days = parse_days(words.front());
  if (!days) {
    Complaint wrong = std::move(days.complaint);
    if (wrong.help.find('`') != std::string::npos) wrong.help = hours_help;  // It would be of the days alone.
    return wrong;
  }
  if (words.size() == 1)
    return Complaint{"bad-hours", fmt::format("'{}' does not say from when to when", block),
                     fmt::format("write `{} 09:00-17:00`", block)};
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (!is_digit(word.front()))
      return Complaint{"bad-hours", fmt::format("'{}' stands where a time is expected", word),
                       "put a `;` before further days: `Mon-Thu 09:00-17:00; Fri 09:00-13:00`"};
    if (word.find(',') != std::string_view::npos) {
      const std::string spaced = spaced_periods(words);
      std::vector<Period> read;
      return Complaint{
          "bad-hours", fmt::format("'{}' has a comma in it", word),
          add_block(read, spaced) ? fmt::format("put a space instead of it: `{}`", spaced) : std::string(hours_help)};
    }
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

Parsed<Hours> hours_as_written(std::string_view text) {
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

Parsed<std::vector<Period>> parts_as_written(std::string_view text) {
  const std::string plain = folded(text);
  std::vector<Period> parts;
  if (words_of(plain).size() == 1 && plain.find(';') == std::string::npos && !is_digit(plain.front())) {
    Parsed<std::vector<int>> days = parse_days(plain);
    if (!days) return days.complaint;
    for (const int day : *days.value) parts.push_back({day * day_ticks, (day + 1) * day_ticks});
    return parts;
  }
  Parsed<Hours> hours = hours_as_written(plain);
  if (!hours) return hours.complaint;
  // What goes past midnight is cut there into two, one of which begins or ends at it without being written so.
  for (const std::string_view block : split(plain, ';'))
    for (const std::string_view word : words_of(block)) {
      const auto ends = split(word, '-');
      if (ends.size() != 2 || !is_digit(word.front())) continue;
      if (*parse_clock(ends[1], true).value <= *parse_clock(ends[0], false).value && ends[1] != "00:00")
        return Complaint{"bad-hours", fmt::format("'{}' goes past midnight", word),
                         "give each day its own part of it, until `24:00` and from `00:00`"};
    }
  return hours.value->periods;
}

// Of `Monday`, `Sat 9-12`: a part of the week.
Meant meant_part(std::string_view text) {
  Meant meant = meant_hours(text);
  const bool days_alone = folded(text).find_first_of("0123456789") == std::string::npos;
  if (days_alone) meant.form = meant.form.substr(0, meant.form.find(' '));
  return meant;
}

}  // namespace

Parsed<Hours> parse_hours(std::string_view text) {
  return read_or_meant(text, hours_as_written, meant_hours);
}

Parsed<std::vector<Period>> parse_parts_of_week(std::string_view text) {
  return read_or_meant(text, parts_as_written, meant_part);
}

}  // namespace refpath
