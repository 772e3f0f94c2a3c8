// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "refpath/units/calendar.hpp"
#include "refpath/units/duration.hpp"

namespace refpath {

/// Lengths of time as a person says them: fixed, from..to (uniform), or least / commonest / most (triangular).
[[nodiscard]] Duration minutes(double fixed);
[[nodiscard]] Duration minutes(double least, double most);
[[nodiscard]] Duration minutes(double least, double commonest, double most);
[[nodiscard]] Duration days(double fixed);
[[nodiscard]] Duration days(double least, double commonest, double most);
[[nodiscard]] Duration working_days(double fixed);
[[nodiscard]] Duration working_days(double least, double commonest, double most);
[[nodiscard]] Duration working_hours(double fixed);
/// Exponential on the wall clock, by its mean in seconds.
[[nodiscard]] Duration exponential(double mean_seconds);
/// Any shape, its numbers in seconds on the wall clock.
[[nodiscard]] Duration seconds(Shape shape);

/// The same period on each of the days from `first` to `last` (0 = Monday), in hours of the day.
[[nodiscard]] Hours daily(int first, int last, double from_hour, double to_hour);
/// A moment of the week: day 0 is Monday.
[[nodiscard]] WeekTime week_time(int day, double hour);

}  // namespace refpath
