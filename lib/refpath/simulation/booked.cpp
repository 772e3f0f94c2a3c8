// SPDX-License-Identifier: Apache-2.0
// Slots of clinics are booked, and begin.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {

/// The referral joins those who will be given slots at the end of the tick, in order.
void Replication::want_slot(int slot) {
  Referral& r = referral(slot);
  r.phase = Phase::waiting;
  r.ready = now_;
  const int clinic = program().clinic_visits[static_cast<std::size_t>(index_at(r))].clinic;
  enqueue(scenario_.queues.clinic(clinic, r.rank), slot);
  slots_dirty_ = true;
}

void Replication::give_slots() {
  slots_dirty_ = false;
  for (std::size_t c = 0; c < clinics_.size(); ++c)
    for (int rank = 0; rank < program().priorities; ++rank) {
      const int number = scenario_.queues.clinic(static_cast<int>(c), rank);
      while (queue(number).head >= 0) {
        const int slot = queue(number).head;
        unlink(slot);
        const Referral& r = referral(slot);
        const ProgramClinic& clinic = program().clinics[c];
        Ticks earliest = clinic.noticed ? delay_ends(clinic.notice, r) : now_;
        earliest = std::max(earliest, now_ + 1);
        Sessions::Slot& booked = booked_[static_cast<std::size_t>(slot)];
        booked = clinics_[c].book(r.referral_class, now_, earliest);
        if (booked.start < 0) {
          crowded_ = true;  // nothing is free for years to come
          return;
        }
        wait_for(slot, booked.start);
      }
    }
}

void Replication::cancel_slot(int slot) {
  const int clinic = program().clinic_visits[static_cast<std::size_t>(index_at(referral(slot)))].clinic;
  clinics_[static_cast<std::size_t>(clinic)].cancel(booked_[static_cast<std::size_t>(slot)]);
}

void Replication::begin_slot(int slot) {
  Referral& r = referral(slot);
  const ClinicVisit& visit = program().clinic_visits[static_cast<std::size_t>(index_at(r))];
  const ProgramClinic& clinic = program().clinics[static_cast<std::size_t>(visit.clinic)];
  const Ticks session = booked_[static_cast<std::size_t>(slot)].session;
  begin(slot);
  r.due = -1;
  r.phase = Phase::meeting;
  if (visit.mark_at_start >= 0) reach(slot, visit.mark_at_start, now_);
  tally_.slot(visit.clinic, session, visit.missed);
  hand_over(slot, scenario_.teams.of_clinic(visit.clinic));
  const bool somebody = std::any_of(clinic.seats.begin(), clinic.seats.end(), [this](const Seat& seat) {
    return program().roles[static_cast<std::size_t>(seat.role)].practitioner;
  });
  if (somebody && !visit.missed) ++whole(slot).contacts;
  for (const Seat& seat : clinic.seats) {
    if (!limited(seat.role)) {
      involve(slot, seat.role, -1, !visit.missed);
      continue;
    }
    for (const int who : diaries(seat.role).attendants_of_clinic(visit.clinic, session))
      involve(slot, seat.role, who, !visit.missed);
  }
  events_.set(referral_event(slot), now_ + clinic.slot_length);
}

}  // namespace refpath
