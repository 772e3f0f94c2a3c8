// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/times.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// Four weeks: by then a standard for a first contact has mostly passed, and somebody must know how the person is.
constexpr double longest = 4 * static_cast<double>(week_ticks);

bool has_caseload(const Role& role) {
  return role.caseload.has_value() && is_limited(role);
}

// What somebody may be held by in a wait: by one of those who have a caseload, or in a place.
struct Holder {
  int place = -1;  // -1: any caseload

  [[nodiscard]] bool is_in(const std::vector<PlaceRef>& refs) const {
    return std::any_of(refs.begin(), refs.end(), [this](const PlaceRef& ref) {
      return place < 0 ? ref.kind == PlaceRef::Kind::caseload : ref.kind == PlaceRef::Kind::place && ref.index == place;
    });
  }
};

// Whether a referral may still be held after this way, that was when it had been to the step.
bool stays_held(const RuleSubject& subject, const Holder& by, std::size_t index, const Way& way) {
  if (way.outcome != nullptr && by.is_in(way.outcome->takes)) return true;
  if (way.outcome != nullptr && by.is_in(way.outcome->frees)) return false;
  const bool is_done = way.of == Way::Of::then || way.of == Way::Of::missed;
  if (!is_done) return true;
  const Step* step = &subject.pathway.steps[index];
  if (by.is_in(step->frees)) return false;
  // The end of a branch goes on where its split goes on.
  for (int split = subject.program.steps[index].inside; way.of == Way::Of::then && step->then.empty() && split >= 0;
       split = subject.program.steps[at(split)].inside) {
    step = &subject.pathway.steps[at(split)];
    if (by.is_in(step->frees)) return false;
  }
  return true;
}

// Adds, by step, whether who comes there may be held.
void add_held(const RuleSubject& subject, const Holder& by, std::vector<char>& by_somebody) {
  const Pathway& pathway = subject.pathway;
  std::vector<char> held(pathway.steps.size(), 0);
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t s = 0; s < held.size(); ++s) {
      const Step& step = pathway.steps[s];
      bool has = held[s] != 0 || by.is_in(step.takes);
      for (const Work& work : step.work)
        for (const int role : work.roles) has = has || (by.place < 0 && has_caseload(pathway.roles[at(role)]));
      for (int c = 0; c < subject.ways.classes(); ++c)
        for (const Way& way : subject.ways.from(static_cast<int>(s), c)) {
          if (way.next.kind != Next::Kind::step || held[at(way.next.index)] != 0) continue;
          const bool taken = way.outcome != nullptr && by.is_in(way.outcome->takes);
          if (!taken && !(has && stays_held(subject, by, s, way))) continue;
          held[at(way.next.index)] = 1;
          changed = true;
        }
    }
  }
  for (std::size_t s = 0; s < held.size(); ++s)
    if (held[s] != 0) by_somebody[s] = 1;
}

bool lies_in(const RuleSubject& subject, int step, int split) {
  while (step >= 0 && step != split) step = subject.program.steps[at(step)].inside;
  return step == split;
}

// Whether anybody does something in a branch, or has the person there; not of that in which a step itself lies.
bool is_seen_to(const RuleSubject& subject, int split, int entry, int but, const std::vector<char>& by_somebody) {
  std::vector<char> seen(subject.pathway.steps.size(), 0);
  std::vector<int> to_see = {entry};
  bool somebody = false;
  while (!to_see.empty()) {
    const int index = to_see.back();
    to_see.pop_back();
    if (index == but) return false;
    if (seen[at(index)] != 0) continue;
    seen[at(index)] = 1;
    const Step& step = subject.pathway.steps[at(index)];
    somebody = somebody || by_somebody[at(index)] != 0 || !step.takes.empty() || !step.work.empty() ||
               step.meeting >= 0 || step.clinic >= 0;
    for (int c = 0; c < subject.ways.classes(); ++c)
      for (const Way& way : subject.ways.from(index, c))
        if (way.next.kind == Next::Kind::step && lies_in(subject, way.next.index, split))
          to_see.push_back(way.next.index);
  }
  return somebody;
}

// Somebody may be in touch while one branch waits.
bool is_seen_to_beside(const RuleSubject& subject, int step, const std::vector<char>& by_somebody) {
  for (int split = subject.program.steps[at(step)].inside; split >= 0; split = subject.program.steps[at(split)].inside)
    for (const int entry : subject.pathway.steps[at(split)].split->entries)
      if (is_seen_to(subject, split, entry, step, by_somebody)) return true;
  return false;
}

// Somebody who is to see the person again has them in mind, without a caseload.
bool is_for_the_same(const Step& step) {
  return step.same_person_as >= 0;
}

// Another branch may end first and the wait with it.
bool may_be_cut_short(const RuleSubject& subject, int step) {
  for (int split = subject.program.steps[at(step)].inside; split >= 0;
       split = subject.program.steps[at(split)].inside) {
    const auto& of = subject.pathway.steps[at(split)].split;
    if (of && of->needed < static_cast<int>(of->entries.size())) return true;
  }
  return false;
}

// The longest average of a delay over the kinds of referral that may have it, and which these are, where not all are.
struct Length {
  double seconds = 0;
  std::string whose;  // " for referrals with urgency 'routine'"
};
template <class Has>
Length length_for(const RuleSubject& subject, const Quantity<Duration>& delay, const Has& has) {
  Length longest_of_all;
  Condition::Term who{delay.by, {}};
  bool differs = false;
  for (int c = 0; c < subject.ways.classes(); ++c) {
    if (!has(c)) continue;
    const double length = calendar_mean(subject.pathway, subject.ways.value_of(delay, c));
    if (delay.by < 0) {
      longest_of_all.seconds = length;
      break;
    }
    differs = differs || (!who.values.empty() && length != longest_of_all.seconds);
    if (who.values.empty() || length > longest_of_all.seconds) who.values.clear();
    longest_of_all.seconds = std::max(longest_of_all.seconds, length);
    if (length < longest_of_all.seconds) continue;
    for (int value = 0; value < static_cast<int>(delay.cases.size()); ++value)
      if (subject.ways.holds({{}, {{delay.by, {value}}}}, c) &&
          std::find(who.values.begin(), who.values.end(), value) == who.values.end())
        who.values.push_back(value);
  }
  if (differs) longest_of_all.whose = " for referrals with " + condition_text(subject.pathway, {{}, {who}});
  return longest_of_all;
}

Diagnostic ownerless(const Location& where, const Length& length, const Step& step) {
  const bool whole = step.work.empty() && step.meeting < 0 && step.clinic < 0 && !step.split;
  return finding(
      where,
      fmt::format("{} pass on average {} '{}'{}, in which nobody works on the referral and nobody has it on a caseload",
                  length_text(length.seconds), whole ? "in" : "before", step.name, length.whose),
      "say who keeps an eye on it: a `caseload` of a role that `takes` it before, or a step in which somebody keeps in "
      "touch");
}

}  // namespace

Diagnostics wait_without_owner(const RuleSubject& subject) {
  const Pathway& pathway = subject.pathway;
  std::vector<char> by_somebody(pathway.steps.size(), 0);
  add_held(subject, {}, by_somebody);
  for (int place = 0; place < static_cast<int>(pathway.places.size()); ++place) add_held(subject, {place}, by_somebody);
  const auto has_owner = [&](int s) {
    return by_somebody[at(s)] != 0 || is_for_the_same(pathway.steps[at(s)]) || may_be_cut_short(subject, s) ||
           is_seen_to_beside(subject, s, by_somebody);
  };
  Diagnostics found;
  for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
    const Step& step = pathway.steps[s];
    if (step.delay && !has_owner(static_cast<int>(s)))
      if (const Length length = length_for(
              subject, *step.delay, [&](int c) { return subject.ways.comes_by_its_delay(static_cast<int>(s), c); });
          length.seconds >= longest)
        found.push_back(ownerless(step.delay->at.known() ? step.delay->at : step.at, length, step));
    for (const std::vector<Outcome>* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes) {
        if (!outcome.delay || outcome.next.kind != Next::Kind::step) continue;
        const int next = outcome.next.index;
        if (has_owner(next)) continue;
        const Length length =
            length_for(subject, *outcome.delay, [&](int c) { return subject.ways.comes(static_cast<int>(s), c); });
        if (length.seconds >= longest)
          found.push_back(
              ownerless(outcome.delay->at.known() ? outcome.delay->at : outcome.at, length, pathway.steps[at(next)]));
      }
  }
  return found;
}

}  // namespace refpath
