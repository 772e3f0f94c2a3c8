// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "refpath/units/calendar.hpp"

namespace refpath {

/// A date, as days since 1970-01-01 (a Thursday) in the Gregorian calendar.
using Date = std::int64_t;

/// The date of a day; nothing when there is no such day (2026-02-30). Month and day count from 1.
[[nodiscard]] std::optional<Date> date_of(int year, int month, int day);
/// The day of the month, from 1, and the month, from 1, of a date.
struct CalendarDay {
  int year, month, day;
};
[[nodiscard]] CalendarDay calendar_day(Date date);
/// The Monday of the week in which the date lies.
[[nodiscard]] Date monday_of(Date date);
/// Monday 2026-01-05: the first counted day when a pathway does not say when it starts.
[[nodiscard]] Date usual_start();

/// `first Wed 09:00`: once a month.
struct MonthlyStart {
  int which;      ///< 1 to 4, or -1: the last of the month.
  WeekTime time;  ///< Day of the week and time of day, as seconds since Monday 00:00.
};

/// When a meeting or clinic starts: at times of the week, in every week or every so many, or at days of the month.
struct Recurrence {
  std::vector<WeekTime> starts;       ///< Sorted; empty when it is monthly.
  int every_weeks = 1;                ///< Held in one week of so many.
  std::optional<Date> first_on;       ///< Some date in a week in which it is held; left out: the phase is drawn.
  std::vector<MonthlyStart> monthly;  ///< Empty when it is weekly.
};

/// The starts of one week, sorted, in seconds since its Monday 00:00. `monday`: its date. `phase`: 0 to
/// every_weeks - 1; the weeks in which it is held when first_on is left out are those whose number, counted from
/// Monday 1970-01-05, leaves this rest. Days that are closed are left out by the caller.
[[nodiscard]] std::vector<WeekTime> starts_in_week(const Recurrence& recurrence, Date monday, int phase);

/// How often it is held in each week of a window of `weeks` weeks from `monday`, on average over the phases, leaving
/// out what starts on a closed date (sorted).
[[nodiscard]] double held_per_week(const Recurrence& recurrence, Date monday, int weeks,
                                   const std::vector<Date>& closed);

/// The moments at which the closed dates start, when moment 0 is the Monday of this date; those before it are left out.
[[nodiscard]] std::vector<Ticks> closed_days(const std::vector<Date>& closed, Date monday);

}  // namespace refpath
