// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/units/loose_text.hpp"
#include "refpath/units/meant.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/per.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr double days_of_a_week = 7, hours_of_a_week = 168;

constexpr std::string_view rate_help = "write it as `6 per week`";

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

// Of `clients`, but neither of `k`, which makes another number, nor of `every other week`, which is another time.
bool is_only_what_is_counted(std::string_view unit) {
  if (is_multiple(unit) || unit.find_first_of("0123456789") != std::string_view::npos) return false;
  for (const std::string_view time : {"year", "annum", "month", "quarter", "term", "week", "night", "day", "hour",
                                      "other", "second", "each", "every", "yr", "mth", "pa", "p."})
    if (unit.find(time) != std::string_view::npos && unit != "patients") return false;
  return true;
}

Parsed<double> referrals_as_written(std::string_view text) {
  const std::string plain = folded(text);
  const Sides sides = sides_of(plain);
  const Amount amount = amount_of(sides.amount);
  if (amount.number.empty())
    return Complaint{"bad-rate", fmt::format("'{}' is not a number of referrals a week", plain), std::string(rate_help),
                     true};
  Parsed<double> number = parse_number(amount.number);
  if (!number) return number.complaint;
  if (!amount.unit.empty()) {
    const std::string_view per = sides.per.empty() ? "week" : sides.per;
    std::string message = fmt::format("'{}' has '{}' after its number", plain, amount.unit);
    if (is_only_what_is_counted(amount.unit) && times_a_week(per))
      return Complaint{"bad-rate", std::move(message), fmt::format("write `{} per {}`", amount.number, per)};
    return Complaint{"bad-rate", std::move(message), std::string(rate_help), true};
  }
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

Parsed<double> hours_per_week_as_written(std::string_view text) {
  const std::string plain = folded(text);
  const Sides sides = sides_of(plain);
  const Amount amount = amount_of(sides.amount);
  const auto usage = [](std::string message) {
    return Complaint{"bad-rate", std::move(message), "write hours a week: `11.5 h per week`"};
  };
  if (amount.number.empty()) return usage(fmt::format("'{}' is not a number of hours a week", plain));
  Parsed<double> number = parse_number(amount.number);
  if (!number) return number.complaint;
  if (amount.unit.empty())
    return Complaint{"no-unit", fmt::format("'{}' has no unit", plain),
                     sides.per.empty() || sides.per == "week" ? fmt::format("write `{} h per week`", amount.number)
                                                              : "write hours a week: `11.5 h per week`"};
  double hours = *number.value;
  if (amount.unit == "min" || amount.unit == "mins" || amount.unit == "minutes") {
    hours /= 60;
  } else if (amount.unit != "h" && amount.unit != "hour" && amount.unit != "hours") {
    return usage(fmt::format("'{}' is not how hours a week are written", plain));
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

}  // namespace

Parsed<double> parse_referrals(std::string_view text) {
  return read_or_meant(text, referrals_as_written, meant_referrals);
}

Parsed<double> parse_hours_per_week(std::string_view text) {
  return read_or_meant(text, hours_per_week_as_written, meant_hours_per_week);
}

}  // namespace refpath
