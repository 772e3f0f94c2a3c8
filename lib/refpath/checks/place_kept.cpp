// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

bool names(const std::vector<PlaceRef>& refs, int place) {
  return std::any_of(refs.begin(), refs.end(),
                     [place](const PlaceRef& ref) { return ref.kind == PlaceRef::Kind::place && ref.index == place; });
}

// Whether some time passes in the step, or before it by its own delay.
bool takes_time(const Step& step) {
  return step.delay || !step.work.empty() || step.meeting >= 0 || step.clinic >= 0 || step.split;
}

// Who goes on from a step may have a place, and may be able to give it up later.
class Occupied {
 public:
  Occupied(const RuleSubject& subject, int place, int referral_class)
      : subject_(subject),
        place_(place),
        freed_in_(subject.pathway.steps.size(), 0),
        taken_in_(subject.pathway.steps.size(), 0) {
    // What any branch frees is free when they have come together, and what any takes may be taken.
    for (std::size_t s = 0; s < freed_in_.size(); ++s) {
      const bool frees = somewhere(subject.pathway.steps[s], &Step::frees, &Outcome::frees);
      const bool takes = somewhere(subject.pathway.steps[s], &Step::takes, &Outcome::takes);
      for (int split = subject.program.steps[s].inside; split >= 0; split = subject.program.steps[at(split)].inside) {
        if (frees) freed_in_[at(split)] = 1;
        if (takes) taken_in_[at(split)] = 1;
      }
    }
    const std::size_t steps = freed_in_.size();
    lasts_.assign(steps, 0);
    held_.assign(steps, 0);
    without_.assign(steps, 0);
    frees_later_.assign(steps, 0);
    frees_early_.assign(steps, 0);
    follow(referral_class);
  }

  /// A way by which somebody goes on with the place to a step from which they do not give it up any more, although
  /// others who have it at its beginning do.
  struct Kept {
    int from;
    Way way;
  };
  [[nodiscard]] const std::vector<Kept>& kept() const { return kept_; }
  [[nodiscard]] bool ever_freed() const { return ever_freed_; }
  /// Whether somebody may come to the step who does not have the place.
  [[nodiscard]] bool may_be_without(int step) const { return without_[at(step)] != 0; }

 private:
  using Refs = std::vector<PlaceRef>;
  [[nodiscard]] bool somewhere(const Step& step, Refs Step::*by_step, Refs Outcome::*by_outcome) const {
    if (names(step.*by_step, place_)) return true;
    for (const std::vector<Outcome>* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes)
        if (names(outcome.*by_outcome, place_)) return true;
    return false;
  }

  // Whether a referral has the place after this way, when it had it at the beginning of the step or not.
  [[nodiscard]] bool has_after(int index, bool had, const Way& way, bool* gives_up = nullptr) const {
    const Step& step = subject_.pathway.steps[at(index)];
    bool has = had;
    const bool goes_elsewhere = way.of == Way::Of::full || way.of == Way::Of::tries;
    const auto give_up = [&] {
      if (has && gives_up != nullptr) *gives_up = true;
      has = false;
    };
    if (!goes_elsewhere && names(step.takes, place_)) has = true;
    const bool is_done = way.of == Way::Of::then || way.of == Way::Of::missed;
    if (is_done && names(step.frees, place_)) give_up();
    // The end of a branch goes on where its split goes on.
    if (way.of == Way::Of::then && step.then.empty())
      for (int split = subject_.program.steps[at(index)].inside; split >= 0;
           split = subject_.program.steps[at(split)].inside) {
        if (freed_in_[at(split)] != 0 || names(subject_.pathway.steps[at(split)].frees, place_)) give_up();
        if (!subject_.pathway.steps[at(split)].then.empty()) break;
      }
    if (way.outcome != nullptr) {
      if (names(way.outcome->frees, place_)) give_up();
      if (names(way.outcome->takes, place_)) has = true;
    }
    return has;
  }

  // Whether a referral that comes to the step without the place may be without it after this way.
  [[nodiscard]] bool may_stay_without(int index, const Way& way) const {
    // Who leaves a wait may leave that for the place itself.
    if (way.of == Way::Of::leaves) return way.outcome == nullptr || !names(way.outcome->takes, place_);
    if (has_after(index, false, way)) return false;
    if (way.of != Way::Of::then || !subject_.pathway.steps[at(index)].then.empty()) return true;
    // Another branch may have taken it.
    for (int split = subject_.program.steps[at(index)].inside; split >= 0;
         split = subject_.program.steps[at(split)].inside) {
      if (taken_in_[at(split)] != 0 && freed_in_[at(split)] == 0) return false;
      if (!subject_.pathway.steps[at(split)].then.empty()) break;
    }
    return true;
  }

  void follow_without(int referral_class, const std::vector<std::vector<Way>>& ways) {
    for (const int start : subject_.ways.starts(referral_class)) without_[at(start)] = 1;
    for (bool changed = true; changed;) {
      changed = false;
      for (int s = 0; s < static_cast<int>(ways.size()); ++s)
        for (const Way& way : ways[at(s)]) {
          if (way.next.kind != Next::Kind::step || without_[at(way.next.index)] != 0) continue;
          const bool gave_up = held_[at(s)] != 0 && !has_after(s, true, way);
          if (!gave_up && !(without_[at(s)] != 0 && may_stay_without(s, way))) continue;
          without_[at(way.next.index)] = 1;
          changed = true;
        }
    }
  }

  void follow(int referral_class) {
    const auto steps = static_cast<int>(held_.size());
    std::vector<std::vector<Way>> ways(held_.size());
    for (int s = 0; s < steps; ++s)
      if (subject_.ways.comes(s, referral_class)) ways[at(s)] = subject_.ways.from(s, referral_class);
    // From where some time passes to the exit.
    for (bool changed = true; changed;) {
      changed = false;
      for (int s = 0; s < steps; ++s)
        for (const Way& way : ways[at(s)]) {
          if (lasts_[at(s)] != 0 || !(takes_time(subject_.pathway.steps[at(s)]) || goes_on_for_a_while(way))) continue;
          lasts_[at(s)] = 1;
          changed = true;
        }
    }
    // Who may come with it; a step may be come to with it and without.
    for (bool changed = true; changed;) {
      changed = false;
      for (int s = 0; s < steps; ++s)
        for (const Way& way : ways[at(s)]) {
          if (way.next.kind != Next::Kind::step || held_[at(way.next.index)] != 0) continue;
          if (!has_after(s, false, way) && !(held_[at(s)] != 0 && has_after(s, true, way))) continue;
          held_[at(way.next.index)] = 1;
          changed = true;
        }
    }
    follow_without(referral_class, ways);
    // Who comes with it and may give it up there or later.
    for (bool changed = true; changed;) {
      changed = false;
      for (int s = 0; s < steps; ++s) {
        for (const Way& way : ways[at(s)]) {
          bool gives_up = false;
          const bool has = has_after(s, true, way, &gives_up);
          const bool later = has && way.next.kind == Next::Kind::step && frees_later_[at(way.next.index)] != 0;
          // Just before the exit is no sooner than at the exit.
          const bool early = (gives_up && goes_on_for_a_while(way)) || (later && frees_early_[at(way.next.index)] != 0);
          if ((!gives_up && !later) || (frees_later_[at(s)] != 0 && (frees_early_[at(s)] != 0 || !early))) continue;
          frees_later_[at(s)] = 1;
          frees_early_[at(s)] = static_cast<char>(early);
          changed = true;
        }
      }
    }
    for (int s = 0; s < steps; ++s)
      for (const Way& way : ways[at(s)]) {
        bool gives_up = false;
        const bool has =
            (held_[at(s)] != 0 && has_after(s, true, way, &gives_up)) || has_after(s, false, way, &gives_up);
        ever_freed_ = ever_freed_ || (gives_up && goes_on_for_a_while(way));
        const bool last_chance = frees_early_[at(s)] != 0 || names(subject_.pathway.steps[at(s)].takes, place_) ||
                                 (way.outcome != nullptr && names(way.outcome->takes, place_));
        if (has && last_chance && way.next.kind == Next::Kind::step && frees_later_[at(way.next.index)] == 0 &&
            ((way.outcome != nullptr && way.outcome->delay) || takes_time(subject_.pathway.steps[at(way.next.index)])))
          kept_.push_back({s, way});
      }
  }

  // Whether the place stays occupied for a while by it, and not only until the exit is reached.
  [[nodiscard]] bool goes_on_for_a_while(const Way& way) const {
    if (way.outcome != nullptr && way.outcome->delay) return true;
    return way.next.kind == Next::Kind::step && lasts_[at(way.next.index)] != 0;
  }

  const RuleSubject& subject_;
  int place_;
  std::vector<char> freed_in_, taken_in_;  // by split: whether one of its branches frees it, or takes it
  std::vector<char> lasts_;                // by step: whether some time passes from its beginning to the exit
  std::vector<char> held_, without_;       // by step: whether somebody may come with it, or without it
  std::vector<char> frees_later_;
  std::vector<char> frees_early_;  // by step: whether it may be given up there or later, and some time before the exit
  std::vector<Kept> kept_;
  bool ever_freed_ = false;
};

// Whether somebody without the place may come to the step, or to one after it that takes time. Where nobody does, the
// way may well be one that ends in the place: who dies in a bed needs it until then.
bool is_gone_on_without(const RuleSubject& subject, int step, int referral_class,
                        const std::vector<Occupied>& by_class) {
  std::vector<char> seen(subject.pathway.steps.size(), 0);
  std::vector<int> to_see = {step};
  while (!to_see.empty()) {
    const int index = to_see.back();
    to_see.pop_back();
    if (seen[at(index)] != 0) continue;
    seen[at(index)] = 1;
    if (takes_time(subject.pathway.steps[at(index)]) &&
        std::any_of(by_class.begin(), by_class.end(),
                    [index](const Occupied& occupied) { return occupied.may_be_without(index); }))
      return true;
    for (const Way& way : subject.ways.from(index, referral_class))
      if (way.next.kind == Next::Kind::step) to_see.push_back(way.next.index);
  }
  return false;
}

// "who misses 'visit' and goes on to 'write'", "who goes from 'book' to 'write'".
std::string who(const Way& way, const std::string& step, const std::string& to) {
  switch (way.of) {
    case Way::Of::missed:
      return fmt::format("who misses '{}' and goes on to '{}'", step, to);
    case Way::Of::tries:
      return fmt::format("who has used up the tries of '{}' and goes on to '{}'", step, to);
    case Way::Of::leaves:
      return fmt::format("who leaves the wait for '{}' and goes on to '{}'", step, to);
    case Way::Of::full:
      return fmt::format("who finds '{}' full and goes on to '{}'", step, to);
    case Way::Of::then:
    case Way::Of::branch:
      return fmt::format("who goes from '{}' to '{}'", step, to);
  }
  return "";
}

}  // namespace

Diagnostics place_kept(const RuleSubject& subject) {
  const Pathway& pathway = subject.pathway;
  Diagnostics found;
  for (int place = 0; place < static_cast<int>(pathway.places.size()); ++place) {
    std::vector<Occupied> by_class;
    bool ever_freed = false;
    for (int c = 0; c < subject.ways.classes(); ++c) {
      by_class.emplace_back(subject, place, c);
      ever_freed = ever_freed || by_class.back().ever_freed();
    }
    if (!ever_freed) continue;  // It is theirs until they leave.
    std::vector<std::pair<int, int>> told;
    for (int c = 0; c < subject.ways.classes(); ++c)
      for (const Occupied::Kept& kept : by_class[at(c)].kept()) {
        const std::pair<int, int> route{kept.from, kept.way.next.index};
        if (std::find(told.begin(), told.end(), route) != told.end()) continue;
        if (!is_gone_on_without(subject, kept.way.next.index, c, by_class)) continue;
        told.push_back(route);
        const std::string& from = pathway.steps[at(kept.from)].name;
        const std::string& to = pathway.steps[at(kept.way.next.index)].name;
        const std::string& name = pathway.places[at(place)].name;
        const Location& where = kept.way.outcome != nullptr ? kept.way.outcome->at : pathway.steps[at(kept.from)].at;
        found.push_back(finding(
            where,
            fmt::format("{} keeps '{}' until they leave the pathway; others give it up before", who(kept.way, from, to),
                        name),
            fmt::format("write `frees: [{}]` in this outcome, or at the step of the route where they give it up",
                        name)));
      }
  }
  return found;
}

}  // namespace refpath
