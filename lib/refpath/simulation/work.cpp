// SPDX-License-Identifier: Apache-2.0
// Who does what, when: work is wanted, begun, charged and done.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {
/// The referral is ready for the work at its instruction.
void Replication::want(int slot) {
  Referral& r = referral(slot);
  r.phase = Phase::waiting;
  r.ready = now_;
  const Instruction& instruction = program().code[static_cast<std::size_t>(r.at)];
  const Job& job = job_of(r);
  const int role = piece_at(job.first_piece).role;
  if (instruction.op == Op::joint) {
    enqueue(joint_queues_[static_cast<std::size_t>(instruction.index)], slot);
    dirty(role);
  } else if (limited(role)) {
    if (job.at_close == AtClose::do_not_start) r.to_do = length_of(piece_at(job.first_piece), r);
    enqueue(staff(role).queue, slot);
    dirty(role);
  } else {
    work_without_limit(slot, job);
  }
}

/// There is always somebody free, within the role's hours.
void Replication::work_without_limit(int slot, const Job& job) {
  const int role = piece_at(job.first_piece).role;
  const Calendar& hours = hours_of(role);
  const Ticks length = length_of(piece_at(job.first_piece), referral(slot));
  Ticks start = hours.next_open(now_);
  if (job.at_close == AtClose::do_not_start && !hours.always_open()) {
    // The first period in which it fits; none within two weeks: the longest, and it runs over.
    Ticks longest = 0, best = start;
    bool found = false;
    for (Ticks t = start; !found && t < now_ + 2 * week_ticks; t = hours.next_open(hours.next_close(t))) {
      const Ticks room = hours.next_close(t) - t;
      if (room >= length || room > longest) {
        longest = room;
        best = t;
      }
      found = room >= length;
    }
    start = best;
  }
  begin_job(slot, job, start);
  charge(slot, job.first_piece);
  Referral& r = referral(slot);
  r.busy = 1;
  const Ticks end = job.at_close == AtClose::pause ? hours.end_of_work(start, length) : start + length;
  tally_.worked(role, false, window_.overlap(start, start + length), 0);
  events_.set(referral_event(slot), end);
}

/// The work at the referral's instruction begins at `start`: its waiting is over.
void Replication::begin_job(int slot, const Job& job, Ticks start) {
  Referral& r = referral(slot);
  tally_.event();
  for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) tally_.piece_wait(r, piece_at(p).role, start);
  const Ticks wait = start - r.ready;
  r.wait += wait;
  r.step_wait += wait;
  r.started = start;
  r.longest = 0;
  r.busy = 0;
  r.phase = Phase::working;
  if (job.mark_at_start >= 0) reach(slot, job.mark_at_start, start);
  const int team = scenario_.teams.of_job(program().code[static_cast<std::size_t>(r.at)].index);
  if (scenario_.teams.handed_off(r.team, team)) ++r.handoffs;
  r.team = team;
}

Ticks Replication::charge(int slot, int piece) {
  Referral& r = referral(slot);
  const Piece& p = piece_at(piece);
  Ticks length = 0;
  for (int i = 0; i < p.parts; ++i) {
    const Ticks time = length_of(program().parts[static_cast<std::size_t>(p.first_part + i)], r);
    tally_.touch(r, piece, i, time);
    length += time;
  }
  r.longest = std::max(r.longest, length);
  return length;
}

Ticks Replication::work_on(int role, int index, Ticks length, AtClose at_close, bool background) {
  const Person& p = person(role, index);
  if (p.booking.state != Booking::State::booked && now_ + length <= diaries(role).stint(index, p.stint).to) {
    tally_.worked(role, background, window_.overlap(now_, now_ + length), 0);
    return now_ + length;
  }
  const bool finish = at_close != AtClose::pause;
  const Block block = p.booking.state == Booking::State::booked ? p.booking.block : Block{};
  Ticks worked = 0, overtime = 0;
  const Ticks end =
      walk_piece(diaries(role), index, p.stint, now_, length, finish, block, [&](Ticks from, Ticks to, Ticks regular) {
        worked += window_.overlap(from, to);
        overtime += window_.overlap(std::max(from, regular), to);
      });
  tally_.worked(role, background, worked, overtime);
  return end;
}

void Replication::begin_piece(int slot, int piece, int index) {
  const int role = piece_at(piece).role;
  const Ticks length = charge(slot, piece);
  Person& p = person(role, index);
  p.busy = true;
  p.referral = slot;
  ++referral(slot).busy;
  settle(role, index);
  events_.set(work_event(role, index), work_on(role, index, length, job_of(referral(slot)).at_close, false));
}

/// A booked visit begins: everybody who is booked for it starts.
void Replication::begin_booked(int slot) {
  const Job& job = job_of(referral(slot));
  begin_job(slot, job, now_);
  Ticks without_limit = -1;
  for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
    const int role = piece_at(p).role;
    if (!limited(role)) {
      for (int i = 0; i < piece_at(p).people; ++i) without_limit = std::max(without_limit, now_ + charge(slot, p));
      continue;
    }
    for (int i = 0; i < static_cast<int>(staff(role).people.size()); ++i) {
      Booking& booking = person(role, i).booking;
      if (booking.state != Booking::State::booked || booking.referral != slot || booking.piece != p) continue;
      const Ticks length = charge(slot, p);
      booking.state = Booking::State::under_way;
      ++referral(slot).busy;
      settle(role, i);
      events_.set(booking_event(role, i), work_on(role, i, length, AtClose::finish, false));
    }
  }
  if (without_limit >= 0) {
    ++referral(slot).busy;
    events_.set(referral_event(slot), without_limit);
  }
}

/// One of those at work on the referral is done; the work is done with the last.
void Replication::piece_done(int slot) {
  Referral& r = referral(slot);
  if (--r.busy > 0) return;
  r.touch += r.longest;
  r.paused += now_ - r.started - r.longest;
  ++r.at;
  advance(slot);
}

void Replication::person_done(int role, int index) {
  Person& p = person(role, index);
  const int slot = p.referral;
  p.busy = false;
  p.idle_since = now_;
  settle(role, index);
  if (slot >= 0) piece_done(slot);
}

void Replication::booking_due(int role, int index) {
  Person& p = person(role, index);
  const int slot = p.booking.referral;
  if (p.booking.state == Booking::State::booked) {
    begin_booked(slot);
    return;
  }
  p.booking = Booking{};
  p.idle_since = now_;
  settle(role, index);
  piece_done(slot);
}

/// The number and moment of the next piece of other work: Poisson in the role's open hours, keyed by role and number.
void Replication::plan_background(int role) {
  const auto r = static_cast<std::size_t>(role);
  Staff& s = staff(role);
  ++s.piece;
  s.gaps_1024 += scenario_.background_gap[r].sample_1024(s.gaps.next(role_chance_[r]));
  s.piece_ready = role_clocks_[r].moment((s.gaps_1024 + 512) >> 10);
}

void Replication::begin_background(int role, int index) {
  const ProgramRole& r = program().roles[static_cast<std::size_t>(role)];
  Person& p = person(role, index);
  tally_.event();
  p.busy = true;
  p.referral = -1;
  settle(role, index);
  const QuantileTable& table = program().tables[static_cast<std::size_t>(r.background_piece.table)];
  const Chance& chance = role_chance_[static_cast<std::size_t>(role)];
  const Ticks length = table.sample(table.is_fixed() ? 0 : chance.word(r.background_piece.site, staff(role).piece));
  events_.set(work_event(role, index), work_on(role, index, length, AtClose::pause, true));
  plan_background(role);
}

}  // namespace refpath
