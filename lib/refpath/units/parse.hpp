// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "refpath/units/calendar.hpp"
#include "refpath/units/duration.hpp"
#include "refpath/units/money.hpp"
#include "refpath/units/parsed.hpp"
#include "refpath/units/recurrence.hpp"

namespace refpath {

/// The texts that people write for quantities. Each function reads one kind, after folding spaces and dashes, and
/// complains in a sentence that says what to write.

/// `12 min`, `10-20 min`, `8/12/18 min`, `2 working days`: a length of time.
[[nodiscard]] Parsed<Duration> parse_duration(std::string_view text);

/// The units of a length of time as they are written: "min", "working days".
[[nodiscard]] std::vector<std::string_view> units_of_time();

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
/// Whether a share may be `rest`.
enum class Rest { may, never };
[[nodiscard]] Parsed<Share> parse_share(std::string_view text, Rest rest = Rest::may);

/// `1.5`: a number as `parse_number` reads it, folded.
[[nodiscard]] Parsed<double> parse_any_number(std::string_view text);

/// `6 per week`, `1 per 2 days`: referrals a week.
[[nodiscard]] Parsed<double> parse_referrals(std::string_view text);

/// `64 h per week`, `90 min/week`: hours a week.
[[nodiscard]] Parsed<double> parse_hours_per_week(std::string_view text);

/// `Mon-Fri 09:00-12:30 13:00-17:00; Sat 09:00-12:00` or `24/7`. A period past midnight is cut there.
[[nodiscard]] Parsed<Hours> parse_hours(std::string_view text);

/// `Tue 14:00`, `Mon,Thu 09:00`, `first Wed 09:00`, `first,third Mon 14:00`; several with commas between, but not
/// weekly and monthly ones.
[[nodiscard]] Parsed<Recurrence> parse_recurrence(std::string_view text);
/// Adds the starts of another item of a list; complains when they cannot be together. Looks at starts only.
[[nodiscard]] std::optional<Complaint> add_starts(Recurrence& recurrence, const Recurrence& more);

/// `6 of 45 min`: the slots of a session, at most a day in all.
struct Slots {
  int number = 0;
  double length = 0;  ///< Seconds, of each.
};
[[nodiscard]] Parsed<Slots> parse_slots(std::string_view text);

/// `2026-01-07`.
[[nodiscard]] Parsed<Date> parse_date(std::string_view text);

/// `2026-01-05 09:12`, `2026-01-05T09:12:30`.
struct Moment {
  Date date = 0;
  Ticks second = 0;  ///< Of the day.
};
[[nodiscard]] Parsed<Moment> parse_moment(std::string_view text);

/// Parts of the week, each of which has a number of its own: `Mon`, `Mon-Fri`, `Mon-Fri 09:00-12:00`. A day alone is
/// all of it; no part goes past midnight.
[[nodiscard]] Parsed<std::vector<Period>> parse_parts_of_week(std::string_view text);

/// `61 GBP per hour`, `300 GBP per day` (a day of 7.5 h): money per hour.
[[nodiscard]] Parsed<Money> parse_cost(std::string_view text);

/// `20 GBP per day`, `140 GBP per week`: money for a day of 24 hours.
[[nodiscard]] Parsed<Money> parse_place_cost(std::string_view text);

/// `20 GBP`: money for each time.
[[nodiscard]] Parsed<Money> parse_fee(std::string_view text);

/// `12`: a whole number from 0.
[[nodiscard]] Parsed<std::uint64_t> parse_count(std::string_view text);

/// `20 weeks`, or `20`: a whole number of weeks.
[[nodiscard]] Parsed<std::uint64_t> parse_weeks(std::string_view text);

/// The hours of a working day where money or time is told by the day.
inline constexpr double hours_of_a_day = 7.5;

}  // namespace refpath
