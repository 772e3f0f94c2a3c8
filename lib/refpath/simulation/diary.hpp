// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "refpath/program/program.hpp"
#include "refpath/simulation/chance.hpp"
#include "refpath/simulation/event_set.hpp"
#include "refpath/simulation/occasions.hpp"

namespace refpath {

/// A stretch in which a person is at work and not in a meeting.
struct Stint {
  Ticks from;
  Ticks to;
  Ticks meeting_ends;  ///< When the stint is ended by a meeting they attend: its end. Otherwise 0: their hours end.
};

/// A stretch that is taken out of a person's diary beforehand: a booked visit.
struct Block {
  Ticks from = 0;
  Ticks to = 0;
};

/// Where a replication lies in time, and which chance it has.
struct ReplicationTime {
  Date monday;  ///< The date of moment 0.
  std::uint64_t seed;
  int replication;
};

/// When each person of one role is at work, for one replication. It does not depend on the flow of referrals, so it is
/// written ahead, a week at a time: hours of work, the whole periods that a part-timer works (credit), and the meetings
/// and sessions of clinics that each attends in turn. Nobody is at work on closed days; with an availability below 1
/// each is also away on days of their own. Nothing is written from the week of `until` on: nobody needs to know, and
/// somebody who is never off duty has no other end to their stint.
class Diaries {
 public:
  Diaries(const Program& program, int role, const Chance& chance, Ticks until, const ReplicationTime& time);
  /// From the usual start on; what is held every few weeks has the phases of seed 0.
  Diaries(const Program& program, int role, const Chance& chance, Ticks until = EventSet::never);

  [[nodiscard]] int people() const { return static_cast<int>(stints_.size()); }
  /// Always at work: no stint ever ends.
  [[nodiscard]] bool always() const { return always_; }
  /// The stint with this index; the diary is written as far as needed. Indices count from the start of the replication.
  [[nodiscard]] const Stint& stint(int person, std::size_t index) {
    auto& stints = stints_[static_cast<std::size_t>(person)];
    while (index + 1 >= stints.size()) write_week();  // the last one written may still be continued
    return stints[index];
  }
  /// Who of the role attends the meeting, or the session of the clinic, that starts at `start`. Somebody who is away
  /// that day is among them only when nobody else could attend. The list stands until the diary is asked anything else.
  [[nodiscard]] std::span<const int> attendants_of_meeting(int meeting, Ticks start);
  [[nodiscard]] std::span<const int> attendants_of_clinic(int clinic, Ticks start);
  /// Whether the meeting that starts at `start` takes somebody away from their work.
  [[nodiscard]] bool is_in_meeting(int person, int meeting, Ticks start);
  /// That meeting is not held: they are at work instead, for whom is_in_meeting() holds. Stints that ended before keep
  /// their indices.
  void call_off(int person, int meeting, Ticks start);

 private:
  /// A meeting, or a session of a clinic.
  struct Occasion {
    Ticks from, to;
    std::size_t event;  ///< In events_.
  };
  /// A meeting or clinic for which people of the role are needed.
  struct Event {
    int index;  ///< In Program::meetings or clinics.
    bool clinic;
    Ticks lasts;
    int people;
    Occasions when;
    std::size_t turn;  ///< Whose turn it is.
    struct Held {
      Ticks start;
      std::size_t first, people;  ///< In attendants_.
    };
    std::vector<Held> held;  ///< As far as it is written.
  };
  void list_events(const ReplicationTime& time);
  void write_week();
  void write_attendance();
  void attend(const Occasion& occasion);
  void write_part_time(Ticks begins, Ticks from, Ticks to);
  void add(std::size_t person, Ticks from, Ticks to);
  void write_up_to(Ticks moment);
  [[nodiscard]] std::span<const int> attendants(bool clinic, int index, Ticks start);
  /// Cuts off what lies in closed days; false when nothing is left.
  [[nodiscard]] bool is_open(Ticks& from, Ticks& to) const;
  [[nodiscard]] const std::vector<Period>& periods_of(std::size_t person) const;
  /// Calls visit(begins, from, to) for each duty period of the person in the week of `monday`: when it begins by their
  /// hours, and what of it is not closed.
  template <class Visit>
  void for_each_period(std::size_t person, Ticks monday, const Visit& visit) const {
    for (const Period& period : periods_of(person)) {
      Ticks from = monday + period.from, to = monday + period.to;
      if (is_open(from, to)) visit(monday + period.from, from, to);
    }
  }
  [[nodiscard]] bool works_throughout(std::size_t person, Ticks from, Ticks to) const;
  /// Whether they are away on the day of some period that lies in [from, to).
  [[nodiscard]] bool is_away(std::size_t person, Ticks from, Ticks to) const;
  [[nodiscard]] bool is_away_on(std::size_t person, Ticks moment) const;
  [[nodiscard]] bool attends(std::size_t person, Ticks from, Ticks to) const;

  const Program& program_;
  int role_;
  Chance chance_;
  Date monday_;
  std::vector<Ticks> closed_;                    ///< Where closed days begin.
  std::vector<std::vector<Period>> periods_;     ///< Duty periods of a week: the role's, or of each named person.
  std::vector<std::vector<Stint>> stints_;       ///< By person; the part-timer last.
  std::vector<std::vector<Occasion>> attended_;  ///< By person: this week's and the last ones.
  std::vector<Event> events_;
  std::vector<int> attendants_;
  std::size_t whole_ = 0;  ///< Full-time and named people.
  double fraction_ = 0;    ///< Of the part-timer.
  double credit_ = 0;      ///< Seconds the part-timer owes.
  double availability_ = 1;
  Ticks written_ = 0;  ///< Up to here.
  Ticks until_;
  bool always_ = false;
};

/// Walks a piece of work of `length` that a person begins at `from`, inside stint `index`, and returns when it ends. It
/// pauses at the ends of their stints and during `block`; with `finish`, only in meetings and during `block`.
/// `visit(a, b, regular)` is told each stretch [a, b) of work, of which [a, min(b, regular)) is within their hours.
template <class Visit>
Ticks walk_piece(Diaries& diaries, int person, std::size_t index, Ticks from, Ticks length, bool finish,
                 const Block& block, const Visit& visit) {
  Ticks now = from;
  Ticks left = length;
  Stint stint = diaries.stint(person, index);
  for (;;) {
    // Until when the person can go on; overtime that reaches the next stint simply goes on in it.
    Ticks stop = stint.to;
    if (finish && stint.meeting_ends == 0) stop = diaries.stint(person, index + 1).from;
    if (now < block.to && block.from < stop && now + left > block.from) {
      if (now < block.from) {
        visit(now, block.from, stint.to);
        left -= block.from - now;
      }
      now = block.to;
      continue;
    }
    if (now < stop) {
      if (now + left <= stop) {
        visit(now, now + left, stint.to);
        return now + left;
      }
      visit(now, stop, stint.to);
      left -= stop - now;
    }
    const Ticks meeting_ends = stint.meeting_ends;
    stint = diaries.stint(person, ++index);
    if (finish && meeting_ends > now && meeting_ends < stint.from) {
      // The meeting ran to the end of their hours: what is left is overtime straight after it.
      const Ticks end = meeting_ends + left < stint.from ? meeting_ends + left : stint.from;
      visit(meeting_ends, end, meeting_ends);
      left -= end - meeting_ends;
      if (left == 0) return end;
    }
    if (stint.from >= EventSet::never) return EventSet::never;
    now = now < stint.from ? stint.from : now;
  }
}

}  // namespace refpath
