// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "refpath/units/calendar.hpp"
#include "refpath/units/parsed.hpp"

namespace refpath {

/// The words of which hours and starts are made. All complain with the code "bad-hours".

inline constexpr std::array<std::string_view, 7> day_names = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

/// `Wed`: 0 is Monday.
[[nodiscard]] Parsed<int> parse_day(std::string_view word);

/// `Mon-Fri`, `Mon,Wed`: the days, in the order of the week.
[[nodiscard]] Parsed<std::vector<int>> parse_days(std::string_view text);

/// `09:00` as seconds since midnight; `24:00` only as an end.
[[nodiscard]] Parsed<Ticks> parse_clock(std::string_view text, bool may_be_24);

[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

}  // namespace refpath
