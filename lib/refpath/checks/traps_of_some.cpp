// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/traps_of_some.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "refpath/checks/words.hpp"
#include "refpath/model/graph.hpp"

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

  [[nodiscard]] std::vector<std::vector<int>> traps() const {
    std::vector<bool> trapped(next_.size());
    for (std::size_t s = 0; s < trapped.size(); ++s) trapped[s] = comes_[s] != 0 && can_exit_[s] == 0;
    if (std::find(trapped.begin(), trapped.end(), true) == trapped.end()) return {};
    return closed_components(trapped, next_, strong_components(next_));
  }

 private:
  std::vector<std::vector<int>> next_;
  std::vector<char> comes_, can_exit_;
};

}  // namespace

std::vector<std::vector<int>> closed_components(const std::vector<bool>& trapped,
                                                const std::vector<std::vector<int>>& next,
                                                const std::vector<int>& component) {
  std::map<int, std::vector<int>> members;
  std::set<int> left;
  for (std::size_t s = 0; s < next.size(); ++s) {
    if (!trapped[s]) continue;
    members[component[s]].push_back(static_cast<int>(s));
    for (const int to : next[s])
      if (component[at(to)] != component[s]) left.insert(component[s]);
  }
  std::vector<std::vector<int>> closed;
  for (auto& [one, steps] : members)
    if (left.count(one) == 0) closed.push_back(std::move(steps));
  return closed;
}

std::vector<Trap> traps_of_some(const RuleSubject& subject, const std::vector<bool>& is_trap_for_all) {
  std::map<std::vector<int>, std::vector<int>> classes;
  for (int c = 0; c < subject.ways.classes(); ++c)
    for (std::vector<int>& trap : Moves(subject, c).traps())
      if (!is_trap_for_all[at(trap.front())]) classes[std::move(trap)].push_back(c);
  std::vector<Trap> found;
  found.reserve(classes.size());
  for (auto& [steps, whose] : classes) found.push_back({steps, std::move(whose)});
  return found;
}

std::string kind_text(const RuleSubject& subject, const std::vector<int>& classes) {
  const std::set<int> all(classes.begin(), classes.end());
  const auto matters = [&](const ProgramAttribute& attribute) {
    return std::any_of(all.begin(), all.end(), [&](int one) {
      const int without = one - one / attribute.stride % attribute.values * attribute.stride;
      for (int value = 0; value < attribute.values; ++value)
        if (all.count(without + value * attribute.stride) == 0) return true;
      return false;
    });
  };
  Condition these, first;
  std::size_t meant = 1;
  for (const ProgramAttribute& attribute : subject.program.attributes) {
    std::set<int> values;
    for (const int one : all) values.insert(one / attribute.stride % attribute.values);
    meant *= values.size();
    if (!matters(attribute)) continue;
    these.terms.push_back({attribute.attribute, {values.begin(), values.end()}});
    first.terms.push_back({attribute.attribute, {classes.front() / attribute.stride % attribute.values}});
  }
  if (these.terms.empty()) return "";
  if (meant == all.size()) return "with " + condition_text(subject.pathway, these);
  return fmt::format("of some kinds (with {}, for example)", condition_text(subject.pathway, first));
}

}  // namespace refpath
