// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/program/program.hpp"

namespace refpath {

/// Shorter gaps between pieces of work are taken to be of no use.
inline constexpr Ticks usual_usable_gap = 30 * minute_ticks;

/// Where each sum of one replication stands in its row of numbers. Times are seconds. "Counted" referrals are those
/// that arrived in the window; they are followed to their end. "In the window" means by the calendar, whoever it was
/// for. The numbers of counted referrals come first, and stand in the row once more for each value of each attribute.
struct Layout {
  // Counted referrals.
  int counted = 0;     ///< How many.
  int unfinished = 0;  ///< Still inside when the replication had to end: their times say "at least".
  int elapsed = 0;     ///< Sum of time from referral to exit.
  int elapsed_squared = 0;
  int wait = 0;          ///< Sum over referrals of all waiting for people and meetings (delays excluded).
  int wait_squared = 0;  ///< Sum over referrals of the square of their own sum.
  int delay = 0;         ///< Sum of delays.
  int touch = 0;         ///< Sum of time in which somebody works, the longest part of a joint step.
  int paused = 0;        ///< Sum of time between start and end of work in which nobody works.
  int met = 0;           ///< Sum of time in meetings.
  int handoffs = 0;
  int exits = 0;              ///< One an exit: how many left by it.
  int exit_elapsed = 0;       ///< One an exit: their elapsed time.
  int milestones = 0;         ///< One a milestone: how many reached it.
  int milestone_elapsed = 0;  ///< One a milestone: time from referral to first reaching it.
  int visits = 0;             ///< One a step.
  int step_wait = 0;          ///< One a step: sum over visits of the time from ready to started, its roles added.
  int step_wait_squared = 0;
  int role_wait = 0;       ///< One a role: sum over pieces of work of the time from ready to started.
  int role_pieces = 0;     ///< One a role: how many pieces.
  int time = 0;            ///< One a time cell: touch time.
  int target_hits = 0;     ///< One a target.
  int target_counted = 0;  ///< One a target.
  int count_marks = 0;     ///< One a count: what was counted.
  int fees = 0;            ///< Money.
  int people = 0;          ///< Sum over referrals of the different people who worked on them.
  int people_met = 0;      ///< .. and of those with contact time or a slot of a clinic.
  int contacts = 0;        ///< Occasions of contact time, or slots taken.
  int usual_contacts = 0;  ///< Of these, with the person whom the referral met most often.
  int left = 0;            ///< One a step: visits that ended because patience did.
  int full = 0;            ///< One a step: visits that found the list full.
  int tried_out = 0;       ///< One a step: referrals sent elsewhere because they had tried it so often.
  int per_referral = 0;    ///< How many numbers there are up to here.
  // In the window.
  int worked = 0;        ///< One a role: work on referrals.
  int background = 0;    ///< One a role: other work.
  int overtime = 0;      ///< One a role: work outside their hours.
  int usable = 0;        ///< One a role: time at work without work, in gaps that are long enough to be used.
  int queue = 0;         ///< One a role: referrals waiting, integrated over time.
  int open = 0;          ///< Four, the quarters of the window: referrals in progress, integrated over time.
  int held = 0;          ///< One a meeting: how often it was held.
  int empty = 0;         ///< One a meeting: how often nobody was on its list.
  int taken = 0;         ///< One a meeting: referrals it took.
  int left_over = 0;     ///< One a meeting: sum over occasions of referrals left for the next.
  int slots_held = 0;    ///< One a clinic: slots that there were.
  int slots_used = 0;    ///< One a clinic: slots taken by somebody who came.
  int slots_missed = 0;  ///< One a clinic: slots lost to somebody who did not come.
  int occupied = 0;      ///< One a place: how many are occupied, integrated over time.
  int caseload = 0;      ///< One a role: places on caseloads that are taken, integrated over time.
  // Of the replication.
  int events = 0;  ///< Arrivals, starts, ends and delays completed, background included.

  /// Counted referrals of one kind.
  struct Subgroup {
    int attribute;  ///< In Program::attributes.
    int value;
    int first;  ///< Where its `per_referral` numbers begin.
  };
  std::vector<Subgroup> subgroups;  ///< By attribute, then value.
  /// In which order the numbers of all classes are added up: one that does not depend on the order in the file, because
  /// sums of squares are too large to be exact.
  std::vector<int> class_order;
  int width = 0;  ///< Numbers in a row.

  /// What `time` has a number for: one role's minutes of one kind in one step, by step, then role, then kind.
  struct TimeCell {
    int role;
    int step;
    TimeKind kind;
  };
  std::vector<TimeCell> time_cells;
  std::vector<int> piece_first;  ///< By Program::pieces: where its parts begin in `piece_cells`.
  std::vector<int> piece_cells;  ///< For each part of each piece: its index in time_cells.
};

[[nodiscard]] Layout layout(const Program& program);

}  // namespace refpath
