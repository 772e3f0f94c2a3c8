// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/quantities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace refpath {

namespace {

constexpr double minute = static_cast<double>(minute_ticks);
constexpr double hour = static_cast<double>(hour_ticks);
constexpr double day = static_cast<double>(day_ticks);

InputUnit unit_of_seconds(double seconds) {
  if (seconds < 3 * hour) return {"min", minute};
  return seconds < 2 * day ? InputUnit{"h", hour} : InputUnit{"days", day};
}

double nearest_whole(double value) {
  return std::floor(value + 0.5);
}

}  // namespace

void set_number(Quantity<double>& quantity, InputKind kind, double number) {
  quantity.value = kind == InputKind::whole ? nearest_whole(number) : number;
}

void set_number(Quantity<Arrivals>& quantity, InputKind, double number) {
  Arrivals& arrivals = quantity.value;
  if (number == arrivals.per_week) return;
  for (Arrivals::Part& part : arrivals.parts) part.people *= number / arrivals.per_week;
  arrivals.per_week = number;
}

void set_number(Quantity<Duration>& quantity, InputKind, double number) {
  quantity.value = moved(quantity, number);
}

void set_number(Quantity<Money>& quantity, InputKind, double number) {
  quantity.value.amount = number;
}

InputUnit unit_of(InputKind kind, double value) {
  switch (kind) {
    case InputKind::rate:
      return {"a week", 1};
    case InputKind::share:
    case InputKind::portion:
      return {"%", 0.01};
    case InputKind::hours:
      return {"h a week", 1};
    case InputKind::length:
    case InputKind::time:
      return unit_of_seconds(value);
    case InputKind::money:
    case InputKind::amount:
    case InputKind::whole:
    case InputKind::not_moved:
      return {};
  }
  return {};
}

InputUnit unit_of(const Duration& value) {
  switch (value.clock) {
    case Clock::elapsed:
      return unit_of_seconds(mean(value.shape));
    case Clock::working_hours:
      return {"working hours", hour};
    case Clock::working_days:
      return {"working days", 1};
  }
  return {};
}

std::string range_text(double low, double high) {
  return fmt::format(" between {} and {}", low, high);
}

InputRange usual_range(InputKind kind, double value) {
  const double low = value * (1 - usual_doubt), high = value * (1 + usual_doubt);
  if (kind == InputKind::whole) return {nearest_whole(low), nearest_whole(high)};
  if (kind == InputKind::share || kind == InputKind::portion) return {low, std::min(high, 1.0)};
  return {low, high};
}

std::string why_not_moved(InputKind kind, double value, bool has_range) {
  if (kind == InputKind::not_moved) return "there is no lower and higher (hours of work, starts, arrivals as observed)";
  if (has_range) return "";
  if (value == 0) return "zero has no fifth, and nobody gave a range";
  const InputRange range = usual_range(kind, value);
  return range.low < range.high ? ""
                                : "it is a small whole number of which a fifth is too little, and nobody gave a range";
}

}  // namespace refpath
