// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>

#include "refpath/model/pathway.hpp"
#include "refpath/units/duration.hpp"

namespace refpath {

/// About how long a time is on the calendar, on average, in seconds: working time is spread evenly over the week.
[[nodiscard]] double calendar_mean(const Pathway& pathway, const Duration& time);

/// No less than this passes on the calendar, in seconds. Of working days only whole ones are counted on, from the day
/// of the week from which they take least; of working hours the hours themselves.
[[nodiscard]] double calendar_least(const Pathway& pathway, const Duration& time);

/// No more than this passes, in seconds; for calendar time. Infinite where it has no bound.
[[nodiscard]] double calendar_most(const Duration& time);

/// "3 weeks", "3.5 days", "2 h", "20 min": a length of time in the largest unit of which it is two at least, or one.
[[nodiscard]] std::string length_text(double seconds);

/// Two that are compared: where both would be rounded to the same text, in hours as they are.
[[nodiscard]] std::pair<std::string, std::string> lengths_text(double one, double other);

}  // namespace refpath
