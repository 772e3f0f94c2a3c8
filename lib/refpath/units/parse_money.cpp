// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/units/meant.hpp"
#include "refpath/units/parse.hpp"
#include "refpath/units/per.hpp"
#include "refpath/units/text.hpp"

namespace refpath {

namespace {

constexpr double days_of_a_week = 7;

// An amount with its currency, and what it is for: `20 GBP`, `61 GBP per hour`.
struct Price {
  Money money;
  std::string per;  // Empty: nothing is said.
};

Parsed<Price> parse_price(std::string_view text, std::string_view usage) {
  const std::string plain = folded(text);
  const Sides sides = sides_of(plain);
  const Amount amount = amount_of(sides.amount);
  const auto wrong = [&](std::string message) {
    return Complaint{"bad-money", std::move(message), std::string(usage)};
  };
  if (amount.number.empty())
    return wrong(fmt::format("'{}' does not begin with an amount and the three letters of its currency", plain));
  Parsed<double> number = parse_number(amount.number);
  if (!number) return number.complaint;
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  bool letters = amount.unit.size() == 3;
  for (const char c : amount.unit) letters = letters && capital(c);
  if (amount.unit.empty()) return wrong(fmt::format("'{}' has no currency", plain));
  if (!letters) return wrong(fmt::format("'{}' is not a currency of three capital letters", amount.unit));
  return Price{{*number.value, std::string(amount.unit)}, std::string(sides.per)};
}

Parsed<Money> cost_as_written(std::string_view text) {
  constexpr std::string_view usage = "write `61 GBP per hour`, or `300 GBP per day` of 7.5 hours";
  Parsed<Price> price = parse_price(text, usage);
  if (!price) return price.complaint;
  const auto wrong = [&](std::string message) {
    return Complaint{"bad-money", std::move(message), std::string(usage)};
  };
  const std::string& per = price.value->per;
  if (per.empty()) return wrong(fmt::format("'{}' does not say for which time", folded(text)));
  if (per == "day") {
    price.value->money.amount /= hours_of_a_day;
  } else if (per != "hour" && per != "h") {
    return wrong(fmt::format("a cost 'per {}' is not known", per));
  }
  return price.value->money;
}

Parsed<Money> place_cost_as_written(std::string_view text) {
  constexpr std::string_view usage = "write what one of them costs a day, a day having 24 hours: `20 GBP per day`";
  Parsed<Price> price = parse_price(text, usage);
  if (!price) return price.complaint;
  const std::string& per = price.value->per;
  if (per.empty())
    return Complaint{"bad-money", fmt::format("'{}' does not say for which time", folded(text)), std::string(usage)};
  if (per == "week") {
    price.value->money.amount /= days_of_a_week;
  } else if (per != "day") {
    return Complaint{"bad-money", fmt::format("a place is paid for by the day, not 'per {}'", per), std::string(usage)};
  }
  return price.value->money;
}

Parsed<Money> fee_as_written(std::string_view text) {
  Parsed<Price> price = parse_price(text, "write the amount and its currency: `20 GBP`");
  if (!price) return price.complaint;
  if (price.value->per.empty()) return price.value->money;
  const std::string amount = folded(text).substr(0, folded(text).find(price.value->money.currency) + 3);
  return Complaint{"bad-money", fmt::format("a fee is paid each time, not 'per {}'", price.value->per),
                   fmt::format("write `{}`", amount)};
}

}  // namespace

Parsed<Money> parse_cost(std::string_view text) {
  return read_or_meant(text, cost_as_written, meant_cost);
}

Parsed<Money> parse_place_cost(std::string_view text) {
  return read_or_meant(text, place_cost_as_written, meant_place_cost);
}

Parsed<Money> parse_fee(std::string_view text) {
  return read_or_meant(text, fee_as_written, meant_fee);
}

}  // namespace refpath
