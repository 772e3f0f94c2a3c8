// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "refpath/analysis/analyse.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// A redesign that cuts more than this share of the contact time is told.
inline constexpr double most_contact_cut = 0.20;

/// Whether it cuts that much, from so many minutes per referral to so many: a fifth exactly is none, whatever the last
/// digits of the two have become on the way.
[[nodiscard]] bool is_contact_cut(double before, double after);

/// Minutes of the people who attend a slot of a clinic, all together.
[[nodiscard]] double minutes_of_slot(const ProgramClinic& clinic);

/// Minutes of contact per referral, slots of clinics to which somebody comes included; none when that is not exact.
[[nodiscard]] std::optional<double> contact_minutes(const Program& program, const Analysis& analysis);

/// The same where it is not exact: as if nobody left, no list were full and all branches came to their end. None when
/// nothing is finite.
[[nodiscard]] std::optional<double> contact_if_nobody_left(const Program& program, const Analysis& analysis);

}  // namespace refpath
