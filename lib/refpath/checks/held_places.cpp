// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/held_places.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "refpath/checks/staff.hpp"
#include "refpath/checks/surely.hpp"
#include "refpath/checks/times.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

constexpr double unknown = std::numeric_limits<double>::infinity();

// Who has the place for certain, and how long they keep it.
class Held {
 public:
  Held(const RuleSubject& subject, const PlaceRef& place)
      : subject_(subject),
        place_(place),
        with_(subject.pathway.steps.size(), 1),
        delay_(subject.pathway.steps.size(), unknown),
        ends_with_(subject.pathway.exits.size(), 1),
        freed_in_(subject.pathway.steps.size(), 0) {
    find_freed();
    follow();
  }

  // For how long a referral holds it, on average over all referrals; no less.
  [[nodiscard]] double seconds() const {
    double all = 0;
    for (int s = 0; s < steps(); ++s) {
      const Moments& visits = subject_.analysis.visits[at(s)];
      // What goes on in parallel is not added up but counted in its split, and what may be less than calculated is left
      // out.
      if (!subject_.ways.anybody_comes(s) || subject_.program.steps[at(s)].inside >= 0 || may_differ(visits)) continue;
      const bool takes = taken_at(step(s));
      if (with_[at(s)] == 0 && !takes) continue;
      all += visits.mean * (least_in(s) + (with_[at(s)] != 0 && delay_[at(s)] != unknown ? delay_[at(s)] : 0));
    }
    for (std::size_t e = 0; e < subject_.pathway.exits.size(); ++e) {
      if (ends_with_[e] == 0 || may_differ(subject_.analysis.exits[e])) continue;
      for (const Exit::Keep& keep : subject_.pathway.exits[e].keeps)
        if (is_this(keep.place)) all += subject_.analysis.exits[e].mean * shortest(keep.time, -1);
    }
    return all;
  }

 private:
  [[nodiscard]] int steps() const { return static_cast<int>(subject_.pathway.steps.size()); }
  [[nodiscard]] const Step& step(int index) const { return subject_.pathway.steps[at(index)]; }
  [[nodiscard]] static bool may_differ(const Moments& moments) {
    return !moments.exactness.exact() && moments.exactness.why_not != whoever_is_free;
  }
  [[nodiscard]] bool is_this(const PlaceRef& ref) const { return ref.kind == place_.kind && ref.index == place_.index; }
  [[nodiscard]] bool names(const std::vector<PlaceRef>& refs) const {
    return std::any_of(refs.begin(), refs.end(), [this](const PlaceRef& ref) { return is_this(ref); });
  }

  // A place on a caseload begins with the first work of the role, too.
  [[nodiscard]] bool taken_at(const Step& step) const {
    if (names(step.takes)) return true;
    if (place_.kind != PlaceRef::Kind::caseload) return false;
    return std::any_of(step.work.begin(), step.work.end(), [this](const Work& work) {
      return !work.any && std::find(work.roles.begin(), work.roles.end(), place_.index) != work.roles.end();
    });
  }
  [[nodiscard]] bool freed_at(int index) const { return names(step(index).frees) || freed_in_[at(index)] != 0; }

  // What any branch frees is free when they have come together.
  void find_freed() {
    for (int s = 0; s < steps(); ++s) {
      bool frees = names(step(s).frees);
      for (const std::vector<Outcome>* outcomes : outcome_lists(step(s)))
        for (const Outcome& outcome : *outcomes) frees = frees || names(outcome.frees);
      for (int split = subject_.program.steps[at(s)].inside; frees && split >= 0;
           split = subject_.program.steps[at(split)].inside)
        freed_in_[at(split)] = 1;
    }
  }

  // Whether everybody who goes this way has it, when all who come to the step have it or not.
  [[nodiscard]] bool has_after(int index, bool had, const Way& way) const {
    const bool goes_on = way.of == Way::Of::then || way.of == Way::Of::branch;
    bool has = had || (goes_on && taken_at(step(index)));
    if (freed_at(index)) has = false;
    if (goes_on && step(index).then.empty())
      for (int split = subject_.program.steps[at(index)].inside; split >= 0;
           split = subject_.program.steps[at(split)].inside)
        if (freed_at(split)) has = false;
    if (way.outcome != nullptr && names(way.outcome->frees)) has = false;
    return has || (way.outcome != nullptr && names(way.outcome->takes));
  }

  // From all with the place to those who certainly have it: the greatest fixed point.
  void follow() {
    for (int c = 0; c < subject_.ways.classes(); ++c)
      for (const int start : subject_.ways.starts(c)) with_[at(start)] = 0;
    for (bool changed = true; changed;) {
      changed = false;
      for (int s = 0; s < steps(); ++s)
        for (int c = 0; c < subject_.ways.classes(); ++c) {
          if (!subject_.ways.comes(s, c)) continue;
          for (const Way& way : subject_.ways.from(s, c)) {
            if (way.next.kind == Next::Kind::step) note_delay(way, c);
            char& there =
                way.next.kind == Next::Kind::step ? with_[at(way.next.index)] : ends_with_[at(way.next.index)];
            if (there == 0 || has_after(s, with_[at(s)] != 0, way)) continue;
            there = 0;
            changed = true;
          }
        }
    }
  }

  void note_delay(const Way& way, int referral_class) {
    const auto& delay = way.outcome != nullptr && way.outcome->delay ? way.outcome->delay : step(way.next.index).delay;
    const double time = delay ? calendar_mean(subject_.pathway, subject_.ways.value_of(*delay, referral_class)) : 0;
    delay_[at(way.next.index)] = std::min(delay_[at(way.next.index)], time);
  }

  // The shortest average of those who come to the step, or of all (-1).
  [[nodiscard]] double shortest(const Quantity<Duration>& time, int index) const {
    double least = unknown;
    for (int c = 0; c < subject_.ways.classes(); ++c)
      if (index < 0 || subject_.ways.comes(index, c))
        least = std::min(least, calendar_mean(subject_.pathway, subject_.ways.value_of(time, c)));
    return least == unknown ? 0 : least;
  }

  // The mean of the longest branch is no less than the longest mean of a branch. None where a branch may be cut short
  // by another (the first decides, or one can end the referral), or frees the place while another goes on.
  [[nodiscard]] double longest_branch(int index) const {
    const Step& here = step(index);
    if (here.missed || here.leaves || here.full || here.tries || freed_in_[at(index)] != 0) return 0;
    if (here.split->needed < static_cast<int>(here.split->entries.size())) return 0;
    double longest = 0;
    for (const int entry : here.split->entries) {
      double all = 0;
      for (const int inside : steps_of_branch(entry, index)) {
        const Moments& visits = subject_.analysis.visits[at(inside)];
        if (ends_here(inside)) return 0;
        if (subject_.program.steps[at(inside)].inside != index || may_differ(visits)) continue;
        all += visits.mean * (least_in(inside) + (delay_[at(inside)] == unknown ? 0 : delay_[at(inside)]));
      }
      longest = std::max(longest, all / subject_.analysis.visits[at(index)].mean);
    }
    return longest;
  }

  [[nodiscard]] bool ends_here(int index) const {
    for (const std::vector<Outcome>* outcomes : outcome_lists(step(index)))
      for (const Outcome& outcome : *outcomes)
        if (outcome.next.kind == Next::Kind::exit) return true;
    return false;
  }

  // With those of the splits in it.
  [[nodiscard]] std::vector<int> steps_of_branch(int entry, int split) const {
    std::vector<int> found;
    std::vector<char> seen(with_.size(), 0);
    const auto meet = [&](int to) {
      if (to == split || seen[at(to)] != 0 || !is_inside(to, split)) return;
      seen[at(to)] = 1;
      found.push_back(to);
    };
    meet(entry);
    for (std::size_t i = 0; i < found.size(); ++i) {  // NOLINT(modernize-loop-convert): it grows on the way
      const Step& here = step(found[i]);
      for (const std::vector<Outcome>* outcomes : outcome_lists(here))
        for (const Outcome& outcome : *outcomes)
          if (outcome.next.kind == Next::Kind::step) meet(outcome.next.index);
      if (here.split)
        for (const int inner : here.split->entries) meet(inner);
    }
    return found;
  }
  [[nodiscard]] bool is_inside(int index, int split) const {
    for (int outer = subject_.program.steps[at(index)].inside; outer >= 0;
         outer = subject_.program.steps[at(outer)].inside)
      if (outer == split) return true;
    return false;
  }

  // Work, without breaks, and the times between repeats; nothing where some miss it or go elsewhere.
  [[nodiscard]] double least_in(int index) const {
    const Step& here = step(index);
    if (here.split) return subject_.analysis.visits[at(index)].mean > 0 ? longest_branch(index) : 0;
    double longest = 0, all = 0;
    for (const Work& work : here.work) {
      double one = 0;
      for (const KindTime& part : work.times) one += shortest(part.time, index);
      longest = std::max(longest, one);
      all += one;
    }
    if (here.missed || here.leaves || here.full || here.tries) return 0;
    const double once = here.together ? longest : all;
    if (!here.repeat) return once;
    double times = unknown;
    for (int c = 0; c < subject_.ways.classes(); ++c)
      if (subject_.ways.comes(index, c)) times = std::min(times, subject_.ways.value_of(here.repeat->times, c));
    if (times == unknown) return once;
    const double every = here.repeat->every ? shortest(*here.repeat->every, index) : 0;
    return once + (times - 1) * std::max(once, every);
  }

  const RuleSubject& subject_;
  PlaceRef place_;
  std::vector<char> with_;       // by step: whether all who come have it
  std::vector<double> delay_;    // by step: the shortest average delay before it
  std::vector<char> ends_with_;  // by exit
  std::vector<char> freed_in_;   // by split: whether one of its branches frees it
};

// How many there are; none: no limit.
double number_of(const RuleSubject& subject, const PlaceRef& place) {
  if (place.kind == PlaceRef::Kind::place) return subject.program.places[at(place.index)].number;
  const ProgramRole& role = subject.program.roles[at(place.index)];
  return role.limited ? static_cast<double>(role.caseload) * people_of(role) : 0;
}

}  // namespace

std::vector<HeldPlace> held_places(const RuleSubject& usual, PlaceRef::Kind kind) {
  const Surely surely(usual);
  const RuleSubject& subject = surely.subject();
  std::vector<HeldPlace> found;
  if (!subject.analysis.defined) return found;
  const std::size_t all = kind == PlaceRef::Kind::place ? subject.program.places.size() : subject.program.roles.size();
  for (int i = 0; i < static_cast<int>(all); ++i) {
    HeldPlace one{{kind, i}};
    one.there = number_of(subject, one.place);
    if (one.there <= 0) continue;
    const Held held(subject, one.place);
    one.held = held.seconds() * subject.analysis.referrals_per_week / static_cast<double>(week_ticks);
    found.push_back(one);
  }
  return found;
}

Diagnostics places_overloaded(const RuleSubject& subject, PlaceRef::Kind kind) {
  Diagnostics found;
  for (const HeldPlace& one : held_places(subject, kind)) {
    if (one.held < one.there) continue;
    const auto index = at(one.place.index);
    const bool is_place = kind == PlaceRef::Kind::place;
    const std::string& name = is_place ? subject.pathway.places[index].name : subject.pathway.roles[index].name;
    const std::string there = is_place ? fmt::format("there are {:g} of '{}'", one.there, name)
                                       : fmt::format("'{}' can have {:g} people on the caseload", name, one.there);
    found.push_back(finding(
        is_place ? subject.pathway.places[index].at : people_place(subject.pathway.roles[index]),
        fmt::format("{}, and {:.1f} are {} on average by delays and work alone ({}): what waits grows without end",
                    there, one.held, is_place ? "held" : "on it", percent(one.held / one.there)),
        fmt::format("{}, write `frees: [{}]` where it is given up sooner, or bring fewer referrals to it",
                    is_place ? "write a greater `number`" : "write more people or a greater `caseload`", name)));
  }
  return found;
}

}  // namespace refpath
