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

/// Puts a person into the list of those who could begin work, or takes them out.
void Replication::settle(int role, int index) {
  Staff& s = staff(role);
  Person& p = person(role, index);
  const bool idle = is_idle(p);
  if (idle == p.idle) return;
  p.idle = idle;
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
  const ProgramMeeting& plan = program().meetings[m];
  events_.set(first_meeting_ + m, meeting_week_[m] + plan.when.starts[next_start_[m]]);
  if (++next_start_[m] == plan.when.starts.size()) {
    next_start_[m] = 0;
    meeting_week_[m] += week_ticks;
  }
}

/// Takes those who were ready at an earlier tick, first come first served, as many as there is room for.
void Replication::hold_meeting(int meeting) {
  const auto m = static_cast<std::size_t>(meeting);
  const ProgramMeeting& plan = program().meetings[m];
  Queue& queue = meeting_queues_[m];
  int taken = 0;
  while (queue.head >= 0 && referral(queue.head).ready < now_ && (plan.room_for == 0 || taken < plan.room_for)) {
    const int slot = queue.head;
    unlink(queue, -1, slot);
    Referral& r = referral(slot);
    const Ticks wait = now_ - r.ready;
    r.wait += wait;
    r.step_wait += wait;
    r.started = now_;
    r.phase = Phase::meeting;
    const int mark =
        program().meets[static_cast<std::size_t>(program().code[static_cast<std::size_t>(r.at)].index)].mark_at_start;
    if (mark >= 0) reach(slot, mark, now_);
    const int team = scenario_.teams.of_meeting(meeting);
    if (scenario_.teams.handed_off(r.team, team)) ++r.handoffs;
    r.team = team;
    events_.set(referral_event(slot), now_ + plan.lasts);
    ++taken;
  }
  int left_over = 0;
  for (int slot = queue.head; slot >= 0 && referral(slot).ready < now_; slot = referral(slot).next) ++left_over;
  tally_.meeting(meeting, now_, taken, left_over);
  plan_meeting(meeting);
}

}  // namespace refpath
