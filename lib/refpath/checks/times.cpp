// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/times.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

#include "refpath/units/shared_hours.hpp"

namespace refpath {
namespace {

constexpr auto day = static_cast<double>(day_ticks);
constexpr auto week = static_cast<double>(week_ticks);

double least(const Shape& shape);

struct Least {
  double operator()(const Fixed& one) const { return one.value; }
  double operator()(const Uniform& one) const { return one.least; }
  double operator()(const Triangular& one) const { return one.least; }
  double operator()(const Pert& one) const { return one.least; }
  double operator()(const Exponential& /*any*/) const { return 0; }
  double operator()(const Lognormal& /*any*/) const { return 0; }
  double operator()(const Gamma& /*any*/) const { return 0; }
  double operator()(const Weibull& /*any*/) const { return 0; }
  double operator()(const Erlang& /*any*/) const { return 0; }
  double operator()(const Observed& one) const { return *std::min_element(one.values.begin(), one.values.end()); }
  double operator()(const Mix& one) const {
    double shortest = least(one.parts.front().of);
    for (const MixPart& part : one.parts) shortest = std::min(shortest, least(part.of));
    return shortest;
  }
};

double least(const Shape& shape) {
  return std::visit(Least{}, shape);
}

double most(const Shape& shape);

constexpr double no_bound = std::numeric_limits<double>::infinity();

struct Most {
  double operator()(const Fixed& one) const { return one.value; }
  double operator()(const Uniform& one) const { return one.most; }
  double operator()(const Triangular& one) const { return one.most; }
  double operator()(const Pert& one) const { return one.most; }
  double operator()(const Exponential& /*any*/) const { return no_bound; }
  double operator()(const Lognormal& /*any*/) const { return no_bound; }
  double operator()(const Gamma& /*any*/) const { return no_bound; }
  double operator()(const Weibull& /*any*/) const { return no_bound; }
  double operator()(const Erlang& /*any*/) const { return no_bound; }
  double operator()(const Observed& one) const { return *std::max_element(one.values.begin(), one.values.end()); }
  double operator()(const Mix& one) const {
    double longest = 0;
    for (const MixPart& part : one.parts) longest = std::max(longest, most(part.of));
    return longest;
  }
};

double most(const Shape& shape) {
  return std::visit(Most{}, shape);
}

double days_open(const Hours& hours) {
  std::set<Ticks> days;
  for (const Period& period : cut_at_midnight(hours.periods)) days.insert(period.from / day_ticks);
  return static_cast<double>(days.size());
}

// When somebody is at work on one day of the week, from midnight on.
struct OpenDay {
  Ticks day = 0;
  std::vector<Period> periods;
};
std::vector<OpenDay> open_days(const Hours& hours) {
  std::vector<OpenDay> days;
  for (const Period& period : cut_at_midnight(joined(hours).periods)) {
    const Ticks of = period.from / day_ticks;
    if (days.empty() || days.back().day != of) days.push_back({of, {}});
    days.back().periods.push_back({period.from - of * day_ticks, period.to - of * day_ticks});
  }
  return days;
}

// From a moment of an open day to the same fraction of the open time so many open days on. Between days that are open
// alike these are whole days; between others from the last moment of the one to the first of the other, at least.
double least_of_days(const Hours& hours, Ticks number) {
  const std::vector<OpenDay> days = open_days(hours);
  if (number <= 0 || days.empty()) return 0;
  const auto in_week = static_cast<Ticks>(days.size());
  double shortest = std::numeric_limits<double>::infinity();
  for (Ticks i = 0; i < in_week; ++i) {
    const OpenDay& from = days[static_cast<std::size_t>(i)];
    const OpenDay& to = days[static_cast<std::size_t>((i + number) % in_week)];
    Ticks span = (i + number) / in_week * week_ticks + (to.day - from.day) * day_ticks;
    if (from.periods != to.periods) span += to.periods.front().from - from.periods.back().to;
    shortest = std::min(shortest, static_cast<double>(std::max(Ticks{0}, span)));
  }
  return shortest;
}

}  // namespace

double calendar_mean(const Pathway& pathway, const Duration& time) {
  const double average = mean(time.shape);
  switch (time.clock) {
    case Clock::elapsed:
      return average;
    case Clock::working_hours:
      return average * week / static_cast<double>(open_per_week(working_time(pathway)));
    case Clock::working_days:
      return average * week / days_open(working_time(pathway));
  }
  return average;
}

double calendar_least(const Pathway& pathway, const Duration& time) {
  const double shortest = least(time.shape);
  if (time.clock != Clock::working_days) return shortest;
  return least_of_days(working_time(pathway), static_cast<Ticks>(std::floor(shortest)));
}

double calendar_most(const Duration& time) {
  return most(time.shape);
}

std::string length_text(double seconds) {
  const auto say = [&](double unit, const char* one, const char* several) {
    const double number = std::floor(seconds / unit * 10 + 0.5) / 10;
    return fmt::format("{:.3g} {}", number, number == 1 ? one : several);
  };
  if (seconds >= 2 * week || seconds == week) return say(week, "week", "weeks");
  if (seconds >= day) return say(day, "day", "days");
  if (seconds >= static_cast<double>(hour_ticks)) return say(static_cast<double>(hour_ticks), "h", "h");
  return say(static_cast<double>(minute_ticks), "min", "min");
}

std::pair<std::string, std::string> lengths_text(double one, double other) {
  std::pair<std::string, std::string> rounded{length_text(one), length_text(other)};
  if (one == other || rounded.first != rounded.second) return rounded;
  const auto hours = [](double seconds, int digits) {
    return fmt::format("{:.{}g} h", seconds / static_cast<double>(hour_ticks), digits);
  };
  const int digits = hours(one, 6) != hours(other, 6) ? 6 : 12;
  return {hours(one, digits), hours(other, digits)};
}

}  // namespace refpath
