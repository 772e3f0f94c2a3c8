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
  const Job& job = job_of(r);
  const Piece& piece = piece_at(job.first_piece);
  const int role = piece.role;
  if (op_at(r) == Op::joint) {
    enqueue(scenario_.queues.joint(index_at(r), r.rank), slot);
    dirty(role);
  } else if (limited(role)) {
    if (job.at_close == AtClose::do_not_start) r.to_do = length_of(piece, r);
    if (const int who = piece.same >= 0 ? remembered(slot, piece.same) : -1; who >= 0) {
      ++person(role, who).waiting;
      ++staff(role).waiting_for_one;
      enqueue(scenario_.queues.person(seat_of(role, who), r.rank), slot);
    } else {
      enqueue(scenario_.queues.role(role, r.rank), slot);
    }
    dirty(role);
  } else {
    work_without_limit(slot, job);
  }
}

/// There is always somebody free, within the role's hours.
void Replication::work_without_limit(int slot, const Job& job) {
  const Calendar& hours = hours_of(piece_at(job.first_piece).role);
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
  if (start == now_) {
    begin_alone(slot);
  } else {
    wait_for(slot, start);
  }
}

/// Work in which only roles without limit take part begins.
void Replication::begin_alone(int slot) {
  const Job& job = job_of(referral(slot));
  referral(slot).due = -1;
  team_.clear();
  for (int first = job.first_piece; first < job.first_piece + job.pieces; first = piece_after(program(), first))
    add_without_limit(slot, first);
  begin_team(slot);
}

/// Adds people of a role without limit to team_, for a piece or that one of several which was chosen.
void Replication::add_without_limit(int slot, int first) {
  int done = first;
  for (int p = first; p < piece_after(program(), first); ++p)
    if (p == referral(slot).choice) done = p;
  team_.insert(team_.end(), static_cast<std::size_t>(piece_at(done).people), {done, -1});
}

/// The wait is over.
void Replication::begin(int slot) {
  Referral& r = referral(slot);
  add_wait(r);
  r.started = now_;
  if (r.began < 0) r.began = now_;
  if (r.gate >= 0) stop_waiting(slot);
}

void Replication::hand_over(int slot, int team) {
  Referral& r = referral(slot);
  if (scenario_.teams.handed_off(r.team, team)) ++whole(slot).handoffs;
  r.team = team;
}

/// The work at the referral's instruction begins, by those in team_.
void Replication::begin_job(int slot) {
  const Job& job = job_of(referral(slot));
  tally_.event();
  int last = -1, choice = -1;
  bool contact = false;
  for (const Chosen& chosen : team_) {
    if (chosen.piece == last) continue;
    last = chosen.piece;
    contact = contact || scenario_.piece_is_contact[static_cast<std::size_t>(last)] != 0;
    tally_.piece_wait(referral(slot), piece_at(last).role, now_);
    const bool one_of_several =
        piece_at(last).instead >= 0 || (last > job.first_piece && piece_at(last - 1).instead == last);
    if (one_of_several) choice = last;
  }
  begin(slot);
  if (contact) ++whole(slot).contacts;  // one, however many people were there
  Referral& r = referral(slot);
  r.longest = 0;
  r.busy = 0;
  r.choice = choice;
  r.phase = Phase::working;
  if (job.mark_at_start >= 0) reach(slot, job.mark_at_start, now_);
  hand_over(slot, choice >= 0 ? scenario_.teams.of_choice(choice) : scenario_.teams.of_job(index_at(r)));
}

/// Everybody in team_ begins.
void Replication::begin_team(int slot) {
  begin_job(slot);
  const Job& job = job_of(referral(slot));
  Ticks without_limit = -1;
  for (const Chosen& chosen : team_) {
    if (chosen.person >= 0) {
      begin_piece(slot, chosen.piece, chosen.person);
      continue;
    }
    const int role = piece_at(chosen.piece).role;
    const Ticks length = charge(slot, chosen.piece);
    involve(slot, role, -1, scenario_.piece_is_contact[static_cast<std::size_t>(chosen.piece)] != 0);
    const Ticks end = job.at_close == AtClose::pause ? hours_of(role).end_of_work(now_, length) : now_ + length;
    tally_.worked(role, false, window_.overlap(now_, now_ + length), 0);
    without_limit = std::max(without_limit, end);
  }
  if (without_limit < 0) return;
  ++referral(slot).busy;
  events_.set(referral_event(slot), without_limit);
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

/// Who does it is remembered, and has the referral on their caseload where they have one.
void Replication::remember(int slot, int piece, int who) {
  const Piece& p = piece_at(piece);
  involve(slot, p.role, who, scenario_.piece_is_contact[static_cast<std::size_t>(piece)] != 0);
  if (p.remember < 0) return;
  const Holding caseload{-1, p.role};
  if (program().memories[static_cast<std::size_t>(p.remember)].step >= 0) {
    remembered(slot, p.remember) = who;
  } else if (held_since(slot, caseload) < 0) {
    take(slot, caseload, who);
  } else {
    person(p.role, remembered(slot, p.remember)).booking.takes_place = false;  // it is theirs by work now
  }
}

void Replication::begin_piece(int slot, int piece, int index) {
  const int role = piece_at(piece).role;
  remember(slot, piece, index);
  Person& p = person(role, index);
  const bool booked = p.booking.is_for(slot, piece);
  Stretch& stretch = booked ? p.booking.stretch : p.stretch;
  stretch = {now_, charge(slot, piece), p.stint, job_of(referral(slot)).at_close != AtClose::pause, false, {}};
  if (booked) {
    p.booking.state = Booking::State::under_way;
  } else {
    p.busy = true;
    p.referral = slot;
    p.piece = piece;
  }
  ++referral(slot).busy;
  settle(role, index);
  events_.set(booked ? booking_event(role, index) : work_event(role, index), work_on(role, index, stretch));
}

/// A booked visit begins: everybody who is booked for it starts.
void Replication::begin_booked(int slot) {
  const Job& job = job_of(referral(slot));
  team_.clear();
  for (int first = job.first_piece; first < job.first_piece + job.pieces; first = piece_after(program(), first)) {
    const std::size_t before = team_.size();
    for (int p = first; p < piece_after(program(), first); ++p) {
      const int role = piece_at(p).role;
      for (int i = 0; i < static_cast<int>(staff(role).people.size()); ++i)
        if (person(role, i).booking.is_for(slot, p)) team_.push_back({p, i});
    }
    if (team_.size() == before) add_without_limit(slot, first);
  }
  begin_team(slot);
}

/// One of those at work on the referral is done; the work is done with the last.
void Replication::piece_done(int slot) {
  Referral& r = referral(slot);
  if (--r.busy > 0) return;
  Referral& root = whole(slot);
  root.touch += r.longest;
  root.paused += now_ - r.started - r.longest;
  ++r.at;
  advance(slot);
}

void Replication::person_done(int role, int index) {
  Person& p = person(role, index);
  const int slot = p.referral;
  p.busy = false;
  p.referral = -1;
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
  const QuantileTable& table = program().tables[static_cast<std::size_t>(r.background_piece.table)];
  const Chance& chance = role_chance_[static_cast<std::size_t>(role)];
  const Ticks length = table.sample(table.is_fixed() ? 0 : chance.word(r.background_piece.site, staff(role).piece));
  p.stretch = {now_, length, p.stint, false, true, {}};
  p.busy = true;
  p.referral = -1;
  settle(role, index);
  events_.set(work_event(role, index), work_on(role, index, p.stretch));
  plan_background(role);
}

}  // namespace refpath
