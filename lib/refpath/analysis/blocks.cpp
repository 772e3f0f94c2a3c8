// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/blocks.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

int end_of_block(const Program& program, int instruction) {
  while (program.code[at(instruction)].op != Op::branch && program.code[at(instruction)].op != Op::join) ++instruction;
  return instruction;
}

/// Finds what can be reached, and what is not exact there.
class Search {
 public:
  Search(const Program& program, Counting counting) : program_(program), counting_(counting) {
    blocks_.at.resize(program.code.size(), -1);
    blocks_.exits.resize(program.exits.size());
  }

  void reach_everything() {
    for (const ProgramSource& source : program_.sources) {
      reach(source.start);
      for (const ProgramSource::Backlog& backlog : source.backlog) reach(backlog.to);
    }
    // NOLINTNEXTLINE(modernize-loop-convert): it grows on the way
    for (std::size_t b = 0; b < blocks_.all.size(); ++b) {
      const BranchBlock block = blocks_.all[b];
      for_each_way(block, [this](const Arc& arc, Way) { reach(arc); });
    }
    std::sort(blocks_.all.begin(), blocks_.all.end(),
              [](const BranchBlock& a, const BranchBlock& b) { return a.first < b.first; });
    for (std::size_t b = 0; b < blocks_.all.size(); ++b) blocks_.at[at(blocks_.all[b].first)] = static_cast<int>(b);
  }

  void mark(const std::vector<bool>& tries_are_exact) {
    for (std::size_t b = 0; b < blocks_.all.size(); ++b) {
      const BranchBlock block = blocks_.all[b];
      for (int i = block.first; i < block.end; ++i) {
        const Instruction& instruction = program_.code[at(i)];
        if (instruction.op == Op::gate) mark_gate(static_cast<int>(b), program_.gates[at(instruction.index)]);
        if (instruction.op == Op::split) mark_split(static_cast<int>(b), program_.splits[at(instruction.index)]);
      }
      const ProgramStep& step = program_.steps[at(block.step)];
      if (step.tries > 0 && block.first == step.entry && !tries_are_exact[at(block.step)]) {
        mark_entered(static_cast<int>(b), {block.step, tries_are_counted});
        mark_targets(step.tries_branch, {block.step, tries_are_counted});
      }
    }
    spread();
  }

  Blocks take() { return std::move(blocks_); }

 private:
  /// How something goes on from a block.
  enum class Way { chosen, parallel, aside };

  /// Calls visit(arc, way) for each arc out of a block; `aside`: by patience, full lists and tries.
  template <class Visit>
  void for_each_way(const BranchBlock& block, const Visit& visit) const {
    const auto aside = [&visit](const Arc& arc) { visit(arc, Way::aside); };
    for (int i = block.first; i <= block.end; ++i) {
      const Instruction& instruction = program_.code[at(i)];
      switch (instruction.op) {
        case Op::gate: {
          const Gate& gate = program_.gates[at(instruction.index)];
          if (gate.leaves) for_each_arc(program_, gate.leaves_branch, aside);
          if (gate.full >= 0) for_each_arc(program_, gate.full_branch, aside);
          break;
        }
        case Op::tried:
          for_each_arc(program_, instruction.index, aside);
          break;
        case Op::split: {
          const ParallelSplit& split = program_.splits[at(instruction.index)];
          for (int a = split.first_arc; a < split.first_arc + split.arcs; ++a)
            visit(program_.arcs[at(a)], Way::parallel);
          break;
        }
        case Op::branch:
          for_each_arc(program_, instruction.index, [&visit](const Arc& arc) { visit(arc, Way::chosen); });
          break;
        case Op::work:
        case Op::joint:
        case Op::meet:
        case Op::session:
        case Op::take:
        case Op::free:
        case Op::mark:
        case Op::count:
        case Op::again:
        case Op::join:
          break;
      }
    }
    const ProgramStep& step = program_.steps[at(block.step)];
    if (step.tries > 0 && block.first == step.entry) for_each_arc(program_, step.tries_branch, aside);
  }

  void reach(const Arc& arc) {
    if (arc.to < 0 || blocks_.at[at(arc.to)] >= 0) return;
    blocks_.at[at(arc.to)] = static_cast<int>(blocks_.all.size());
    blocks_.all.push_back({program_.code[at(arc.to)].step, arc.to, end_of_block(program_, arc.to), {}, {}});
  }

  void mark_gate(int block, const Gate& gate) {
    if (gate.leaves) {
      mark_done(block, {gate.step, people_leave});
      mark_targets(gate.leaves_branch, {gate.step, people_leave});
    }
    if (gate.full >= 0) {
      mark_done(block, {gate.step, list_can_be_full});
      mark_targets(gate.full_branch, {gate.step, list_can_be_full});
    }
  }

  // Branches that are withdrawn part-way, or that end the referral and so withdraw the others.
  void mark_split(int block, const ParallelSplit& split) {
    std::vector<int> inside;
    std::vector<bool> known(blocks_.all.size(), false);
    bool exits = false, aside = false;
    const auto meet = [&](const Arc& arc) {
      if (arc.to < 0) {
        exits = exits || arc.exit >= 0;
        return;
      }
      const int to = blocks_.at[at(arc.to)];
      if (known[at(to)]) return;
      known[at(to)] = true;
      inside.push_back(to);
    };
    for (int a = split.first_arc; a < split.first_arc + split.arcs; ++a) meet(program_.arcs[at(a)]);
    // NOLINTNEXTLINE(modernize-loop-convert): it grows on the way
    for (std::size_t i = 0; i < inside.size(); ++i)
      for_each_way(blocks_.all[at(inside[i])], [&](const Arc& arc, Way way) {
        meet(arc);
        aside = aside || way == Way::aside;
      });
    if (!exits && split.needed >= split.arcs) return;
    const Exactness why{split.step, exits ? branch_can_end_it : first_branch_decides};
    for (const int b : inside) mark_entered(b, why);
    if (exits && (aside || counting_ == Counting::usual)) mark_done(block, why);
  }

  void mark_targets(int branch, const Exactness& why) {
    for_each_arc(program_, branch, [&](const Arc& arc) { mark_target(arc, why); });
  }

  void mark_target(const Arc& arc, const Exactness& why) {
    if (arc.to >= 0) mark_entered(blocks_.at[at(arc.to)], why);
    if (arc.exit >= 0 && blocks_.exits[at(arc.exit)].exact()) blocks_.exits[at(arc.exit)] = why;
  }

  void mark_entered(int block, const Exactness& why) {
    if (blocks_.all[at(block)].entered.exact()) blocks_.all[at(block)].entered = why;
    mark_done(block, why);
  }

  void mark_done(int block, const Exactness& why) {
    if (!blocks_.all[at(block)].done.exact()) return;
    blocks_.all[at(block)].done = why;
    to_spread_.push_back(block);
  }

  // What is not gone through an exact number of times makes all that follows it inexact.
  void spread() {
    // NOLINTNEXTLINE(modernize-loop-convert): it grows on the way
    for (std::size_t i = 0; i < to_spread_.size(); ++i) {
      const BranchBlock block = blocks_.all[at(to_spread_[i])];
      for_each_way(block, [&](const Arc& arc, Way way) {
        const Exactness& why = way == Way::aside ? block.entered : block.done;
        if (!why.exact()) mark_target(arc, why);
      });
    }
  }

  const Program& program_;
  Counting counting_;
  Blocks blocks_;
  std::vector<int> to_spread_;
};

}  // namespace

Blocks blocks_of(const Program& program, const std::vector<bool>& tries_are_exact, Counting counting) {
  Search search(program, counting);
  search.reach_everything();
  search.mark(tries_are_exact);
  return search.take();
}

std::vector<int> times_done(const Program& program, const BranchBlock& block, int referral_class) {
  std::vector<int> times(at(block.end - block.first), 1);
  for (int i = block.first; i < block.end; ++i) {
    if (program.code[at(i)].op != Op::again) continue;
    const Repetition& again = program.repeats[at(program.code[at(i)].index)];
    const int often = again.times[again.times.size() == 1 ? 0 : at(referral_class)];
    assert(again.first >= block.first && "what is repeated has no branches");
    for (int k = again.first; k < i; ++k) times[at(k - block.first)] *= often;
  }
  return times;
}

}  // namespace refpath
