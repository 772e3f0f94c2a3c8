// SPDX-License-Identifier: Apache-2.0
#include "support/reorder.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace refpath::test {
namespace {

class Reorder {
 public:
  explicit Reorder(const Pathway& pathway) : from_(pathway), to_(pathway) {}

  Pathway run() {
    if (to_.priority) turn(to_.priority->attribute, from_.attributes);
    if (to_.demand)
      for (Source& source : to_.demand->sources) change(source);
    for (Meeting& meeting : to_.meetings) change(meeting.attend);
    for (Clinic& clinic : to_.clinics) {
      change(clinic.attend);
      for (Kept& kept : clinic.kept) change(kept.whom);
    }
    for (Step& step : to_.steps) change(step);
    for (Exit& exit : to_.exits) {
      change(exit.counts);
      for (Exit::Keep& keep : exit.keeps) change(keep.place);
    }
    for (Target& target : to_.targets) {
      turn(target.from, from_.milestones);
      turn(target.to, from_.milestones);
      turn(target.to_exit, from_.exits);
      change(target.only);
    }
    reverse(to_.attributes);
    reverse(to_.roles);
    reverse(to_.meetings);
    reverse(to_.clinics);
    reverse(to_.counts);
    reverse(to_.steps);
    reverse(to_.exits);
    reverse(to_.milestones);
    reverse(to_.targets);
    return std::move(to_);
  }

 private:
  template <class T>
  static void reverse(std::vector<T>& things) {
    std::reverse(things.begin(), things.end());
  }
  template <class T>
  static void turn(int& index, const std::vector<T>& things) {
    if (index >= 0) index = static_cast<int>(things.size()) - 1 - index;
  }
  template <class T>
  void change(Quantity<T>& quantity) {
    turn(quantity.by, from_.attributes);
    for (Quantity<T>& one : quantity.cases) change(one);
  }
  template <class T>
  void change(std::optional<Quantity<T>>& quantity) {
    if (quantity) change(*quantity);
  }
  void change(Condition& condition) {
    for (Condition::Term& term : condition.terms) turn(term.attribute, from_.attributes);
  }
  void change(PlaceRef& place) {
    if (place.kind == PlaceRef::Kind::caseload) turn(place.index, from_.roles);
  }
  void change(std::vector<PlaceRef>& places) {
    for (PlaceRef& place : places) change(place);
  }
  void change(std::vector<CountMark>& marks) {
    for (CountMark& mark : marks) turn(mark.count, from_.counts);
  }
  void change(std::vector<Attendance>& attend) {
    for (Attendance& seat : attend) turn(seat.role, from_.roles);
  }
  void change(Source& source) {
    turn(source.first_step, from_.steps);
    for (Source::With& with : source.with) turn(with.attribute, from_.attributes);
    for (Source::Backlog& backlog : source.backlog) turn(backlog.step, from_.steps);
  }
  void change(std::vector<Outcome>& outcomes) {
    bool different = true;
    for (std::size_t i = 0; i < outcomes.size(); ++i)
      for (std::size_t j = 0; j < i; ++j)
        different = different && (outcomes[i].next.kind != outcomes[j].next.kind ||
                                  outcomes[i].next.index != outcomes[j].next.index);
    for (Outcome& outcome : outcomes) {
      if (outcome.next.kind == Next::Kind::step) {
        turn(outcome.next.index, from_.steps);
      } else {
        turn(outcome.next.index, from_.exits);
      }
      change(outcome.share);
      change(outcome.delay);
      change(outcome.when);
      change(outcome.takes);
      change(outcome.frees);
      change(outcome.counts);
    }
    if (different) reverse(outcomes);
  }
  void change(Step& step) {
    change(step.delay);
    for (Work& work : step.work) {
      for (int& role : work.roles) turn(role, from_.roles);
      for (KindTime& time : work.times) change(time.time);
    }
    turn(step.meeting, from_.meetings);
    turn(step.clinic, from_.clinics);
    if (step.split)
      for (int& entry : step.split->entries) turn(entry, from_.steps);
    if (step.milestone) turn(step.milestone->milestone, from_.milestones);
    if (step.missed) {
      change(step.missed->share);
      change(step.missed->time);
      change(step.missed->then);
    }
    if (step.tries) change(step.tries->then);
    if (step.repeat) {
      change(step.repeat->times);
      change(step.repeat->every);
    }
    if (step.leaves) {
      change(step.leaves->after);
      change(step.leaves->then);
    }
    if (step.full) change(step.full->then);
    turn(step.same_person_as, from_.steps);
    change(step.takes);
    change(step.frees);
    change(step.counts);
    change(step.then);
  }

  const Pathway& from_;
  Pathway to_;
};

}  // namespace

Pathway reordered(const Pathway& pathway) {
  return Reorder(pathway).run();
}

}  // namespace refpath::test
