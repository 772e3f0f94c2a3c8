// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/loose_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "refpath/units/text.hpp"

namespace refpath {

namespace {

struct Pair {
  std::string_view written, meant;
};

constexpr std::array<Pair, 5> fractions = {
    {{"\xC2\xBC", ".25"}, {"\xC2\xBD", ".5"}, {"\xC2\xBE", ".75"}, {"\xE2\x85\x93", ".333"}, {"\xE2\x85\x94", ".667"}}};
constexpr std::array<Pair, 15> number_words = {{{"one", "1"},
                                                {"two", "2"},
                                                {"three", "3"},
                                                {"four", "4"},
                                                {"five", "5"},
                                                {"six", "6"},
                                                {"seven", "7"},
                                                {"eight", "8"},
                                                {"nine", "9"},
                                                {"ten", "10"},
                                                {"eleven", "11"},
                                                {"twelve", "12"},
                                                {"fifteen", "15"},
                                                {"twenty", "20"},
                                                {"thirty", "30"}}};
constexpr std::array<std::string_view, 10> curly_quotes = {
    "\xE2\x80\x98", "\xE2\x80\x99", "\xE2\x80\x9A", "\xE2\x80\x9B", "\xE2\x80\x9C",
    "\xE2\x80\x9D", "\xE2\x80\x9E", "\xE2\x80\x9F", "\xC2\xAB",     "\xC2\xBB"};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool ends_with(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// Without one pair of quotes, or one quote, around it.
std::string_view unquoted(std::string_view text) {
  const auto strip = [&](std::string_view quote) {
    if (text.substr(0, quote.size()) == quote) text.remove_prefix(quote.size());
    if (ends_with(text, quote)) text.remove_suffix(quote.size());
  };
  for (const std::string_view quote : curly_quotes) strip(quote);
  for (const std::string_view quote : {"\"", "'"}) strip(quote);
  return trimmed(text);
}

// `1½` and `1 1/2` as 1.5.
std::string with_decimals(std::string text) {
  for (const Pair& fraction : fractions)
    for (std::size_t at = text.find(fraction.written); at != std::string::npos; at = text.find(fraction.written, at)) {
      std::size_t from = at;
      if (from > 1 && text[from - 1] == ' ' && is_digit(text[from - 2])) --from;
      const bool alone = from == 0 || !is_digit(text[from - 1]);
      text.replace(from, at - from + fraction.written.size(), (alone ? "0" : "") + std::string(fraction.meant));
      at = from + 1;
    }
  for (const Pair& fraction : {Pair{" 1/2", ".5"}, Pair{" 1/4", ".25"}, Pair{" 3/4", ".75"}}) {
    const auto at = text.find(fraction.written);
    const auto end = at + fraction.written.size();
    if (at == std::string::npos || at == 0 || !is_digit(text[at - 1]) || (end < text.size() && text[end] != ' '))
      continue;
    text.replace(at, fraction.written.size(), fraction.meant);
  }
  return text;
}

std::string with_digits_for_words(std::string_view text) {
  std::string plain;
  for (const std::string_view word : split(text, ' ')) {
    const auto* found =
        std::find_if(number_words.begin(), number_words.end(), [&](const Pair& p) { return p.written == word; });
    if (!plain.empty()) plain += ' ';
    plain += found == number_words.end() ? word : found->meant;
  }
  return plain;
}

}  // namespace

bool in_curly_quotes(std::string_view text) {
  text = trimmed(text);
  return std::any_of(curly_quotes.begin(), curly_quotes.end(), [&](std::string_view quote) {
    return text.substr(0, quote.size()) == quote || ends_with(text, quote);
  });
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string loosened(std::string_view text) {
  const std::string plain = folded(text);
  std::string small(unquoted(plain));
  for (char& c : small) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  small = with_decimals(std::move(small));
  std::string_view rest = small;
  for (const std::string_view word :
       {"about ", "approximately ", "approx. ", "approx ", "roughly ", "circa ", "ca. ", "~", "\xE2\x89\x88"})
    if (rest.substr(0, word.size()) == word) rest = trimmed(rest.substr(word.size()));
  return with_digits_for_words(rest);
}

std::string mended_number(std::string_view text) {
  constexpr std::string_view write = "write `";
  std::string number(trimmed(text));
  if (const auto comma = number.find(','); comma != std::string::npos && number.find('.', comma) != std::string::npos)
    number = replaced(std::move(number), ",", "");
  constexpr int most_slips = 4;
  for (int i = 0; i < most_slips; ++i) {
    const Parsed<double> parsed = parse_number(number);
    if (parsed) return number;
    const std::string& help = parsed.complaint.help;
    if (help.substr(0, write.size()) != write) return {};
    number = help.substr(write.size(), help.find('`', write.size()) - write.size());
  }
  return {};
}

std::string rounded_text(double value) {
  if (value < 1) return fmt::format("{:.3g}", value);
  const double decimals = value >= 10 ? 10 : 100;
  return number_text(std::round(value * decimals) / decimals);
}

NumbersFirst numbers_first(std::string_view text) {
  const auto in_number = [](char c) { return is_digit(c) || c == '.' || c == ',' || c == '_'; };
  NumbersFirst first;
  std::size_t at = 0;
  for (;;) {
    const std::size_t from = at;
    while (at < text.size() && in_number(text[at])) ++at;
    std::string number = mended_number(text.substr(from, at - from));
    if (number.empty()) return {{}, text};
    first.numbers.push_back(std::move(number));
    const bool joined = at + 1 < text.size() && (text[at] == '-' || text[at] == '/') && in_number(text[at + 1]);
    if (!joined) break;
    ++at;
  }
  first.rest = trimmed(text.substr(at));
  return first;
}

bool is_multiple(std::string_view rest) {
  const std::string_view word = rest.substr(0, rest.find(' '));
  constexpr std::array<std::string_view, 11> multiples = {
      "k", "m", "and", "dozen", "hundred", "thousand", "million", "halves", "quarters", "half", "thirds"};
  return std::find(multiples.begin(), multiples.end(), word) != multiples.end();
}

double value_of(std::string_view number) {
  return parse_number(number).value.value_or(0);
}

std::string middle_of(const std::vector<std::string>& numbers) {
  std::vector<std::string> sorted = numbers;
  std::sort(sorted.begin(), sorted.end(),
            [](const std::string& a, const std::string& b) { return value_of(a) < value_of(b); });
  const std::size_t half = sorted.size() / 2;
  if (sorted.size() % 2 == 1) return sorted[half];
  return number_text((value_of(sorted[half - 1]) + value_of(sorted[half])) / 2);
}

LoosePer loose_per(std::string_view text) {
  text = trimmed(text);
  bool told = false;
  for (const std::string_view word : {"per ", "/", "p/", "a ", "an ", "each ", "every ", "in a ", "one ", "in "})
    if (!told && text.substr(0, word.size()) == word) {
      text = trimmed(text.substr(word.size()));
      told = true;
    }
  for (const std::string_view word : {"calendar ", "every ", "each "})
    if (text.substr(0, word.size()) == word) text.remove_prefix(word.size());
  LoosePer per;
  const NumbersFirst first = numbers_first(text);
  if (first.numbers.size() == 1) {
    per.number = value_of(first.numbers.front());
    text = first.rest;
  }
  constexpr std::array<Pair, 41> units = {{
      {"week", "week"},
      {"weeks", "week"},
      {"wk", "week"},
      {"wks", "week"},
      {"w", "week"},
      {"weekly", "week"},
      {"pw", "week"},
      {"p.w.", "week"},
      {"p/w", "week"},
      {"wkly", "week"},
      {"wk.", "week"},
      {"day", "day"},
      {"days", "day"},
      {"d", "day"},
      {"daily", "day"},
      {"pd", "day"},
      {"night", "day"},
      {"working day", "working day"},
      {"weekday", "working day"},
      {"working days", "working day"},
      {"workday", "working day"},
      {"hour", "hour"},
      {"hours", "hour"},
      {"h", "hour"},
      {"hr", "hour"},
      {"hrs", "hour"},
      {"hourly", "hour"},
      {"ph", "hour"},
      {"p/h", "hour"},
      {"month", "month"},
      {"months", "month"},
      {"mth", "month"},
      {"monthly", "month"},
      {"pcm", "month"},
      {"year", "year"},
      {"years", "year"},
      {"yr", "year"},
      {"annum", "year"},
      {"p.a.", "year"},
      {"pa", "year"},
      {"yearly", "year"},
  }};
  if (text == "fortnight" || text == "fortnights" || text == "fortnightly") return {per.number * 2, "week"};
  const auto* found = std::find_if(units.begin(), units.end(), [&](const Pair& p) { return p.written == text; });
  if (found != units.end() && per.number > 0) per.unit = found->meant;
  return per;
}

double times_a_week(const LoosePer& per) {
  constexpr double weeks = 52, months = 12, days = 7, working_days = 5, hours = 168;
  const double times = per.unit == "hour"          ? hours
                       : per.unit == "working day" ? working_days
                       : per.unit == "day"         ? days
                       : per.unit == "month"       ? months / weeks
                       : per.unit == "year"        ? 1 / weeks
                                                   : 1;
  return times / per.number;
}

std::string with_forms_after(std::string_view before, std::string_view help) {
  std::string text;
  bool inside = false;
  for (std::size_t at = 0; at < help.size(); ++at) {
    text += help[at];
    if (help[at] != '`') continue;
    inside = !inside;
    if (inside && at + 1 < help.size() && is_digit(help[at + 1])) text += before;
  }
  return text;
}

}  // namespace refpath
