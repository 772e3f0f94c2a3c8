// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/model/pathway.hpp"
#include "refpath/study/inputs.hpp"
#include "refpath/study/move.hpp"

namespace refpath {

/// Quantities of every type as single numbers that can be moved: what PairInputs is made of.

[[nodiscard]] inline InputKind kind_of(const std::string& place, const Quantity<double>&) {
  return kind_of_number(place);
}
[[nodiscard]] inline InputKind kind_of(const std::string&, const Quantity<Arrivals>& quantity) {
  return quantity.value.replay.empty() ? InputKind::rate : InputKind::not_moved;
}
[[nodiscard]] inline InputKind kind_of(const std::string&, const Quantity<Duration>&) {
  return InputKind::time;
}
[[nodiscard]] inline InputKind kind_of(const std::string&, const Quantity<Money>&) {
  return InputKind::money;
}
[[nodiscard]] inline InputKind kind_of(const std::string&, const Quantity<Hours>&) {
  return InputKind::not_moved;
}
[[nodiscard]] inline InputKind kind_of(const std::string&, const Quantity<Recurrence>&) {
  return InputKind::not_moved;
}

/// The number that stands for a value: its mean where it varies.
[[nodiscard]] inline double number_of(double value) {
  return value;
}
[[nodiscard]] inline double number_of(const Arrivals& value) {
  return value.per_week;
}
[[nodiscard]] inline double number_of(const Duration& value) {
  return mean(value.shape);
}
[[nodiscard]] inline double number_of(const Money& value) {
  return value.amount;
}
[[nodiscard]] inline double number_of(const Hours&) {
  return 0;
}
[[nodiscard]] inline double number_of(const Recurrence&) {
  return 0;
}

/// Gives a quantity the value that its number stands for.
void set_number(Quantity<double>& quantity, InputKind kind, double number);
void set_number(Quantity<Arrivals>& quantity, InputKind kind, double number);
void set_number(Quantity<Duration>& quantity, InputKind kind, double number);
void set_number(Quantity<Money>& quantity, InputKind kind, double number);
inline void set_number(Quantity<Hours>&, InputKind, double) {}
inline void set_number(Quantity<Recurrence>&, InputKind, double) {}

/// In what a number is told, and how many of the model's make one.
struct InputUnit {
  std::string unit;
  double per_unit = 1;
};
[[nodiscard]] InputUnit unit_of(InputKind kind, double value);
[[nodiscard]] InputUnit unit_of(const Duration& value);

/// " between .. and ..", to tell ranges apart.
[[nodiscard]] std::string range_text(double low, double high);

/// Where a number lies that nobody gave a range.
struct InputRange {
  double low, high;
};
[[nodiscard]] InputRange usual_range(InputKind kind, double value);

/// Why a number is not moved; empty when it is.
[[nodiscard]] std::string why_not_moved(InputKind kind, double value, bool has_range);

template <class T>
[[nodiscard]] std::string range_text(const Quantity<T>& quantity) {
  return range_text(number_of(quantity.between->first), number_of(quantity.between->second));
}

template <class T>
[[nodiscard]] std::string why_not_moved(const std::string& place, const Quantity<T>& quantity) {
  const bool ranges = quantity.between && number_of(quantity.between->first) < number_of(quantity.between->second);
  return why_not_moved(kind_of(place, quantity), number_of(quantity.value), ranges);
}

template <class T>
void find_range(const Quantity<T>& quantity, PairInput& input) {
  input.value = number_of(quantity.value);
  input.has_range = quantity.between.has_value();
  const InputRange range = input.has_range
                               ? InputRange{number_of(quantity.between->first), number_of(quantity.between->second)}
                               : usual_range(input.kind, input.value);
  input.low = range.low;
  input.high = range.high;
  InputUnit unit = unit_of(input.kind, input.value);
  if constexpr (std::is_same_v<T, Duration>) unit = unit_of(quantity.value);
  if constexpr (std::is_same_v<T, Money>) unit.unit = quantity.value.currency;
  input.unit = std::move(unit.unit);
  input.per_unit = unit.per_unit;
}

}  // namespace refpath
