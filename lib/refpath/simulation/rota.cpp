// SPDX-License-Identifier: Apache-2.0
// Hours of work begin and end, and meetings are held.
#include <algorithm>

#include "refpath/simulation/replication.hpp"

namespace refpath {
namespace {

/// Whether they could begin work now.
bool is_idle(const Person& p) {
  return p.at_work && !p.busy && p.booking.state != Booking::State::under_way;
}

}  // namespace

/// Brings everybody of the role to the stint they are in now, and plans the next change.
void Replication::change_of_hours(int role) {
  Ticks next = EventSet::never;
  for (int i = 0; i < static_cast<int>(staff(role).people.size()); ++i) {
    Person& p = person(role, i);
    Stint stint = diaries(role).stint(i, p.stint);
    if (p.at_work && stint.to <= now_) {
      p.at_work = false;
      stint = diaries(role).stint(i, ++p.stint);
    }
    if (!p.at_work && stint.from <= now_) p.at_work = true;
    next = std::min(next, p.at_work ? stint.to : stint.from);
  }
  settle_all(role);
  if (next < EventSet::never) events_.set(hours_event(role), next);
}

/// A role without limit that joins in joint work: its opening may let work begin.
void Replication::wake_without_limit(int role) {
  dirty(role);
  const Calendar& hours = hours_of(role);
  if (!hours.always_open()) events_.set(hours_event(role), hours.next_change(now_));
}

/// Somebody at work has nothing more to do, or has something again.
void Replication::turn_of_gap(int role, Person& p) {
  if (p.idle) {
    p.gap_since = now_;
  } else if (now_ - p.gap_since >= scenario_.usable_gap) {
    tally_.usable(role, p.gap_since, now_);
  }
}

/// Puts a person into the list of those who could begin work, or takes them out.
void Replication::settle(int role, int index) {
  Staff& s = staff(role);
  Person& p = person(role, index);
  const bool idle = is_idle(p);
  if (idle == p.idle) return;
  p.idle = idle;
  turn_of_gap(role, p);
  if (!idle) {
    s.idle.erase(std::find(s.idle.begin(), s.idle.end(), index));
    return;
  }
  auto at = s.idle.end();
  while (at != s.idle.begin()) {
    const int other = *(at - 1);
    const Ticks since = person(role, other).idle_since;
    if (since < p.idle_since || (since == p.idle_since && other < index)) break;
    --at;
  }
  s.idle.insert(at, index);
  dirty(role);
}

/// The same for everybody at once: hundreds may open and close together.
void Replication::settle_all(int role) {
  Staff& s = staff(role);
  bool more = false, fewer = false;
  for (int i = 0; i < static_cast<int>(s.people.size()); ++i) {
    Person& p = person(role, i);
    const bool idle = is_idle(p);
    if (idle == p.idle) continue;
    p.idle = idle;
    turn_of_gap(role, p);
    (idle ? more : fewer) = true;
    if (idle) s.idle.push_back(i);
  }
  if (fewer)
    s.idle.erase(std::remove_if(s.idle.begin(), s.idle.end(), [&](int i) { return !person(role, i).idle; }),
                 s.idle.end());
  if (!more) return;
  std::sort(s.idle.begin(), s.idle.end(), [&](int a, int b) {
    const Ticks since = person(role, a).idle_since, other = person(role, b).idle_since;
    return since != other ? since < other : a < b;
  });
  dirty(role);
}

void Replication::plan_meeting(int meeting) {
  const auto m = static_cast<std::size_t>(meeting);
  events_.set(first_meeting_ + m, meetings_[m].next_after(now_));
}

/// Takes those who were ready at an earlier tick, by priority and first come first served, as many as there is room
/// for. Meetings come before changes of hours in the event set, so that a meeting that is not held never begins for
/// those who would have attended.
void Replication::hold_meeting(int meeting) {
  const ProgramMeeting& plan = program().meetings[static_cast<std::size_t>(meeting)];
  const auto each_waiting = [&](const auto& visit) {
    for (int rank = 0; rank < program().priorities; ++rank)
      for (int slot = queue(scenario_.queues.meeting(meeting, rank)).head; slot >= 0;) {
        const int next = referral(slot).next;
        if (referral(slot).ready < now_) visit(slot);
        slot = next;
      }
  };
  int waiting = 0, taken = 0;
  each_waiting([&waiting](int) { ++waiting; });
  if (waiting < plan.held_if) {
    call_off(meeting);
    plan_meeting(meeting);
    return;
  }
  each_waiting([&](int slot) {
    if (plan.room_for > 0 && taken >= plan.room_for) return;
    ++taken;
    unlink(slot);
    const Meet& meet = program().meets[static_cast<std::size_t>(index_at(referral(slot)))];
    begin(slot);
    referral(slot).phase = Phase::meeting;
    if (meet.mark_at_start >= 0) reach(slot, meet.mark_at_start, now_);
    hand_over(slot, scenario_.teams.of_meeting(meeting));
    events_.set(referral_event(slot), now_ + plan.lasts);
  });
  tally_.meeting(meeting, now_, taken, waiting - taken);
  plan_meeting(meeting);
}

}  // namespace refpath
