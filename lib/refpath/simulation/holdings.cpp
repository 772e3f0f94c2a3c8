// SPDX-License-Identifier: Apache-2.0
// Places, and places on caseloads, are taken and freed.
#include <algorithm>
#include <cassert>

#include "refpath/simulation/replication.hpp"

namespace refpath {

/// Takes it at once where there is no limit; otherwise the referral waits until the end of the tick at least, so that
/// those who are ready at one moment are served in order.
void Replication::want_place(int slot, const Holding& holding) {
  Referral& r = referral(slot);
  const bool limit = holding.place >= 0 ? program().places[static_cast<std::size_t>(holding.place)].number > 0
                                        : program().roles[static_cast<std::size_t>(holding.role)].caseload > 0;
  const bool held = held_since(slot, holding) >= 0;
  if (!limit || held) {
    if (!held && holding.place >= 0) take(slot, holding, -1);
    ++r.at;
    return;
  }
  r.phase = Phase::waiting;
  r.ready = now_;
  enqueue(holding.place >= 0 ? scenario_.queues.place(holding.place, r.rank)
                             : scenario_.queues.caseload(holding.role, r.rank),
          slot);
  places_dirty_ = true;
}

void Replication::take(int slot, const Holding& holding, int who) {
  held_since(slot, holding) = now_;
  if (holding.place >= 0) {
    const int number = program().places[static_cast<std::size_t>(holding.place)].number;
    const int occupied = ++occupied_[static_cast<std::size_t>(holding.place)];
    assert((number == 0 || occupied <= number) && "more places are taken than there are");
    (void)number, (void)occupied;
    return;
  }
  const int open = ++person(holding.role, who).open;
  assert(open <= program().roles[static_cast<std::size_t>(holding.role)].caseload && "somebody has too many open");
  (void)open;
  remembered(slot, scenario_.caseload_memory[static_cast<std::size_t>(holding.role)]) = who;
}

void Replication::free(int slot, const Holding& holding) {
  Ticks& since = held_since(slot, holding);
  if (since < 0) return;
  if (holding.place >= 0) {
    tally_.occupied(holding.place, since, now_);
    --occupied_[static_cast<std::size_t>(holding.place)];
  } else {
    tally_.on_caseload(holding.role, since, now_);
    int& who = remembered(slot, scenario_.caseload_memory[static_cast<std::size_t>(holding.role)]);
    --person(holding.role, who).open;
    who = -1;
    dirty(holding.role);
  }
  since = -1;
  places_dirty_ = true;
}

/// The one with the fewest open people among those who have room, or -1.
int Replication::somebody_with_room(int role) {
  const int most = program().roles[static_cast<std::size_t>(role)].caseload;
  int who = -1;
  for (int i = 0; i < static_cast<int>(staff(role).people.size()); ++i) {
    const int open = person(role, i).open;
    if (open < most && (who < 0 || open < person(role, who).open)) who = i;
  }
  return who;
}

/// Gives what is free to those who wait for it.
void Replication::give_places() {
  places_dirty_ = false;
  const auto give = [this](int number, const Holding& holding, int who) {
    const int slot = queue(number).head;
    unlink(slot);
    Referral& r = referral(slot);
    add_wait(r);
    take(slot, holding, who);
    ++r.at;
    advance(slot);
  };
  for (int rank = 0; rank < program().priorities; ++rank) {
    for (std::size_t p = 0; p < program().places.size(); ++p) {
      const int number = scenario_.queues.place(static_cast<int>(p), rank);
      while (queue(number).head >= 0 && occupied_[p] < program().places[p].number)
        give(number, {static_cast<int>(p), -1}, -1);
    }
    for (std::size_t role = 0; role < program().roles.size(); ++role) {
      if (program().roles[role].caseload == 0) continue;
      const int number = scenario_.queues.caseload(static_cast<int>(role), rank);
      while (queue(number).head >= 0) {
        const int who = somebody_with_room(static_cast<int>(role));
        if (who < 0) break;
        give(number, {-1, static_cast<int>(role)}, who);
      }
    }
  }
}

Holding Replication::holding_at(std::size_t index) const {
  const std::size_t places = program().places.size();
  return index < places ? Holding{static_cast<int>(index), -1} : Holding{-1, static_cast<int>(index - places)};
}

/// A referral leaves: its places are freed, but for those that stay occupied for a while.
void Replication::free_all(int slot, int exit) {
  referral(slot).phase = Phase::keeping;
  for (std::size_t h = 0; h < holdings_; ++h) {
    const Holding holding = holding_at(h);
    Ticks& until = keep_until_[static_cast<std::size_t>(slot) * holdings_ + h];
    until = -1;
    if (held_since(slot, holding) < 0) continue;
    for (const ProgramExit::Keep& keep : program().exit_rules[static_cast<std::size_t>(exit)].keeps)
      if (keep.holding.place == holding.place && keep.holding.role == holding.role)
        until = delay_ends(keep.time, referral(slot));
    if (until <= now_) free(slot, holding);
  }
  keep_until_due(slot);
}

/// Frees what has been kept long enough; the slot is given up with the last.
void Replication::keep_until_due(int slot) {
  Ticks next = EventSet::never;
  for (std::size_t h = 0; h < holdings_; ++h) {
    const Holding holding = holding_at(h);
    if (held_since(slot, holding) < 0) continue;
    const Ticks until = keep_until_[static_cast<std::size_t>(slot) * holdings_ + h];
    if (until <= now_) {
      free(slot, holding);
    } else {
      next = std::min(next, until);
    }
  }
  if (next < EventSet::never) {
    events_.set(referral_event(slot), next);
  } else {
    free_slot(slot);
  }
}

}  // namespace refpath
