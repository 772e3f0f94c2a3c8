// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "refpath/diagnostics/location.hpp"

namespace refpath {

/// An amount as somebody writes it beside a measure.
struct ExpectedAmount {
  double value = 0;
  /// In which `value` is: "h/week", "share", "s" (a length of time, in seconds), "per week", "GBP/week", a word that
  /// the file counts in, or "1".
  std::string unit = "1";
  bool of_current = false;  ///< A share of what the measure is in the current pathway.
  std::string text{};       ///< As written.
  Location at{};
};

/// A line of `expect`: what somebody says that a measure will be.
struct Expected {
  enum class Bound { at_least, at_most, near };
  std::string measure;  ///< Its key: "freed.mh_nurse".
  Location at{};        ///< Of the key.
  Bound bound = Bound::at_least;
  ExpectedAmount limit;
  std::optional<ExpectedAmount> within;  ///< Of `near` only: how far from the limit it may be.
  std::string why{};                     ///< May be empty.
};

}  // namespace refpath
