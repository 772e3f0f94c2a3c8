// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// A redesign that cuts more than this share of the contact time is told.
inline constexpr double most_contact_cut = 0.20;

/// Minutes of contact per referral, with people who come: what is lost to those who do not is no contact.
struct ContactTime {
  double given = 0;  ///< By all who are with the person, added up.
  double had = 0;    ///< By the person, who has no more of several who are there for the same minutes.

  /// Adds slots of a clinic.
  void add_slots(const ProgramClinic& clinic, double slots);
};

/// Whether contact is cut that much, for those who give it and for the person who has it: a fifth exactly is none,
/// whatever the last digits of the two have become on the way. That a second visitor stays away is no cut, nor that two
/// visits become one.
[[nodiscard]] bool is_contact_cut(const ContactTime& before, const ContactTime& after);

/// Which part of the time of each of the analysis's cells is contact with somebody who comes. Of times that each of
/// several has of their own in a step done together, all count.
struct ContactShares {
  std::vector<double> given, had;
  /// By cell: whether both are known. Not so where nobody comes unless somebody leaves, or a list is full.
  std::vector<char> known;
};
[[nodiscard]] ContactShares contact_shares(const Program& program, const Analysis& analysis);

/// Slots of clinics to which somebody comes included; none when that is not exact.
[[nodiscard]] std::optional<ContactTime> contact_time(const Program& program, const Analysis& analysis);

/// The same where it is not exact: as if nobody left, no list were full and all branches came to their end. None when
/// nothing is finite.
[[nodiscard]] std::optional<ContactTime> contact_if_nobody_left(const Program& program, const Analysis& analysis);

}  // namespace refpath
