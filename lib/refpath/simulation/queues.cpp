// SPDX-License-Identifier: Apache-2.0
// Queues of referrals, each in the order of ready tick and identity.
#include "refpath/simulation/replication.hpp"

namespace refpath {

bool Replication::comes_before(int one, int other) {
  const Referral& a = referral(one);
  const Referral& b = referral(other);
  if (a.rank != b.rank) return a.rank < b.rank;
  if (a.ready != b.ready) return a.ready < b.ready;
  return is_earlier(a, b);
}

void Replication::enqueue(int number, int slot) {
  Queue& q = queue(number);
  int before = q.tail;  // nearly always: nobody was ready later
  while (before >= 0 && comes_before(slot, before)) before = referral(before).previous;
  Referral& r = referral(slot);
  r.queue = number;
  r.previous = before;
  r.next = before < 0 ? q.head : referral(before).next;
  (before < 0 ? q.head : referral(before).next) = slot;
  (r.next < 0 ? q.tail : referral(r.next).previous) = slot;
}

void Replication::unlink(int slot) {
  Referral& r = referral(slot);
  Queue& q = queue(r.queue);
  const int people = scenario_.queues.of_person;
  if (r.queue >= people) {
    const Member& seat = seats_[static_cast<std::size_t>((r.queue - people) / scenario_.queues.ranks)];
    --person(seat.role, seat.person).waiting;
    --staff(seat.role).waiting_for_one;
  }
  (r.previous < 0 ? q.head : referral(r.previous).next) = r.next;
  (r.next < 0 ? q.tail : referral(r.next).previous) = r.previous;
  r.queue = r.next = r.previous = -1;
}

}  // namespace refpath
