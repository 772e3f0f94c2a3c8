// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/traps_of_some.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

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

  [[nodiscard]] const std::vector<int>& next(int step) const { return next_[at(step)]; }

 private:
  std::vector<std::vector<int>> next_;
  std::vector<char> comes_, can_exit_;
};

// The sets of steps that lead back to each other and nowhere else, of those that are trapped: the strong components
// without a way out (Tarjan, Depth-first search and linear graph algorithms, 1972).
class Ends {
 public:
  Ends(const Moves& moves, int steps)
      : moves_(moves), number_(at(steps), 0), least_(at(steps), 0), leading_on_(at(steps), 0) {
    for (int s = 0; s < steps; ++s)
      if (moves.is_trapped(s) && number_[at(s)] == 0) visit(s);
  }

  [[nodiscard]] std::vector<std::set<int>> take() { return std::move(ends_); }

 private:
  static constexpr int done = std::numeric_limits<int>::max();

  void visit(int step) {
    number_[at(step)] = least_[at(step)] = ++visited_;
    open_.push_back(step);
    bool leads_on = false;  // to a component that is complete
    for (const int to : moves_.next(step)) {
      if (number_[at(to)] == 0) visit(to);
      leads_on = leads_on || number_[at(to)] == done;
      if (number_[at(to)] != done) least_[at(step)] = std::min(least_[at(step)], least_[at(to)]);
    }
    if (leads_on) leading_on_[at(step)] = 1;
    if (least_[at(step)] != number_[at(step)]) return;
    std::set<int> together;
    bool is_end = true;
    for (int one = -1; one != step;) {
      one = open_.back();
      open_.pop_back();
      number_[at(one)] = done;
      is_end = is_end && leading_on_[at(one)] == 0;
      together.insert(one);
    }
    if (is_end) ends_.push_back(std::move(together));
  }

  const Moves& moves_;
  std::vector<int> number_, least_, open_;
  std::vector<char> leading_on_;
  int visited_ = 0;
  std::vector<std::set<int>> ends_;
};

}  // namespace

std::vector<Trap> traps_of_some(const RuleSubject& subject, const std::vector<bool>& is_trap_for_all) {
  std::map<std::set<int>, std::vector<int>> classes;
  const int steps = static_cast<int>(subject.pathway.steps.size());
  for (int c = 0; c < subject.ways.classes(); ++c) {
    const Moves moves(subject, c);
    for (std::set<int>& end : Ends(moves, steps).take())
      if (!is_trap_for_all[at(*end.begin())]) classes[std::move(end)].push_back(c);
  }
  std::vector<Trap> found;
  found.reserve(classes.size());
  for (auto& [around, whose] : classes) found.push_back({{around.begin(), around.end()}, std::move(whose)});
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
    if (!matters(attribute)) {
      meant *= at(attribute.values);
      continue;
    }
    std::set<int> values;
    for (const int one : all) values.insert(one / attribute.stride % attribute.values);
    meant *= values.size();
    these.terms.push_back({attribute.attribute, {values.begin(), values.end()}});
    first.terms.push_back({attribute.attribute, {classes.front() / attribute.stride % attribute.values}});
  }
  if (these.terms.empty()) return "";
  if (meant == all.size()) return "with " + condition_text(subject.pathway, these);
  return fmt::format("of some kinds (with {}, for example)", condition_text(subject.pathway, first));
}

}  // namespace refpath
