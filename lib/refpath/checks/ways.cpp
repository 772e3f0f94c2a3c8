// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/ways.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

}  // namespace

std::vector<const Outcome*> outcomes_for(const Ways& ways, const std::vector<Outcome>& outcomes, int referral_class) {
  std::vector<const Outcome*> meant, others;
  for (const Outcome& outcome : outcomes) {
    if (holds_for_all(outcome.when)) {
      others.push_back(&outcome);
    } else if (ways.holds(outcome.when, referral_class)) {
      meant.push_back(&outcome);
    }
  }
  return meant.empty() ? others : meant;
}

Ways::Ways(const Pathway& pathway, const Program& program)
    : pathway_(pathway),
      program_(program),
      classes_(pathway),
      comes_(pathway.steps.size(), std::vector<char>(at(classes_.count()), 0)) {
  assert(classes_.count() == program.classes);
  for (int c = 0; c < classes_.count(); ++c) {
    const std::vector<char> reached = met(starts(c), c, -1);
    for (std::size_t s = 0; s < reached.size(); ++s) comes_[s][at(c)] = reached[s];
  }
}

bool Ways::anybody_comes(int step) const {
  const std::vector<char>& by_class = comes_[at(step)];
  return std::find(by_class.begin(), by_class.end(), 1) != by_class.end();
}

bool Ways::comes_by_its_delay(int step, int referral_class) const {
  const std::vector<int> begin = starts(referral_class);
  if (std::find(begin.begin(), begin.end(), step) != begin.end()) return true;
  for (int s = 0; s < static_cast<int>(pathway_.steps.size()); ++s) {
    if (!comes(s, referral_class)) continue;
    for (const Way& way : from(s, referral_class))
      if (way.next.kind == Next::Kind::step && way.next.index == step &&
          (way.outcome == nullptr || !way.outcome->delay))
        return true;
  }
  return false;
}

std::vector<int> Ways::starts(int referral_class) const {
  const std::vector<int> firsts = first_steps(pathway_);
  std::vector<int> found;
  for (std::size_t s = 0; s < program_.sources.size(); ++s) {
    const ProgramSource& source = program_.sources[s];
    if (source.class_shares[at(referral_class)] <= 0) continue;
    if (s < firsts.size()) found.push_back(firsts[s]);
    if (!pathway_.demand || s >= pathway_.demand->sources.size()) continue;
    for (const Source::Backlog& backlog : pathway_.demand->sources[s].backlog) found.push_back(backlog.step);
  }
  return found;
}

void Ways::add(const std::vector<Outcome>& outcomes, Way::Of of, int referral_class, std::vector<Way>& ways) const {
  for (const Outcome* outcome : outcomes_for(*this, outcomes, referral_class)) {
    const double share = value_of(outcome->share, referral_class);
    if (share > 0) ways.push_back({of, outcome, outcome->next, share});
  }
}

std::vector<Way> Ways::from(int index, int referral_class) const {
  const Step& step = pathway_.steps[at(index)];
  std::vector<Way> ways;
  if (step.split) {
    for (const int entry : step.split->entries)
      ways.push_back({Way::Of::branch, nullptr, {Next::Kind::step, entry}, 1});
  } else {
    // The end of a branch goes on where its split goes on, be it through the ends of outer ones.
    int leads = index;
    while (leads >= 0 && pathway_.steps[at(leads)].then.empty()) leads = program_.steps[at(leads)].inside;
    if (leads >= 0) add(pathway_.steps[at(leads)].then, Way::Of::then, referral_class, ways);
  }
  if (step.missed && value_of(step.missed->share, referral_class) > 0)
    add(step.missed->then, Way::Of::missed, referral_class, ways);
  if (step.tries) add(step.tries->then, Way::Of::tries, referral_class, ways);
  if (step.leaves) add(step.leaves->then, Way::Of::leaves, referral_class, ways);
  if (step.full) add(step.full->then, Way::Of::full, referral_class, ways);
  return ways;
}

std::vector<char> Ways::met(std::vector<int> to_see, int referral_class, int stop) const {
  std::vector<char> seen(pathway_.steps.size(), 0);
  while (!to_see.empty()) {
    const int step = to_see.back();
    to_see.pop_back();
    if (seen[at(step)] != 0) continue;
    seen[at(step)] = 1;
    if (step == stop) continue;
    for (const Way& way : from(step, referral_class))
      if (way.next.kind == Next::Kind::step) to_see.push_back(way.next.index);
  }
  return seen;
}

std::vector<char> Ways::after(int step, int referral_class, int stop) const {
  std::vector<int> to_see;
  for (const Way& way : from(step, referral_class))
    if ((way.of == Way::Of::then || way.of == Way::Of::branch) && way.next.kind == Next::Kind::step)
      to_see.push_back(way.next.index);
  return met(std::move(to_see), referral_class, stop);
}

}  // namespace refpath
