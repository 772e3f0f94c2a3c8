// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "refpath/reader/sections.hpp"

namespace refpath {

/// What meetings and clinics share.

/// People of a role, at most, and referrals.
inline constexpr std::uint64_t most_people = 1000, most_referrals = 1'000'000;

/// When it starts: `starts`, `every` and `first_on` of its mapping; nothing when that is wrong, and reported.
[[nodiscard]] std::optional<Quantity<Recurrence>> read_recurrence(Context& context, Mapping& at);

/// `every`: `2 weeks`, with its unit.
[[nodiscard]] std::optional<double> read_every(Context& context, const Node& node);

/// `held`: `always`, or how many must wait, as in `if 3 wait`; 0 for always.
[[nodiscard]] std::optional<double> read_held(Context& context, const Node& node);

/// `attend`: how many of each role. `place`: its key.
[[nodiscard]] std::vector<Attendance> read_attend(Context& context, const Node& node, const Location& place);

/// A whole number from `least` to `most`, in any form of a quantity.
[[nodiscard]] std::optional<Quantity<double>> read_whole(Context& context, const Node& node, std::uint64_t least,
                                                         std::uint64_t most, Depends depends = Depends::never);

/// The shortest time from one start to the next, in seconds.
[[nodiscard]] double least_gap(const Recurrence& recurrence);

}  // namespace refpath
