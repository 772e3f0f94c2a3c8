// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// A place, or a place on a caseload, that there is a number of.
struct HeldPlace {
  PlaceRef place;
  double there = 0;  ///< How many there are.
  double held = 0;   ///< No fewer are held at a time, on average.
};

/// Of each place or caseload that is limited: how many are held at a time, on average, by Little's law (1961): those
/// who take one a week, times how long they keep it. Only delays, work and what exits keep are counted, of steps to
/// which everybody comes with the place, and the longest of parallel branches; waits and numbers that are not exact are
/// left out.
[[nodiscard]] std::vector<HeldPlace> held_places(const RuleSubject& subject, PlaceRef::Kind kind);

/// A finding for each of which more are held than there are.
[[nodiscard]] Diagnostics places_overloaded(const RuleSubject& subject, PlaceRef::Kind kind);

}  // namespace refpath
