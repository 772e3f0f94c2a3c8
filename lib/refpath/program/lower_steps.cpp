// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "refpath/numerics/hash.hpp"
#include "refpath/program/lowering.hpp"

namespace refpath {

void Lowering::step(int index) {
  const Step& from = step_at(index);
  ProgramStep lowered;
  lowered.name = from.name;
  lowered.entry = size(program_.code);
  if (from.tries) {
    lowered.tries = static_cast<int>(from.tries->at_most.value);
    lowered.tries_branch = branch(index, from.tries->then, "tries");
  }

  gate(index);
  holdings(Op::take, index, from.takes);
  int come = -1;  // the branch between those who come and those who do not
  if (from.missed) {
    come = size(program_.branches);
    program_.branches.push_back({0, 0});
    emit(Op::branch, index, come);
  }
  // A milestone at the start of a step in which nothing takes time is reached with the step itself.
  const bool takes_time = !from.work.empty() || from.meeting >= 0 || from.clinic >= 0;
  const bool at_start = from.milestone && from.milestone->at_start && takes_time;
  const int first = size(program_.code);
  body(index, at_start ? from.milestone->milestone : -1);
  repeat(index, first);
  if (from.milestone && !at_start) emit(Op::mark, index, from.milestone->milestone);
  counts(index, from.counts);
  fee(index, from.fee);
  holdings(Op::free, index, from.frees);
  if (from.then.empty()) {
    emit(Op::join, index, -1);
  } else {
    emit(Op::branch, index, index);
    pending_.push_back({index, index, &from.then, "then"});
  }
  if (from.missed) {
    std::vector<Arc> arcs = {to_instruction(first), to_instruction(size(program_.code))};
    arcs[0].site = Hash().add(key_of(from)).add("missed").add("no").value();
    arcs[1].site = Hash().add(key_of(from)).add("missed").add("yes").value();
    std::vector<std::vector<double>> shares;
    for (int c = 0; c < (from.missed->share.by >= 0 ? program_.classes : 1); ++c) {
      const double missing = classes_.value_of(from.missed->share, c);
      shares.push_back({1 - missing, missing});
    }
    choose_between(come, arcs, shares);
    missed_body(index, lowered.tries_branch);
  }
  lowered.end = size(program_.code);
  program_.steps.push_back(std::move(lowered));
}

void Lowering::body(int index, int mark_at_start) {
  const Step& from = step_at(index);
  if (from.meeting >= 0) {
    emit(Op::meet, index, size(program_.meets));
    program_.meets.push_back({index, from.meeting, mark_at_start, false});
  } else if (from.clinic >= 0) {
    emit(Op::session, index, size(program_.clinic_visits));
    program_.clinic_visits.push_back({index, from.clinic, mark_at_start, false});
  } else if (from.split) {
    split(index);
  } else {
    work(index, mark_at_start, false);
  }
}

/// What happens when somebody does not attend: the time is lost, the milestone is not reached.
void Lowering::missed_body(int index, int tries_branch) {
  const Step& from = step_at(index);
  if (from.meeting >= 0) {
    emit(Op::meet, index, size(program_.meets));
    program_.meets.push_back({index, from.meeting, -1, true});
  } else if (from.clinic >= 0) {
    emit(Op::session, index, size(program_.clinic_visits));
    program_.clinic_visits.push_back({index, from.clinic, -1, true});
  } else {
    work(index, -1, true);
  }
  fee(index, from.fee);
  holdings(Op::free, index, from.frees);
  if (from.tries) emit(Op::tried, index, tries_branch);
  emit(Op::branch, index, branch(index, from.missed->then, "missed then"));
}

void Lowering::work(int index, int mark_at_start, bool missed) {
  const Step& from = step_at(index);
  if (from.work.empty()) return;
  const Quantity<Duration>* instead = missed && from.missed->time ? &*from.missed->time : nullptr;
  if (from.together) {
    begin_job(index, mark_at_start, missed);
    for (std::size_t i = 0; i < from.work.size(); ++i) add_pieces(from, i, instead);
    end_job();
    return;
  }
  for (std::size_t i = 0; i < from.work.size(); ++i) {
    begin_job(index, mark_at_start, missed);
    add_pieces(from, i, instead);
    end_job();
    mark_at_start = -1;
  }
}

void Lowering::begin_job(int step, int mark_at_start, bool missed) {
  Job job{};
  job.step = step;
  job.first_piece = size(program_.pieces);
  job.at_close = step_at(step).at_close;
  job.mark_at_start = mark_at_start;
  job.missed = missed;
  program_.jobs.push_back(job);
}

void Lowering::end_job() {
  Job& job = program_.jobs.back();
  int alternatives = 0;
  for (int p = job.first_piece; p < size(program_.pieces); ++p)
    if (program_.pieces[static_cast<std::size_t>(p)].instead >= 0) ++alternatives;
  job.pieces = size(program_.pieces) - job.first_piece;
  const bool one_person = job.pieces == 1 && program_.pieces.back().people == 1 && alternatives == 0;
  emit(one_person ? Op::work : Op::joint, job.step, size(program_.jobs) - 1);
}

int Lowering::memory(int role, int step) {
  for (std::size_t i = 0; i < program_.memories.size(); ++i)
    if (program_.memories[i].role == role && program_.memories[i].step == step) return static_cast<int>(i);
  program_.memories.push_back({role, step});
  return size(program_.memories) - 1;
}

// One piece for each role of the work; all of them give the same minutes, drawn once.
void Lowering::add_pieces(const Step& step, std::size_t index, const Quantity<Duration>* instead) {
  const Work& work = step.work[index];
  const int this_step = program_.jobs.back().step;
  const int first_part = size(program_.parts);
  const std::size_t parts = instead != nullptr ? 1 : work.times.size();
  for (std::size_t k = 0; k < parts; ++k) {
    // Chance is keyed by the site: what is lost when somebody does not attend has one of its own.
    std::uint64_t site = work_site(step, index, k);
    if (instead != nullptr) site = Hash().add(site).add("missed").value();
    const Draw time = draw(instead != nullptr ? *instead : work.times[k].time, site);
    program_.parts.push_back({work.times[k].kind, time});
  }
  const int first_piece = size(program_.pieces);
  for (const int role : work.roles) {
    Piece piece{};
    piece.role = role;
    piece.people = work.people;
    piece.first_part = first_part;
    piece.parts = size(program_.parts) - first_part;
    if (work.any) piece.instead = -2;  // one of several; linked below
    const ProgramRole& who = program_.roles[static_cast<std::size_t>(role)];
    if (who.caseload > 0) {
      piece.same = piece.remember = memory(role, -1);
    } else {
      if (step.same_person_as >= 0 && who.limited) {
        const Step& other = step_at(step.same_person_as);
        for (const Work& theirs : other.work)
          if (std::find(theirs.roles.begin(), theirs.roles.end(), role) != theirs.roles.end())
            piece.same = memory(role, step.same_person_as);
      }
      const bool asked_for = std::any_of(pathway_.steps.begin(), pathway_.steps.end(),
                                         [&](const Step& later) { return later.same_person_as == this_step; });
      if (asked_for && who.limited) piece.remember = memory(role, this_step);
    }
    program_.pieces.push_back(piece);
  }
  if (!work.any) return;
  for (int p = first_piece; p < size(program_.pieces); ++p)
    program_.pieces[static_cast<std::size_t>(p)].instead = p + 1 < size(program_.pieces) ? p + 1 : -1;
}

// Keyed by names, so that adding another role or moving a step leaves the draw as it was.
std::uint64_t Lowering::work_site(const Step& step, std::size_t index, std::size_t k) const {
  const Work& work = step.work[index];
  const TimeKind kind = work.times[k].kind;
  std::uint64_t occurrence = 0;
  for (std::size_t i = 0; i <= index; ++i) {
    const Work& earlier = step.work[i];
    if (earlier.roles != work.roles) continue;
    const std::size_t end = i == index ? k : earlier.times.size();
    for (std::size_t j = 0; j < end; ++j) occurrence += earlier.times[j].kind == kind ? 1 : 0;
  }
  Hash hash;
  hash.add(key_of(step)).add("work");
  for (const int role : work.roles) hash.add(pathway_.roles[static_cast<std::size_t>(role)].name);
  return hash.add(name(kind)).add(occurrence).value();
}

void Lowering::holdings(Op op, int step, const std::vector<PlaceRef>& places) {
  for (const PlaceRef& place : places) {
    const bool is_place = place.kind == PlaceRef::Kind::place;
    emit(op, step, size(program_.holdings));
    program_.holdings.push_back({is_place ? place.index : -1, is_place ? -1 : place.index});
  }
}

void Lowering::counts(int step, const std::vector<CountMark>& counts) {
  for (const CountMark& mark : counts) {
    emit(Op::count, step, size(program_.marks));
    program_.marks.push_back({mark.count, mark.amount.value});
  }
}

void Lowering::fee(int step, const std::optional<Quantity<Money>>& fee) {
  if (!fee) return;
  emit(Op::count, step, size(program_.marks));
  program_.marks.push_back({-1, fee->value.amount});
}

void Lowering::gate(int index) {
  const Step& from = step_at(index);
  if (!from.leaves && !from.full) return;
  Gate gate{};
  gate.step = index;
  if (from.leaves) {
    gate.leaves = true;
    gate.patience = draw(from.leaves->after, Hash().add(key_of(from)).add("patience").value());
    gate.leaves_branch = branch(index, from.leaves->then, "leaves");
  }
  if (from.full) {
    gate.full = static_cast<int>(from.full->waiting.value);
    gate.full_branch = branch(index, from.full->then, "full");
  }
  emit(Op::gate, index, size(program_.gates));
  program_.gates.push_back(gate);
}

void Lowering::repeat(int index, int first) {
  const Step& from = step_at(index);
  if (!from.repeat) return;
  Repetition again;
  again.first = first;
  for (int c = 0; c < (from.repeat->times.by >= 0 ? program_.classes : 1); ++c)
    again.times.push_back(static_cast<int>(classes_.value_of(from.repeat->times, c)));
  again.spaced = from.repeat->every.has_value();
  if (again.spaced) again.every = draw(*from.repeat->every, Hash().add(key_of(from)).add("every").value());
  emit(Op::again, index, size(program_.repeats));
  program_.repeats.push_back(std::move(again));
}

void Lowering::split(int index) {
  emit(Op::split, index, size(program_.splits));
  inner_.push_back(size(program_.splits));
  program_.splits.push_back({index, 0, 0, step_at(index).split->needed});
}

}  // namespace refpath
