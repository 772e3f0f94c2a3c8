// SPDX-License-Identifier: Apache-2.0
// A referral splits into parallel branches, which join again or are withdrawn.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {

void Replication::split(int slot, const ParallelSplit& plan) {
  referral(slot).phase = Phase::split;
  referral(slot).ended = 0;
  // All are there before the first sets off, because it may end, or end the referral, at once.
  const std::size_t base = setting_off_.size();
  const std::uint32_t tokens = whole(slot).tokens;
  for (int i = 0; i < plan.arcs; ++i) {
    const int branch = new_slot();
    Referral& r = referral(branch);
    Referral& parent = referral(slot);
    r = Referral{};
    r.inside = true;
    r.root = parent.root;
    r.parent = slot;
    r.sibling = parent.child;
    parent.child = branch;
    r.team = parent.team;
    r.token = ++whole(slot).tokens;
    setting_off_.push_back(branch);
    r.ordinal = parent.ordinal;
    r.member = parent.member;
    r.source = parent.source;
    r.referral_class = parent.referral_class;
    r.rank = parent.rank;
    r.counted = parent.counted;
  }
  for (int i = 0; i < plan.arcs; ++i) {
    const int branch = setting_off_[base + static_cast<std::size_t>(i)];
    const Referral& r = referral(branch);
    // Withdrawn with all the others: the slot is free, or another's.
    if (!r.inside || r.parent != slot || r.token != tokens + static_cast<std::uint32_t>(i) + 1) break;
    if (follow(branch, program().arcs[static_cast<std::size_t>(plan.first_arc + i)])) advance(branch);
  }
  setting_off_.resize(base);
}

/// A branch has come to its end, or leads out. It takes effect when all that ends at this tick has come, in the order
/// of the branches.
void Replication::end_branch(int slot) {
  rest(referral(slot));
  referral(slot).ending = true;
  ending_.push_back(slot);
}

void Replication::end_branches() {
  std::vector<int>& slots = taken_from(ending_);
  std::sort(slots.begin(), slots.end(), [this](int a, int b) { return is_earlier(referral(a), referral(b)); });
  for (const int slot : slots) {
    const Referral& r = referral(slot);
    if (!r.inside || !r.ending) continue;  // withdrawn meanwhile
    if (r.exit >= 0) {
      leave_for_good(r.root, r.exit);
    } else {
      join(slot);
    }
  }
}

/// A branch has ended. With as many as are needed, the others are withdrawn and the referral goes on.
void Replication::join(int slot) {
  const int parent = referral(slot).parent;
  Referral& from = referral(parent);
  from.team = referral(slot).team;
  for (int* link = &from.child; *link >= 0; link = &referral(*link).sibling)
    if (*link == slot) {
      *link = referral(slot).sibling;
      break;
    }
  free_slot(slot);
  const ParallelSplit& plan = program().splits[static_cast<std::size_t>(index_at(from))];
  if (++from.ended < plan.needed) return;
  withdraw_branches(parent);
  ++referral(parent).at;
  advance(parent);
}

void Replication::withdraw_branches(int slot) {
  while (referral(slot).child >= 0) {
    const int branch = referral(slot).child;
    referral(slot).child = referral(branch).sibling;
    withdraw(branch);
  }
}

/// What it is doing stops now: work done so far is charged.
void Replication::withdraw(int slot) {
  Referral& r = referral(slot);
  switch (r.phase) {
    case Phase::delayed:
      if (r.until > now_) whole(slot).delay -= r.until - now_;
      break;
    case Phase::waiting:
      leave_queue(slot);
      break;
    case Phase::working:
      withdraw_work(slot);
      break;
    case Phase::meeting:
      whole(slot).met += now_ - r.started;
      break;
    case Phase::split:
      withdraw_branches(slot);
      break;
    case Phase::keeping:
      break;
  }
  // The visit is counted, and so is its wait up to now; one that came to its end at this tick has been told already.
  const Referral& gone = referral(slot);
  if (gone.at >= 0 && gone.exit < 0 && !gone.ending && has_work(step_at(gone))) tally_.step_wait(gone, step_at(gone));
  if (gone.gate >= 0) stop_waiting(slot);
  events_.cancel(referral_event(slot));
  free_slot(slot);
}

/// Whether a piece of the job in hand is done: of those of which only one is, that which was chosen.
bool Replication::takes_part(int slot, const Job& job, int piece) {
  for (int p = job.first_piece; p <= piece; p = piece_after(program(), p))
    if (piece < piece_after(program(), p)) return piece_at(p).instead < 0 || referral(slot).choice == piece;
  return false;
}

void Replication::withdraw_work(int slot) {
  const Job& job = job_of(referral(slot));
  Ticks most = 0;
  // The minutes that were charged and are not given after all, the last ones first.
  const auto give_back = [&](int piece, Ticks left) {
    const Piece& p = piece_at(piece);
    Ticks length = 0;
    for (int i = p.parts - 1; i >= 0; --i) {
      const Ticks time = length_of(program().parts[static_cast<std::size_t>(p.first_part + i)], referral(slot));
      const Ticks back = std::min(time, left);
      tally_.touch(referral(slot), piece, i, -back);
      left -= back;
      length += time - back;
    }
    most = std::max(most, length);
  };
  for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
    const int role = piece_at(p).role;
    int at_work = 0;
    for (int who = 0; who < static_cast<int>(staff(role).people.size()); ++who) {
      Person& someone = person(role, who);
      if (someone.busy && someone.referral == slot && someone.piece == p) {
        give_back(p, cut_short(role, who, false));
        ++at_work;
      }
      if (someone.booking.state == Booking::State::under_way && someone.booking.referral == slot &&
          someone.booking.piece == p) {
        give_back(p, cut_short(role, who, true));
        ++at_work;
      }
    }
    if (!takes_part(slot, job, p)) continue;
    if (limited(role)) {
      if (at_work < piece_at(p).people) most = std::max(most, length_of(piece_at(p), referral(slot)));  // some are done
      continue;
    }
    // Somebody of a role without limit: as much is done as their hours since then have allowed.
    const Ticks start = referral(slot).started;
    const Ticks length = length_of(piece_at(p), referral(slot));
    const Ticks open = job.at_close == AtClose::pause ? hours_of(role).open_between(start, now_) : now_ - start;
    const Ticks done = std::min(length, open);
    for (int i = 0; i < piece_at(p).people; ++i) {
      tally_.worked(role, false, window_.overlap(start, start + done) - window_.overlap(start, start + length), 0);
      give_back(p, length - done);
    }
  }
  Referral& root = whole(slot);
  const Ticks spent = now_ - referral(slot).started;
  root.touch += std::min(most, spent);
  root.paused += spent - std::min(most, spent);
}

}  // namespace refpath
