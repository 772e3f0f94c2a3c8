// SPDX-License-Identifier: Apache-2.0
// From when until when a person works on what they have in hand, and what becomes of it when something changes.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {

Ticks Replication::work_on(int role, int index, Stretch& stretch) {
  const Person& p = person(role, index);
  const bool booked = p.booking.state == Booking::State::booked;
  const Ticks end = now_ + stretch.length;
  if (!booked && end <= diaries(role).stint(index, p.stint).to) {
    tally_.worked(role, stretch.background, window_.overlap(now_, end), 0);
    return end;
  }
  if (booked) stretch.block = p.booking.block;
  return count_from_now(role, index, stretch, 1).end;
}

/// Walks a stretch from its start and counts what of it lies after now: `sign` 1 to add it to the tally, -1 to take it
/// out.
Replication::Walk Replication::count_from_now(int role, int index, const Stretch& s, int sign) {
  Ticks worked = 0, overtime = 0, left = 0;
  const Ticks end = walk_piece(diaries(role), index, s.stint, s.start, s.length, s.finish, s.block,
                               [&](Ticks from, Ticks to, Ticks regular) {
                                 from = std::max(from, now_);
                                 if (from >= to) return;
                                 left += to - from;
                                 worked += window_.overlap(from, to);
                                 overtime += window_.overlap(std::max(from, regular), to);
                               });
  tally_.worked(role, s.background, sign * worked, sign * overtime);
  return {end, left};
}

/// A booked visit does not take place; work that would have paused for it goes on.
void Replication::cancel_booking(int role, int index) {
  Person& p = person(role, index);
  const bool paused_for_it = p.busy && p.stretch.block.to > now_;
  if (paused_for_it) count_from_now(role, index, p.stretch, -1);
  if (p.booking.takes_place) free(p.booking.referral, {-1, role});
  p.booking = Booking{};
  events_.cancel(booking_event(role, index));
  if (paused_for_it) {
    p.stretch.block = Block{};
    events_.set(work_event(role, index), count_from_now(role, index, p.stretch, 1).end);
  }
  settle(role, index);
  dirty(role);
}

/// The work in hand, or the booked visit under way, is given up. Returns what was left of it.
Ticks Replication::cut_short(int role, int index, bool booked) {
  Person& p = person(role, index);
  const Ticks left = count_from_now(role, index, booked ? p.booking.stretch : p.stretch, -1).left;
  if (booked) {
    p.booking = Booking{};
    events_.cancel(booking_event(role, index));
  } else {
    p.busy = false;
    p.referral = -1;
    events_.cancel(work_event(role, index));
  }
  p.idle_since = now_;
  settle(role, index);
  dirty(role);
  return left;
}

/// A person's diary changes through `change` at this moment: what they have in hand ends at another time.
template <class Change>
void Replication::change_diary(int role, int index, const Change& change) {
  Person& p = person(role, index);
  const bool visit = p.booking.state == Booking::State::under_way;
  if (p.busy) count_from_now(role, index, p.stretch, -1);
  if (visit) count_from_now(role, index, p.booking.stretch, -1);
  change();
  if (p.busy) events_.set(work_event(role, index), count_from_now(role, index, p.stretch, 1).end);
  if (visit) events_.set(booking_event(role, index), count_from_now(role, index, p.booking.stretch, 1).end);
}

/// A meeting is not held: those who would have attended work on.
void Replication::call_off(int meeting) {
  const ProgramMeeting& plan = program().meetings[static_cast<std::size_t>(meeting)];
  for (const Seat& seat : plan.seats) {
    if (!limited(seat.role)) continue;
    for (int i = 0; i < static_cast<int>(staff(seat.role).people.size()); ++i) {
      if (!diaries(seat.role).is_in_meeting(i, meeting, now_)) continue;
      change_diary(seat.role, i, [&] { diaries(seat.role).call_off(i, meeting, now_); });
      Person& p = person(seat.role, i);
      p.at_work = false;
      if (p.stint > 0) --p.stint;
      while (diaries(seat.role).stint(i, p.stint).to <= now_) ++p.stint;
    }
    change_of_hours(seat.role);
  }
}

}  // namespace refpath
