// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/flow.hpp"

#include <map>
#include <tuple>

namespace refpath {
namespace {

constexpr int most_remembered = 1000;

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

}  // namespace

TriesSoFar::TriesSoFar(const Program& program)
    : program_(program), exact_(program.steps.size(), true), stride_(program.steps.size(), 0) {
  std::map<int, int> combinations;  // by component
  for (std::size_t s = 0; s < program.steps.size(); ++s) {
    const ProgramStep& step = program.steps[s];
    if (step.tries == 0) continue;
    int& known = combinations.emplace(step.component, 1).first->second;
    exact_[s] = step.inside < 0 && known <= most_remembered / (step.tries + 1);
    if (!exact_[s]) continue;
    stride_[s] = known;
    known *= step.tries + 1;
  }
}

int TriesSoFar::visits(int remembered, int step) const {
  return remembered / stride_[at(step)] % (program_.steps[at(step)].tries + 1);
}

int TriesSoFar::coming(int remembered, int from, int to) const {
  const bool goes_to_and_fro = from >= 0 && program_.steps[at(from)].component == program_.steps[at(to)].component;
  return (goes_to_and_fro ? remembered : 0) + stride_[at(to)];
}

bool TriesSoFar::is_last(int remembered, int step) const {
  return stride_[at(step)] > 0 && visits(remembered, step) == program_.steps[at(step)].tries;
}

/// Follows what referrals of one class do, state by state.
class FlowSearch {
 public:
  FlowSearch(const Program& program, const Blocks& blocks, const TriesSoFar& tries, int referral_class, Flow& flow)
      : program_(program), blocks_(blocks), tries_(tries), class_(referral_class), flow_(flow) {}

  void run(const std::vector<bool>& comes) {
    for (std::size_t s = 0; s < program_.sources.size(); ++s)
      flow_.starts_.push_back(comes[s] ? led_to(program_.sources[s].start, -1, 0) : -1);
    for (std::size_t s = 0; s < flow_.states_.size(); ++s) follow(static_cast<int>(s));  // grows on the way
    flow_.ends_ = everything_ends();
  }

 private:
  // The state to which an arc leads that is taken from a step (-1: from outside); -1 if it leads out.
  int led_to(const Arc& arc, int from, int remembered) {
    if (arc.to < 0) return -1;
    if (arc.to_step < 0) return state(blocks_.at[at(arc.to)], from, remembered, -1);
    const bool may_not = from >= 0 && same_component(from, arc.to_step) && tries_.is_last(remembered, arc.to_step);
    if (may_not) return state(-1, arc.to_step, remembered, program_.steps[at(arc.to_step)].tries_branch);
    return state(blocks_.at[at(arc.to)], arc.to_step, tries_.coming(remembered, from, arc.to_step), -1);
  }

  [[nodiscard]] bool same_component(int a, int b) const {
    return program_.steps[at(a)].component == program_.steps[at(b)].component;
  }

  // `branch`: of a state that is no block.
  int state(int block, int step, int remembered, int branch) {
    const auto [place, is_new] =
        known_.emplace(std::make_tuple(block, step, remembered), static_cast<int>(flow_.states_.size()));
    if (is_new) {
      const bool visit = block >= 0 && blocks_.all[at(block)].first == program_.steps[at(step)].entry;
      flow_.states_.push_back({block, 0, step, remembered, visit, block < 0, 0, 0, 0, 0});
      branch_.push_back(branch);
    }
    return place->second;
  }

  void follow(int index) {
    const Flow::State state = flow_.states_[at(index)];
    int branch = branch_[at(index)], end = 0;
    bool stopped = false;  // by the last try
    const int first_parallel = static_cast<int>(flow_.parallels_.size());
    if (state.block >= 0) {
      const BranchBlock& block = blocks_.all[at(state.block)];
      for (end = block.first; end < block.end && branch < 0; ++end) {
        const Instruction& instruction = program_.code[at(end)];
        stopped = instruction.op == Op::tried && tries_.is_last(state.remembered, block.step);
        if (stopped) branch = instruction.index;
        if (instruction.op == Op::split) follow_split(program_.splits[at(instruction.index)], state);
      }
      const Instruction& last = program_.code[at(block.end)];
      if (branch < 0 && last.op == Op::branch) branch = last.index;
    }
    const int first_choice = static_cast<int>(flow_.choices_.size());
    if (branch >= 0) {
      const Branch& of = program_.branch_of(branch, class_);
      for (int a = of.first_arc; a < of.first_arc + of.arcs; ++a) {
        const Arc& arc = program_.arcs[at(a)];
        const int to = led_to(arc, state.step, state.remembered);
        flow_.choices_.push_back({to, arc.exit, arc.share});
      }
    }
    Flow::State& made = flow_.states_[at(index)];
    made.end = end;
    made.tried_out = made.tried_out || stopped;
    made.first_parallel = first_parallel;
    made.parallels = static_cast<int>(flow_.parallels_.size()) - first_parallel;
    made.first_choice = first_choice;
    made.choices = static_cast<int>(flow_.choices_.size()) - first_choice;
    const bool joins = branch < 0;
    leaves_.push_back(joins);
  }

  void follow_split(const ParallelSplit& split, const Flow::State& state) {
    for (int a = split.first_arc; a < split.first_arc + split.arcs; ++a)
      flow_.parallels_.push_back(led_to(program_.arcs[at(a)], state.step, state.remembered));
  }

  // Whether an end, or the end of its parallel branch, can be reached from every state.
  bool everything_ends() const {
    const std::size_t count = flow_.states_.size();
    std::vector<std::vector<int>> before(count);
    std::vector<int> to_do;
    std::vector<bool> ends(count, false);
    for (std::size_t s = 0; s < count; ++s) {
      bool out = leaves_[s];
      flow_.for_each_choice(flow_.states_[s], [&](const Flow::Choice& choice) {
        if (choice.to >= 0) before[at(choice.to)].push_back(static_cast<int>(s));
        out = out || choice.exit >= 0;
      });
      ends[s] = out;
      if (out) to_do.push_back(static_cast<int>(s));
    }
    for (std::size_t i = 0; i < to_do.size(); ++i)  // grows on the way
      for (const int s : before[at(to_do[i])]) {
        if (ends[at(s)]) continue;
        ends[at(s)] = true;
        to_do.push_back(s);
      }
    return to_do.size() == count;
  }

  const Program& program_;
  const Blocks& blocks_;
  const TriesSoFar& tries_;
  int class_;
  Flow& flow_;
  std::map<std::tuple<int, int, int>, int> known_;  // states by block, step and what is remembered
  std::vector<int> branch_;                         // by state: the branch of what is no block, or -1
  std::vector<bool> leaves_;                        // by state: the end of a parallel branch
};

Flow::Flow(const Program& program, const Blocks& blocks, const TriesSoFar& tries, int referral_class,
           const std::vector<bool>& comes) {
  FlowSearch(program, blocks, tries, referral_class, *this).run(comes);
}

void Flow::let_through(std::size_t state, double share) {
  const State& from = states_[state];
  for (int c = from.first_choice; c < from.first_choice + from.choices; ++c) choices_[at(c)].share *= share;
}

}  // namespace refpath
