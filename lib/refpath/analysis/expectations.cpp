// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/expectations.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "refpath/analysis/block_work.hpp"
#include "refpath/analysis/blocks.hpp"
#include "refpath/analysis/class_chain.hpp"
#include "refpath/analysis/flow.hpp"
#include "refpath/analysis/handoffs.hpp"
#include "refpath/analysis/least_flow.hpp"
#include "refpath/analysis/mixture.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

class Expectations {
 public:
  Expectations(const Program& program, const std::vector<double>& weights, Analysis& analysis, Counting counting)
      : program_(program),
        weights_(weights),
        analysis_(analysis),
        counting_(counting),
        tries_(program),
        blocks_(blocks_of(program, tries_.exact(), counting)),
        visits_(program.steps.size()),
        touch_(program.roles.size()),
        counts_(program.counts.size()) {
    per_.meeting_visits.resize(program.meetings.size());
    per_.clinic_came.resize(program.clinics.size());
    per_.clinic_missed.resize(program.clinics.size());
  }

  PerReferral run() {
    for (int c = 0; c < program_.classes && analysis_.defined; ++c) add_class(c);
    if (!analysis_.defined) return std::move(per_);
    take_moments();
    say_what_is_exact();
    take_cells();
    return std::move(per_);
  }

 private:
  using CellKey = std::tuple<int, int, TimeKind>;  // role, step, kind

  void add_class(int referral_class) {
    std::vector<double> shares;
    std::vector<bool> comes;
    for (std::size_t s = 0; s < weights_.size(); ++s) {
      shares.push_back(weights_[s] * program_.sources[s].class_shares[at(referral_class)]);
      comes.push_back(shares.back() > 0);
    }
    if (std::find(comes.begin(), comes.end(), true) == comes.end()) return;
    Flow flow(program_, blocks_, tries_, referral_class, comes);
    analysis_.defined = flow.ends();
    if (!flow.ends()) return;
    if (counting_ == Counting::least) let_through_least(flow);
    const ClassChain chain(program_, flow, shares);
    add_visits(flow, chain);
    add_exits(flow, chain);
    add_times(flow, chain, referral_class);
    add_marks(flow, chain, referral_class);
    add_sessions(flow, chain, referral_class);
    if (program_.splits.empty())
      analysis_.handoffs += handoffs(program_, blocks_, flow, referral_class, chain.visits());
  }

  void add_visits(const Flow& flow, const ClassChain& chain) {
    std::vector<std::vector<ClassChain::Gift>> gifts(program_.steps.size());
    for (std::size_t s = 0; s < flow.states().size(); ++s) {
      if (flow.states()[s].tried_out) analysis_.tried_out[at(flow.states()[s].step)].mean += chain.visits()[s];
      if (flow.states()[s].visit) gifts[at(flow.states()[s].step)].push_back({static_cast<int>(s), {1, 0, {}}});
    }
    for (std::size_t step = 0; step < gifts.size(); ++step) chain.add_few(gifts[step], visits_[step]);
  }

  void add_exits(const Flow& flow, const ClassChain& chain) {
    for (std::size_t s = 0; s < flow.states().size(); ++s)
      flow.for_each_choice(flow.states()[s], [&](const Flow::Choice& choice) {
        if (choice.exit >= 0) analysis_.exits[at(choice.exit)].mean += chain.visits()[s] * choice.share;
      });
  }

  void add_times(const Flow& flow, const ClassChain& chain, int referral_class) {
    std::vector<std::vector<Moments>> by_role(program_.roles.size());  // by state
    std::map<CellKey, std::vector<ClassChain::Gift>> by_cell;
    for (std::size_t s = 0; s < flow.states().size(); ++s) {
      const Flow::State& state = flow.states()[s];
      if (state.block < 0) continue;
      for (const BlockTime& time : block_times(program_, blocks_.all[at(state.block)], state.end, referral_class)) {
        std::vector<Moments>& of_role = by_role[at(time.role)];
        of_role.resize(flow.states().size());
        of_role[s].mean += time.time.mean;
        of_role[s].variance += time.time.variance;
        by_cell[{time.role, state.step, time.kind}].push_back({static_cast<int>(s), time.time});
      }
    }
    for (std::size_t r = 0; r < by_role.size(); ++r)
      if (!by_role[r].empty()) chain.add_total(by_role[r], {}, touch_[r]);
    for (const auto& cell : by_cell) chain.add_few(cell.second, cells_[cell.first]);
  }

  // What is counted and paid for: once for each of the counts, and for the fees.
  void add_marks(const Flow& flow, const ClassChain& chain, int referral_class) {
    const int counts = static_cast<int>(program_.counts.size());
    for (int count = -1; count < counts; ++count) {
      std::vector<Moments> given(flow.states().size());
      std::vector<double> at_exit(program_.exits.size(), 0.0);
      bool any = false;
      for_each_done(flow, referral_class, [&](std::size_t s, const Instruction& instruction, int times) {
        if (instruction.op != Op::count) return;
        const Mark& mark = program_.marks[at(instruction.index)];
        if (mark.count != count) return;
        given[s].mean += times * mark.amount;
        any = true;
      });
      for (std::size_t e = 0; e < at_exit.size(); ++e)
        for (const Mark& mark : program_.exit_rules[e].marks) {
          if (mark.count != count) continue;
          at_exit[e] += mark.amount;
          any = true;
        }
      if (any) chain.add_total(given, at_exit, count < 0 ? fees_ : counts_[at(count)]);
    }
  }

  void add_sessions(const Flow& flow, const ClassChain& chain, int referral_class) {
    for_each_done(flow, referral_class, [&](std::size_t s, const Instruction& instruction, int times) {
      const double often = chain.visits()[s] * times;
      if (instruction.op == Op::meet) per_.meeting_visits[at(program_.meets[at(instruction.index)].meeting)] += often;
      if (instruction.op != Op::session) return;
      const ClinicVisit& visit = program_.clinic_visits[at(instruction.index)];
      (visit.missed ? per_.clinic_missed : per_.clinic_came)[at(visit.clinic)] += often;
    });
  }

  // Calls visit(state, instruction, how often it is done each time).
  template <class Visit>
  void for_each_done(const Flow& flow, int referral_class, const Visit& visit) const {
    for (std::size_t s = 0; s < flow.states().size(); ++s) {
      const Flow::State& state = flow.states()[s];
      if (state.block < 0) continue;
      const BranchBlock& block = blocks_.all[at(state.block)];
      const std::vector<int> times = times_done(program_, block, referral_class);
      for (int i = block.first; i < state.end; ++i) visit(s, program_.code[at(i)], times[at(i - block.first)]);
    }
  }

  void take_moments() {
    for (std::size_t s = 0; s < visits_.size(); ++s) analysis_.visits[s] = visits_[s].moments();
    for (std::size_t r = 0; r < touch_.size(); ++r) analysis_.touch[r] = touch_[r].moments();
    for (std::size_t c = 0; c < counts_.size(); ++c) analysis_.counts[c] = counts_[c].moments();
    analysis_.fees = fees_.moments();
    for (Moments& exit : analysis_.exits) exit.variance = std::max(0.0, exit.mean * (1 - exit.mean));
  }

  static void doubt(Exactness& about, const Exactness& why) { about = first_doubt(about, why); }

  void say_what_is_exact() {
    if (!program_.splits.empty()) analysis_.handoffs_exactness = {program_.splits.front().step, parallel_branches};
    for (std::size_t e = 0; e < blocks_.exits.size(); ++e) {
      analysis_.exits[e].exactness = blocks_.exits[e];
      for (const Mark& mark : program_.exit_rules[e].marks) doubt(marked(mark), blocks_.exits[e]);
    }
    for (const BranchBlock& block : blocks_.all) {
      if (block.first == program_.steps[at(block.step)].entry) {
        analysis_.visits[at(block.step)].exactness = block.entered;
        analysis_.tried_out[at(block.step)].exactness = block.done;
      }
      doubt(analysis_.handoffs_exactness, block.done);
      for (int i = block.first; i < block.end; ++i) say_what_is_exact(program_.code[at(i)], block);
    }
  }

  void say_what_is_exact(const Instruction& instruction, const BranchBlock& block) {
    if (instruction.op == Op::count) doubt(marked(program_.marks[at(instruction.index)]), block.done);
    if (instruction.op == Op::meet)
      doubt(analysis_.meeting_visits_exactness[at(program_.meets[at(instruction.index)].meeting)], block.done);
    if (instruction.op == Op::session)
      doubt(analysis_.clinic_visits_exactness[at(program_.clinic_visits[at(instruction.index)].clinic)], block.done);
    if (instruction.op != Op::work && instruction.op != Op::joint) return;
    const Job& job = program_.jobs[at(instruction.index)];
    for (int p = job.first_piece; p < job.first_piece + job.pieces;) {
      const int after = piece_after(program_, p);
      Exactness why = block.done;
      if (after - p > 1) {
        doubt(why, {job.step, whoever_is_free});
        doubt(analysis_.handoffs_exactness, {job.step, whoever_is_free});
        add_alternatives(job.step, p, after);
      }
      for (; p < after; ++p) {
        const Piece& piece = program_.pieces[at(p)];
        doubt(analysis_.touch[at(piece.role)].exactness, why);
        for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k)
          doubt(cell_exactness_[{piece.role, job.step, program_.parts[at(k)].kind}], why);
      }
    }
  }

  Exactness& marked(const Mark& mark) {
    return mark.count < 0 ? analysis_.fees.exactness : analysis_.counts[at(mark.count)].exactness;
  }

  void add_alternatives(int step, int first_piece, int after) {
    Analysis::Alternatives made{step, {}};
    for (int p = first_piece; p < after; ++p) made.roles.push_back(program_.pieces[at(p)].role);
    std::sort(made.roles.begin(), made.roles.end());
    analysis_.alternatives.push_back(std::move(made));
  }

  // Also where nobody comes unless somebody leaves, or a list is full.
  void take_cells() {
    for (const auto& [key, exactness] : cell_exactness_) {
      const auto found = cells_.find(key);
      const bool comes = analysis_.visits[at(std::get<1>(key))].mean > 0 && found != cells_.end();
      if (!comes && exactness.exact()) continue;
      const Moments time = found == cells_.end() ? Moments{} : found->second.moments();
      analysis_.cells.push_back(
          {std::get<0>(key), std::get<1>(key), std::get<2>(key), time.mean, time.variance, exactness});
    }
  }

  const Program& program_;
  const std::vector<double>& weights_;
  Analysis& analysis_;
  Counting counting_;
  TriesSoFar tries_;
  Blocks blocks_;
  std::vector<Mixture> visits_, touch_, counts_;
  Mixture fees_;
  std::map<CellKey, Mixture> cells_;
  std::map<CellKey, Exactness> cell_exactness_;
  PerReferral per_;
};

}  // namespace

PerReferral expect(const Program& program, const std::vector<double>& weights, Analysis& analysis, Counting counting) {
  return Expectations(program, weights, analysis, counting).run();
}

}  // namespace refpath
