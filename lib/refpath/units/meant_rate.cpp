// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>
#include <initializer_list>

#include "refpath/units/loose_text.hpp"
#include "refpath/units/meant.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr double working_days_of_a_week = 5, days_of_a_week = 7;
constexpr double hours_of_a_working_week = hours_of_a_day * working_days_of_a_week;

std::string_view dropped_words(std::string_view text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text == word) return {};
    if (text.substr(0, word.size()) == word && text[word.size()] == ' ') text = trimmed(text.substr(word.size()));
  }
  return text;
}

// What is said of two or three numbers where one is wanted.
std::string too_many(std::string_view text, const std::vector<std::string>& numbers) {
  if (numbers.size() < 2) return {};
  return fmt::format("'{}' has {} numbers, where one is wanted: a number a week is an average", folded(text),
                     numbers.size());
}

std::string per_text(const LoosePer& per) {
  if (per.number == 1) return fmt::format("per {}", per.unit);
  return fmt::format("per {} {}s", number_text(per.number), per.unit);
}

// What a number is told by the week, after it has been reckoned.
std::string reckoned(const LoosePer& per) {
  if (per.unit == "working day" || per.unit == "day") return ", with five such days in a week";
  if (per.unit == "month") return ", which is 12 months of it in 52 weeks";
  if (per.unit == "year") return ", which is a year of it in 52 weeks";
  return {};
}

// The currency, and the text without it; GBP where nothing is said.
struct LoosePrice {
  std::string currency = "GBP";
  std::string number;
  LoosePer per;
  bool said = false;  // For which time it is.
};

LoosePrice loose_price(std::string_view text) {
  std::string loose = loosened(text);
  LoosePrice price;
  struct Sign {
    std::string_view written, currency;
  };
  for (const Sign& sign :
       {Sign{"\xC2\xA3", "GBP"}, Sign{"\xE2\x82\xAC", "EUR"}, Sign{"$", "USD"}, Sign{"pounds", "GBP"},
        Sign{"pound", "GBP"}, Sign{"quid", "GBP"}, Sign{"euros", "EUR"}, Sign{"euro", "EUR"}, Sign{"dollars", "USD"},
        Sign{"gbp", "GBP"}, Sign{"eur", "EUR"}, Sign{"usd", "USD"}}) {
    const auto at = loose.find(sign.written);
    if (at == std::string::npos) continue;
    price.currency = sign.currency;
    loose.replace(at, sign.written.size(), " ");
    break;
  }
  const std::string plain = folded(loose);
  const NumbersFirst first = numbers_first(plain);
  if (first.numbers.size() != 1) return price;
  std::string_view rest = first.rest;
  // Another currency: `40 chf per hour`.
  const std::string_view word = rest.substr(0, rest.find_first_of(" /"));
  if (word.size() == 3 && word != "per" && loose_per(word).unit.empty() &&
      word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos) {
    price.currency = word;
    for (char& c : price.currency) c = static_cast<char>(c - 'a' + 'A');
    rest = trimmed(rest.substr(word.size()));
  }
  price.per = loose_per(rest);
  price.said = !rest.empty();
  if (!price.said || !price.per.unit.empty()) price.number = first.numbers.front();
  return price;
}

std::string money_text(double amount, const std::string& currency) {
  constexpr double pence = 100;
  return fmt::format("{} {}", number_text(std::round(amount * pence) / pence), currency);
}

}  // namespace

Meant meant_referrals(std::string_view text) {
  const std::string loose = replaced(loosened(text), " to ", "-");
  const NumbersFirst first = numbers_first(loose);
  if (first.numbers.empty()) return {};
  const std::string_view rest =
      dropped_words(first.rest, {"new", "referrals", "referral", "patients", "people", "cases", "come", "times"});
  const LoosePer per = rest.empty() ? LoosePer{1, "week"} : loose_per(rest);
  if (per.unit.empty()) return {};
  const std::string number = middle_of(first.numbers);
  Meant meant{fmt::format("{} {}", number, per_text(per)), too_many(text, first.numbers), ""};
  if (per.unit == "month" || per.unit == "year" || per.unit == "working day") {
    meant.form = fmt::format("{} per week", rounded_text(value_of(number) * times_a_week(per)));
    meant.note = reckoned(per);
  }
  return meant;
}

Meant meant_hours_per_week(std::string_view text) {
  const std::string loose = replaced(loosened(text), " to ", "-");
  const NumbersFirst first = numbers_first(loose);
  if (first.numbers.empty()) return {};
  std::string_view rest = first.rest;
  struct Unit {
    std::string_view written, unit;
  };
  double hours = 1;
  std::string_view unit = "h";
  for (const Unit& one : {Unit{"hours", "h"}, Unit{"hour", "h"}, Unit{"hrs", "h"}, Unit{"hr", "h"}, Unit{"h", "h"},
                          Unit{"minutes", "min"}, Unit{"minute", "min"}, Unit{"mins", "min"}, Unit{"min", "min"},
                          Unit{"days", "day"}, Unit{"working days", "day"}, Unit{"day", "day"}}) {
    if (rest.substr(0, one.written.size()) != one.written) continue;
    const std::string_view after = trimmed(rest.substr(one.written.size()));
    if (!after.empty() && loose_per(after).unit.empty()) continue;
    rest = after;
    unit = one.unit;
    break;
  }
  if (unit == "day") {
    hours = hours_of_a_day;
    unit = "h";
  }
  LoosePer per = rest.empty() ? LoosePer{1, "week"} : loose_per(rest);
  if (per.unit.empty() || per.unit == "hour") return {};
  const std::string number = middle_of(first.numbers);
  Meant meant{fmt::format("{} {} per week", number, unit), too_many(text, first.numbers), ""};
  if (hours == 1 && per.unit == "week" && per.number == 1) return meant;
  const std::string note = reckoned(per);
  if (per.unit == "day") per.unit = "working day";
  meant.form = fmt::format("{} {} per week", rounded_text(value_of(number) * hours * times_a_week(per)), unit);
  meant.note = hours == 1 ? note : ", with 7.5 hours a day";
  return meant;
}

Meant meant_cost(std::string_view text) {
  const LoosePrice price = loose_price(text);
  if (price.number.empty()) return {};
  const double amount = value_of(price.number);
  constexpr double most_an_hour = 1000;  // More is a salary.
  if (!price.said && amount > most_an_hour) return {};
  if (!price.said || (price.per.unit == "hour" && price.per.number == 1))
    return {fmt::format("{} {} per hour", price.number, price.currency), "", ""};
  if ((price.per.unit == "day" || price.per.unit == "working day") && price.per.number == 1)
    return {fmt::format("{} {} per day", price.number, price.currency), "", ", a day of 7.5 hours"};
  if (price.per.unit == "hour") return {};
  return {money_text(amount * times_a_week(price.per) / hours_of_a_working_week, price.currency) + " per hour", "",
          ", with 37.5 hours a week"};
}

Meant meant_place_cost(std::string_view text) {
  const LoosePrice price = loose_price(text);
  if (price.number.empty()) return {};
  if (!price.said) return {fmt::format("{} {} per day", price.number, price.currency), "", ""};
  if ((price.per.unit == "day" || price.per.unit == "week") && price.per.number == 1)
    return {fmt::format("{} {} per {}", price.number, price.currency, price.per.unit), "", ""};
  return {money_text(value_of(price.number) * times_a_week(price.per) / days_of_a_week, price.currency) + " per day",
          "", ", a day having 24 hours"};
}

Meant meant_fee(std::string_view text) {
  std::string loose = loosened(text);
  for (const std::string_view each : {" each time", " each", " a visit", " per visit", " a time", " every time"})
    loose = replaced(std::move(loose), each, "");
  const LoosePrice price = loose_price(loose);
  if (price.number.empty()) return {};
  return {fmt::format("{} {}", price.number, price.currency), "", ""};
}

}  // namespace refpath
