// SPDX-License-Identifier: Apache-2.0
// Patience that runs out, and lists that are closed.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {

/// The wait for a step begins, at its gate. It is over when the step's first work, meeting or slot begins.
void Replication::wait_at(int slot, int index) {
  const Gate& gate = program().gates[static_cast<std::size_t>(index)];
  Referral& r = referral(slot);
  r.gate = index;
  r.ready = now_;
  ++waiting_at_[static_cast<std::size_t>(index)];
  if (gate.full >= 0) newcomers_.push_back(slot);
  if (!gate.leaves) return;
  r.deadline = delay_ends(gate.patience, r);
  events_.set(referral_event(slot), r.deadline);
}

void Replication::stop_waiting(int slot) {
  Referral& r = referral(slot);
  --waiting_at_[static_cast<std::size_t>(r.gate)];
  r.gate = -1;
  if (r.deadline < 0) return;
  r.deadline = -1;
  events_.cancel(referral_event(slot));
}

void Replication::add_wait(Referral& r) {
  const Ticks wait = now_ - r.ready;
  referral(r.root).wait += wait;
  r.step_wait += wait;
}

void Replication::wait_for(int slot, Ticks start) {
  Referral& r = referral(slot);
  r.due = start;
  events_.set(referral_event(slot), r.deadline < 0 ? start : std::min(start, r.deadline));
}

/// What the referral waits for does not take place; it has waited up to now.
void Replication::leave_queue(int slot) {
  Referral& r = referral(slot);
  const Op op = op_at(r);
  add_wait(r);
  if (op == Op::work || op == Op::joint) {
    const Job& job = job_of(r);
    for (int p = job.first_piece; p < job.first_piece + job.pieces; p = piece_after(program(), p))
      tally_.still_waiting(r.ready, piece_at(p).role, now_);
  }
  if (r.queue >= 0) {
    unlink(slot);
  } else if (op == Op::session) {
    cancel_slot(slot);
  } else if (r.due < 0) {
    const Job& job = job_of(r);  // it is in somebody's diary
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
      const int role = piece_at(p).role;
      for (int who = 0; who < static_cast<int>(staff(role).people.size()); ++who)
        if (person(role, who).booking.referral == slot) cancel_booking(role, who);
    }
  }
  r.due = -1;
  events_.cancel(referral_event(slot));
}

/// It goes elsewhere instead of through its step.
void Replication::divert(int slot, int branch) {
  leave_queue(slot);
  end_step(slot);
  go(slot, branch);
}

/// At the end of a tick: those who find a closed list go elsewhere, the last first; then those whose patience has run
/// out.
void Replication::let_leave() {
  const auto still_waits = [this](int slot) {
    const Referral& r = referral(slot);
    return r.inside && r.phase == Phase::waiting && r.gate >= 0;
  };
  std::vector<int>& newcomers = taken_from(newcomers_);
  std::sort(newcomers.begin(), newcomers.end(), [this](int a, int b) { return comes_before(b, a); });
  for (const int slot : newcomers) {
    if (!still_waits(slot)) continue;
    const Referral& r = referral(slot);
    const Gate& gate = program().gates[static_cast<std::size_t>(r.gate)];
    if (gate.full < 0 || waiting_at_[static_cast<std::size_t>(r.gate)] <= gate.full) continue;
    tally_.found_full(r, gate.step);
    divert(slot, gate.full_branch);
  }
  std::vector<int>& leavers = taken_from(leavers_);
  std::sort(leavers.begin(), leavers.end(), [this](int a, int b) { return comes_before(a, b); });
  for (const int slot : leavers) {
    if (!still_waits(slot) || referral(slot).deadline < 0 || referral(slot).deadline > now_) continue;
    const Gate& gate = program().gates[static_cast<std::size_t>(referral(slot).gate)];
    tally_.left(referral(slot), gate.step);
    divert(slot, gate.leaves_branch);
  }
}

}  // namespace refpath
