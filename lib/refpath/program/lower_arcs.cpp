// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "refpath/numerics/hash.hpp"
#include "refpath/program/lowering.hpp"

namespace refpath {

Draw Lowering::draw(const Duration& duration, std::uint64_t site) {
  return {tables_.index_of(duration), duration.clock, site, -1};
}

Draw Lowering::draw(const Quantity<Duration>& duration, std::uint64_t site) {
  Draw made = draw(classes_.value_of(duration, 0), site);
  if (duration.by < 0) return made;
  std::vector<Draw> draws;
  draws.reserve(static_cast<std::size_t>(program_.classes));
  for (int c = 0; c < program_.classes; ++c) draws.push_back(draw(classes_.value_of(duration, c), site));
  made.by_class = size(program_.class_draws);
  program_.class_draws.insert(program_.class_draws.end(), draws.begin(), draws.end());
  return made;
}

Arc Lowering::to_instruction(int instruction) const {
  Arc arc{};
  arc.share = 1;
  arc.to = instruction;
  arc.to_step = arc.exit = -1;
  return arc;
}

const std::string& Lowering::target_name(const Next& next) const {
  const auto index = static_cast<std::size_t>(next.index);
  return next.kind == Next::Kind::step ? key_of(pathway_.steps[index]) : pathway_.exits[index].name;
}

void Lowering::lead_to(Arc& arc, const Next& next, const std::optional<Quantity<Duration>>& own_delay) {
  const bool to_step = next.kind == Next::Kind::step;
  const auto index = static_cast<std::size_t>(next.index);
  arc.to_step = to_step ? next.index : -1;
  arc.exit = to_step ? -1 : next.index;
  arc.to = to_step ? program_.steps[index].entry : -1;
  const std::optional<Quantity<Duration>>* delay = &own_delay;
  if (!own_delay && to_step) delay = &pathway_.steps[index].delay;
  arc.delayed = false;
  if (!delay->has_value()) return;
  // A zero delay on the wall clock is none; one in working time still moves to the opening.
  for (int c = 0; c < program_.classes; ++c) {
    const Duration& length = classes_.value_of(**delay, c);
    arc.delayed = arc.delayed || !(is_zero(length) && length.clock == Clock::elapsed);
    if ((*delay)->by < 0) break;
  }
  if (arc.delayed) arc.delay = draw(**delay, Hash().add(target_name(next)).add("delay").value());
}

/// Straight to where the outcome leads, or first to instructions that take and free places and count.
Arc Lowering::arc_of(int step, const Outcome& outcome) {
  if (outcome.takes.empty() && outcome.frees.empty() && outcome.counts.empty()) {
    Arc arc = to_instruction(-1);
    lead_to(arc, outcome.next, outcome.delay);
    return arc;
  }
  Arc inner = to_instruction(size(program_.code));
  counts(step, outcome.counts);
  holdings(Op::free, step, outcome.frees);
  holdings(Op::take, step, outcome.takes);
  emit(Op::branch, step, size(program_.branches));
  program_.branches.push_back({size(program_.arcs), 1});
  Arc on = to_instruction(-1);
  lead_to(on, outcome.next, outcome.delay);
  program_.arcs.push_back(on);
  return inner;
}

/// Fills a branch with arcs whose shares are given by class, or once for all of them.
void Lowering::choose_between(int index, const std::vector<Arc>& arcs, const std::vector<std::vector<double>>& shares) {
  std::vector<Branch> branches;
  for (const std::vector<double>& of_class : shares) {
    Branch made{size(program_.arcs), 0};
    for (std::size_t i = 0; i < arcs.size(); ++i) {
      if (of_class[i] <= 0) continue;
      program_.arcs.push_back(arcs[i]);
      program_.arcs.back().share = of_class[i];
      ++made.arcs;
    }
    branches.push_back(made);
  }
  Branch& plain = program_.branches[static_cast<std::size_t>(index)];
  plain = branches.front();
  if (branches.size() == 1) return;
  plain.by_class = size(program_.class_branches);
  program_.class_branches.insert(program_.class_branches.end(), branches.begin(), branches.end());
}

int Lowering::branch(int step, const std::vector<Outcome>& outcomes, std::string purpose) {
  const int index = size(program_.branches);
  program_.branches.push_back({0, 0});
  pending_.push_back({index, step, &outcomes, std::move(purpose)});
  return index;
}

void Lowering::fill(int index, int step, const std::vector<Outcome>& outcomes, const std::string& purpose) {
  std::vector<Arc> arcs;
  bool differs = false;
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    const Outcome& outcome = outcomes[i];
    std::uint64_t occurrence = 0;
    for (std::size_t j = 0; j < i; ++j)
      occurrence += outcomes[j].next.kind == outcome.next.kind && outcomes[j].next.index == outcome.next.index;
    arcs.push_back(arc_of(step, outcome));
    arcs.back().site =
        Hash().add(key_of(step_at(step))).add(purpose).add(target_name(outcome.next)).add(occurrence).value();
    differs = differs || outcome.share.by >= 0 || !holds_for_all(outcome.when);
  }
  std::vector<std::vector<double>> shares;
  for (int c = 0; c < (differs ? program_.classes : 1); ++c) {
    const bool chosen = std::any_of(outcomes.begin(), outcomes.end(), [&](const Outcome& outcome) {
      return !holds_for_all(outcome.when) && classes_.holds(outcome.when, c);
    });
    std::vector<double> of_class;
    for (const Outcome& outcome : outcomes) {
      const bool open =
          chosen ? !holds_for_all(outcome.when) && classes_.holds(outcome.when, c) : holds_for_all(outcome.when);
      of_class.push_back(open ? classes_.value_of(outcome.share, c) : 0);
    }
    shares.push_back(std::move(of_class));
  }
  choose_between(index, arcs, shares);
}

void Lowering::fill_branches() {
  for (std::size_t next = 0; next < pending_.size();) {
    const Pending pending = pending_[next++];  // a copy: more may be added meanwhile
    fill(pending.branch, pending.step, *pending.outcomes, pending.purpose);
  }
  for (const int index : inner_) {
    ParallelSplit& lowered = program_.splits[static_cast<std::size_t>(index)];
    lowered.first_arc = size(program_.arcs);
    for (const int entry : step_at(lowered.step).split->entries) {
      Arc arc = to_instruction(-1);
      lead_to(arc, {Next::Kind::step, entry}, std::nullopt);
      program_.arcs.push_back(arc);
      ++lowered.arcs;
    }
  }
}

}  // namespace refpath
