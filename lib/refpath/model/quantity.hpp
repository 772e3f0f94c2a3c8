// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "refpath/diagnostics/location.hpp"

namespace refpath {

/// Where a number comes from.
enum class Basis { assumed, local, published };

/// A number of the file, with where it stands and where it comes from. Results use both.
///
/// With `by`, the number depends on an attribute of the referral: `cases` has one quantity for each of its values, in
/// their order, and `value` is that of the first. Only times and shares of steps and outcomes may depend on one.
template <class T>
struct Quantity {
  T value{};
  Location at{};       ///< Where it is written; the same place is the same input.
  std::string text{};  ///< As written, spaces folded: "8/12/18 min". Empty when it is a default.
  Basis basis = Basis::assumed;
  std::string source{};                      ///< "diary week, March"; empty when nobody said.
  std::optional<std::pair<T, T>> between{};  ///< The range in which the true value is believed to lie.
  int by = -1;                               ///< Index in Pathway::attributes, or -1: the same for everybody.
  std::vector<Quantity<T>> cases{};          ///< By value of that attribute; empty when it is the same for everybody.
};

}  // namespace refpath
