// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/checks/rules.hpp"

namespace refpath {

/// From this share on waits grow quickly with every further referral; from 1 on they never stop growing.
inline constexpr double busy_load = 0.85;

/// Roles with a load of at least `low` and below `high`, with what they are asked for and what they have.
[[nodiscard]] Diagnostics roles_loaded(const Subject& subject, double low, double high, const char* consequence);
/// The same for meetings with limited room, and for steps of several roles in the hours they share.
[[nodiscard]] Diagnostics meetings_loaded(const Subject& subject, double low, double high, const char* consequence);
[[nodiscard]] Diagnostics joint_steps_loaded(const Subject& subject, double low, double high, const char* consequence);

}  // namespace refpath
