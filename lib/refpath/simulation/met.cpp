// SPDX-License-Identifier: Apache-2.0
// Who has worked on a referral, and whom it met.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {

/// Somebody works on the referral, in contact with the person or not. Whoever of a role without limit it is, is taken
/// for one and the same, be it several at once.
void Replication::involve(int slot, int role, int who, bool contact) {
  const Referral& r = referral(slot);
  if (!r.counted || !program().roles[static_cast<std::size_t>(role)].practitioner) return;
  const int id = static_cast<int>(who < 0 ? seats_.size() + static_cast<std::size_t>(role) : seat_of(role, who));
  std::vector<Involved>& all = involved_[static_cast<std::size_t>(r.root)];
  const int occasion = contact ? whole(slot).contacts : 0;  // counted before those who take part in it
  for (Involved& one : all)
    if (one.who == id) {
      one.contacts += contact && one.last != occasion ? 1 : 0;
      one.last = std::max(one.last, occasion);
      return;
    }
  all.push_back({id, contact ? 1 : 0, occasion});
}

void Replication::tell_people(int slot) {
  int met = 0, usual = 0;
  const std::vector<Involved>& all = involved_[static_cast<std::size_t>(slot)];
  for (const Involved& one : all) {
    met += one.contacts > 0 ? 1 : 0;
    usual = std::max(usual, one.contacts);
  }
  tally_.people(referral(slot), static_cast<int>(all.size()), met, referral(slot).contacts, usual);
}

}  // namespace refpath
