// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/replication.hpp"

#include <algorithm>

namespace refpath {
namespace {
/// Diaries go on so much longer than the replication: visits are booked a few weeks ahead.
constexpr Ticks diary_beyond = 8 * week_ticks;
}  // namespace

Replication::Replication(const Scenario& scenario, std::uint64_t seed, int number, const Window& window, bool pilot)
    : scenario_(scenario),
      window_(window),
      tally_(scenario.program, scenario.layout, window, pilot, scenario.follow && !pilot),
      closed_(closed_days(scenario.program.closed, scenario.program.starts_on - window.from / day_ticks)),
      working_time_(scenario.program.working_time, closed_),
      events_(2),
      milestones_(scenario.program.milestones.size()),
      holdings_(scenario.program.places.size() + scenario.program.roles.size()) {
  const Program& p = scenario.program;
  const Date monday = p.starts_on - window.from / day_ticks;
  if (p.places.empty() && std::all_of(scenario.caseload_memory.begin(), scenario.caseload_memory.end(),
                                      [](int memory) { return memory < 0; }))
    holdings_ = 0;
  if (scenario.draws == Draws::in_order) in_order_ = std::make_unique<InOrder>(seed, number);
  for (const ProgramSource& source : p.sources) chances_.emplace_back(seed, number, source.site, in_order_.get());
  for (std::size_t s = 0; s < p.sources.size(); ++s)
    streams_.emplace_back(p.sources[s], scenario.arrival_gaps[s], chances_[s], closed_);
  staff_.resize(p.roles.size());
  occupied_.assign(p.places.size(), 0);
  waiting_at_.assign(p.gates.size(), 0);
  group_dirty_.assign(p.roles.size(), 0);
  diaries_.reserve(p.roles.size());
  role_calendars_.reserve(p.roles.size());
  for (std::size_t r = 0; r < p.roles.size(); ++r) {
    role_chance_.emplace_back(seed, number, p.roles[r].site, in_order_.get());
    diaries_.emplace_back(p, static_cast<int>(r), role_chance_.back(), window_.latest + diary_beyond,
                          ReplicationTime{monday, seed, number});
    role_calendars_.emplace_back(p.roles[r].hours, closed_);
    role_clocks_.emplace_back(p.roles[r].hours, closed_);
    role_seat_.push_back(seats_.size());
    if (!p.roles[r].limited) continue;
    staff_[r].people.resize(static_cast<std::size_t>(diaries_[r].people()));
    for (int i = 0; i < diaries_[r].people(); ++i) seats_.push_back({static_cast<int>(r), i});
  }
  for (const ProgramMeeting& meeting : p.meetings)
    meetings_.emplace_back(meeting.when, monday, phase_of(meeting.when, meeting.site, seed, number), p.closed);
  clinics_.reserve(p.clinics.size());
  for (const ProgramClinic& clinic : p.clinics)
    clinics_.emplace_back(p, clinic,
                          Occasions(clinic.when, monday, phase_of(clinic.when, clinic.site, seed, number), p.closed),
                          working_time_);
  queues_.resize(static_cast<std::size_t>(scenario.queues.of_person) +
                 seats_.size() * static_cast<std::size_t>(scenario.queues.ranks));
  first_meeting_ = p.sources.size();
  first_role_ = first_meeting_ + p.meetings.size();
  first_person_ = first_role_ + 2 * p.roles.size();
  first_referral_ = first_person_ + 2 * seats_.size();
  events_.grow(first_referral_ + 64);
  for (std::size_t r = 0; r < p.roles.size(); ++r) {
    Staff& s = staff_[r];
    s.group = scenario.group_of_role[r];
    s.fits_first = scenario.role_fits_first[r] != 0;
    // Nothing waits behind the other work of a role that only attends meetings: it is charged at the end, not played.
    s.has_background = p.roles[r].background_per_week > 0 && scenario.role_has_work[r] != 0;
    const int role = static_cast<int>(r);
    if (s.has_background) {
      s.piece = static_cast<std::uint32_t>(-1);
      plan_background(role);
    }
    if (p.roles[r].limited) {
      change_of_hours(role);
    } else if (!scenario.group_joints[static_cast<std::size_t>(s.group)].empty()) {
      wake_without_limit(role);
    }
  }
  for (std::size_t m = 0; m < p.meetings.size(); ++m) events_.set(first_meeting_ + m, meetings_[m].next_after(-1));
  for (std::size_t s = 0; s < p.sources.size(); ++s)
    if (streams_[s].brings_any()) plan_arrival(static_cast<int>(s));
}

Outcomes Replication::run() {
  begin_backlog();
  assign();
  for (;;) {
    const Ticks next = events_.next_moment();
    if (next >= window_.latest || runaway_step_ >= 0 || crowded_) break;
    if (next >= window_.to && counted_inside_ == 0) break;
    now_ = next;
    do {
      handle(events_.next_slot());
    } while (events_.next_moment() == now_);
    assign();
  }
  end_of_window();
  return tally_.finish(runaway_step_, crowded_);
}

void Replication::handle(std::size_t slot) {
  if (slot >= first_referral_) {
    tally_.event();
    events_.cancel(slot);
    happen(static_cast<int>(slot - first_referral_));
  } else if (slot >= first_person_) {
    tally_.event();
    const Member& seat = seats_[(slot - first_person_) / 2];
    events_.cancel(slot);
    if ((slot - first_person_) % 2 == 0) {
      person_done(seat.role, seat.person);
    } else {
      booking_due(seat.role, seat.person);
    }
  } else if (slot >= first_role_) {
    const int role = static_cast<int>((slot - first_role_) / 2);
    events_.cancel(slot);
    if ((slot - first_role_) % 2 == 0) {
      staff(role).expected = false;  // a piece of other work has come
      dirty(role);
    } else if (limited(role)) {
      change_of_hours(role);
    } else {
      wake_without_limit(role);
    }
  } else if (slot >= first_meeting_) {
    hold_meeting(static_cast<int>(slot - first_meeting_));
  } else {
    tally_.event();
    arrive(static_cast<int>(slot));
  }
}

/// A delay, a meeting, a slot or work without limit ends, what was booked begins, or patience runs out.
void Replication::happen(int slot) {
  Referral& r = referral(slot);
  switch (r.phase) {
    case Phase::delayed:
      if (r.exit >= 0) {
        leave(slot, r.exit);
      } else {
        advance(slot);
      }
      break;
    case Phase::meeting:
      whole(slot).met += now_ - r.started;
      ++r.at;
      advance(slot);
      break;
    case Phase::working:
      piece_done(slot);
      break;
    case Phase::waiting:
      if (r.due == now_) {
        if (op_at(r) == Op::session) {
          begin_slot(slot);
        } else {
          begin_alone(slot);
        }
      } else {
        leavers_.push_back(slot);
      }
      break;
    case Phase::keeping:
      keep_until_due(slot);
      break;
    case Phase::split:
      break;
  }
}

int Replication::new_slot() {
  if (free_ < 0) {
    const std::size_t old = referrals_.size();
    const std::size_t size = old == 0 ? 64 : 2 * old;
    referrals_.resize(size);
    visits_.resize(size * static_cast<std::size_t>(scenario_.loop_steps));
    reached_.resize(size * milestones_);
    memories_.resize(size * program().memories.size());
    held_.resize(size * holdings_);
    keep_until_.resize(size * holdings_);
    involved_.resize(size);
    booked_.resize(program().clinics.empty() ? 0 : size);
    for (std::size_t i = size; i > old; --i) {
      referrals_[i - 1].next = free_;
      free_ = static_cast<int>(i - 1);
    }
    events_.grow(first_referral_ + size);
  }
  const int slot = free_;
  free_ = referral(slot).next;
  return slot;
}

void Replication::free_slot(int slot) {
  Referral& r = referral(slot);
  r.inside = false;
  r.phase = Phase::delayed;
  r.next = free_;
  free_ = slot;
}

std::vector<int>& Replication::taken_from(std::vector<int>& list) {
  taken_.clear();
  taken_.swap(list);
  return taken_;
}

void Replication::dirty(int role) {
  const int group = staff(role).group;
  if (group_dirty_[static_cast<std::size_t>(group)] != 0) return;
  group_dirty_[static_cast<std::size_t>(group)] = 1;
  dirty_groups_.push_back(group);
}

/// Those who are still waiting or inside are counted up to now.
void Replication::end_of_window() {
  const Ticks end = std::max(window_.to, std::min(events_.next_moment(), window_.latest));
  now_ = end;
  const double weeks = static_cast<double>(window_.to - window_.from) / static_cast<double>(week_ticks);
  for (std::size_t r = 0; r < staff_.size(); ++r) {
    const ProgramRole& role = program().roles[r];
    if (scenario_.role_has_work[r] != 0 || role.background_per_week <= 0) continue;
    const auto open = static_cast<double>(role_calendars_[r].open_between(window_.from, window_.to));
    tally_.background(static_cast<int>(r), closed_.empty() ? role.background_per_week * weeks
                                                           : role.background_per_week * open /
                                                                 static_cast<double>(open_per_week(role.hours)));
  }
  for (std::size_t r = 0; r < staff_.size(); ++r)
    for (Person& p : staff_[r].people) {
      if (!p.idle) continue;
      p.idle = false;
      turn_of_gap(static_cast<int>(r), p);
    }
  for (Referral& r : referrals_) {
    if (!r.inside || r.phase != Phase::waiting) continue;
    add_wait(r);  // so long at least
    tally_.step_wait(r, step_at(r));
    if (op_at(r) != Op::work && op_at(r) != Op::joint) continue;
    const Job& job = job_of(r);
    for (int p = job.first_piece; p < job.first_piece + job.pieces; p = piece_after(program(), p))
      tally_.still_waiting(r.ready, piece_at(p).role, end);
  }
  for (std::size_t i = 0; i < referrals_.size(); ++i) {
    const int slot = static_cast<int>(i);
    const Referral& r = referrals_[i];
    if ((r.inside || r.phase == Phase::keeping) && r.root == slot) {
      for (std::size_t h = 0; h < holdings_; ++h) {
        const Holding holding = holding_at(h);
        const Ticks since = held_since(slot, holding);
        if (since < 0) continue;
        if (holding.place >= 0) {
          tally_.occupied(holding.place, since, end);
        } else {
          tally_.on_caseload(holding.role, since, end);
        }
      }
    }
    if (r.inside && r.root == slot) {
      tell_people(slot);
      tally_.leaves(r, -1, end, reached(slot));
    }
  }
  for (std::size_t c = 0; c < clinics_.size(); ++c)
    for (const Ticks start : clinics_[c].starts_before(window_.to))
      tally_.session(static_cast<int>(c), start, program().clinics[c].slots);
}

}  // namespace refpath
