// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

#include "refpath/units/loose_text.hpp"
#include "refpath/units/meant.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

// How often a unit that is written here goes into one that people write.
struct LooseUnit {
  std::string_view written;
  double times;
  std::string_view unit;  // In the singular.
};

constexpr std::string_view month = "month";
constexpr std::array<LooseUnit, 59> loose_units = {{
    {"min", 1, "min"},
    {"mins", 1, "min"},
    {"minute", 1, "min"},
    {"minutes", 1, "min"},
    {"m", 1, "min"},
    {"mn", 1, "min"},
    {"s", 1. / 60, "min"},
    {"sec", 1. / 60, "min"},
    {"secs", 1. / 60, "min"},
    {"second", 1. / 60, "min"},
    {"seconds", 1. / 60, "min"},
    {"h", 1, "h"},
    {"hr", 1, "h"},
    {"hrs", 1, "h"},
    {"hour", 1, "h"},
    {"hours", 1, "h"},
    {"d", 1, "day"},
    {"day", 1, "day"},
    {"days", 1, "day"},
    {"calendar day", 1, "day"},
    {"calendar days", 1, "day"},
    {"w", 1, "week"},
    {"wk", 1, "week"},
    {"wks", 1, "week"},
    {"week", 1, "week"},
    {"weeks", 1, "week"},
    {"fortnight", 2, "week"},
    {"fortnights", 2, "week"},
    {"mo", 1, month},
    {"mos", 1, month},
    {"mth", 1, month},
    {"mths", 1, month},
    {"month", 1, month},
    {"months", 1, month},
    {"calendar months", 1, month},
    {"quarter", 3, month},
    {"quarters", 3, month},
    {"y", 12, month},
    {"yr", 12, month},
    {"yrs", 12, month},
    {"year", 12, month},
    {"years", 12, month},
    {"working", 1, "working day"},
    {"wd", 1, "working day"},
    {"wds", 1, "working day"},
    {"bd", 1, "working day"},
    {"working day", 1, "working day"},
    {"working days", 1, "working day"},
    {"workday", 1, "working day"},
    {"workdays", 1, "working day"},
    {"work days", 1, "working day"},
    {"weekday", 1, "working day"},
    {"weekdays", 1, "working day"},
    {"business days", 1, "working day"},
    {"working h", 1, "working hour"},
    {"working hrs", 1, "working hour"},
    {"working hour", 1, "working hour"},
    {"working hours", 1, "working hour"},
    {"office hours", 1, "working hour"},
}};

std::optional<LooseUnit> loose_unit(std::string_view text) {
  while (!text.empty() && text.back() == '.') text.remove_suffix(1);
  const auto* found =
      std::find_if(loose_units.begin(), loose_units.end(), [&](const LooseUnit& u) { return u.written == text; });
  if (found == loose_units.end()) return {};
  return *found;
}

double minutes_of(std::string_view unit) {
  return unit == "min" ? 1 : unit == "h" ? 60 : unit == "day" ? 1440 : unit == "week" ? 10080 : 0;
}

// Numbers with one unit: `10-20 min`.
struct Piece {
  std::vector<std::string> numbers;
  char between = '-';
  LooseUnit unit;
};

// `1 h 30 min`, `10 min-20 min`; nothing when a part of it is something else.
std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const char sign = text.front();
    const bool further = (sign == '-' || sign == '/') && !pieces.empty();
    if (further) text.remove_prefix(1);
    for (const std::string_view word : {"and ", ", ", ","})
      if (!pieces.empty() && text.substr(0, word.size()) == word) text.remove_prefix(word.size());
    const NumbersFirst first = numbers_first(text);
    if (first.numbers.empty()) return {};
    const auto end = std::min(first.rest.find_first_of("0123456789,-/"), first.rest.size());
    std::string_view words = trimmed(first.rest.substr(0, end));
    constexpr std::string_view joined = " and";
    if (words.size() > joined.size() && words.substr(words.size() - joined.size()) == joined)
      words.remove_suffix(joined.size());
    const auto unit = loose_unit(words);
    if (!unit) return {};
    const std::string_view head = text.substr(0, text.size() - first.rest.size());
    Piece piece{first.numbers, head.find('/') == std::string_view::npos ? '-' : '/', *unit};
    text = trimmed(first.rest.substr(end));
    if (!further) {
      pieces.push_back(std::move(piece));
      continue;
    }
    Piece& last = pieces.back();
    if (last.unit.unit != piece.unit.unit || last.unit.times != piece.unit.times) return {};
    last.between = sign;
    last.numbers.insert(last.numbers.end(), piece.numbers.begin(), piece.numbers.end());
  }
  return pieces;
}

// `1 h 30 min` in its smallest unit.
std::optional<Piece> summed(const std::vector<Piece>& pieces) {
  double least = 0, sum = 0;
  Piece whole;
  for (const Piece& piece : pieces) {
    const double minutes = minutes_of(piece.unit.unit);
    if (piece.numbers.size() != 1 || minutes <= 0) return {};
    if (whole.numbers.empty() || minutes < least) {
      least = minutes;
      whole.unit = {piece.unit.written, 1, piece.unit.unit};
      whole.numbers = {""};
    }
    sum += value_of(piece.numbers.front()) * piece.unit.times * minutes;
  }
  whole.numbers = {number_text(sum / least)};
  return whole;
}

std::string with_unit(const std::string& numbers, std::string_view unit) {
  const bool plural = unit != "min" && unit != "h" && numbers != "1";
  return fmt::format("{} {}{}", numbers, unit, plural ? "s" : "");
}

std::string joined(const std::vector<std::string>& numbers, char between) {
  std::string text;
  for (const std::string& number : numbers) text += (text.empty() ? "" : std::string(1, between)) + number;
  return text;
}

// A month has no fixed length, but about this: 13 weeks are three of them.
Meant months_told(const Piece& piece) {
  constexpr double weeks = 13. / 3, days = 365. / 12;
  std::vector<double> months;
  months.reserve(piece.numbers.size());
  for (const std::string& number : piece.numbers) months.push_back(value_of(number) * piece.unit.times);
  const bool in_weeks = std::all_of(months.begin(), months.end(), [](double m) { return std::fmod(m, 3) == 0; });
  std::vector<std::string> numbers;
  numbers.reserve(months.size());
  for (const double m : months) numbers.push_back(number_text(std::round(m * (in_weeks ? weeks : days))));
  const bool years = piece.unit.written.front() == 'y';
  const std::string written = joined(piece.numbers, piece.between);
  return {with_unit(joined(numbers, piece.between), in_weeks ? "week" : "day"),
          fmt::format("a {} has no fixed length", years ? "year" : month),
          years ? fmt::format(", which is about {}", with_unit(written, "year"))
                : fmt::format(", which is about {}",
                              with_unit(joined({written}, '-'), piece.unit.times == 1 ? month : "quarter"))};
}

// `2-3/52`, `2/52-3/52` as `2-3` and `52`; nothing when it is no such thing.
struct Noted {
  std::vector<std::string> numbers;
  std::string_view below;
};
Noted noted_numbers(std::string_view text) {
  Noted noted;
  for (const std::string_view part : split(text, '-')) {
    const auto slash = std::min(part.find('/'), part.size());
    const std::string_view number = part.substr(0, slash), below = part.substr(std::min(slash + 1, part.size()));
    const bool digits = number.find_first_not_of("0123456789") == std::string_view::npos;
    if (number.empty() || !digits || (!noted.below.empty() && below != noted.below)) return {};
    noted.numbers.push_back(mended_number(number));
    noted.below = below;
  }
  return noted.numbers.size() > 2 || noted.below.empty() ? Noted{} : noted;
}

// `2/52`, `3/7`, `4/12`, `2-3/52`: so many weeks, days or months.
Meant noted_by_nurses(std::string_view text) {
  const auto [numbers, below] = noted_numbers(text);
  if (below.empty()) return {};
  const std::string number = joined(numbers, '-');
  const auto told = [&](std::string_view unit) {
    return fmt::format("'{}' is how {} are noted, where the unit is to be written out", text, with_unit(number, unit));
  };
  if (below == "7") return {with_unit(number, "day"), told("day"), ""};
  if (below == "52") return {with_unit(number, "week"), told("week"), ""};
  if (below == "24") return {with_unit(number, "h"), told("h"), ""};
  if (below != "12") return {};
  Meant months = months_told({numbers, '-', {month, 1, month}});
  months.why = fmt::format("'{}' is how {} are noted, and a month has no fixed length", text, with_unit(number, month));
  return months;
}

// With one way of writing what people put between and before numbers.
std::string evened(std::string text) {
  // `1/2 day`, where `1/2 days` may be one or two.
  for (const auto& [fraction, number] :
       {std::pair{"1/2 ", "0.5 "}, std::pair{"1/4 ", "0.25 "}, std::pair{"3/4 ", "0.75 "}}) {
    if (text.compare(0, 4, fraction) != 0) continue;
    std::string_view unit = std::string_view(text).substr(4);
    for (const std::string_view of : {"of ", "a ", "an "})
      if (unit.substr(0, of.size()) == of) unit.remove_prefix(of.size());
    for (const std::string_view one : {"day", "hour", "h", "week", "working day", "month", "year"})
      if (unit == one) return number + std::string(unit);
  }
  for (const std::string_view half : {"half an ", "half a ", "half "})
    if (text.substr(0, half.size()) == half) text.replace(0, half.size(), "0.5 ");
  for (const std::string_view one : {"a ", "an "})
    if (text.substr(0, one.size()) == one) text.replace(0, one.size(), "1 ");
  constexpr std::string_view between = "between ";
  if (text.substr(0, between.size()) == between) {
    text = text.substr(between.size());
    if (const auto at = text.find(" and "); at != std::string::npos) text.replace(at, 5, "-");
  }
  return replaced(std::move(text), " to ", "-");
}

}  // namespace

Meant meant_duration(std::string_view text) {
  const std::string loose = evened(loosened(text));
  if (Meant noted = noted_by_nurses(loose); !noted.form.empty()) return noted;
  if (loose == "1 quarter of an hour") return {"15 min", "", ""};
  const std::vector<Piece> pieces = pieces_of(loose);
  if (pieces.empty()) return {};
  std::optional<Piece> piece = pieces.size() == 1 ? pieces.front() : summed(pieces);
  if (!piece) return {};
  if (piece->unit.unit == month) return months_told(*piece);
  if (piece->unit.times != 1)
    for (std::string& number : piece->numbers) number = number_text(value_of(number) * piece->unit.times);
  std::sort(piece->numbers.begin(), piece->numbers.end(),
            [](const std::string& a, const std::string& b) { return value_of(a) < value_of(b); });
  return {with_unit(joined(piece->numbers, piece->between), piece->unit.unit), "", ""};
}

Meant meant_people_time(std::string_view text) {
  const std::string loose = replaced(loosened(text), "*", "x");
  const auto cross = loose.find('x');
  if (cross == std::string::npos) return {};
  const NumbersFirst first = numbers_first(loose),
                     last = numbers_first(trimmed(std::string_view(loose).substr(cross + 1)));
  // `2 x 45 min`, `2 nurses x 45 min`
  if (const std::string time = meant_duration(std::string_view(loose).substr(cross + 1)).form; !time.empty())
    return first.numbers.size() == 1 ? Meant{fmt::format("{} x {}", first.numbers.front(), time), "", ""} : Meant{};
  const std::string time = meant_duration(std::string_view(loose).substr(0, cross)).form;
  if (time.empty() || last.numbers.size() != 1) return {};
  return {fmt::format("{} x {}", last.numbers.front(), time), "", ""};
}

Meant meant_slots(std::string_view text) {
  const std::string loose = loosened(text);
  const NumbersFirst first = numbers_first(loose);
  if (first.numbers.size() != 1) return {};
  const std::string& number = first.numbers.front();
  std::string_view rest = first.rest;
  if (rest.empty() || rest == "slots" || rest == "slot")
    return {fmt::format("{} of 45 min", number), "", ", with the length of one of them"};
  for (const std::string_view word : {"slots", "slot", "appointments", "of", "x", "*", "@", "at", "\xC3\x97", ":"})
    if (rest.substr(0, word.size()) == word) rest = trimmed(rest.substr(word.size()));
  if (rest.size() < first.rest.size()) {
    const std::string length = meant_duration(rest).form;
    if (!length.empty()) return {fmt::format("{} of {}", number, length), "", ""};
    if (const NumbersFirst bare = numbers_first(rest); bare.numbers.size() == 1 && bare.rest.empty())
      return {fmt::format("{} of {} min", number, bare.numbers.front()), "", ""};
    return {};
  }
  // `30 min x 8`, or the length alone.
  const auto cross = loose.find('x');
  const std::string length = meant_duration(std::string_view(loose).substr(0, cross)).form;
  if (length.empty()) return {};
  const std::string slots = cross == std::string::npos ? "" : mended_number(loose.substr(cross + 1));
  if (!slots.empty()) return {fmt::format("{} of {}", slots, length), "", ""};
  return {fmt::format("6 of {}", length), "", ", with the number of slots before it"};
}

Meant meant_weeks(std::string_view text) {
  const std::string loose = loosened(text);
  if (const NumbersFirst first = numbers_first(loose); first.numbers.size() == 1 && first.rest.empty())
    return {first.numbers.front(), "", ""};
  Meant meant = meant_duration(text);
  const NumbersFirst first = numbers_first(meant.form);
  if (first.numbers.size() != 1) return {};
  constexpr double days = 7;
  const bool in_days = first.rest == "day" || first.rest == "days";
  if (!in_days && first.rest != "week" && first.rest != "weeks") return {};
  const double weeks = value_of(first.numbers.front()) / (in_days ? days : 1);
  meant.form = with_unit(number_text(std::max(1., std::round(weeks))), "week");
  meant.why = "";
  if (in_days && meant.note.empty() && weeks != std::round(weeks)) meant.note = ", a whole number of them";
  return meant;
}

}  // namespace refpath
