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

bool names_somebody(const std::vector<PlaceRef>& refs) {
  return std::any_of(refs.begin(), refs.end(),
                     [](const PlaceRef& ref) { return ref.kind == PlaceRef::Kind::caseload; });
}

// By step: whether who comes there may be on somebody's caseload.
std::vector<char> held(const RuleSubject& subject) {
  const Pathway& pathway = subject.pathway;
  std::vector<char> held(pathway.steps.size(), 0);
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t s = 0; s < held.size(); ++s) {
      const Step& step = pathway.steps[s];
      bool has = held[s] != 0 || names_somebody(step.takes);
      for (const Work& work : step.work)
        for (const int role : work.roles) has = has || has_caseload(pathway.roles[at(role)]);
      if (names_somebody(step.frees)) has = false;
      for (int c = 0; c < subject.ways.classes(); ++c)
        for (const Way& way : subject.ways.from(static_cast<int>(s), c)) {
          if (way.next.kind != Next::Kind::step || held[at(way.next.index)] != 0) continue;
          const bool on = way.outcome != nullptr && names_somebody(way.outcome->takes)   ? true
                          : way.outcome != nullptr && names_somebody(way.outcome->frees) ? false
                                                                                         : has;
          if (!on) continue;
          held[at(way.next.index)] = 1;
          changed = true;
        }
    }
  }
  return held;
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
  const std::vector<char> by_somebody = held(subject);
  Diagnostics found;
  for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
    const Step& step = pathway.steps[s];
    if (step.delay && by_somebody[s] == 0 && !is_for_the_same(step) && !may_be_cut_short(subject, static_cast<int>(s)))
      if (const Length length = length_for(
              subject, *step.delay, [&](int c) { return subject.ways.comes_by_its_delay(static_cast<int>(s), c); });
          length.seconds >= longest)
        found.push_back(ownerless(step.delay->at.known() ? step.delay->at : step.at, length, step));
    for (const std::vector<Outcome>* outcomes : outcome_lists(step))
      for (const Outcome& outcome : *outcomes) {
        if (!outcome.delay || outcome.next.kind != Next::Kind::step) continue;
        const int next = outcome.next.index;
        if (by_somebody[at(next)] != 0 || is_for_the_same(pathway.steps[at(next)]) || may_be_cut_short(subject, next))
          continue;
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
