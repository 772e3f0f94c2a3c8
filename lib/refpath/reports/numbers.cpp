// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/numbers.hpp"

#include <cmath>

#include <fmt/format.h>

namespace refpath {

int decimals_of(std::string_view unit) {
  if (unit == "h/week" || unit == "min" || unit == "days") return 1;
  const bool is_money = unit.find("/week") != unit.npos;
  return is_money ? 0 : 2;
}

std::string decimal(double value, int digits) {
  std::string text = fmt::format("{:.{}f}", value, digits);
  if (text[0] == '-' && text.find_first_not_of("-0.") == text.npos) text.erase(0, 1);
  return text;
}

std::string signed_decimal(double value, int digits) {
  const std::string text = decimal(value, digits);
  const bool is_zero = text.find_first_not_of("0.") == text.npos;
  return value > 0 && !is_zero ? "+" + text : text;
}

std::string share_text(double share, int digits) {
  return decimal(100 * share, digits) + " %";
}

std::string whole(double value) {
  std::string text = decimal(value, 0);
  for (std::size_t at = text.size(); at > 3 && text[at - 4] != '-'; at -= 3) text.insert(at - 3, ",");
  return text;
}

std::string plain(double value) {
  constexpr double grid = 1048576.0, largest = 1e9;
  const double steps = value * grid;
  if (value == 0) return "0";
  if (std::abs(value) >= largest || std::floor(steps) != steps) return fmt::format("{:.6g}", value);
  std::string text = fmt::format("{:.20f}", value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string in_unit(std::string_view unit, double value) {
  if (unit == "share") return share_text(value);
  const int digits = decimals_of(unit);
  return digits == 0 ? whole(value) : decimal(value, digits);
}

std::string signed_in_unit(std::string_view unit, double value) {
  if (unit == "share") return signed_decimal(100 * value, 1);
  const int digits = decimals_of(unit);
  if (digits > 0) return signed_decimal(value, digits);
  const std::string text = whole(value);
  return value > 0 && text != "0" ? "+" + text : text;
}

std::string hours_words(double hours) {
  const std::string text = decimal(hours, 1);
  return text + (text == "1.0" ? " hour" : " hours");
}

std::string hours_beside(double hours, double limit) {
  constexpr int most = 4;
  for (int digits = 1; digits < most && hours != limit; ++digits)
    if (decimal(hours, digits) != decimal(limit, digits))
      return digits == 1 ? hours_words(hours) : decimal(hours, digits) + " hours";
  return hours == limit ? hours_words(hours) : decimal(hours, most) + " hours";
}

std::string limit_words(double hours) {
  return hours == 1 ? "1 hour" : fmt::format("{:.4g} hours", hours);
}

std::string unit_words(std::string_view unit) {
  if (unit == "h/week") return "hours a week";
  if (unit == "min") return "minutes";
  if (unit == "per week") return "a week";
  if (unit == "1" || unit == "share") return "";
  const std::size_t slash = unit.find("/week");
  if (slash != unit.npos) return std::string(unit.substr(0, slash)) + " a week";
  return std::string(unit);
}

std::string count_of(double count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", std::floor(count) == count ? whole(count) : decimal(count, 1), count == 1 ? one : many);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string in_a_row(const std::vector<std::string>& texts) {
  std::string sentence;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (i > 0) sentence += i + 1 == texts.size() ? " and " : ", ";
    sentence += texts[i];
  }
  return sentence;
}

}  // namespace refpath
