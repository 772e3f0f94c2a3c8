// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "refpath/model/quantity.hpp"
#include "refpath/units/money.hpp"

namespace refpath {

/// Rooms, beds, equipment: what a referral occupies for a while.
struct Place {
  std::string name;
  Location at;
  std::string label;
  std::optional<Quantity<double>> number;  ///< Whole; left out: no limit.
  std::optional<Quantity<Money>> cost;     ///< Of one for a day of 24 hours, while it is occupied.
};

/// A place, or a place on the caseload of somebody of a role.
struct PlaceRef {
  enum class Kind { place, caseload };
  Kind kind = Kind::place;
  int index = -1;  ///< In Pathway::places or Pathway::roles.
  Location at{};
};

/// Something counted along the way: times a story is told, forms filled in.
struct Count {
  enum class Better { neither, fewer, more };
  std::string name;
  Location at;
  std::string label;
  Better better = Better::neither;
  std::string unit;  ///< Empty: times.
};

struct CountMark {
  int count = -1;  ///< Index in Pathway::counts.
  Quantity<double> amount;
};

}  // namespace refpath
