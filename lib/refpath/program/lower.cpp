// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <utility>

#include "refpath/numerics/hash.hpp"
#include "refpath/program/lowering.hpp"

namespace refpath {

Lowering::Lowering(const Pathway& pathway, const std::vector<std::string>& told_apart, const KnownTables* known)
    : pathway_(pathway), classes_(pathway, told_apart), tables_(known) {}

Program Lowering::run() {
  program_.attributes = classes_.attributes();
  program_.classes = classes_.count();
  program_.class_priority.assign(static_cast<std::size_t>(program_.classes), 0);
  if (pathway_.priority) {
    const std::vector<int>& order = pathway_.priority->order;
    program_.priorities = size(order);
    for (int c = 0; c < program_.classes; ++c)
      for (int rank = 0; rank < size(order); ++rank)
        if (order[static_cast<std::size_t>(rank)] == classes_.value(pathway_.priority->attribute, c))
          program_.class_priority[static_cast<std::size_t>(c)] = rank;
  }
  program_.hours = pathway_.hours.value;
  program_.working_time = working_time(pathway_);
  for (const Pathway::Closed& closed : pathway_.closed) program_.closed.push_back(closed.date);
  program_.starts_on = pathway_.starts_on.value_or(usual_start());

  places();
  roles();
  meetings();
  clinics();
  names_and_targets();
  const Structure shape = structure(pathway_);
  program_.branches.assign(pathway_.steps.size(), Branch{0, 0});
  for (std::size_t i = 0; i < pathway_.steps.size(); ++i) {
    step(static_cast<int>(i));
    ProgramStep& lowered = program_.steps.back();
    lowered.on_a_loop = shape.on_a_loop[i] || pathway_.steps[i].tries.has_value();
    lowered.component = shape.component[i];
    lowered.reachable = shape.reachable[i];
    lowered.can_exit = shape.can_exit[i];
    lowered.inside = shape.inside[i];
  }
  fill_branches();
  demand();
  program_.tables = tables_.take();
  return std::move(program_);
}

void Lowering::names_and_targets() {
  for (const Exit& exit : pathway_.exits) {
    program_.exits.push_back(exit.name);
    ProgramExit rules;
    for (const CountMark& mark : exit.counts) rules.marks.push_back({mark.count, mark.amount.value});
    if (exit.fee) rules.marks.push_back({-1, exit.fee->value.amount});
    for (const Exit::Keep& keep : exit.keeps) {
      const bool place = keep.place.kind == PlaceRef::Kind::place;
      rules.keeps.push_back({{place ? keep.place.index : -1, place ? -1 : keep.place.index},
                             draw(keep.time, Hash().add(exit.name).add("keeps").value())});
    }
    program_.exit_rules.push_back(std::move(rules));
  }
  for (const Milestone& milestone : pathway_.milestones) program_.milestones.push_back(milestone.name);
  for (const Count& count : pathway_.counts) program_.counts.push_back(count.name);
  for (const Target& target : pathway_.targets) {
    ProgramTarget lowered{target.from,    target.to,
                          target.to_exit, static_cast<Ticks>(std::floor(target.within.value + 0.5)),
                          target.cohort,  {}};
    if (!holds_for_all(target.only)) lowered.only = classes_.by_class(target.only);
    program_.targets.push_back(std::move(lowered));
  }
}

void Lowering::shares(const Source& from, ProgramSource& lowered) {
  for (const ProgramAttribute& attribute : program_.attributes) {
    std::vector<double> of_values;
    for (const AttributeValue& value : pathway_.attributes[static_cast<std::size_t>(attribute.attribute)].values)
      of_values.push_back(value.share.value);
    for (const Source::With& with : from.with) {
      if (with.attribute != attribute.attribute) continue;
      for (std::size_t v = 0; v < of_values.size(); ++v) of_values[v] = with.shares[v].value;
    }
    lowered.shares.push_back(std::move(of_values));
  }
  for (int c = 0; c < program_.classes; ++c) {
    double share = 1;
    for (std::size_t a = 0; a < program_.attributes.size(); ++a)
      share *= lowered.shares[a][static_cast<std::size_t>(program_.value_of(program_.attributes[a], c))];
    lowered.class_shares.push_back(share);
  }
}

ProgramSource Lowering::source(const Source& from) {
  ProgramSource lowered;
  lowered.name = from.name;
  lowered.per_week = from.referrals.value.per_week;
  lowered.received = from.received ? from.received->value : pathway_.hours.value;
  lowered.parts = from.referrals.value.parts;
  lowered.replay = from.referrals.value.replay;
  lowered.replay_weeks = from.referrals.value.replay_weeks;
  lowered.site = Hash().add("source").add(from.name).value();
  if (!from.group_sizes.empty()) lowered.mean_group = 0;
  for (const Source::GroupSize& size : from.group_sizes) {
    lowered.group_sizes.push_back(static_cast<int>(size.people.value));
    lowered.group_shares.push_back(size.share.value);
    lowered.mean_group += size.people.value * size.share.value;
  }
  shares(from, lowered);
  lowered.start = to_instruction(-1);
  const int first = from.first_step >= 0 ? from.first_step : first_step(pathway_);
  if (!pathway_.steps.empty()) lead_to(lowered.start, {Next::Kind::step, first}, std::nullopt);
  for (const Source::Backlog& backlog : from.backlog) {
    ProgramSource::Backlog waiting{to_instruction(-1), static_cast<int>(backlog.referrals.value)};
    lead_to(waiting.to, {Next::Kind::step, backlog.step}, std::nullopt);
    waiting.to.delayed = false;
    lowered.backlog.push_back(waiting);
    program_.has_backlog = program_.has_backlog || waiting.referrals > 0;
  }
  return lowered;
}

void Lowering::demand() {
  if (pathway_.demand) {
    for (const Source& from : pathway_.demand->sources) program_.sources.push_back(source(from));
    program_.referrals_per_week = referrals_per_week(*pathway_.demand);
    return;
  }
  Source nobody;
  nobody.name = "demand";
  program_.sources.push_back(source(nobody));
}

Program lower(const Pathway& pathway) {
  return lower(pathway, {});
}

Program lower(const Pathway& pathway, const std::vector<std::string>& told_apart) {
  return Lowering(pathway, told_apart).run();
}

Program lower_for_means(const Pathway& pathway, const std::vector<std::string>& told_apart, const KnownTables& known) {
  return Lowering(pathway, told_apart, &known).run();
}

}  // namespace refpath
