// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <vector>

#include "refpath/program/program.hpp"
#include "refpath/simulation/occasions.hpp"
#include "refpath/units/calendar.hpp"

namespace refpath {

/// The sessions of one clinic and the slots in them that are booked, as far ahead as anybody has looked.
class Sessions {
 public:
  /// All that it is given must outlive it.
  Sessions(const Program& program, const ProgramClinic& clinic, Occasions occasions, const Calendar& working_time);

  struct Slot {
    Ticks start = -1;    ///< -1: there is none in sight.
    Ticks session = -1;  ///< When its session starts.
    int kept = -1;       ///< Which of the clinic's kept slots it counts as; -1: anybody's.
  };
  /// Books the first slot that begins at `earliest` (after `now`) or later for a referral of this class, as seen at
  /// `now`, which is never less than the last time: slots kept for others are left to them until a while before their
  /// session.
  [[nodiscard]] Slot book(int referral_class, Ticks now, Ticks earliest);
  /// Gives back a slot that was booked and has not begun.
  void cancel(const Slot& slot);
  /// All sessions that start before `end`, from the first on.
  [[nodiscard]] std::vector<Ticks> starts_before(Ticks end);

 private:
  struct Session {
    Ticks start;
    std::vector<char> booked;       // by slot
    std::vector<int> kept_used;     // by kept slots of the clinic
    std::vector<Ticks> kept_until;  // from when on they are anybody's
    int taken;
  };
  [[nodiscard]] bool write_next();
  [[nodiscard]] Ticks release(Ticks start, const Draw& until) const;
  [[nodiscard]] bool has_room(const Session& session, int referral_class, Ticks now, int& kept) const;

  const Program& program_;
  const ProgramClinic& clinic_;
  Occasions occasions_;
  const Calendar& working_time_;
  std::deque<Session> sessions_;  // those that have not ended
  std::vector<Ticks> starts_;     // of all
};

}  // namespace refpath
