// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/program/program.hpp"

namespace refpath {

/// A mean per referral and its variance between referrals.
struct Moments {
  double mean = 0;
  double variance = 0;
};

/// What can be computed without sampling. Times are seconds of touch time per referral, meetings excluded.
struct Analysis {
  bool defined = false;         ///< False when some reachable step cannot reach an exit: nothing has a finite answer.
  std::vector<Moments> visits;  ///< By step.
  std::vector<Moments> touch;   ///< By role.
  std::vector<Moments> exits;   ///< By exit: the share of referrals, and the variance of its indicator.
  double handoffs = 0;          ///< Per referral.

  /// One role's time of one kind in one step, per referral.
  struct Cell {
    int role;
    int step;
    TimeKind kind;
    double mean;
    double variance;  ///< Between referrals, seconds squared.
  };
  std::vector<Cell> cells;  ///< Only where there is time; by role, then step, then kind.

  double referrals_per_week = 0;
  std::vector<double> meetings_per_week;  ///< By meeting: times held.
  std::vector<double> meeting_hours;      ///< By role: hours a week in meetings.
  std::vector<double> hours;              ///< By role: hours a week on the pathway, meetings included.
  std::vector<double> background_hours;   ///< By role: hours a week.
  std::vector<double> capacity_hours;     ///< By role: WTE x open hours; 0 when not limited.
  std::vector<double> load;               ///< By role: (hours + background) / capacity; 0 when not limited.
  std::vector<double> meeting_visits;     ///< By meeting: referrals brought to it a week.
  std::vector<double> meeting_load;       ///< By meeting: those over places offered; 0 when room is not limited.
};

/// Exact answers from the absorbing Markov chain of the program (Kemeny and Snell, Finite Markov Chains, 1960, chapter
/// III).
[[nodiscard]] Analysis analyse(const Program& program);

}  // namespace refpath
