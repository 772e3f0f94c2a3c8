// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "refpath/units/calendar.hpp"

namespace refpath {

/// What a referral is doing.
enum class Phase : std::uint8_t { delayed, waiting, working, meeting };

/// One referral on its way. A slot of the engine's flat table; `next` links it into one queue at a time.
struct Referral {
  Ticks arrived = 0;
  Ticks ready = 0;      ///< Since when it has waited for the work or meeting in hand.
  Ticks started = 0;    ///< When the work or meeting in hand began.
  Ticks longest = 0;    ///< Of the pieces of the work in hand.
  Ticks to_do = 0;      ///< Length of a piece that is not begun unless it fits, drawn when it joined the queue.
  Ticks step_wait = 0;  ///< In this visit, up to now.
  Ticks wait = 0;       ///< From here to `met`: sums over the whole way.
  Ticks delay = 0;
  Ticks touch = 0;
  Ticks paused = 0;
  Ticks met = 0;
  std::uint32_t ordinal = 0;  ///< Which arrival of its source.
  std::int32_t at = -1;       ///< Instruction.
  std::int32_t exit = -1;     ///< Where it leaves after a delay; -1 otherwise.
  std::int32_t next = -1;     ///< In its queue, or in the list of free slots.
  std::int32_t team = -1;     ///< Who did the last piece of work, as an index of Teams; -1: nobody yet.
  std::int32_t busy = 0;      ///< People still at work on it.
  std::int32_t handoffs = 0;
  std::uint16_t visit = 0;  ///< Of the step in hand, from 0.
  Phase phase = Phase::delayed;
  bool counted = false;  ///< Arrived in the window.
  bool inside = false;   ///< The slot is in use.
};

}  // namespace refpath
