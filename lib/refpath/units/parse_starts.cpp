// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "refpath/units/clock_text.hpp"
#include "refpath/units/loose_text.hpp"
#include "refpath/units/meant.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

struct Ordinal {
  std::string_view written;
  int which;
};
constexpr std::array<Ordinal, 5> ordinals = {{{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"last", -1}}};

constexpr std::string_view starts_help =
    "write a day and a time: `Tue 14:00`, `Mon-Fri 08:45`, once a month `first Wed 09:00`, or a list `[Mon 09:00, Thu "
    "09:00]`";

Complaint wrong(std::string message, std::string help = std::string(starts_help)) {
  const bool general = help == starts_help;
  return {"bad-start", std::move(message), std::move(help), general};
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

const Ordinal* ordinal_of(std::string_view word) {
  const auto* found =
      std::find_if(ordinals.begin(), ordinals.end(), [&](const Ordinal& o) { return o.written == word; });
  return found == ordinals.end() ? nullptr : found;
}

/// `first` or `first,third`; nothing when the word is no such thing.
std::vector<int> parse_ordinals(std::string_view word) {
  std::vector<int> which;
  for (const std::string_view part : split(word, ',')) {
    const Ordinal* ordinal = ordinal_of(part);
    if (ordinal == nullptr) return {};
    which.push_back(ordinal->which);
  }
  return which;
}

/// What is written instead of an ordinal: `1st`, `fifth`, `First`; empty when the word is no such thing.
std::string ordinal_help(std::string_view word) {
  constexpr std::string_view all = "which of the month is `first`, `second`, `third`, `fourth` or `last`";
  for (const Ordinal& ordinal : ordinals) {
    std::string capital(ordinal.written);
    capital[0] = static_cast<char>(capital[0] - 'a' + 'A');
    if (word == capital) return fmt::format("write `{}`", ordinal.written);
  }
  constexpr std::array<std::string_view, 5> short_forms = {"1st", "2nd", "3rd", "4th", "5th"};
  for (std::size_t i = 0; i < short_forms.size(); ++i)
    if (word == short_forms[i])
      return i + 1 < ordinals.size() ? fmt::format("write `{}`", ordinals[i].written) : std::string(all);
  if (word == "fifth") return std::string(all);
  return {};
}

/// `Mon-Fri 08:45` or `first Wed 09:00`.
Parsed<Recurrence> parse_one(std::string_view text) {
  auto words = words_of(text);
  if (words.empty()) return wrong("a day and a time are missing");
  if (words.front() == "every" || words.front() == "Every") {
    std::string when;
    // `every 2 weeks Tue 9`, `every second Tue`
    for (std::size_t i = 2; i < words.size() && when.empty(); ++i)
      if (!is_digit(words[i].front()))
        when = meant_starts(text.substr(static_cast<std::size_t>(words[i].data() - text.data()))).form;
    const std::string here =
        when.empty() ? "write the day and the time here, such as `Tue 14:00`" : fmt::format("write `{}` here", when);
    return wrong(fmt::format("'{}' says how often, where only the day and the time are wanted", text),
                 here + "; every second week is `every: 2 weeks` beside it");
  }
  const std::vector<int> which = parse_ordinals(words.front());
  if (const std::string help = ordinal_help(words.front()); !help.empty())
    return wrong(fmt::format("'{}' does not say which day of the month", words.front()), help);
  if (!which.empty()) {
    words.erase(words.begin());
    if (words.empty()) return wrong(fmt::format("'{}' does not say on which day", text), "write `first Wed 09:00`");
  }
  if (is_digit(words.front().front()))
    return wrong(fmt::format("'{}' does not say on which day", text),
                 words.size() == 1 && parse_clock(words.front(), false)
                     ? fmt::format("write `{}Tue {}`", which.empty() ? "" : "first ", words.front())
                     : std::string(starts_help));
  Parsed<std::vector<int>> days = parse_days(words.front());
  if (!days) {
    const bool form = days.complaint.help.find('`') != std::string::npos;  // Of the days alone.
    return wrong(days.complaint.message, form ? std::string(starts_help) : days.complaint.help);
  }
  if (words.size() == 1)
    return wrong(fmt::format("'{}' does not say at what time", text), fmt::format("write `{} 09:00`", text));
  if (words.size() > 2) return wrong(fmt::format("'{}' is more than one start", text));
  if (words[1].find('-') != std::string_view::npos)
    return wrong(fmt::format("'{}' is a period, where only the start is wanted", words[1]));
  Parsed<Ticks> clock = parse_clock(words[1], false);
  if (!clock) return wrong(clock.complaint.message, clock.complaint.help);
  Recurrence recurrence;
  for (const int day : *days.value) {
    const WeekTime time = day * day_ticks + *clock.value;
    if (which.empty()) recurrence.starts.push_back(time);
    for (const int each : which) recurrence.monthly.push_back({each, time});
  }
  return recurrence;
}

/// Cut at the commas that come after a time: the others join days.
std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> starts;
  bool whole = true;
  for (const std::string_view part : split(text, ',')) {
    if (whole) {
      starts.emplace_back(part);
    } else {
      starts.back() += ',';
      starts.back() += part;
    }
    whole = part.empty() || std::any_of(part.begin(), part.end(), is_digit);
  }
  return starts;
}

/// What is said of `fortnightly Tue 14:00`, which is two keys; nothing when it begins with no such word.
std::optional<Complaint> how_often(std::string_view text) {
  constexpr std::array<std::string_view, 4> words = {"weekly", "fortnightly", "biweekly", "monthly"};
  const std::string_view word = text.substr(0, text.find(' '));
  if (std::find(words.begin(), words.end(), word) == words.end()) return {};
  std::string when = meant_starts(trimmed(text.substr(word.size()))).form;
  if (when.empty()) when = "Tue 14:00";
  const bool ordinal = !parse_ordinals(when.substr(0, when.find(' '))).empty();
  const std::string help = word == "weekly"    ? fmt::format("write `starts: {}`, which is every week", when)
                           : word == "monthly" ? fmt::format("write `starts: {}{}`", ordinal ? "" : "first ", when)
                                               : fmt::format("write `starts: {}` and `every: 2 weeks`", when);
  return wrong(fmt::format("'{}' says how often, where a day and a time are expected", word), help);
}

}  // namespace

std::optional<Complaint> add_starts(Recurrence& recurrence, const Recurrence& more) {
  const bool weekly = !recurrence.starts.empty() || !more.starts.empty();
  const bool monthly = !recurrence.monthly.empty() || !more.monthly.empty();
  if (weekly && monthly)
    return wrong("some of the starts are weekly and some monthly", "make two of it, each with starts of one kind");
  for (const WeekTime start : more.starts) {
    if (std::find(recurrence.starts.begin(), recurrence.starts.end(), start) != recurrence.starts.end())
      return wrong("the same start is written twice", "write each start once");
    recurrence.starts.push_back(start);
  }
  for (const MonthlyStart& start : more.monthly) {
    const auto same = [&](const MonthlyStart& m) { return m.which == start.which && m.time == start.time; };
    if (std::any_of(recurrence.monthly.begin(), recurrence.monthly.end(), same))
      return wrong("the same start is written twice", "write each start once");
    recurrence.monthly.push_back(start);
  }
  std::sort(recurrence.starts.begin(), recurrence.starts.end());
  return {};
}

namespace {

Parsed<Recurrence> recurrence_as_written(std::string_view text) {
  Recurrence recurrence;
  const std::string plain = folded(text);
  if (const auto often = how_often(plain)) return *often;
  for (const std::string& each : cut(plain)) {
    Parsed<Recurrence> one = parse_one(each);
    if (!one) return one;
    const auto complaint = add_starts(recurrence, *one.value);
    if (complaint) return *complaint;
  }
  return recurrence;
}

Parsed<Slots> slots_as_written(std::string_view text) {
  const std::string plain = folded(text);
  const auto usage = [&](std::string message) {
    return Complaint{"bad-slots", std::move(message), "write how many slots of which length: `6 of 45 min`"};
  };
  const auto of = plain.find(" of ");
  if (of == std::string::npos) return usage(fmt::format("'{}' is not a number of slots", plain));
  const std::string_view number = std::string_view(plain).substr(0, of);
  constexpr std::uint64_t most = 1000;
  Parsed<std::uint64_t> slots = parse_count(number);
  if (!slots || *slots.value < 1 || *slots.value > most)
    return usage(fmt::format("'{}' is not a whole number from 1 to {}", number, most));
  Parsed<Duration> length = parse_duration(std::string_view(plain).substr(of + 4));
  if (!length && length.complaint.code == "no-unit")
    return Complaint{"no-unit", fmt::format("'{}' does not say how long a slot is", plain),
                     fmt::format("write `{} min`", plain)};
  if (!length)
    return Complaint{length.complaint.code, length.complaint.message,
                     with_forms_after(plain.substr(0, of + 4), length.complaint.help), length.complaint.general};
  const auto* fixed = std::get_if<Fixed>(&length.value->shape);
  if (fixed == nullptr || length.value->clock != Clock::elapsed)
    return usage(fmt::format("'{}' has slots that are not of one fixed length", plain));
  if (fixed->value < minute_ticks) return usage(fmt::format("'{}' has slots shorter than a minute", plain));
  if (fixed->value * static_cast<double>(*slots.value) > day_ticks)
    return usage(fmt::format("'{}' is longer than a day", plain));
  return Slots{static_cast<int>(*slots.value), fixed->value};
}

}  // namespace

Parsed<Recurrence> parse_recurrence(std::string_view text) {
  return read_or_meant(text, recurrence_as_written, meant_starts);
}

Parsed<Slots> parse_slots(std::string_view text) {
  return read_or_meant(text, slots_as_written, meant_slots);
}

}  // namespace refpath
