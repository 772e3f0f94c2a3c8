// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "refpath/model/pathway.hpp"
#include "refpath/numerics/intervals.hpp"
#include "refpath/simulation/simulate.hpp"
#include "support/written.hpp"

namespace refpath::test {

/// A pathway that was simulated, with the sums of its rows by name.
struct Played {
  Pathway pathway;
  Sample sample;
  int weeks = 0;

  [[nodiscard]] int step(const std::string& name) const;
  [[nodiscard]] int role(const std::string& name) const;
  [[nodiscard]] int exit(const std::string& name) const;

  [[nodiscard]] int visits(const std::string& step_name) const { return sample.layout.visits + step(step_name); }
  [[nodiscard]] int wait(const std::string& step_name) const { return sample.layout.step_wait + step(step_name); }
  [[nodiscard]] int left_by(const std::string& exit_name) const { return sample.layout.exits + exit(exit_name); }

  /// Of a cell: the first replication's.
  [[nodiscard]] double first(int cell) const { return sample.at(0, cell); }
  /// All minutes that a role gave to counted referrals (at one step, if it is named), in the first replication.
  [[nodiscard]] double minutes(const std::string& role_name, const std::string& step_name = "") const;

  /// A ratio of sums over replications, in units of `unit` (3600: seconds become hours).
  [[nodiscard]] Interval ratio(int numerator, int denominator, double unit = 1) const;
  /// The same for the hours that a role gave to each counted referral.
  [[nodiscard]] Interval hours_of(const std::string& role_name) const;
  /// Mean wait in hours of a visit to a step.
  [[nodiscard]] Interval wait_hours(const std::string& step_name) const {
    return ratio(wait(step_name), visits(step_name), 3600);
  }
  /// A cell's mean over replications, in units of `unit`.
  [[nodiscard]] Interval mean(int cell, double unit = 1) const;
  /// Something integrated over the window: its mean over time.
  [[nodiscard]] Interval over_time(int cell) const;
};

[[nodiscard]] Played played(Pathway pathway, int weeks, int warm_up_weeks, int replications);
[[nodiscard]] Played played(const std::string& text, int weeks, int warm_up_weeks, int replications);

/// Simulates one week without chance: no warm-up, one replication. What comes in the week is counted, and the same
/// comes again each week after it.
[[nodiscard]] Played one_week(Pathway pathway);

/// Lets the referrals of a source come at these moments (seconds since Monday 00:00) of every week.
void come_at(Pathway& pathway, std::size_t source, std::vector<Ticks> moments);

}  // namespace refpath::test
