// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "refpath/units/calendar.hpp"
#include "refpath/units/duration.hpp"
#include "refpath/units/money.hpp"
#include "refpath/units/parsed.hpp"

namespace refpath {

/// The texts that people write for quantities. Each function reads one kind, after folding spaces and dashes, and
/// complains in a sentence that says what to write.

/// `12 min`, `10-20 min`, `8/12/18 min`, `2 working days`: a length of time.
[[nodiscard]] Parsed<Duration> parse_duration(std::string_view text);

/// A duration with how many people give it: `2 x 45 min`; 1 when it says nothing.
struct PeopleTime {
  int people = 1;
  Duration time;
};
[[nodiscard]] Parsed<PeopleTime> parse_people_time(std::string_view text);

/// `20%`, `0.2` or `rest`.
struct Share {
  double value = 0;  ///< 0 to 1.
  bool rest = false;
};
[[nodiscard]] Parsed<Share> parse_share(std::string_view text);

/// `6 per week`, `1 per 2 days`: referrals a week.
[[nodiscard]] Parsed<double> parse_referrals(std::string_view text);

/// `64 h per week`, `90 min/week`: hours a week.
[[nodiscard]] Parsed<double> parse_hours_per_week(std::string_view text);

/// `Mon-Fri 09:00-12:30 13:00-17:00; Sat 09:00-12:00` or `24/7`. A period past midnight is cut there.
[[nodiscard]] Parsed<Hours> parse_hours(std::string_view text);

/// `Tue 14:00`, `Mon-Fri 08:45`: one or more starts in the week, sorted.
[[nodiscard]] Parsed<std::vector<WeekTime>> parse_starts(std::string_view text);

/// `61 GBP per hour`, `300 GBP per day` (a day of 7.5 h): money per hour.
[[nodiscard]] Parsed<Money> parse_cost(std::string_view text);

/// `12`: a whole number from 0.
[[nodiscard]] Parsed<std::uint64_t> parse_count(std::string_view text);

/// `20 weeks`, or `20`: a whole number of weeks.
[[nodiscard]] Parsed<std::uint64_t> parse_weeks(std::string_view text);

/// The hours of a working day where money or time is told by the day.
inline constexpr double hours_of_a_day = 7.5;

}  // namespace refpath
