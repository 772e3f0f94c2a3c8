// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "refpath/program/program.hpp"

namespace refpath {

/// The counted weeks on the calendar, with the days that are closed.
class CountedWindow {
 public:
  CountedWindow(const Program& program, int weeks);

  /// The share of these hours that is left when closed days are taken out.
  [[nodiscard]] double open_share(const Hours& hours) const;
  /// People a week who come from a source.
  [[nodiscard]] double people_per_week(const ProgramSource& source) const;
  /// How often a meeting or clinic is held a week, on average over its phases.
  [[nodiscard]] double held_per_week(const Recurrence& recurrence) const;
  /// Seconds a week in which the people of a role are at work.
  [[nodiscard]] double at_work_per_week(const ProgramRole& role) const;
  /// Whether all its weeks are alike, or make up whole rounds of weeks that are.
  [[nodiscard]] bool is_even() const;

 private:
  /// The share of a length of time that lies on days that are not closed; `per_day`: how it lies in the week.
  [[nodiscard]] double share_left(const std::array<double, 7>& per_day) const;
  const Program& program_;
  int weeks_;
  std::array<int, 7> closed_{};  // by day of the week, from Monday: how many are closed
};

}  // namespace refpath
