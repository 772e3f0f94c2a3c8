// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/replication.hpp"

#include <numeric>

namespace refpath {
namespace {
/// Diaries go on so much longer than the replication: visits are booked a few weeks ahead.
constexpr Ticks diary_beyond = 8 * week_ticks;
}  // namespace

Scenario::Scenario(const Program& p)
    : program(p), layout(refpath::layout(p)), teams(p), calendar(p.hours), loop_step(p.steps.size(), -1) {
  for (const ProgramRole& role : p.roles) role_calendars.emplace_back(role.hours);
  for (std::size_t s = 0; s < p.steps.size(); ++s)
    if (p.steps[s].on_a_loop) loop_step[s] = loop_steps++;

  if (p.referrals_per_week > 0)
    arrival_gap = QuantileTable::exponential(static_cast<double>(open_per_week(p.hours)) / p.referrals_per_week);
  background_gap.resize(p.roles.size());
  for (std::size_t r = 0; r < p.roles.size(); ++r) {
    const ProgramRole& role = p.roles[r];
    if (role.background_per_week <= 0) continue;
    const double pieces_a_week =
        role.background_per_week / p.tables[static_cast<std::size_t>(role.background_piece.table)].mean();
    background_gap[r] = QuantileTable::exponential(static_cast<double>(open_per_week(role.hours)) / pieces_a_week);
  }

  // Groups: roles joined by joint work, found by merging.
  group_of_role.resize(p.roles.size());
  std::iota(group_of_role.begin(), group_of_role.end(), 0);
  role_fits_first.assign(p.roles.size(), 0);
  least_visit.assign(p.roles.size(), EventSet::never);
  role_waits_less.assign(p.roles.size(), 0);
  role_has_work.assign(p.roles.size(), 0);
  step_has_work.assign(p.steps.size(), 0);
  for (const Meet& meet : p.meets) step_has_work[static_cast<std::size_t>(meet.step)] = 1;
  auto merge = [this](int a, int b) {
    const int from = group_of_role[static_cast<std::size_t>(a)], to = group_of_role[static_cast<std::size_t>(b)];
    for (int& group : group_of_role)
      if (group == from) group = to;
  };
  std::vector<int> joints;
  for (const Instruction& instruction : p.code) {
    if (instruction.op != Op::work && instruction.op != Op::joint) continue;
    const Job& job = p.jobs[static_cast<std::size_t>(instruction.index)];
    const int first = p.pieces[static_cast<std::size_t>(job.first_piece)].role;
    for (int i = job.first_piece; i < job.first_piece + job.pieces; ++i) {
      const int role = p.pieces[static_cast<std::size_t>(i)].role;
      role_has_work[static_cast<std::size_t>(role)] = 1;
      merge(role, first);
    }
    if (instruction.op == Op::joint) joints.push_back(instruction.index);
    step_has_work[static_cast<std::size_t>(job.step)] = 1;
    if (instruction.op != Op::work) continue;
    if (job.at_close != AtClose::do_not_start) {
      role_waits_less[static_cast<std::size_t>(first)] = 1;
      continue;
    }
    role_fits_first[static_cast<std::size_t>(first)] = 1;
    const Piece& piece = p.pieces[static_cast<std::size_t>(job.first_piece)];
    double least = 0;
    for (int i = piece.first_part; i < piece.first_part + piece.parts; ++i)
      least += p.tables[static_cast<std::size_t>(p.parts[static_cast<std::size_t>(i)].draw.table)].least();
    Ticks& shortest = least_visit[static_cast<std::size_t>(first)];
    shortest = std::min(shortest, static_cast<Ticks>(least) - piece.parts);  // each part was rounded
  }
  group_roles.resize(p.roles.size());
  group_joints.resize(p.roles.size());
  for (std::size_t r = 0; r < p.roles.size(); ++r)
    group_roles[static_cast<std::size_t>(group_of_role[r])].push_back(static_cast<int>(r));
  for (const int job : joints) {
    const int role = p.pieces[static_cast<std::size_t>(p.jobs[static_cast<std::size_t>(job)].first_piece)].role;
    group_joints[static_cast<std::size_t>(group_of_role[static_cast<std::size_t>(role)])].push_back(job);
  }
}

Replication::Replication(const Scenario& scenario, std::uint64_t seed, int number, const Window& window, bool pilot)
    : scenario_(scenario),
      seed_(seed),
      number_(number),
      window_(window),
      tally_(scenario.program, scenario.layout, window, pilot),
      chance_(seed, number, scenario.program.sources.front().site),
      events_(2),
      milestones_(scenario.program.milestones.size()),
      arrival_clock_(scenario.program.hours) {
  const Program& p = scenario.program;
  staff_.resize(p.roles.size());
  joint_queues_.resize(p.jobs.size());
  meeting_queues_.resize(p.meetings.size());
  next_start_.assign(p.meetings.size(), 0);
  meeting_week_.assign(p.meetings.size(), 0);
  group_dirty_.assign(p.roles.size(), 0);
  diaries_.reserve(p.roles.size());
  for (std::size_t r = 0; r < p.roles.size(); ++r) {
    role_chance_.emplace_back(seed_, number_, p.roles[r].site);
    diaries_.emplace_back(p, static_cast<int>(r), role_chance_.back(), window_.latest + diary_beyond);
    role_clocks_.emplace_back(p.roles[r].hours);
    role_seat_.push_back(seats_.size());
    if (!p.roles[r].limited) continue;
    staff_[r].people.resize(static_cast<std::size_t>(diaries_[r].people()));
    for (int i = 0; i < diaries_[r].people(); ++i) seats_.push_back({static_cast<int>(r), i});
  }
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
  for (std::size_t m = 0; m < p.meetings.size(); ++m)
    if (!p.meetings[m].when.starts.empty()) plan_meeting(static_cast<int>(m));
  if (p.referrals_per_week > 0) plan_arrival();
}

Outcomes Replication::run() {
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
    } else if (program().roles[static_cast<std::size_t>(role)].limited) {
      change_of_hours(role);
    } else {
      wake_without_limit(role);
    }
  } else if (slot >= first_meeting_) {
    hold_meeting(static_cast<int>(slot - first_meeting_));
  } else {
    tally_.event();
    arrive();
  }
}

/// A delay, a meeting or work without limit ends.
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
      r.met += now_ - r.started;
      ++r.at;
      advance(slot);
      break;
    case Phase::working:
      piece_done(slot);
      break;
    case Phase::waiting:
      begin_booked(slot);  // by roles without limit
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
  for (std::size_t r = 0; r < staff_.size(); ++r)
    if (scenario_.role_has_work[r] == 0)
      tally_.background(static_cast<int>(r), program().roles[r].background_per_week * weeks);
  for (std::size_t r = 0; r < staff_.size(); ++r)
    for (int slot = staff_[r].queue.head; slot >= 0; slot = referral(slot).next)
      tally_.still_waiting(referral(slot), static_cast<int>(r), end);
  for (std::size_t j = 0; j < joint_queues_.size(); ++j)
    for (int slot = joint_queues_[j].head; slot >= 0; slot = referral(slot).next)
      for (int p = program().jobs[j].first_piece; p < program().jobs[j].first_piece + program().jobs[j].pieces; ++p)
        tally_.still_waiting(referral(slot), program().pieces[static_cast<std::size_t>(p)].role, end);
  for (const Member& seat : seats_) {
    const Booking& booking = person(seat.role, seat.person).booking;
    if (booking.state == Booking::State::booked) tally_.still_waiting(referral(booking.referral), seat.role, end);
  }
  for (std::size_t slot = 0; slot < referrals_.size(); ++slot)
    if (referrals_[slot].inside) tally_.leaves(referrals_[slot], -1, end, reached(static_cast<int>(slot)));
}

}  // namespace refpath
