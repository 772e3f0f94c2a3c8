// SPDX-License-Identifier: Apache-2.0
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "refpath/model/graph.hpp"
#include "refpath/numerics/hash.hpp"
#include "refpath/program/program.hpp"
#include "refpath/program/tables.hpp"

namespace refpath {
namespace {

class Lowering {
 public:
  explicit Lowering(const Pathway& pathway) : pathway_(pathway) {}

  Program run() {
    roles();
    meetings();
    names_and_targets();
    const Structure shape = structure(pathway_);
    for (std::size_t i = 0; i < pathway_.steps.size(); ++i) {
      step(static_cast<int>(i));
      program_.steps.back().on_a_loop = shape.on_a_loop[i];
      program_.steps.back().component = shape.component[i];
      program_.steps.back().reachable = shape.reachable[i];
      program_.steps.back().can_exit = shape.can_exit[i];
    }
    for (const Step& from : pathway_.steps) branch(from);
    demand();
    program_.tables = tables_.take();
    return std::move(program_);
  }

 private:
  template <class T>
  static int size(const std::vector<T>& list) {
    return static_cast<int>(list.size());
  }

  Draw draw(const Duration& duration, std::uint64_t site) { return {tables_.index_of(duration), duration.clock, site}; }

  void roles() {
    for (const Role& role : pathway_.roles) {
      ProgramRole lowered;
      lowered.name = role.name;
      lowered.hours = role.hours.value;
      lowered.site = Hash().add("role").add(role.name).value();
      if (role.wte) {
        lowered.limited = true;
        lowered.wte = role.wte->value;
      }
      if (role.wte && role.background && role.background->hours_per_week.value > 0) {
        lowered.background_per_week = role.background->hours_per_week.value * static_cast<double>(hour_ticks);
        lowered.background_piece = draw(role.background->piece.value, Hash().add("background").add(role.name).value());
      }
      program_.roles.push_back(std::move(lowered));
    }
  }

  void meetings() {
    for (const Meeting& meeting : pathway_.meetings) {
      ProgramMeeting lowered;
      lowered.name = meeting.name;
      lowered.starts = meeting.starts.value;
      lowered.lasts = static_cast<Ticks>(std::floor(meeting.lasts.value + 0.5));
      for (const Attendance& seat : meeting.attend)
        lowered.seats.push_back({seat.role, static_cast<int>(seat.people.value)});
      if (meeting.room_for) lowered.room_for = static_cast<int>(meeting.room_for->value);
      program_.meetings.push_back(std::move(lowered));
    }
  }

  void names_and_targets() {
    for (const Exit& exit : pathway_.exits) program_.exits.push_back(exit.name);
    for (const Milestone& milestone : pathway_.milestones) program_.milestones.push_back(milestone.name);
    for (const Target& target : pathway_.targets)
      program_.targets.push_back({target.from, target.to, target.to_exit,
                                  static_cast<Ticks>(std::floor(target.within.value + 0.5)), target.cohort});
  }

  void emit(Op op, int step, int index) { program_.code.push_back({op, step, index}); }

  void step(int index) {
    const Step& step = pathway_.steps[static_cast<std::size_t>(index)];
    ProgramStep lowered;
    lowered.name = step.name;
    lowered.entry = size(program_.code);

    // A milestone at the start of a step that has neither work nor a meeting is reached with the step itself.
    const bool takes_time = !step.work.empty() || step.meeting >= 0;
    const bool at_start = step.milestone && step.milestone->at_start && takes_time;
    int mark_at_start = at_start ? step.milestone->milestone : -1;

    if (step.meeting >= 0) {
      emit(Op::meet, index, size(program_.meets));
      program_.meets.push_back({index, step.meeting, mark_at_start});
    } else if (step.together && !step.work.empty()) {
      begin_job(index, mark_at_start);
      for (std::size_t i = 0; i < step.work.size(); ++i) add_pieces(step, i);
      end_job();
    } else {
      for (std::size_t i = 0; i < step.work.size(); ++i) {
        begin_job(index, mark_at_start);
        add_pieces(step, i);
        end_job();
        mark_at_start = -1;
      }
    }
    if (step.milestone && !at_start) emit(Op::mark, index, step.milestone->milestone);
    emit(Op::branch, index, index);
    lowered.end = size(program_.code);
    program_.steps.push_back(std::move(lowered));
  }

  void begin_job(int step, int mark_at_start) {
    const AtClose at_close = pathway_.steps[static_cast<std::size_t>(step)].at_close;
    program_.jobs.push_back({step, size(program_.pieces), 0, at_close, mark_at_start});
  }

  void end_job() {
    Job& job = program_.jobs.back();
    job.pieces = size(program_.pieces) - job.first_piece;
    const bool one_person = job.pieces == 1 && program_.pieces.back().people == 1;
    emit(one_person ? Op::work : Op::joint, job.step, size(program_.jobs) - 1);
  }

  // One piece for each role of the work; all of them give the same minutes, drawn once.
  void add_pieces(const Step& step, std::size_t index) {
    const Work& work = step.work[index];
    const int first_part = size(program_.parts);
    for (std::size_t k = 0; k < work.times.size(); ++k)
      program_.parts.push_back({work.times[k].kind, draw(work.times[k].time.value, work_site(step, index, k))});
    for (const int role : work.roles)
      program_.pieces.push_back({role, work.people, first_part, size(program_.parts) - first_part});
  }

  // Keyed by names, so that adding another role or moving a step leaves the draw as it was.
  std::uint64_t work_site(const Step& step, std::size_t index, std::size_t k) const {
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
    hash.add(step.name).add("work");
    for (const int role : work.roles) hash.add(pathway_.roles[static_cast<std::size_t>(role)].name);
    return hash.add(name(kind)).add(occurrence).value();
  }

  void lead_to(Arc& arc, const Next& next, const std::optional<Quantity<Duration>>& own_delay) {
    const bool to_step = next.kind == Next::Kind::step;
    const auto index = static_cast<std::size_t>(next.index);
    arc.to_step = to_step ? next.index : -1;
    arc.exit = to_step ? -1 : next.index;
    arc.to = to_step ? program_.steps[index].entry : -1;
    const std::optional<Quantity<Duration>>* delay = &own_delay;
    if (!own_delay && to_step) delay = &pathway_.steps[index].delay;
    // A zero delay on the wall clock is none; one in working time still moves to the opening.
    arc.delayed = delay->has_value() && !(is_zero((*delay)->value) && (*delay)->value.clock == Clock::elapsed);
    if (arc.delayed) arc.delay = draw((*delay)->value, Hash().add(target_name(next)).add("delay").value());
  }

  const std::string& target_name(const Next& next) const {
    const auto index = static_cast<std::size_t>(next.index);
    return next.kind == Next::Kind::step ? pathway_.steps[index].name : pathway_.exits[index].name;
  }

  void branch(const Step& from) {
    program_.branches.push_back({size(program_.arcs), 0});
    for (std::size_t i = 0; i < from.then.size(); ++i) {
      const Outcome& outcome = from.then[i];
      if (outcome.share.value <= 0) continue;
      std::uint64_t occurrence = 0;
      for (std::size_t j = 0; j < i; ++j)
        occurrence += from.then[j].next.kind == outcome.next.kind && from.then[j].next.index == outcome.next.index;
      Arc arc{};
      arc.share = outcome.share.value;
      arc.site = Hash().add(from.name).add("then").add(target_name(outcome.next)).add(occurrence).value();
      lead_to(arc, outcome.next, outcome.delay);
      program_.arcs.push_back(arc);
      ++program_.branches.back().arcs;
    }
  }

  void demand() {
    program_.hours = pathway_.hours.value;
    if (pathway_.demand) program_.referrals_per_week = pathway_.demand->referrals_per_week.value;
    program_.source_site = Hash().add("source").add("demand").value();
    Arc& start = program_.start;
    start = {};
    start.share = 1;
    start.to = start.to_step = start.exit = -1;
    if (!pathway_.steps.empty()) lead_to(start, {Next::Kind::step, first_step(pathway_)}, std::nullopt);
  }

  const Pathway& pathway_;
  Program program_;
  Tables tables_;
};

}  // namespace

Program lower(const Pathway& pathway) {
  return Lowering(pathway).run();
}

}  // namespace refpath
