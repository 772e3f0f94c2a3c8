// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace refpath {

namespace {

struct Spelling {
  std::string_view written;
  char meant;
};

// What word processors and spreadsheets put where a person typed a space or a hyphen.
constexpr std::array<Spelling, 24> spellings = {{
    {"\xC2\xA0", ' '},      // no-break space
    {"\xE1\x9A\x80", ' '},  // ogham space
    {"\xE2\x80\x80", ' '},  // en quad
    {"\xE2\x80\x81", ' '},  // em quad
    {"\xE2\x80\x82", ' '},  // en space
    {"\xE2\x80\x83", ' '},  // em space
    {"\xE2\x80\x84", ' '},  // third of an em
    {"\xE2\x80\x85", ' '},  // quarter of an em
    {"\xE2\x80\x86", ' '},  // sixth of an em
    {"\xE2\x81\x9F", ' '},  // mathematical space
    {"\xE3\x80\x80", ' '},  // ideographic space
    {"\xE2\x80\x87", ' '},  // figure space
    {"\xE2\x80\x88", ' '},  // punctuation space
    {"\xE2\x80\x89", ' '},  // thin space
    {"\xE2\x80\x8A", ' '},  // hair space
    {"\xE2\x80\xAF", ' '},  // narrow no-break space
    {"\xE2\x80\x90", '-'},  // hyphen
    {"\xE2\x80\x91", '-'},  // non-breaking hyphen
    {"\xE2\x80\x92", '-'},  // figure dash
    {"\xE2\x80\x93", '-'},  // en dash
    {"\xE2\x80\x94", '-'},  // em dash
    {"\xE2\x88\x92", '-'},  // minus sign
    {"\xC3\x97", 'x'},      // multiplication sign
    {"\xE2\x81\x84", '/'},  // fraction slash
}};

bool joins(char c) {
  return c == '-' || c == '/' || c == ',';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

std::string folded(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const auto* found = std::find_if(spellings.begin(), spellings.end(),
                                     [&](const Spelling& s) { return text.substr(at, s.written.size()) == s.written; });
    char c = text[at];
    if (found != spellings.end()) {
      c = found->meant;
      at += found->written.size();
    } else {
      ++at;
    }
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    if (c == ' ' && (plain.empty() || plain.back() == ' ' || joins(plain.back()))) continue;
    if (joins(c) && !plain.empty() && plain.back() == ' ') plain.pop_back();
    plain += c;
  }
  if (!plain.empty() && plain.back() == ' ') plain.pop_back();
  return plain;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::string number_text(double value) {
  return fmt::format("{:.6g}", value);
}

Parsed<double> parse_number(std::string_view text) {
  constexpr std::size_t most_digits = 15;  // So that the digits are exact and one division rounds them correctly.
  const auto wrong = [&](std::string message, std::string help) {
    return Complaint{"bad-number", std::move(message), std::move(help)};
  };
  if (text.empty()) return wrong("a number is missing", "write the number in digits");
  if (text.front() == '-' || text.front() == '+')
    return wrong(fmt::format("'{}' has a sign", text), fmt::format("write `{}`", text.substr(1)));

  const auto is_number_letter = [](char c) { return is_digit(c) || c == '.' || c == ',' || c == '_'; };
  const std::string digits_and_points(text);
  if (!std::all_of(text.begin(), text.end(), is_number_letter)) {
    const auto e = text.find_first_of("eE");
    if (e != std::string_view::npos && e > 0 && is_digit(text[e - 1]) && e + 1 < text.size() &&
        (is_digit(text[e + 1]) || text[e + 1] == '-' || text[e + 1] == '+'))
      return wrong(fmt::format("'{}' is written with an exponent", text), "write the number out in digits");
    return wrong(fmt::format("'{}' is not a number", text), "write it in digits, such as `12` or `1.5`");
  }
  if (text.find('_') != std::string_view::npos) {
    std::string without = digits_and_points;
    without.erase(std::remove(without.begin(), without.end(), '_'), without.end());
    return wrong(fmt::format("'{}' has an underscore in it", text), fmt::format("write `{}`", without));
  }
  if (const auto comma = text.find(','); comma != std::string_view::npos) {
    std::string without = digits_and_points;
    without.erase(std::remove(without.begin(), without.end(), ','), without.end());
    const bool thousands = text.size() - comma - 1 == 3;
    std::string point = digits_and_points;
    point[comma] = '.';
    // `1.500,5` has its points between the thousands.
    if (text.find('.') < comma && text.find(',', comma + 1) == std::string_view::npos) {
      point.erase(std::remove(point.begin(), point.begin() + static_cast<std::ptrdiff_t>(comma), '.'),
                  point.begin() + static_cast<std::ptrdiff_t>(comma));
      return wrong(fmt::format("'{}' has a comma in it", text), fmt::format("write `{}`", point));
    }
    if (thousands) return wrong(fmt::format("'{}' has a comma in it", text), fmt::format("write `{}`", without));
    return wrong(fmt::format("'{}' has a comma in it", text), fmt::format("write `{}`", point));
  }
  const auto point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view rest = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  if (rest.find('.') != std::string_view::npos)
    return wrong(fmt::format("'{}' has two decimal points", text), "write one number, such as `1.5`");
  if (point != std::string_view::npos && (whole.empty() || rest.empty()))
    return wrong(fmt::format("'{}' has no digit {} its decimal point", text, whole.empty() ? "before" : "after"),
                 whole.empty() ? fmt::format("write `0{}`", text) : fmt::format("write `{}`", whole));
  if (whole.size() > 1 && whole.front() == '0') {
    const auto first = std::min(whole.find_first_not_of('0'), whole.size() - 1);
    return wrong(fmt::format("'{}' begins with a zero", text),
                 fmt::format("write `{}`", digits_and_points.substr(first)));
  }
  if (whole.size() + rest.size() > most_digits)
    return wrong(fmt::format("'{}' has more than {} digits", text, most_digits), "write a shorter number");

  double mantissa = 0, scale = 1;
  for (const char c : whole) mantissa = mantissa * 10 + (c - '0');
  for (const char c : rest) {
    mantissa = mantissa * 10 + (c - '0');
    scale *= 10;
  }
  return mantissa / scale;
}

}  // namespace refpath
