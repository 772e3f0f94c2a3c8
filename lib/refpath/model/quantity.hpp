// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "refpath/diagnostics/location.hpp"

namespace refpath {

/// Where a number comes from.
enum class Basis { assumed, local, published };

/// A number of the file, with where it stands and where it comes from. Results use both.
template <class T>
struct Quantity {
  T value{};
  Location at{};       ///< Where it is written; the same place is the same input.
  std::string text{};  ///< As written, spaces folded: "8/12/18 min". Empty when it is a default.
  Basis basis = Basis::assumed;
  std::string source{};                      ///< "diary week, March"; empty when nobody said.
  std::optional<std::pair<T, T>> between{};  ///< The range in which the true value is believed to lie.
};

}  // namespace refpath
