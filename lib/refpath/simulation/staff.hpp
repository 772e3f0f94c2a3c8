// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "refpath/simulation/chance.hpp"
#include "refpath/simulation/diary.hpp"

namespace refpath {

/// Work in hand as it was begun: from it follows when it ends, and how much of it is done at any moment.
struct Stretch {
  Ticks start = 0;
  Ticks length = 0;
  std::size_t stint = 0;  ///< Of the person, when it began.
  bool finish = false;    ///< It does not stop at the close.
  bool background = false;
  Block block;  ///< A booked visit for which it pauses.
};

/// A visit that is in a person's diary: it did not fit before their close, so it has the opening of a later period.
struct Booking {
  enum class State { none, booked, under_way };
  State state = State::none;
  Block block;
  int referral = -1;
  int piece = -1;
  Stretch stretch;           ///< When under way.
  bool takes_place = false;  ///< The referral got its place on their caseload when this was written down.
  /// Whether it is still to begin, for this piece.
  [[nodiscard]] bool is_for(int slot, int number) const {
    return state == State::booked && referral == slot && piece == number;
  }
};

struct Person {
  std::size_t stint = 0;  ///< The stint they are in, or the next one.
  Ticks idle_since = 0;   ///< When their last work ended.
  Ticks gap_since = 0;    ///< If idle: since when they have been at work with nothing to do.
  bool at_work = false;   ///< Inside a stint.
  bool busy = false;      ///< With work in hand, be it paused.
  bool idle = false;      ///< In the role's idle list.
  int referral = -1;      ///< Of the work in hand; -1: other work.
  int piece = -1;         ///< Of the work in hand.
  int open = 0;           ///< Referrals on their caseload.
  int waiting = 0;        ///< Referrals in queues for this person alone.
  Stretch stretch;        ///< The work in hand.
  Booking booking;
};

/// A queue of referrals through their `next` and `previous`.
struct Queue {
  int head = -1;
  int tail = -1;
};

/// What a role is doing. A role without a number of people has no people here and never makes anybody wait for a
/// person.
struct Staff {
  std::vector<Person> people;
  std::vector<int> idle;    ///< Who could start now: longest idle first, then in file order.
  int group = -1;           ///< Roles that work together share a group.
  bool fits_first = false;  ///< Some work in the queue is not begun unless it fits.
  int waiting_for_one = 0;  ///< Referrals that wait for one particular person of the role.
  // The next piece of other work. Pieces are numbered, so none is ever stored: only the first that is not begun yet is
  // known.
  bool has_background = false;
  std::uint32_t piece = 0;
  Series gaps{Hash().add("background").value()};
  std::int64_t gaps_1024 = 0;  ///< Open time up to that piece, in 1/1024 s.
  bool expected = false;       ///< An event is pending at piece_ready: somebody idles until then.
  Ticks piece_ready = 0;
};

}  // namespace refpath
