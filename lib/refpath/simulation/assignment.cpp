// SPDX-License-Identifier: Apache-2.0
// At the end of a tick, places, slots and work are given out, in order; then those who still wait may leave.
#include <algorithm>
#include <limits>

#include "refpath/simulation/replication.hpp"

namespace refpath {

/// A piece of work that could start now, or could be put into somebody's diary. The order is total: priority, ready
/// tick, referrals before other work, identity.
struct Replication::Candidate {
  Ticks ready = EventSet::never;
  int rank = std::numeric_limits<int>::max();
  int slot = -1;  ///< -1: other work, or nothing yet.
  int role = -1;
  int person = -1;          ///< -1: a joint job.
  std::uint32_t piece = 0;  ///< Number of the piece of other work.
  Ticks booked = -1;        ///< When it would begin, as it does not fit now; -1: now.
};

bool Replication::is_better(int rank, Ticks ready, int slot, std::uint32_t piece, const Candidate& best) {
  if (rank != best.rank) return rank < best.rank;
  if (ready != best.ready) return ready < best.ready;
  if ((slot < 0) != (best.slot < 0)) return slot >= 0;
  return slot < 0 ? piece < best.piece : comes_before(slot, best.slot);
}

void Replication::assign() {
  do {
    if (!ending_.empty()) end_branches();
    if (places_dirty_) give_places();
    if (slots_dirty_) give_slots();
    while (!dirty_groups_.empty()) {
      const int group = dirty_groups_.back();
      dirty_groups_.pop_back();
      group_dirty_[static_cast<std::size_t>(group)] = 0;
      assign_group(group);
    }
    if (!newcomers_.empty() || !leavers_.empty()) let_leave();
  } while ((!ending_.empty() || places_dirty_ || slots_dirty_ || !dirty_groups_.empty() || !newcomers_.empty()) &&
           !crowded_ && runaway_step_ < 0);
}

void Replication::assign_group(int group) {
  const int ranks = program().priorities;
  for (;;) {
    Candidate best;
    bool found = false;
    for (const int role : scenario_.group_roles[static_cast<std::size_t>(group)])
      if (first_of_role(role, best)) found = true;
    for (const int job : scenario_.group_joints[static_cast<std::size_t>(group)])
      for (int rank = 0; rank < ranks; ++rank)
        if (first_of_joint(job, rank, best)) {
          found = true;
          break;
        }
    if (!found) return;
    if (best.slot < 0) {
      begin_background(best.role, best.person);
      continue;
    }
    unlink(best.slot);
    const Job& job = job_of(referral(best.slot));
    if (best.booked >= 0) {
      if (best.person >= 0) {
        put_down(best.slot, job.first_piece, best.role, best.person, best.booked, referral(best.slot).to_do);
      } else {
        put_down_together(best.slot, index_at(referral(best.slot)));
      }
      continue;
    }
    if (best.person >= 0) {
      team_.assign(1, {job.first_piece, best.person});
    } else {
      const bool picked =
          pick_team(best.slot, index_at(referral(best.slot)), job.at_close == AtClose::do_not_start, false);
      (void)picked;  // it was found able to start just before
    }
    begin_team(best.slot);
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
  const int ranks = program().priorities;
  bool found = false;
  if (s.waiting_for_one > 0) {
    for (const int who : s.idle)
      for (int rank = 0; rank < ranks && person(role, who).waiting > 0; ++rank)
        if (first_for_one(role, who, rank, best)) found = true;
  }
  for (int rank = 0; rank < ranks; ++rank)
    if (first_in_queue(role, rank, background && rank == ranks - 1, best)) {
      found = true;
      break;
    }
  if (background && is_better(ranks - 1, s.piece_ready, -1, s.piece, best)) {
    best = {s.piece_ready, ranks - 1, -1, role, s.idle.front(), s.piece, -1};
    found = true;
  }
  return found;
}

/// Among those of one rank whom anybody of the role may serve.
bool Replication::first_in_queue(int role, int rank, bool background, Candidate& best) {
  Staff& s = staff(role);
  const int number = scenario_.queues.role(role, rank);
  if (queue(number).head < 0) return false;
  // Where nothing that has to fit can, and there is no other work, a long queue need not be looked through.
  const bool less = scenario_.role_waits_less[static_cast<std::size_t>(role)] != 0;
  const bool visits = s.fits_first && can_fit(role);
  for (int slot = queue(number).head; slot >= 0 && (visits || less);) {
    const Referral& r = referral(slot);
    if (background && s.piece_ready < r.ready) break;
    if (!is_better(rank, r.ready, slot, 0, best)) return false;
    const Job& job = job_of(r);
    const Piece& piece = piece_at(job.first_piece);
    int who = s.idle.front();
    if (piece.same >= 0 || job.at_close == AtClose::do_not_start) {
      const bool must_fit = job.at_close == AtClose::do_not_start;
      who = -1;
      for (const int one : s.idle) {
        if (who >= 0) break;
        if (must_fit && (!visits || !fits(role, one, r.to_do))) continue;
        if (may_do(slot, piece, one)) who = one;
      }
    }
    if (who >= 0) {
      best = {r.ready, rank, slot, role, who, 0, -1};
      return true;
    }
    if (job.at_close == AtClose::do_not_start && visits) {
      const Room later = find_room(slot, role, r.to_do, -1);
      if (later.person >= 0) {
        best = {r.ready, rank, slot, role, later.person, 0, later.start};
        return true;
      }
    }
    slot = r.next;
  }
  return false;
}

/// Among those of one rank who wait for this person and nobody else.
bool Replication::first_for_one(int role, int who, int rank, Candidate& best) {
  const int number = scenario_.queues.person(seat_of(role, who), rank);
  for (int slot = queue(number).head; slot >= 0;) {
    const Referral& r = referral(slot);
    if (!is_better(rank, r.ready, slot, 0, best)) return false;
    const bool must_fit = job_of(r).at_close == AtClose::do_not_start;
    // Whoever has lost the place on their caseload meanwhile, in another branch, needs a new one.
    const bool may = may_do(slot, piece_at(job_of(r).first_piece), who);
    if (may && (!must_fit || fits(role, who, r.to_do))) {
      best = {r.ready, rank, slot, role, who, 0, -1};
      return true;
    }
    if (const Room later = may ? find_room(slot, role, r.to_do, who) : Room{}; later.person >= 0) {
      best = {r.ready, rank, slot, role, who, 0, later.start};
      return true;
    }
    slot = r.next;
  }
  return false;
}

bool Replication::first_of_joint(int job, int rank, Candidate& best) {
  const int number = scenario_.queues.joint(job, rank);
  const bool must_fit = program().jobs[static_cast<std::size_t>(job)].at_close == AtClose::do_not_start;
  const bool bound = scenario_.job_is_bound[static_cast<std::size_t>(job)] != 0;
  const int head = queue(number).head;
  if (must_fit && !bound && head >= 0 && !pick_team(head, job, false, false)) return false;  // somebody lacks
  for (int slot = head; slot >= 0;) {
    const Referral& r = referral(slot);
    if (!is_better(rank, r.ready, slot, 0, best)) return false;
    if (pick_team(slot, job, must_fit, false)) {
      best = {r.ready, rank, slot, -1, -1, 0, -1};
      return true;
    }
    if (!must_fit && !bound) return false;  // somebody lacks: for all who wait
    if (const Ticks later = must_fit ? find_room_together(slot, job) : -1; later >= 0) {
      best = {r.ready, rank, slot, -1, -1, 0, later};
      return true;
    }
    slot = r.next;
  }
  return false;
}

/// Whether somebody may do a piece for this referral: they are whom it needs, or have room on their caseload.
bool Replication::may_do(int slot, const Piece& piece, int who) {
  if (piece.same < 0) return true;
  const int needed = remembered(slot, piece.same);
  if (needed >= 0) return needed == who;
  const int caseload = program().roles[static_cast<std::size_t>(piece.role)].caseload;
  return caseload == 0 || person(piece.role, who).open < caseload;
}

bool Replication::pick_team(int slot, int job, bool must_fit, bool unbooked) {
  const Job& j = program().jobs[static_cast<std::size_t>(job)];
  team_.clear();
  for (int first = j.first_piece; first < j.first_piece + j.pieces; first = piece_after(program(), first)) {
    if (piece_at(first).instead < 0) {
      if (!add_to_team(slot, first, must_fit, unbooked)) return false;
      continue;
    }
    // One of several roles: whoever has been idle longest; only somebody the referral needs, if there is such.
    bool needs_one = false;
    for (int p = first; p >= 0; p = piece_at(p).instead)
      needs_one = needs_one || (piece_at(p).same >= 0 && remembered(slot, piece_at(p).same) >= 0);
    const std::size_t before = team_.size();
    Chosen best{-1, -1};
    Ticks since = EventSet::never;
    for (int p = first; p >= 0; p = piece_at(p).instead) {
      if (needs_one && (piece_at(p).same < 0 || remembered(slot, piece_at(p).same) < 0)) continue;
      if (!add_to_team(slot, p, must_fit, unbooked)) {
        team_.resize(before);
        continue;
      }
      const Chosen chosen = team_.back();
      team_.resize(before);
      const Ticks idle_since = chosen.person < 0 ? -1 : person(piece_at(p).role, chosen.person).idle_since;
      if (best.piece >= 0 && idle_since >= since) continue;
      best = chosen;
      since = idle_since;
    }
    if (best.piece < 0) return false;
    team_.push_back(best);
  }
  return true;
}

/// Adds those who would do one piece.
bool Replication::add_to_team(int slot, int number, bool must_fit, bool unbooked) {
  const Piece& piece = piece_at(number);
  const Ticks length = must_fit ? length_of(piece, referral(slot)) : 0;
  if (!limited(piece.role)) {
    const Calendar& hours = hours_of(piece.role);
    if (!hours.open_at(now_)) return false;
    if (must_fit && !hours.always_open() && now_ + length > hours.next_close(now_)) return false;
    team_.insert(team_.end(), static_cast<std::size_t>(piece.people), {number, -1});
    return true;
  }
  // Whom the referral needs does one of the parts; any others do the rest.
  const int needed = piece.same >= 0 ? remembered(slot, piece.same) : -1;
  int missing = piece.people;
  const auto add = [&](int who) {
    for (const Chosen& other : team_)  // nobody does two pieces at once
      if (other.person == who && piece_at(other.piece).role == piece.role) return false;
    if (must_fit && !fits(piece.role, who, length)) return false;
    if (unbooked && person(piece.role, who).booking.state != Booking::State::none) return false;
    team_.push_back({number, who});
    --missing;
    return true;
  };
  if (needed >= 0 && (!person(piece.role, needed).idle || !add(needed))) return false;
  for (const int who : staff(piece.role).idle) {
    if (missing == 0) break;
    if (needed < 0 && missing == piece.people && !may_do(slot, piece, who)) continue;
    add(who);
  }
  return missing == 0;
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

}  // namespace refpath
