// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/model/graph.hpp"
#include "refpath/units/lengths.hpp"

namespace refpath {
namespace {

bool takes_time(const Quantity<Duration>& time) {
  if (time.by < 0) return mean(time.value.shape) > 0;
  return std::all_of(time.cases.begin(), time.cases.end(), [](const auto& one) { return takes_time(one); });
}
bool takes_time(const std::optional<Quantity<Duration>>& delay) {
  return delay && takes_time(*delay);
}

// Whether all who are let into a step are held up there. Waits for people are not counted on: somebody may be free.
bool takes_time(const Pathway& pathway, const Step& step) {
  if (step.meeting >= 0 || step.clinic >= 0) return true;
  for (const Work& work : step.work)
    for (const KindTime& part : work.times)
      if (takes_time(part.time)) return true;
  if (!step.split) return false;
  return std::any_of(step.split->entries.begin(), step.split->entries.end(), [&](int entry) {
    const Step& first = pathway.steps[static_cast<std::size_t>(entry)];
    return takes_time(first.delay) || first.meeting >= 0 || first.clinic >= 0 || !first.work.empty();
  });
}

// Steps among which a referral can be sent on without end while a list stays closed, or tries are used up: in no time.
class SentRound {
 public:
  explicit SentRound(const Pathway& pathway) : pathway_(pathway), inside_(pathway.steps.size(), true) {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t s = 0; s < pathway.steps.size(); ++s)
        if (inside_[s] && !stays(pathway.steps[s])) {
          inside_[s] = false;
          changed = true;
        }
    }
  }

  // The steps that a referral may go round from each, from one of them; empty when it does not come back.
  [[nodiscard]] std::vector<std::size_t> round(std::size_t start) const {
    std::vector<std::size_t> met;
    std::vector<bool> seen(inside_.size(), false);
    bool back = false;
    const auto see_next = [&](std::size_t s) {
      for (const std::vector<Outcome>* outcomes : at_once(pathway_.steps[s]))
        for (const Outcome& outcome : *outcomes) {
          const auto to = static_cast<std::size_t>(outcome.next.index);
          if (!can_happen(outcome)) continue;
          back = back || to == start;
          if (!seen[to]) met.push_back(to);
          seen[to] = true;
        }
    };
    if (!inside_[start]) return {};
    see_next(start);
    // NOLINTNEXTLINE(modernize-loop-convert): it grows on the way
    for (std::size_t i = 0; i < met.size(); ++i) see_next(met[i]);
    if (!back) return {};
    std::sort(met.begin(), met.end());
    return met;
  }

 private:
  // The ways on that take no time and lead to such steps only.
  [[nodiscard]] std::vector<const std::vector<Outcome>*> at_once(const Step& step) const {
    std::vector<const std::vector<Outcome>*> lists;
    const auto add = [&](const std::vector<Outcome>& outcomes) {
      if (leads_round(outcomes)) lists.push_back(&outcomes);
    };
    if (!takes_time(pathway_, step)) add(step.then);
    if (step.full) add(step.full->then);
    if (step.tries) add(step.tries->then);
    return lists;
  }
  [[nodiscard]] bool stays(const Step& step) const { return !at_once(step).empty(); }

  [[nodiscard]] bool leads_round(const std::vector<Outcome>& outcomes) const {
    return !outcomes.empty() && std::all_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
      if (!can_happen(outcome)) return true;
      if (outcome.next.kind != Next::Kind::step) return false;
      const auto to = static_cast<std::size_t>(outcome.next.index);
      const auto& delay = outcome.delay ? outcome.delay : pathway_.steps[to].delay;
      return inside_[to] && !takes_time(delay);
    });
  }

  const Pathway& pathway_;
  std::vector<bool> inside_;
};

}  // namespace

Diagnostics no_time_passes(const RuleSubject& subject) {
  Diagnostics found;
  const Pathway& pathway = subject.pathway;
  const Structure shape = structure(pathway);
  const SentRound sent(pathway);
  std::vector<bool> told(pathway.steps.size(), false);
  for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
    if (told[s] || !shape.reachable[s] || !shape.can_exit[s]) continue;
    const std::vector<std::size_t> steps = sent.round(s);
    if (steps.empty()) continue;
    std::vector<std::string> names;
    for (const std::size_t step : steps) {
      names.push_back(pathway.steps[step].name);
      told[step] = true;
    }
    const Step& first = pathway.steps[s];
    found.push_back(
        finding(first.full    ? first.full->at
                : first.tries ? first.tries->at
                              : first.at,
                steps.size() == 1
                    ? fmt::format("'{}' sends a referral back to itself, without end and in no time", first.name)
                    : fmt::format("{} can send a referral to each other without end and in no time", listed(names)),
                "let those whom `full` or `tries` send elsewhere come to an exit, or give the way back a `delay`"));
  }
  return found;
}

}  // namespace refpath
