// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/exactness.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// A mean per referral and its variance between referrals.
struct Moments {
  double mean = 0;
  double variance = 0;
  Exactness exactness{};
};

/// What can be computed without sampling. Times are seconds of touch time per referral, meetings and clinics excluded.
///
/// What carries an Exactness that is not exact is what the number would be if nobody left, no list were full, all
/// parallel branches came to their end, and whoever may do a piece of work did it equally often: good enough to warn,
/// never to be shown as a result.
struct Analysis {
  bool defined = false;         ///< False when some reachable step cannot reach an exit: nothing has a finite answer.
  std::vector<Moments> visits;  ///< By step.
  std::vector<Moments> touch;   ///< By role.
  std::vector<Moments> exits;   ///< By exit: the share of referrals, and the variance of its indicator.
  std::vector<Moments> counts;  ///< By count.
  Moments fees;                 ///< Money.
  std::vector<Moments> tried_out;  ///< By step: how often its tries send a referral elsewhere; without variance.
  double handoffs = 0;             ///< Per referral.
  Exactness handoffs_exactness;

  /// One role's time of one kind in one step, per referral.
  struct Cell {
    int role;
    int step;
    TimeKind kind;
    double mean;
    double variance;  ///< Between referrals, seconds squared.
    Exactness exactness{};
  };
  std::vector<Cell> cells;  ///< Only where there is time; by role, then step, then kind.

  /// Roles of which one does a piece of work: their time together is exact even where that of each is not.
  struct Alternatives {
    int step;
    std::vector<int> roles;  ///< Sorted.
  };
  std::vector<Alternatives> alternatives;

  // A week of the window. Closed days count: nobody comes, nobody works, nothing is held.
  double referrals_per_week = 0;          ///< People who come.
  std::vector<double> meetings_per_week;  ///< By meeting: times held.
  std::vector<double> meeting_hours;      ///< By role: hours a week in meetings.
  std::vector<double> clinic_hours;       ///< By role: hours a week in sessions of clinics.
  std::vector<double> hours;              ///< By role: hours a week on the pathway, meetings and clinics included.
  std::vector<double> background_hours;   ///< By role: hours a week.
  std::vector<double> capacity_hours;     ///< By role: contracted hours at work; 0 when not limited.
  std::vector<double> load;               ///< By role: (hours + background) / capacity; 0 when not limited.
  std::vector<double> meeting_visits;     ///< By meeting: referrals brought to it a week.
  std::vector<double> meeting_load;       ///< By meeting: those over places offered; 0 when room is not limited.
  std::vector<double> slots;              ///< By clinic: slots offered a week.
  std::vector<double> slots_used;         ///< By clinic: slots a week taken by somebody who comes.
  std::vector<double> slots_missed;       ///< By clinic: slots a week lost to somebody who does not come.

  Exactness hours_exactness;                        ///< Of hours a week, beyond that of the time per referral.
  Exactness load_exactness;                         ///< Of loads and of what is used of meetings and clinics, likewise.
  std::vector<Exactness> meeting_hours_exactness;   ///< By role.
  std::vector<Exactness> held_exactness;            ///< By meeting.
  std::vector<Exactness> meeting_visits_exactness;  ///< By meeting.
  std::vector<Exactness> clinic_visits_exactness;   ///< By clinic.
};

/// Weeks of the window where nobody says otherwise.
inline constexpr int usual_weeks = 52;

/// Exact answers from the absorbing Markov chains of the program, one for each class of referrals (Kemeny and Snell,
/// Finite Markov Chains, 1960, chapter III). `weeks`: length of the window, from 1.
[[nodiscard]] Analysis analyse(const Program& program, int weeks = usual_weeks);

/// The same of the referrals alone whose attribute (of Program::attributes) has this value. Only what is per referral
/// means anything; nothing is defined where no source sends any.
[[nodiscard]] Analysis analyse_subgroup(const Program& program, int attribute, int value, int weeks = usual_weeks);

/// The same of the referrals alone that are of some classes (one for each of Program::classes); with the slots of
/// clinics that they use a week.
[[nodiscard]] Analysis analyse_classes(const Program& program, const std::vector<char>& classes,
                                       int weeks = usual_weeks);

/// Of the touch time that these roles (sorted) give together; `step`: at one step only.
[[nodiscard]] Exactness touch_exactness(const Analysis& analysis, const std::vector<int>& roles, int step = -1);
/// Of the hours a week of these roles (sorted) together.
[[nodiscard]] Exactness hours_exactness(const Analysis& analysis, const std::vector<int>& roles);
/// Of a role's load.
[[nodiscard]] Exactness load_exactness(const Analysis& analysis, int role);

}  // namespace refpath
