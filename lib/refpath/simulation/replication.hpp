// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/program/program.hpp"
#include "refpath/simulation/chance.hpp"
#include "refpath/simulation/diary.hpp"
#include "refpath/simulation/event_set.hpp"
#include "refpath/simulation/referral.hpp"
#include "refpath/simulation/staff.hpp"
#include "refpath/simulation/tally.hpp"
#include "refpath/simulation/teams.hpp"

namespace refpath {

/// What stays the same over all replications of a variant.
struct Scenario {
  explicit Scenario(const Program& program);
  const Program& program;
  Layout layout;
  Teams teams;
  Calendar calendar;  ///< Of the pathway: arrivals and working time.
  std::vector<Calendar> role_calendars;
  QuantileTable arrival_gap;                  ///< Open seconds between arrivals.
  std::vector<QuantileTable> background_gap;  ///< By role: open seconds between pieces of other work.
  std::vector<int> loop_step;  ///< By step: its visit counter, or -1 where a referral comes once at most.
  int loop_steps = 0;
  std::vector<int> group_of_role;  ///< Roles that some joint work brings together share a group.
  std::vector<std::vector<int>> group_roles;
  std::vector<std::vector<int>> group_joints;  ///< By group: the jobs of several people.
  std::vector<char> role_has_work;             ///< By role: whether some step has work for it, meetings apart.
  std::vector<char> step_has_work;             ///< By step: whether there is anything to wait for.
  std::vector<Ticks> least_visit;              ///< By role: the shortest that single work which has to fit can be.
  std::vector<char> role_waits_less;           ///< By role: some single work of it need not fit.
  std::vector<char> role_fits_first;           ///< By role: some single work of it is not begun unless it fits.
};

/// One replication of one variant: the referrals, the people and the clock.
///
/// All events of a tick are taken first, in any order: they free people and bring referrals to queues. Then work is
/// given out in order of (ready tick, ordinal), referrals before other work on a tie. So nothing depends on slots or
/// addresses.
class Replication {
 public:
  Replication(const Scenario& scenario, std::uint64_t seed, int number, const Window& window, bool pilot);
  [[nodiscard]] Outcomes run();

 private:
  // journey.cpp: what a referral does.
  void arrive();
  void plan_arrival();
  /// Takes an arc; true when the referral stands at an instruction at once.
  [[nodiscard]] bool follow(int slot, const Arc& arc);
  void advance(int slot);
  void leave(int slot, int exit);
  [[nodiscard]] Ticks delay_ends(const Draw& draw, const Referral& r) const;
  [[nodiscard]] const Arc& chosen(const Branch& branch, const Referral& r) const;
  [[nodiscard]] Ticks length_of(const Part& part, const Referral& r) const;
  [[nodiscard]] Ticks length_of(const Piece& piece, const Referral& r) const;
  void reach(int slot, int milestone, Ticks moment);

  // work.cpp: who does what, when.
  void want(int slot);
  void work_without_limit(int slot, const Job& job);
  void begin_job(int slot, const Job& job, Ticks start);
  /// Charges the minutes of a piece to one person of its role and returns them.
  Ticks charge(int slot, int piece);
  void begin_piece(int slot, int piece, int person);
  void begin_booked(int slot);
  void piece_done(int slot);
  void begin_background(int role, int person);
  void plan_background(int role);
  void person_done(int role, int person);
  void booking_due(int role, int person);
  /// Begins `length` of work by a person now; returns when it ends.
  Ticks work_on(int role, int person, Ticks length, AtClose at_close, bool background);

  // assignment.cpp: work is given out.
  struct Candidate;
  void assign();
  void assign_group(int group);
  [[nodiscard]] bool first_of_role(int role, Candidate& best);
  [[nodiscard]] bool first_of_joint(int job, Candidate& best);
  /// Picks who would do a joint job now, into team_: one entry for each person of each piece; false when somebody
  /// lacks.
  [[nodiscard]] bool pick_team(int slot, int job, bool must_fit, bool unbooked);
  [[nodiscard]] bool fits(int role, int person, Ticks length);
  /// How long a piece that has to fit can be for this person now.
  [[nodiscard]] Ticks room(int role, int person);
  /// Whether some piece that has to fit could be begun or booked by somebody of the role; if not, nobody needs to look.
  [[nodiscard]] bool can_fit(int role);
  void enqueue(Queue& queue, int slot);
  void unlink(Queue& queue, int before, int slot);

  // booking.cpp: work that does not fit before the close gets the opening of a later period.
  [[nodiscard]] bool book(int slot, int role, Ticks length);
  [[nodiscard]] bool book_together(int slot, int job);
  [[nodiscard]] Ticks first_close(const Job& job);
  void put_down(int slot, int piece, int role, int person, Ticks start, Ticks length);

  // rota.cpp: hours and meetings.
  void change_of_hours(int role);
  void wake_without_limit(int role);
  void settle(int role, int person);
  void settle_all(int role);
  void hold_meeting(int meeting);
  void plan_meeting(int meeting);

  [[nodiscard]] const Program& program() const { return scenario_.program; }
  [[nodiscard]] Staff& staff(int role) { return staff_[static_cast<std::size_t>(role)]; }
  [[nodiscard]] Person& person(int role, int index) {
    return staff_[static_cast<std::size_t>(role)].people[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] Diaries& diaries(int role) { return diaries_[static_cast<std::size_t>(role)]; }
  [[nodiscard]] Referral& referral(int slot) { return referrals_[static_cast<std::size_t>(slot)]; }
  [[nodiscard]] Ticks* reached(int slot) { return reached_.data() + static_cast<std::size_t>(slot) * milestones_; }
  void dirty(int role);
  [[nodiscard]] const Job& job_of(const Referral& r) const {
    return program().jobs[static_cast<std::size_t>(program().code[static_cast<std::size_t>(r.at)].index)];
  }
  [[nodiscard]] const Piece& piece_at(int piece) const { return program().pieces[static_cast<std::size_t>(piece)]; }
  [[nodiscard]] bool limited(int role) const { return program().roles[static_cast<std::size_t>(role)].limited; }
  [[nodiscard]] const Calendar& hours_of(int role) const {
    return scenario_.role_calendars[static_cast<std::size_t>(role)];
  }
  /// Slots of the event set.
  [[nodiscard]] std::size_t work_event(int role, int person) const {
    return first_person_ + 2 * (role_seat_[static_cast<std::size_t>(role)] + static_cast<std::size_t>(person));
  }
  [[nodiscard]] std::size_t booking_event(int role, int person) const { return work_event(role, person) + 1; }
  [[nodiscard]] std::size_t background_event(int role) const {
    return first_role_ + 2 * static_cast<std::size_t>(role);
  }
  [[nodiscard]] std::size_t hours_event(int role) const { return background_event(role) + 1; }
  [[nodiscard]] std::size_t referral_event(int slot) const { return first_referral_ + static_cast<std::size_t>(slot); }
  void handle(std::size_t slot);
  void happen(int slot);
  [[nodiscard]] int new_slot();
  void end_of_window();

  const Scenario& scenario_;
  std::uint64_t seed_;
  int number_;
  Window window_;
  Tally tally_;
  Chance chance_;  ///< Of the source of referrals.
  std::vector<Chance> role_chance_;
  Ticks now_ = 0;

  std::vector<Staff> staff_;
  std::vector<Diaries> diaries_;
  std::vector<Queue> joint_queues_;  ///< By job.
  std::vector<Queue> meeting_queues_;
  std::vector<std::size_t> next_start_;  ///< By meeting: which of its starts comes next.
  std::vector<Ticks> meeting_week_;      ///< By meeting: the Monday of that week.

  // Slots of the event set: arrival, meetings, then for each role: other work, change of hours; then for each person:
  // end of work, booking; then the referrals.
  EventSet events_;
  std::size_t first_meeting_ = 1, first_role_ = 1, first_person_ = 1, first_referral_ = 1;
  struct Member {
    int role;
    int person;
  };
  std::vector<Member> seats_;             ///< Everybody, for the slots of people.
  std::vector<std::size_t> role_seat_;  ///< By role: the first of its people in seats_.

  std::vector<Referral> referrals_;
  std::vector<std::uint16_t> visits_;  ///< By referral slot and loop step.
  std::vector<Ticks> reached_;         ///< By referral slot and milestone.
  std::size_t milestones_;
  int free_ = -1;
  std::uint32_t arrivals_ = 0;
  std::int64_t gaps_1024_ = 0;  ///< Open time up to the next arrival, in 1/1024 s.
  Series arrival_gaps_{Hash().add("arrival").value()};
  OpenClock arrival_clock_;
  std::vector<OpenClock> role_clocks_;
  std::int64_t counted_inside_ = 0;
  int runaway_step_ = -1;
  bool crowded_ = false;

  std::vector<char> group_dirty_;
  std::vector<int> dirty_groups_;
  std::vector<int> team_;  ///< Scratch: who would do a joint job.
};

}  // namespace refpath
