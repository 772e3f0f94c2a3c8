// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "refpath/program/program.hpp"
#include "refpath/simulation/arrivals.hpp"
#include "refpath/simulation/chance.hpp"
#include "refpath/simulation/diary.hpp"
#include "refpath/simulation/event_set.hpp"
#include "refpath/simulation/occasions.hpp"
#include "refpath/simulation/referral.hpp"
#include "refpath/simulation/scenario.hpp"
#include "refpath/simulation/sessions.hpp"
#include "refpath/simulation/staff.hpp"
#include "refpath/simulation/tally.hpp"

namespace refpath {

/// One replication of one variant: the referrals, the people and the clock.
///
/// All events of a tick are taken first, in any order: they free people and bring referrals to queues. Then places,
/// slots and work are given out in order of (priority, ready tick, who it is), referrals before other work on a tie;
/// then those who still wait may leave. So nothing depends on slots or addresses.
class Replication {
 public:
  Replication(const Scenario& scenario, std::uint64_t seed, int number, const Window& window, bool pilot);
  [[nodiscard]] Outcomes run();

 private:
  // coming.cpp: referrals come.
  void arrive(int source);
  void plan_arrival(int source);
  void begin_backlog();
  /// A new referral that comes now, or -1 when there is no room for more.
  [[nodiscard]] int new_referral(int source, std::uint32_t ordinal, std::uint32_t member);

  // journey.cpp: what a referral does.
  /// Takes an arc; true when the referral stands at an instruction at once.
  [[nodiscard]] bool follow(int slot, const Arc& arc);
  void advance(int slot);
  /// Nothing is in hand.
  void rest(Referral& r) const {
    r.phase = Phase::delayed;
    r.until = now_;
  }
  void go(int slot, int branch);
  void leave(int slot, int exit);
  void leave_for_good(int root, int exit);
  void free_slot(int slot);
  void end_step(int slot);
  [[nodiscard]] Ticks next_time(const Repetition& repeat, const Referral& r);
  [[nodiscard]] Ticks delay_ends(const Draw& draw, const Referral& r) const;
  [[nodiscard]] const Arc& chosen(const Branch& branch, const Referral& r) const;
  [[nodiscard]] Ticks length_of(const Part& part, const Referral& r) const;
  [[nodiscard]] Ticks length_of(const Piece& piece, const Referral& r) const;
  [[nodiscard]] std::uint32_t word(const Referral& r, std::uint64_t site) const;
  void reach(int slot, int milestone, Ticks moment);

  // parallel.cpp: a referral splits into branches, and they join or are withdrawn.
  void split(int slot, const ParallelSplit& split);
  void end_branch(int slot);
  void end_branches();
  void join(int slot);
  void withdraw_branches(int slot);
  void withdraw(int slot);
  void withdraw_work(int slot);
  [[nodiscard]] bool takes_part(int slot, const Job& job, int piece);

  // waiting.cpp: patience and closed lists.
  void wait_at(int slot, int gate);
  void stop_waiting(int slot);
  void leave_queue(int slot);
  void let_leave();
  void divert(int slot, int branch);
  /// The wait for what is in hand is over, or is counted up to now.
  void add_wait(Referral& r);
  /// What it waits for is booked to begin then, unless its patience ends before.
  void wait_for(int slot, Ticks start);
  /// Whether one comes before another where both are ready: priority, ready tick, identity.
  [[nodiscard]] bool comes_before(int one, int other);

  // holdings.cpp: places and caseloads.
  void want_place(int slot, const Holding& holding);
  void take(int slot, const Holding& holding, int person);
  void free(int slot, const Holding& holding);
  void give_places();
  void free_all(int slot, int exit);
  void keep_until_due(int slot);
  [[nodiscard]] int somebody_with_room(int role);
  [[nodiscard]] Holding holding_at(std::size_t index) const;

  // booked.cpp: slots of clinics.
  void want_slot(int slot);
  void give_slots();
  void begin_slot(int slot);
  void cancel_slot(int slot);

  // met.cpp: who has worked on a referral.
  void involve(int slot, int role, int who, bool contact);
  void tell_people(int slot);

  // work.cpp: who does what, when.
  void want(int slot);
  void work_without_limit(int slot, const Job& job);
  void begin_alone(int slot);
  void add_without_limit(int slot, int first);
  void begin(int slot);
  void hand_over(int slot, int team);
  void begin_job(int slot);
  void begin_team(int slot);
  /// Charges the minutes of a piece to one person of its role and returns them.
  Ticks charge(int slot, int piece);
  void remember(int slot, int piece, int person);
  void begin_piece(int slot, int piece, int person);
  void begin_booked(int slot);
  void piece_done(int slot);
  void begin_background(int role, int person);
  void plan_background(int role);
  void person_done(int role, int person);
  void booking_due(int role, int person);

  // stretch.cpp: from when until when.
  struct Walk {
    Ticks end;
    Ticks left;  ///< Seconds of work after now.
  };
  /// Begins work by a person now; returns when it ends.
  Ticks work_on(int role, int person, Stretch& stretch);
  Walk count_from_now(int role, int person, const Stretch& stretch, int sign);
  void cancel_booking(int role, int person);
  Ticks cut_short(int role, int person, bool booked);
  template <class Change>
  void change_diary(int role, int person, const Change& change);
  void call_off(int meeting);

  // assignment.cpp: work is given out.
  struct Candidate;
  [[nodiscard]] bool is_better(int rank, Ticks ready, int slot, std::uint32_t piece, const Candidate& best);
  void assign();
  void assign_group(int group);
  [[nodiscard]] bool first_of_role(int role, Candidate& best);
  [[nodiscard]] bool first_in_queue(int role, int rank, bool background, Candidate& best);
  [[nodiscard]] bool first_for_one(int role, int person, int rank, Candidate& best);
  [[nodiscard]] bool first_of_joint(int job, int rank, Candidate& best);
  /// Picks who would do a joint job now, into team_: one entry for each person of each piece that is done; false when
  /// somebody lacks.
  [[nodiscard]] bool pick_team(int slot, int job, bool must_fit, bool unbooked);
  [[nodiscard]] bool add_to_team(int slot, int piece, bool must_fit, bool unbooked);
  [[nodiscard]] bool may_do(int slot, const Piece& piece, int person);
  [[nodiscard]] bool fits(int role, int person, Ticks length);
  /// How long a piece that has to fit can be for this person now.
  [[nodiscard]] Ticks room(int role, int person);
  /// Whether some piece that has to fit could be begun or booked by somebody of the role; if not, nobody needs to look.
  [[nodiscard]] bool can_fit(int role);

  // queues.cpp
  void enqueue(int queue, int slot);
  void unlink(int slot);
  [[nodiscard]] Queue& queue(int number) { return queues_[static_cast<std::size_t>(number)]; }

  // booking.cpp: work that does not fit before the close gets the opening of a later period.
  struct Room {
    int person = -1;  ///< -1: nobody has any.
    Ticks start = -1;
  };
  [[nodiscard]] Room find_room(int slot, int role, Ticks length, int only);
  [[nodiscard]] Ticks find_room_together(int slot, int job);
  void put_down_together(int slot, int job);
  struct Chosen;
  [[nodiscard]] Ticks first_close();
  [[nodiscard]] Ticks next_room(int slot, const Chosen& chosen, Ticks t, bool must_fit);
  void put_down(int slot, int piece, int role, int person, Ticks start, Ticks length);

  // rota.cpp: hours and meetings.
  void change_of_hours(int role);
  void wake_without_limit(int role);
  void turn_of_gap(int role, Person& person);
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
  [[nodiscard]] Referral& whole(int slot) { return referral(referral(slot).root); }
  [[nodiscard]] Ticks* reached(int root) { return reached_.data() + static_cast<std::size_t>(root) * milestones_; }
  /// Who is remembered for a referral, by memory; -1: nobody yet.
  [[nodiscard]] int& remembered(int slot, int memory) {
    return memories_[static_cast<std::size_t>(referral(slot).root) * program().memories.size() +
                     static_cast<std::size_t>(memory)];
  }
  /// Since when a referral has held a place, or a place on a caseload; -1: it does not.
  [[nodiscard]] Ticks& held_since(int slot, const Holding& holding) {
    const std::size_t index = holding.place >= 0 ? static_cast<std::size_t>(holding.place)
                                                 : program().places.size() + static_cast<std::size_t>(holding.role);
    return held_[static_cast<std::size_t>(referral(slot).root) * holdings_ + index];
  }
  [[nodiscard]] bool has_work(int step) const { return scenario_.step_has_work[static_cast<std::size_t>(step)] != 0; }
  void dirty(int role);
  [[nodiscard]] int index_at(const Referral& r) const { return program().code[static_cast<std::size_t>(r.at)].index; }
  [[nodiscard]] Op op_at(const Referral& r) const { return program().code[static_cast<std::size_t>(r.at)].op; }
  [[nodiscard]] int step_at(const Referral& r) const { return program().code[static_cast<std::size_t>(r.at)].step; }
  [[nodiscard]] const Job& job_of(const Referral& r) const {
    return program().jobs[static_cast<std::size_t>(index_at(r))];
  }
  [[nodiscard]] const Piece& piece_at(int piece) const { return program().pieces[static_cast<std::size_t>(piece)]; }
  [[nodiscard]] bool limited(int role) const { return program().roles[static_cast<std::size_t>(role)].limited; }
  [[nodiscard]] const Calendar& hours_of(int role) const { return role_calendars_[static_cast<std::size_t>(role)]; }
  /// Slots of the event set.
  [[nodiscard]] std::size_t seat_of(int role, int person) const {
    return role_seat_[static_cast<std::size_t>(role)] + static_cast<std::size_t>(person);
  }
  [[nodiscard]] std::size_t work_event(int role, int person) const { return first_person_ + 2 * seat_of(role, person); }
  [[nodiscard]] std::size_t booking_event(int role, int person) const { return work_event(role, person) + 1; }
  [[nodiscard]] std::size_t background_event(int role) const {
    return first_role_ + 2 * static_cast<std::size_t>(role);
  }
  [[nodiscard]] std::size_t hours_event(int role) const { return background_event(role) + 1; }
  [[nodiscard]] std::size_t referral_event(int slot) const { return first_referral_ + static_cast<std::size_t>(slot); }
  /// The slots of a list, which fills anew meanwhile. They stand until another list is taken.
  [[nodiscard]] std::vector<int>& taken_from(std::vector<int>& list);
  void handle(std::size_t slot);
  void happen(int slot);
  /// A slot that nobody uses; references to referrals do not survive this.
  [[nodiscard]] int new_slot();
  void end_of_window();

  const Scenario& scenario_;
  Window window_;
  Tally tally_;
  std::unique_ptr<InOrder> in_order_;  ///< Only where draws have no names.
  std::vector<Chance> chances_;        ///< By source.
  std::vector<Chance> role_chance_;
  Ticks now_ = 0;

  std::vector<Ticks> closed_;  ///< Closed days on this replication's clock.
  Calendar working_time_;
  std::vector<Calendar> role_calendars_;
  std::vector<OpenClock> role_clocks_;
  std::vector<Staff> staff_;
  std::vector<Diaries> diaries_;
  std::vector<Queue> queues_;        ///< By QueueNumbers.
  std::vector<Occasions> meetings_;  ///< When each meeting is held.
  std::vector<Sessions> clinics_;
  std::vector<int> occupied_;    ///< By place.
  std::vector<Stream> streams_;  ///< By source.

  // Slots of the event set: sources, meetings, then for each role: other work, change of hours; then for each person:
  // end of work, booking; then the referrals.
  EventSet events_;
  std::size_t first_meeting_ = 1, first_role_ = 1, first_person_ = 1, first_referral_ = 1;
  struct Member {
    int role;
    int person;
  };
  std::vector<Member> seats_;           ///< Everybody, for the slots of people.
  std::vector<std::size_t> role_seat_;  ///< By role: the first of its people in seats_.

  std::vector<Referral> referrals_;
  std::vector<std::uint16_t> visits_;  ///< By root and loop step.
  std::vector<Ticks> reached_;         ///< By root and milestone.
  std::vector<int> memories_;          ///< By root and memory.
  std::vector<Ticks> held_;            ///< By root, place and caseload.
  struct Involved {
    int who;
    int contacts;
    int last;  ///< The last contact of the referral in which they took part.
  };
  std::vector<std::vector<Involved>> involved_;  ///< By root.
  std::size_t milestones_, holdings_;
  int free_ = -1;
  std::int64_t counted_inside_ = 0;
  int runaway_step_ = -1;
  bool crowded_ = false;

  std::vector<char> group_dirty_;
  std::vector<int> dirty_groups_;
  bool places_dirty_ = false, slots_dirty_ = false;
  struct Chosen {
    int piece;
    int person;  ///< -1: of a role without limit.
  };
  std::vector<Chosen> team_;              ///< Scratch: who would do a joint job.
  std::vector<int> waiting_at_;           ///< By gate: how many wait there.
  std::vector<int> setting_off_;          ///< Scratch: branches, of one split within another, that are to set off now.
  std::vector<int> ending_;               ///< Branches that have come to their end at this tick.
  std::vector<int> leavers_, newcomers_;  ///< Slots whose patience ends at this tick; who came to a closed list.
  std::vector<int> taken_;                ///< Scratch: those of one of these three lists.
  std::vector<Sessions::Slot> booked_;    ///< By slot of a referral: which slot of a clinic it has booked.
  std::vector<Ticks> keep_until_;         ///< By root and holding: a place of one who has left is occupied until then.
};

}  // namespace refpath
