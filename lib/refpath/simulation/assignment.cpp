// SPDX-License-Identifier: Apache-2.0
// At the end of a tick, work is given to those who are free, in order.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {

/// A piece of work that could start now. The order is total: ready tick, referrals before other work, ordinal.
struct Replication::Candidate {
  Ticks ready = EventSet::never;
  bool background = false;
  std::uint32_t ordinal = 0;
  Queue* queue = nullptr;
  int before = -1;  ///< In the queue.
  int slot = -1;    ///< -1: other work.
  int role = -1;
  int person = -1;  ///< -1: a joint job.

  [[nodiscard]] bool after(Ticks other_ready, bool other_background, std::uint32_t other_ordinal) const {
    if (ready != other_ready) return ready > other_ready;
    if (background != other_background) return background;
    return ordinal > other_ordinal;
  }
};

void Replication::assign() {
  while (!dirty_groups_.empty()) {
    const int group = dirty_groups_.back();
    dirty_groups_.pop_back();
    group_dirty_[static_cast<std::size_t>(group)] = 0;
    assign_group(group);
  }
}

void Replication::assign_group(int group) {
  for (;;) {
    Candidate best;
    bool found = false;
    for (const int role : scenario_.group_roles[static_cast<std::size_t>(group)])
      if (first_of_role(role, best)) found = true;
    for (const int job : scenario_.group_joints[static_cast<std::size_t>(group)])
      if (first_of_joint(job, best)) found = true;
    if (!found) return;
    if (best.slot < 0) {
      begin_background(best.role, best.person);
      continue;
    }
    unlink(*best.queue, best.before, best.slot);
    const Job& job = job_of(referral(best.slot));
    if (best.person >= 0) {
      begin_job(best.slot, job, now_);
      begin_piece(best.slot, job.first_piece, best.person);
      continue;
    }
    const int index = program().code[static_cast<std::size_t>(referral(best.slot).at)].index;
    const bool picked = pick_team(best.slot, index, job.at_close == AtClose::do_not_start, false);
    (void)picked;  // it was found able to start just before
    begin_job(best.slot, job, now_);
    std::size_t next = 0;
    Ticks without_limit = -1;
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
      for (int i = 0; i < piece_at(p).people; ++i) {
        const int role = piece_at(p).role;
        if (const int who = team_[next++]; who >= 0) {
          begin_piece(best.slot, p, who);
          continue;
        }
        const Ticks length = charge(best.slot, p);
        const Ticks end = job.at_close == AtClose::pause ? hours_of(role).end_of_work(now_, length) : now_ + length;
        tally_.worked(role, false, window_.overlap(now_, now_ + length), 0);
        without_limit = std::max(without_limit, end);
      }
    if (without_limit >= 0) {
      ++referral(best.slot).busy;
      events_.set(referral_event(best.slot), without_limit);
    }
  }
}

/// The first work waiting for this role alone that somebody can begin now, if it comes before `best`.
bool Replication::first_of_role(int role, Candidate& best) {
  Staff& s = staff(role);
  if (s.idle.empty()) return false;
  const bool background = s.has_background && s.piece_ready <= now_;
  if (s.has_background && !background && !s.expected) {
    s.expected = true;  // only those who idle need to be told when the next piece comes
    events_.set(background_event(role), s.piece_ready);
  }
  // Where nothing that has to fit can, and there is no other work, a long queue need not be looked through.
  const bool less = scenario_.role_waits_less[static_cast<std::size_t>(role)] != 0;
  bool visits = s.fits_first && can_fit(role);
  int before = -1;
  for (int slot = s.queue.head; slot >= 0 && (visits || less);) {
    const Referral& r = referral(slot);
    if (background && s.piece_ready < r.ready) break;
    if (!best.after(r.ready, false, r.ordinal)) return false;
    int who = s.idle.front();
    if (job_of(r).at_close == AtClose::do_not_start) {
      who = -1;
      for (const int person : s.idle)
        if (visits && who < 0 && fits(role, person, r.to_do)) who = person;
    }
    if (who >= 0) {
      best = {r.ready, false, r.ordinal, &s.queue, before, slot, role, who};
      return true;
    }
    const int next = r.next;
    if (visits && book(slot, role, r.to_do)) {
      unlink(s.queue, before, slot);
      visits = can_fit(role);
    } else {
      before = slot;
    }
    slot = next;
  }
  if (!background || !best.after(s.piece_ready, true, s.piece)) return false;
  best = {s.piece_ready, true, s.piece, nullptr, -1, -1, role, s.idle.front()};
  return true;
}

bool Replication::first_of_joint(int job, Candidate& best) {
  Queue& queue = joint_queues_[static_cast<std::size_t>(job)];
  const bool must_fit = program().jobs[static_cast<std::size_t>(job)].at_close == AtClose::do_not_start;
  int before = -1;
  if (must_fit && queue.head >= 0 && !pick_team(queue.head, job, false, false)) return false;  // somebody lacks
  for (int slot = queue.head; slot >= 0;) {
    const Referral& r = referral(slot);
    if (!best.after(r.ready, false, r.ordinal)) return false;
    if (pick_team(slot, job, must_fit, false)) {
      best = {r.ready, false, r.ordinal, &queue, before, slot, -1, -1};
      return true;
    }
    if (!must_fit) return false;  // somebody lacks: for all who wait
    const int next = r.next;
    if (book_together(slot, job)) {
      unlink(queue, before, slot);
    } else {
      before = slot;
    }
    slot = next;
  }
  return false;
}

bool Replication::pick_team(int slot, int job, bool must_fit, bool unbooked) {
  const Job& j = program().jobs[static_cast<std::size_t>(job)];
  team_.clear();
  for (int p = j.first_piece; p < j.first_piece + j.pieces; ++p) {
    const Piece& piece = piece_at(p);
    const Ticks length = must_fit ? length_of(piece, referral(slot)) : 0;
    if (!limited(piece.role)) {
      const Calendar& hours = hours_of(piece.role);
      if (!hours.open_at(now_)) return false;
      if (must_fit && !hours.always_open() && now_ + length > hours.next_close(now_)) return false;
      team_.insert(team_.end(), static_cast<std::size_t>(piece.people), -1);
      continue;
    }
    int missing = piece.people;
    for (const int who : staff(piece.role).idle) {
      if (missing == 0) break;
      // The same role may come twice: nobody does two pieces at once.
      std::size_t at = 0;
      bool taken = false;
      for (int q = j.first_piece; q <= p; ++q)
        for (int i = 0; i < piece_at(q).people && at < team_.size(); ++i, ++at)
          taken = taken || (piece_at(q).role == piece.role && team_[at] == who);
      if (taken || (must_fit && !fits(piece.role, who, length))) continue;
      if (unbooked && person(piece.role, who).booking.state != Booking::State::none) continue;
      team_.push_back(who);
      --missing;
    }
    if (missing > 0) return false;
  }
  return true;
}

Ticks Replication::room(int role, int index) {
  const Person& p = person(role, index);
  Ticks until = diaries(role).stint(index, p.stint).to;
  if (p.booking.state == Booking::State::booked) until = std::min(until, p.booking.block.from);
  return until - now_;
}

/// Whether a piece that is not begun unless it fits can be begun now: before the person's close, meeting or booked
/// visit.
bool Replication::fits(int role, int index, Ticks length) {
  return length <= room(role, index);
}

bool Replication::can_fit(int role) {
  const Ticks least = scenario_.least_visit[static_cast<std::size_t>(role)];
  for (const int index : staff(role).idle)
    if (person(role, index).booking.state == Booking::State::none || least <= room(role, index)) return true;
  return false;
}

/// Joins a queue in the order of ready tick and ordinal; the ready tick is never before that of the last one.
void Replication::enqueue(Queue& queue, int slot) {
  Referral& r = referral(slot);
  r.next = -1;
  if (queue.tail < 0) {
    queue.head = queue.tail = slot;
    return;
  }
  const Referral& last = referral(queue.tail);
  if (last.ready < r.ready || last.ordinal < r.ordinal) {
    referral(queue.tail).next = slot;
    queue.tail = slot;
    return;
  }
  int before = -1, at = queue.head;
  while (at >= 0 && (referral(at).ready < r.ready || referral(at).ordinal < r.ordinal)) {
    before = at;
    at = referral(at).next;
  }
  r.next = at;
  (before < 0 ? queue.head : referral(before).next) = slot;
}

void Replication::unlink(Queue& queue, int before, int slot) {
  const int next = referral(slot).next;
  (before < 0 ? queue.head : referral(before).next) = next;
  if (queue.tail == slot) queue.tail = before;
}

}  // namespace refpath
