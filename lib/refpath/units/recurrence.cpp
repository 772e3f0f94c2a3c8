// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/recurrence.hpp"

#include <algorithm>
#include <cassert>

namespace refpath {

namespace {

constexpr Date first_monday = 4;  // 1970-01-05
constexpr Date days_in_week = 7;

/// The quotient rounded down, also below 0.
Date floor_divided(Date number, Date by) {
  return number / by - (number % by < 0 ? 1 : 0);
}

// Both directions by H. Hinnant, chrono-Compatible Low-Level Date Algorithms (2013): years that begin in March put the
// leap day last, and 400 years have 146,097 days.
constexpr Date days_of_era = 146097, days_to_1970 = 719468;

Date days_from_civil(int year, int month, int day) {
  const Date y = year - (month <= 2 ? 1 : 0);
  const Date era = floor_divided(y, 400);
  const Date year_of_era = y - era * 400;
  const Date day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  const Date day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * days_of_era + day_of_era - days_to_1970;
}

/// Whether the date is the first, second .. or last of its day of the week in its month.
bool is_which(Date date, int which) {
  const int month = calendar_day(date).month;
  if (which < 0) return calendar_day(date + days_in_week).month != month;
  return (calendar_day(date).day - 1) / 7 + 1 == which;
}

}  // namespace

std::optional<Date> date_of(int year, int month, int day) {
  const Date date = days_from_civil(year, month, day);
  const CalendarDay found = calendar_day(date);
  if (month < 1 || month > 12 || found.year != year || found.month != month || found.day != day) return {};
  return date;
}

CalendarDay calendar_day(Date date) {
  const Date shifted = date + days_to_1970;
  const Date era = floor_divided(shifted, days_of_era);
  const Date day_of_era = shifted - era * days_of_era;
  const Date year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const Date day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const Date month = (5 * day_of_year + 2) / 153;  // 0 is March
  const int civil_month = static_cast<int>(month < 10 ? month + 3 : month - 9);
  return {static_cast<int>(year_of_era + era * 400 + (civil_month <= 2 ? 1 : 0)), civil_month,
          static_cast<int>(day_of_year - (153 * month + 2) / 5 + 1)};
}

Date monday_of(Date date) {
  return first_monday + days_in_week * floor_divided(date - first_monday, days_in_week);
}

Date usual_start() {
  return days_from_civil(2026, 1, 5);
}

std::vector<WeekTime> starts_in_week(const Recurrence& recurrence, Date monday, int phase) {
  assert(monday_of(monday) == monday);
  if (recurrence.monthly.empty()) {
    if (recurrence.every_weeks <= 1) return recurrence.starts;
    const Date counted_from =
        recurrence.first_on ? monday_of(*recurrence.first_on) : first_monday + phase * days_in_week;
    const bool held = (monday - counted_from) % (days_in_week * recurrence.every_weeks) == 0;
    return held ? recurrence.starts : std::vector<WeekTime>{};
  }
  std::vector<WeekTime> starts;
  for (const MonthlyStart& each : recurrence.monthly)
    if (is_which(monday + each.time / day_ticks, each.which)) starts.push_back(each.time);
  std::sort(starts.begin(), starts.end());
  // The fourth and the last may be one.
  starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
  return starts;
}

double held_per_week(const Recurrence& recurrence, Date monday, int weeks, const std::vector<Date>& closed) {
  if (weeks <= 0) return 0;
  const bool drawn = recurrence.monthly.empty() && !recurrence.first_on;
  const int phases = drawn ? std::max(recurrence.every_weeks, 1) : 1;
  std::int64_t held = 0;
  for (int week = 0; week < weeks; ++week) {
    const Date this_monday = monday + week * days_in_week;
    for (int phase = 0; phase < phases; ++phase)
      for (const WeekTime start : starts_in_week(recurrence, this_monday, phase))
        held += std::binary_search(closed.begin(), closed.end(), this_monday + start / day_ticks) ? 0 : 1;
  }
  return static_cast<double>(held) / phases / weeks;
}

std::vector<Ticks> closed_days(const std::vector<Date>& closed, Date monday) {
  std::vector<Ticks> days;
  for (const Date date : closed)
    if (date >= monday) days.push_back((date - monday) * day_ticks);
  return days;
}

}  // namespace refpath
