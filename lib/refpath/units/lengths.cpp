// SPDX-License-Identifier: Apache-2.0
#include "refpath/units/lengths.hpp"

#include <utility>

namespace refpath {
namespace {

constexpr double minute = static_cast<double>(minute_ticks);
constexpr double hour = static_cast<double>(hour_ticks);
constexpr double day = static_cast<double>(day_ticks);

}  // namespace

Duration minutes(double fixed) {
  return {Fixed{fixed * minute}, Clock::elapsed};
}
Duration minutes(double least, double most) {
  return {Uniform{least * minute, most * minute}, Clock::elapsed};
}
Duration minutes(double least, double commonest, double most) {
  return {Triangular{least * minute, commonest * minute, most * minute}, Clock::elapsed};
}
Duration days(double fixed) {
  return {Fixed{fixed * day}, Clock::elapsed};
}
Duration days(double least, double commonest, double most) {
  return {Triangular{least * day, commonest * day, most * day}, Clock::elapsed};
}
Duration working_days(double fixed) {
  return {Fixed{fixed}, Clock::working_days};
}
Duration working_days(double least, double commonest, double most) {
  return {Triangular{least, commonest, most}, Clock::working_days};
}
Duration working_hours(double fixed) {
  return {Fixed{fixed * hour}, Clock::working_hours};
}
Duration exponential(double mean_seconds) {
  return {Exponential{mean_seconds}, Clock::elapsed};
}
Duration seconds(Shape shape) {
  return {std::move(shape), Clock::elapsed};
}

Hours daily(int first, int last, double from_hour, double to_hour) {
  Hours hours;
  for (int d = first; d <= last; ++d) hours.periods.push_back({week_time(d, from_hour), week_time(d, to_hour)});
  return hours;
}

WeekTime week_time(int d, double at_hour) {
  return d * day_ticks + static_cast<Ticks>(at_hour * hour + 0.5);
}

}  // namespace refpath
