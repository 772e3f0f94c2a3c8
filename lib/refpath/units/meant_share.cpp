// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "refpath/units/loose_text.hpp"
#include "refpath/units/meant.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

struct ShareWord {
  std::string_view written, share;
};
constexpr std::array<ShareWord, 33> share_words = {{
    {"rest", "rest"},
    {"the rest", "rest"},
    {"remainder", "rest"},
    {"the remainder", "rest"},
    {"remaining", "rest"},
    {"others", "rest"},
    {"the others", "rest"},
    {"other", "rest"},
    {"all others", "rest"},
    {"everyone else", "rest"},
    {"everybody else", "rest"},
    {"else", "rest"},
    {"otherwise", "rest"},
    {"balance", "rest"},
    {"all the rest", "rest"},
    {"all", "100%"},
    {"everyone", "100%"},
    {"everybody", "100%"},
    {"none", "0%"},
    {"nobody", "0%"},
    {"half", "50%"},
    {"a half", "50%"},
    {"1 half", "50%"},
    {"half of them", "50%"},
    {"third", "33.3%"},
    {"thirds", "33.3%"},
    {"quarter", "25%"},
    {"quarters", "25%"},
    {"fifth", "20%"},
    {"fifths", "20%"},
    {"tenth", "10%"},
    {"tenths", "10%"},
    {"eighth", "12.5%"},
}};

std::string percent_text(double share) {
  const double percent = share * 100, fine = std::round(percent * 1000) / 1000;
  return (std::abs(percent - fine) < 1e-9 ? number_text(fine) : fmt::format("{:.3g}", percent)) + "%";
}

std::string_view share_of(std::string_view word) {
  const auto* found =
      std::find_if(share_words.begin(), share_words.end(), [&](const ShareWord& s) { return s.written == word; });
  return found == share_words.end() ? std::string_view{} : found->share;
}

// `1 in 4`, `1/4`, `1 out of 4`.
std::string part_of_whole(const std::string& part, std::string_view rest) {
  for (const std::string_view word : {"in ", "out of ", "of ", "from ", ":"}) {
    if (rest.substr(0, word.size()) != word) continue;
    std::string_view after = trimmed(rest.substr(word.size()));
    for (const std::string_view every : {"every ", "each "})
      if (after.substr(0, every.size()) == every) after.remove_prefix(every.size());
    const std::string whole = mended_number(after.substr(0, after.find(' ')));
    if (!whole.empty() && value_of(whole) > 0) return percent_text(value_of(part) / value_of(whole));
  }
  return {};
}

// `half of the rest`, `20% of the others`: no share of the whole.
bool is_of_the_rest(std::string_view text) {
  for (const std::string_view word : {"rest", "remain", "other", "else", " left"})
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

bool is_percent(std::string_view rest) {
  for (const std::string_view word : {"%", "percent", "per cent", "pct", "pc", "%age"})
    if (rest == word || (rest.substr(0, word.size()) == word && rest.substr(word.size(), 4) == " of ")) return true;
  return false;
}

// Whether the words after a number only say of what it is the number: `1.5 WTE`, `2 nurses`. Hours, days, sessions and
// `k` make another number of it.
bool is_counted(std::string_view rest) {
  for (const std::string_view word : {"whole time", "whole-time", "full time", "full-time", "new"})
    if (rest.substr(0, word.size()) == word) rest = trimmed(rest.substr(word.size()));
  constexpr std::array<std::string_view, 22> counted = {
      "",       "wte",      "wtes",      "w.t.e.",  "fte",    "ftes",  "f.t.e.",  "equivalent", "equivalents",
      "people", "persons",  "person",    "staff",   "nurses", "nurse", "doctors", "doctor",     "posts",
      "post",   "patients", "referrals", "referral"};
  return std::find(counted.begin(), counted.end(), rest) != counted.end();
}

}  // namespace

Meant meant_share(std::string_view text) {
  std::string loose = loosened(text);
  if (loose.find_first_of("0123456789") == std::string::npos) loose = loosened(replaced(loose, "-", " "));
  std::string_view plain = loose;
  if (const auto share = share_of(plain); !share.empty() && share != "33.3%") return {std::string(share), "", ""};
  if (is_of_the_rest(plain)) return {};
  if (plain.substr(0, 1) == "%") {
    const std::string number = mended_number(plain.substr(1));
    if (!number.empty()) return {number + "%", "", ""};
  }
  for (const std::string_view article : {"a ", "the "})
    if (plain.substr(0, article.size()) == article) plain.remove_prefix(article.size());
  // `a third`, `two thirds`
  const NumbersFirst first = numbers_first(plain);
  const std::string_view word = first.numbers.empty() ? plain : first.rest;
  const double times = first.numbers.size() == 1 ? value_of(first.numbers.front()) : 1;
  constexpr double third = 1. / 3;
  std::string_view alone = word.substr(0, word.find(" of "));
  if (alone.substr(0, 1) == "-") alone.remove_prefix(1);
  if (const auto share = share_of(alone); first.numbers.size() < 2 && !share.empty() && share.back() == '%')
    return {percent_text(times * (share == "33.3%" ? third : value_of(share.substr(0, share.size() - 1)) / 100)), "",
            ""};
  if (first.numbers.empty()) return {};
  const std::string &front = first.numbers.front(), &back = first.numbers.back();
  if (first.numbers.size() == 1) {
    if (is_percent(first.rest)) return {front + "%", "", ""};
    return {part_of_whole(front, first.rest), "", ""};
  }
  const bool slash = plain.find('/') != std::string_view::npos;
  if (slash && first.numbers.size() == 2 && first.rest.empty() && value_of(back) > 0)
    return {percent_text(value_of(front) / value_of(back)), "", ""};
  if (!first.rest.empty() && !is_percent(first.rest)) return {};
  const std::string middle = middle_of(first.numbers);
  return {first.rest.empty() && value_of(middle) <= 1 ? middle : middle + "%",
          fmt::format("'{}' has more than one number, where a share has one", folded(text)), ""};
}

Meant meant_number(std::string_view text) {
  const std::string loose = loosened(text);
  const NumbersFirst first = numbers_first(loose);
  if (first.numbers.size() != 1) return {};
  if (is_percent(first.rest)) return {number_text(value_of(first.numbers.front()) / 100), "", ""};
  if (first.rest == "and a half") return {number_text(value_of(first.numbers.front()) + 0.5), "", ""};
  return is_counted(first.rest) ? Meant{first.numbers.front(), "", ""} : Meant{};
}

Meant meant_count(std::string_view text) {
  const std::string loose = loosened(text);
  if (loose == "once") return {"1", "", ""};
  if (loose == "twice") return {"2", "", ""};
  const NumbersFirst first = numbers_first(loose);
  if (first.numbers.size() != 1 || first.rest.find_first_of("0123456789%") != std::string_view::npos) return {};
  if (is_multiple(first.rest)) return {};
  const double number = value_of(first.numbers.front());
  constexpr double most = 1e9;
  if (number > most || number != std::floor(number)) return {};
  return {number_text(number), "", ""};
}

}  // namespace refpath
