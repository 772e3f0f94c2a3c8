// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace refpath {

/// Whether a number is exact; if it is not, the first step that stands in the way and what it is there.
struct Exactness {
  int step = -1;               ///< Where; -1: it concerns the whole pathway.
  std::string_view why_not{};  ///< One of the reasons below; empty: exact.

  [[nodiscard]] bool exact() const { return why_not.empty(); }
};

/// The first of two that is not exact.
[[nodiscard]] inline const Exactness& first_doubt(const Exactness& a, const Exactness& b) {
  return a.exact() ? b : a;
}

inline constexpr std::string_view people_leave = "people leave";
inline constexpr std::string_view list_can_be_full = "the list can be full";
inline constexpr std::string_view tries_are_counted = "tries are counted";
inline constexpr std::string_view first_branch_decides = "the first branch decides";
inline constexpr std::string_view branch_can_end_it = "a branch can end the referral";
inline constexpr std::string_view parallel_branches = "parallel branches";
inline constexpr std::string_view whoever_is_free = "whoever is free first";
inline constexpr std::string_view held_if_some_wait = "held only if some wait";
inline constexpr std::string_view there_is_a_backlog = "backlog";
/// Closed days, or meetings by the month: what comes in within the window is not what is done in it.
inline constexpr std::string_view uneven_calendar = "the calendar";

}  // namespace refpath
