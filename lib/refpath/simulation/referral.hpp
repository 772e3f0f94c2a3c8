// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "refpath/units/calendar.hpp"

namespace refpath {

/// What a referral is doing. `split`: it waits for its parallel branches. `keeping`: it has left, and a place stays
/// occupied.
enum class Phase : std::uint8_t { delayed, waiting, working, meeting, split, keeping };

/// One referral on its way, or one of its parallel branches. A slot of the engine's flat table; `next` links it into
/// one queue at a time. What concerns the referral as a whole stands in the slot `root`, which is its own slot while it
/// is not split.
struct Referral {
  Ticks ready = 0;         ///< Since when it has waited for the work, place, meeting or slot in hand.
  Ticks started = 0;       ///< When the work or meeting in hand began.
  Ticks began = 0;         ///< When the step in hand began, or its last repetition.
  Ticks until = 0;         ///< When the delay in hand ends.
  Ticks due = -1;          ///< When what it waits for is booked to begin, if no person's diary has it; -1: not booked.
  Ticks deadline = -1;     ///< When its patience ends; -1: never.
  Ticks longest = 0;       ///< Of the pieces of the work in hand.
  Ticks to_do = 0;         ///< Length of a piece that is not begun unless it fits, drawn when it joined the queue.
  Ticks step_wait = 0;     ///< In this visit, up to now.
  std::int32_t at = -1;    ///< Instruction.
  std::int32_t exit = -1;  ///< Where it leaves after a delay; -1 otherwise.
  std::int32_t next = -1;  ///< In its queue, or in the list of free slots.
  std::int32_t previous = -1;  ///< In its queue.
  std::int32_t queue = -1;     ///< Which queue it is in; -1: none.
  std::int32_t team = -1;      ///< Who did the last piece of work, as an index of Teams; -1: nobody yet.
  std::int32_t choice = -1;    ///< Of pieces of which only one is done, the last that was begun; -1: none.
  std::int32_t busy = 0;       ///< People still at work on it.
  std::int32_t gate = -1;      ///< In Program::gates: the wait that it is in; -1: none with rules of its own.
  std::int32_t root = -1;      ///< The slot of the whole referral.
  std::int32_t parent = -1;    ///< The slot that split into this one; -1: the root.
  std::int32_t child = -1;     ///< One of the branches under way.
  std::int32_t sibling = -1;   ///< The next branch of the same split.
  std::int32_t ended = 0;      ///< Branches of the split in hand that have ended.
  std::uint32_t token = 0;     ///< Which branch of the whole referral: 0 for the root.
  std::uint32_t round = 0;     ///< Which repetition of the step in hand.
  std::uint16_t visit = 0;     ///< Of the step in hand, from 0.
  Phase phase = Phase::delayed;
  bool ending = false;  ///< A branch that has come to its end, or leads out, at this tick.
  bool inside = false;  ///< The slot is in use, by a referral that has not left.

  // Who it is; the same in all branches.
  std::uint32_t ordinal = 0;  ///< Which arrival of its source.
  std::uint16_t member = 0;   ///< Of those who came together.
  std::uint16_t source = 0;   ///< In Program::sources.
  std::uint16_t referral_class = 0;
  std::uint16_t rank = 0;  ///< 0 is served first.
  bool counted = false;    ///< Arrived in the window.

  // Of the whole referral.
  Ticks arrived = 0;
  Ticks wait = 0;
  Ticks delay = 0;
  Ticks touch = 0;
  Ticks paused = 0;
  Ticks met = 0;
  std::int32_t handoffs = 0;
  std::int32_t contacts = 0;  ///< Occasions on which it met somebody.
  std::uint32_t tokens = 0;   ///< How many branches it has had.
};

/// The order of who they are: of referrals, and of the branches of one.
[[nodiscard]] inline bool is_earlier(const Referral& a, const Referral& b) {
  if (a.source != b.source) return a.source < b.source;
  if (a.ordinal != b.ordinal) return a.ordinal < b.ordinal;
  if (a.member != b.member) return a.member < b.member;
  return a.token < b.token;
}

}  // namespace refpath
