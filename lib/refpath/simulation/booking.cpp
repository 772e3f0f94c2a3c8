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
  p.booking = {Booking::State::booked, {start, end}, slot, piece};
  events_.set(booking_event(role, index), start);
}

bool Replication::book(int slot, int role, Ticks length) {
  int who = -1;
  Ticks start = EventSet::never, longest = 0;
  bool fits_there = false;
  for (const int index : staff(role).idle) {
    const Person& p = person(role, index);
    if (p.booking.state != Booking::State::none) continue;
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
  if (who < 0) return false;
  put_down(slot, job_of(referral(slot)).first_piece, role, who, start, length);
  return true;
}

/// The first moment at which the hours of somebody in team_ end.
Ticks Replication::first_close(const Job& job) {
  Ticks close = EventSet::never;
  std::size_t next = 0;
  for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
    for (int i = 0; i < piece_at(p).people; ++i) {
      const int role = piece_at(p).role, who = team_[next++];
      if (who >= 0) {
        close = std::min(close, diaries(role).stint(who, person(role, who).stint).to);
      } else if (!hours_of(role).always_open()) {
        close = std::min(close, hours_of(role).next_close(now_));
      }
    }
  return close;
}

/// The same for joint work: the first moment after now at which everybody's period is long enough.
bool Replication::book_together(int slot, int job) {
  if (!pick_team(slot, job, false, true)) return false;
  const Job& j = program().jobs[static_cast<std::size_t>(job)];
  Ticks start = -1;
  for (const bool must_fit : {true, false}) {
    Ticks t = must_fit ? now_ + 1 : first_close(j);
    for (bool moved = true; moved && t <= now_ + horizon;) {
      moved = false;
      std::size_t next = 0;
      for (int p = j.first_piece; p < j.first_piece + j.pieces; ++p) {
        const Piece& piece = piece_at(p);
        const Ticks length = must_fit ? length_of(piece, referral(slot)) : 1;
        for (int i = 0; i < piece.people; ++i) {
          const int who = team_[next++];
          Ticks from = 0;
          if (who < 0) {
            const Calendar& hours = hours_of(piece.role);
            from = hours.next_open(t);
            if (!hours.always_open() && from + length > hours.next_close(from))
              from = hours.next_open(hours.next_close(from));
          } else {
            std::size_t stint = person(piece.role, who).stint;
            for (;; ++stint) {
              const Stint s = diaries(piece.role).stint(who, stint);
              from = std::max(t, s.from);
              if (from + length <= s.to || s.from > now_ + horizon) break;
            }
          }
          if (from > t) {
            t = from;
            moved = true;
          }
        }
      }
    }
    if (t <= now_ + horizon) {
      start = t;
      break;
    }
  }
  if (start < 0) return false;
  const std::vector<int> team = team_;
  std::size_t next = 0;
  // Roles without limit keep no diary: when nobody else takes part, the referral's own event begins the work.
  if (*std::max_element(team.begin(), team.end()) < 0) events_.set(referral_event(slot), start);
  for (int p = j.first_piece; p < j.first_piece + j.pieces; ++p)
    for (int i = 0; i < piece_at(p).people; ++i)
      if (const int who = team[next++]; who >= 0)
        put_down(slot, p, piece_at(p).role, who, start, length_of(piece_at(p), referral(slot)));
  return true;
}

}  // namespace refpath
