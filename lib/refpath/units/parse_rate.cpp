// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/units/parse.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr double days_of_a_week = 7, hours_of_a_week = 168;

// The two sides of `64 h per week` or `64 h/week`; the second is empty when there is no `per`.
struct Sides {
  std::string_view amount, per;
};

Sides sides_of(std::string_view text) {
  const auto slash = text.find('/');
  const auto per = text.find(" per ");
  if (per != std::string_view::npos) return {trimmed(text.substr(0, per)), trimmed(text.substr(per + 5))};
  if (slash != std::string_view::npos) return {trimmed(text.substr(0, slash)), trimmed(text.substr(slash + 1))};
  return {text, {}};
}

// "64 h": the number and what follows it.
struct Amount {
  std::string_view number, unit;
};

Amount amount_of(std::string_view text) {
  const auto end = text.find_first_not_of("0123456789.,_-+");
  if (end == std::string_view::npos) return {text, {}};
  return {trimmed(text.substr(0, end)), trimmed(text.substr(end))};
}

// How many times "week", "2 days" or "hour" passes in a week.
Parsed<double> times_a_week(std::string_view per) {
  Amount span = amount_of(per);
  double number = 1;
  if (!span.number.empty()) {
    Parsed<double> parsed = parse_number(span.number);
    if (!parsed) return parsed.complaint;
    number = *parsed.value;
    if (number <= 0)
      return Complaint{"bad-rate", fmt::format("'per {}' is no length of time", per),
                       "write `6 per week` or `1 per 2 days`"};
  }
  if (span.unit == "week" || span.unit == "weeks") return 1 / number;
  if (span.unit == "day" || span.unit == "days") return days_of_a_week / number;
  if (span.unit == "hour" || span.unit == "hours" || span.unit == "h") return hours_of_a_week / number;
  if (span.unit == "month" || span.unit == "months" || span.unit == "year" || span.unit == "years")
    return Complaint{"bad-rate", fmt::format("'per {}' has no fixed length", per),
                     "write how many come in a week: a yearly number divided by 52, a monthly one by 4.3"};
  if (span.unit.substr(0, 7) == "working")
    return Complaint{"bad-rate", fmt::format("'per {}' cannot be used for a rate", per),
                     "write how many come in a week: with five working days, 2 per working day is `10 per week`"};
  return Complaint{"bad-rate", fmt::format("'per {}' is not a length of time that a rate can use", per),
                   "write `per week`, `per day` or `per 2 days`"};
}

}  // namespace

Parsed<double> parse_referrals(std::string_view text) {
  const std::string plain = folded(text);
  const Sides sides = sides_of(plain);
  const Amount amount = amount_of(sides.amount);
  if (amount.number.empty())
    return Complaint{"bad-rate", fmt::format("'{}' is not a number of referrals a week", plain),
                     "write it as `6 per week`"};
  Parsed<double> number = parse_number(amount.number);
  if (!number) return number.complaint;
  if (!amount.unit.empty())
    return Complaint{"bad-rate", fmt::format("'{}' has '{}' after its number", plain, amount.unit),
                     sides.per.empty() ? fmt::format("write `{} per week`", amount.number)
                                       : fmt::format("write `{} per {}`", amount.number, sides.per)};
  if (sides.per.empty())
    return Complaint{"no-unit", fmt::format("'{}' does not say in which time", plain),
                     fmt::format("write `{} per week`", plain)};
  Parsed<double> weekly = times_a_week(sides.per);
  if (!weekly) return weekly.complaint;
  const double referrals = *number.value * *weekly.value;
  constexpr double most = 100000, hundred_years = 5218;
  if (referrals <= 0)
    return Complaint{"bad-rate", fmt::format("'{}' means that no referral ever comes", plain),
                     "write more than 0, or leave `demand` out"};
  if (referrals > most)
    return Complaint{"bad-rate", fmt::format("'{}' is more than {} a week", plain, most),
                     "check the number and its `per`"};
  if (referrals < 1 / hundred_years)
    return Complaint{"bad-rate", fmt::format("'{}' is fewer than one in a hundred years", plain),
                     "check the number and its `per`"};
  return referrals;
}

Parsed<double> parse_hours_per_week(std::string_view text) {
  const std::string plain = folded(text);
  const Sides sides = sides_of(plain);
  const Amount amount = amount_of(sides.amount);
  const auto usage = [&](std::string message) {
    return Complaint{"bad-rate", std::move(message), "write hours a week: `11.5 h per week`"};
  };
  if (amount.number.empty()) return usage(fmt::format("'{}' is not a number of hours a week", plain));
  Parsed<double> number = parse_number(amount.number);
  if (!number) return number.complaint;
  if (amount.unit.empty())
    return Complaint{"no-unit", fmt::format("'{}' has no unit", plain),
                     fmt::format("write `{} h per week`", amount.number)};
  double hours = *number.value;
  if (amount.unit == "min" || amount.unit == "mins" || amount.unit == "minutes") {
    hours /= 60;
  } else if (amount.unit != "h" && amount.unit != "hour" && amount.unit != "hours") {
    return usage(fmt::format("'{}' is not a unit of hours a week", amount.unit));
  }
  if (sides.per.empty())
    return Complaint{"no-unit", fmt::format("'{}' does not say in which time", plain),
                     fmt::format("write `{} per week`", plain)};
  if (sides.per != "week")
    return usage(fmt::format("'per {}' cannot be told in hours a week without knowing which days count", sides.per));
  constexpr double most = 100000;
  if (hours > most) return usage(fmt::format("'{}' is more than {} hours a week", plain, most));
  return hours;
}

Parsed<Money> parse_cost(std::string_view text) {
  const std::string plain = folded(text);
  const Sides sides = sides_of(plain);
  const Amount amount = amount_of(sides.amount);
  const auto usage = [&](std::string message) {
    return Complaint{"bad-money", std::move(message), "write `61 GBP per hour`, or `300 GBP per day` of 7.5 hours"};
  };
  if (amount.number.empty())
    return usage(fmt::format("'{}' does not begin with an amount and the three letters of its currency", plain));
  Parsed<double> number = parse_number(amount.number);
  if (!number) return number.complaint;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  bool letters = amount.unit.size() == 3;
  for (const char c : amount.unit) letters = letters && capital(c);
  if (amount.unit.empty()) return usage(fmt::format("'{}' has no currency", plain));
  if (!letters) return usage(fmt::format("'{}' is not a currency of three capital letters", amount.unit));
  if (sides.per.empty()) return usage(fmt::format("'{}' does not say for which time", plain));
  double per_hour = *number.value;
  if (sides.per == "day") {
    per_hour /= hours_of_a_day;
  } else if (sides.per != "hour" && sides.per != "h") {
    return usage(fmt::format("a cost 'per {}' is not known", sides.per));
  }
  return Money{per_hour, std::string(amount.unit)};
}

}  // namespace refpath
