// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace refpath {

/// Times that are all shorter than so many days are said in hours, and what matters of them is a share of them.
inline constexpr double short_time = 2;

/// The unit in which people say times of a size.
struct TimeScale {
  const char* many;   ///< "hours"
  const char* brief;  ///< "h"
  double per_day;     ///< How many make a day.
};
/// For times of which the longest is so many days: days, hours below short_time, minutes below 2 hours.
[[nodiscard]] TimeScale time_scale(double longest);

/// "14.0 days", "3.5 hours", "20.0 minutes"; `longest`: of the times that it is the difference of, in days.
[[nodiscard]] std::string time_in_words(double days, double longest);

}  // namespace refpath
