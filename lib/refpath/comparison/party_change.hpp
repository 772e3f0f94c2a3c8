// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "refpath/comparison/asked.hpp"
#include "refpath/comparison/capacity.hpp"
#include "refpath/comparison/difference.hpp"

namespace refpath {

/// What a comparison says of one party, in hours a week.
struct PartyChange {
  Party party;
  double before = 0, after = 0;  ///< Hours asked of it on the pathway.
  double background = 0;         ///< Other work before.
  std::optional<double> load_before, load_after;
  double wte = 0;                  ///< People before (after, when it is new); 0: not limited.
  double wte_after = 0;            ///< People after (before, when it is gone).
  double day_hours = 7.5;          ///< Length of its working day.
  double avoided = 0;              ///< before - after: work that is no longer asked.
  std::optional<double> released;  ///< Only when somebody is asked for more than there is: the fall in hours worked.

  /// Why these hours are not exact; none: they are. If they are not, all of them are simulated.
  std::optional<WhyNotExact> why_not_exact;
  /// Of freed(), paired by replication and adjusted for the number of groups and variants, where they are simulated.
  std::optional<Interval> simulated;
  Verdict verdict = Verdict::no_difference_that_matters;  ///< Means nothing without numbers.
  std::optional<Capacity> capacity;                       ///< What freed() comes to; none without numbers.

  /// Those who are asked for more than they can do, and before whom part of this party's work waits: how many of its
  /// hours are released is not known.
  std::vector<std::string> behind;

  /// What the headline speaks of.
  [[nodiscard]] double freed() const { return released.value_or(avoided); }
  /// Whether there are numbers at all.
  [[nodiscard]] bool known() const { return !why_not_exact || simulated; }
  /// Whether it is known how many hours are freed, or released.
  [[nodiscard]] bool settled() const { return known() && behind.empty(); }
};

/// A variant that takes part in a comparison.
struct Sided {
  Played played;
  std::size_t index;  ///< In Party::roles.
};

/// What is asked of a comparison of hours.
struct Ask {
  bool saturated = false;  ///< Work avoided is not time released.
  DifferenceSettings settings;
};

/// How the hours of a party differ between any two variants; `capacity` is left to the caller.
[[nodiscard]] PartyChange party_change(const Party& party, const Sided& from, const Sided& to, const Ask& ask);

}  // namespace refpath
