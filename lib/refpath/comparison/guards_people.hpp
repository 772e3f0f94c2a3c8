// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "refpath/comparison/variant.hpp"
#include "refpath/diagnostics/diagnostic.hpp"

namespace refpath {

/// The role of `variant` that `role` of another one is measured against: its namesake, or else the only one of its
/// group; -1 when there is none.
[[nodiscard]] int partner_of(const Role& role, const Variant& variant);

/// A role that has more time for the pathway in one variant than in the other, or less.
struct PeopleChange {
  std::string label;     ///< Of the role in the second.
  bool at_work = true;   ///< Hours at work; else of other work.
  double before, after;  ///< Hours a week.
  /// Whether there is more time for the referrals: more hours at work, or less other work.
  [[nodiscard]] bool more_time() const { return at_work == (after > before); }
};
[[nodiscard]] std::vector<PeopleChange> people_changes(const Variant& from, const Variant& to);

/// "Nurse has 75 hours a week at work instead of 37.5"
[[nodiscard]] std::string in_words(const PeopleChange& change);

/// Tells where roles have other hours or other work, cost something else for an hour, or only have another name.
void guard_people(const Variant& from, const Variant& to, Diagnostics& warnings);

}  // namespace refpath
