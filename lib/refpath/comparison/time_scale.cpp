// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/time_scale.hpp"

#include <cmath>

#include <fmt/format.h>

namespace refpath {

TimeScale time_scale(double longest) {
  constexpr double hours = 24, minutes = 24 * 60;
  constexpr double long_in_minutes = 2;  // hours
  const double size = std::abs(longest);
  if (size >= short_time) return {"days", "days", 1};
  if (size * hours >= long_in_minutes) return {"hours", "h", hours};
  return {"minutes", "min", minutes};
}

std::string time_in_words(double days, double longest) {
  const TimeScale scale = time_scale(longest);
  return fmt::format("{:.1f} {}", days * scale.per_day, scale.many);
}

}  // namespace refpath
