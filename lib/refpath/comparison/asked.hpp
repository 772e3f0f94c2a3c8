// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/comparison/variant.hpp"
#include "refpath/measures/measure.hpp"

namespace refpath {

/// A variant with what was simulated of it.
struct Played {
  const Variant* variant;
  Simulated simulated;  ///< None: exact answers only.
};

/// Whether there are simulated results that hours can be read from: not where more than one
/// in a hundred referrals had not come to an end.
[[nodiscard]] bool has_results(const Simulated& simulated);

/// Why the hours a week that these roles give together cannot be computed without sampling; none when they can.
[[nodiscard]] std::optional<WhyNotExact> why_not_exact(const Variant& variant, const std::vector<int>& roles);

/// Hours a week that the pathway asks of one role: computed, or else simulated; none when they are neither.
[[nodiscard]] std::optional<double> asked_hours(const Played& played, int role);

/// Whether these roles are asked in each variant for hours that must be simulated: all of them then are, so that what
/// is subtracted was had in the same way.
struct Doubt {
  std::optional<WhyNotExact> why;  ///< Of the first variant in which they are not exact; none: they are exact.
  bool simulated = false;          ///< Whether there are simulated hours instead, in both.
};
/// `each_role`: of each role by itself, not of their sum.
[[nodiscard]] Doubt doubt(const Played& from, const std::vector<int>& from_roles, const Played& to,
                          const std::vector<int>& to_roles, bool each_role = false);

}  // namespace refpath
