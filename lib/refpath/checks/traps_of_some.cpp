// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/traps_of_some.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// Where referrals of one class can go from each step.
class Moves {
 public:
  Moves(const RuleSubject& subject, int referral_class) {
    const int steps = static_cast<int>(subject.pathway.steps.size());
    next_.resize(at(steps));
    comes_.resize(at(steps));
    can_exit_.assign(at(steps), 0);
    for (int s = 0; s < steps; ++s) {
      comes_[at(s)] = subject.ways.comes(s, referral_class) ? 1 : 0;
      if (comes_[at(s)] == 0) continue;
      for (const Way& way : subject.ways.from(s, referral_class)) {
        if (way.next.kind == Next::Kind::exit) {
          can_exit_[at(s)] = 1;
        } else {
          next_[at(s)].push_back(way.next.index);
        }
      }
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (int s = 0; s < steps; ++s) {
        if (can_exit_[at(s)] != 0) continue;
        const auto& next = next_[at(s)];
        if (std::none_of(next.begin(), next.end(), [&](int to) { return can_exit_[at(to)] != 0; })) continue;
        can_exit_[at(s)] = 1;
        changed = true;
      }
    }
  }

  [[nodiscard]] bool is_trapped(int step) const { return comes_[at(step)] != 0 && can_exit_[at(step)] == 0; }

  // The steps to which a referral may come after a step, sorted, and the step itself.
  [[nodiscard]] std::set<int> after(int step) const {
    std::set<int> met = {step};
    std::vector<int> to_see = {step};
    while (!to_see.empty()) {
      const int here = to_see.back();
      to_see.pop_back();
      for (const int to : next_[at(here)])
        if (met.insert(to).second) to_see.push_back(to);
    }
    return met;
  }

 private:
  std::vector<std::vector<int>> next_;
  std::vector<char> comes_, can_exit_;
};

}  // namespace

std::vector<Trap> traps_of_some(const RuleSubject& subject, const std::vector<bool>& is_trap_for_all) {
  std::map<std::set<int>, std::vector<int>> classes;
  const int steps = static_cast<int>(subject.pathway.steps.size());
  for (int c = 0; c < subject.ways.classes(); ++c) {
    const Moves moves(subject, c);
    for (int s = 0; s < steps; ++s) {
      if (is_trap_for_all[at(s)] || !moves.is_trapped(s)) continue;
      // Those that only lead to a trap are mended with it: the trap is where all steps lead back to each other.
      std::set<int> around = moves.after(s);
      if (!std::all_of(around.begin(), around.end(), [&](int other) { return moves.after(other).count(s) == 1; }))
        continue;
      std::vector<int>& told = classes[std::move(around)];
      if (told.empty() || told.back() != c) told.push_back(c);
    }
  }
  std::vector<Trap> found;
  found.reserve(classes.size());
  for (auto& [around, whose] : classes) found.push_back({{around.begin(), around.end()}, std::move(whose)});
  return found;
}

std::string kind_text(const RuleSubject& subject, const std::vector<int>& classes) {
  Condition condition;
  for (const ProgramAttribute& attribute : subject.program.attributes) {
    Condition::Term term{attribute.attribute, {}};
    for (int value = 0; value < attribute.values; ++value)
      if (std::any_of(classes.begin(), classes.end(),
                      [&](int one) { return one / attribute.stride % attribute.values == value; }))
        term.values.push_back(value);
    if (static_cast<int>(term.values.size()) < attribute.values) condition.terms.push_back(std::move(term));
  }
  return condition_text(subject.pathway, condition);
}

}  // namespace refpath
