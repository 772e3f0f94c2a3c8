// SPDX-License-Identifier: Apache-2.0
// Work that is not begun unless it fits: what does not fit before a free person's close is put into their diary, at the
// opening of their next period that is long enough. Later work may go first meanwhile; paused work waits for it.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {
namespace {
/// How far ahead a long enough period is looked for; a draw longer than all of them gets the longest and runs over.
constexpr Ticks horizon = 4 * week_ticks;
}  // namespace

void Replication::put_down(int slot, int piece, int role, int index, Ticks start, Ticks length) {
  Person& p = person(role, index);
  std::size_t stint = p.stint;
  while (diaries(role).stint(index, stint).to <= start) ++stint;
  const Ticks end = walk_piece(diaries(role), index, stint, start, length, true, Block{}, [](Ticks, Ticks, Ticks) {});
  p.booking = {Booking::State::booked, {start, end}, slot, piece, {}, false};
  events_.set(booking_event(role, index), start);
  // Nobody else may take the place on their caseload until then.
  const int memory = piece_at(piece).remember;
  const Holding caseload{-1, role};
  if (memory < 0 || program().memories[static_cast<std::size_t>(memory)].step >= 0 || held_since(slot, caseload) >= 0)
    return;
  take(slot, caseload, index);
  p.booking.takes_place = true;
}

/// Who of those who are free has room for it soonest; nobody where all have a visit in their diary already.
Replication::Room Replication::find_room(int slot, int role, Ticks length, int only) {
  int who = -1;
  Ticks start = EventSet::never, longest = 0;
  bool fits_there = false;
  for (const int index : staff(role).idle) {
    const Person& p = person(role, index);
    if (p.booking.state != Booking::State::none || (only >= 0 && index != only)) continue;
    if (!may_do(slot, piece_at(job_of(referral(slot)).first_piece), index)) continue;
    for (std::size_t i = p.stint + 1;; ++i) {
      const Stint stint = diaries(role).stint(index, i);
      if (stint.from >= EventSet::never || stint.from > now_ + horizon) break;
      const Ticks room = stint.to - stint.from;
      if (room >= length) {
        if (!fits_there || stint.from < start) {
          who = index;
          start = stint.from;
        }
        fits_there = true;
        break;
      }
      if (!fits_there && room > longest) {
        longest = room;
        who = index;
        start = stint.from;
      }
    }
  }
  return {who, start};
}

/// The first moment at which the hours of somebody in team_ end.
Ticks Replication::first_close() {
  Ticks close = EventSet::never;
  for (const Chosen& chosen : team_) {
    const int role = piece_at(chosen.piece).role;
    if (chosen.person >= 0) {
      close = std::min(close, diaries(role).stint(chosen.person, person(role, chosen.person).stint).to);
    } else if (!hours_of(role).always_open()) {
      close = std::min(close, hours_of(role).next_close(now_));
    }
  }
  return close;
}

/// The same for joint work, by those who are then in team_: the first moment after now at which everybody's period is
/// long enough; -1 where somebody lacks.
Ticks Replication::find_room_together(int slot, int job) {
  if (!pick_team(slot, job, false, true)) return -1;
  for (const bool must_fit : {true, false}) {
    Ticks t = must_fit ? now_ + 1 : first_close();
    for (bool moved = true; moved && t <= now_ + horizon;) {
      moved = false;
      for (const Chosen& chosen : team_) {
        const Ticks from = next_room(slot, chosen, t, must_fit);
        if (from <= t) continue;
        t = from;
        moved = true;
      }
    }
    if (t <= now_ + horizon) return t;
  }
  return -1;
}

void Replication::put_down_together(int slot, int job) {
  const Ticks start = find_room_together(slot, job);
  // Roles without limit keep no diary: when nobody else takes part, the referral's own event begins the work.
  const auto has_diary = [](const Chosen& chosen) { return chosen.person >= 0; };
  if (std::none_of(team_.begin(), team_.end(), has_diary)) wait_for(slot, start);
  for (const Chosen& chosen : team_) {
    referral(slot).choice = chosen.piece;
    if (chosen.person >= 0)
      put_down(slot, chosen.piece, piece_at(chosen.piece).role, chosen.person, start,
               length_of(piece_at(chosen.piece), referral(slot)));
  }
}

/// From when on, not before `t`, somebody has room for their piece, or is at work at all.
Ticks Replication::next_room(int slot, const Chosen& chosen, Ticks t, bool must_fit) {
  const Piece& piece = piece_at(chosen.piece);
  const Ticks length = must_fit ? length_of(piece, referral(slot)) : 1;
  if (chosen.person < 0) {
    const Calendar& hours = hours_of(piece.role);
    const Ticks from = hours.next_open(t);
    if (hours.always_open() || from + length <= hours.next_close(from)) return from;
    return hours.next_open(hours.next_close(from));
  }
  for (std::size_t stint = person(piece.role, chosen.person).stint;; ++stint) {
    const Stint s = diaries(piece.role).stint(chosen.person, stint);
    const Ticks from = std::max(t, s.from);
    if (from + length <= s.to || s.from > now_ + horizon) return from;
  }
}

}  // namespace refpath
