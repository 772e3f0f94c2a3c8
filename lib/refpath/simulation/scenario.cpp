// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/scenario.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "refpath/simulation/arrivals.hpp"
#include "refpath/simulation/event_set.hpp"

namespace refpath {
namespace {

// The least that a piece can take.
Ticks least_length(const Program& program, const Piece& piece) {
  double least = 0;
  for (int i = piece.first_part; i < piece.first_part + piece.parts; ++i) {
    const Draw& draw = program.parts[static_cast<std::size_t>(i)].draw;
    double part = program.tables[static_cast<std::size_t>(draw.table)].least();
    for (int c = 0; draw.by_class >= 0 && c < program.classes; ++c)
      part = std::min(part, program.tables[static_cast<std::size_t>(program.draw_of(draw, c).table)].least());
    least += part;
  }
  return static_cast<Ticks>(least) - piece.parts;  // each part is rounded
}

}  // namespace

Scenario::Scenario(const Program& p) : program(p), layout(refpath::layout(p)), teams(p), loop_step(p.steps.size(), -1) {
  for (std::size_t s = 0; s < p.steps.size(); ++s)
    if (p.steps[s].on_a_loop) loop_step[s] = loop_steps++;

  for (const ProgramSource& source : p.sources) arrival_gaps.push_back(arrival_gap(source));
  background_gap.resize(p.roles.size());
  for (std::size_t r = 0; r < p.roles.size(); ++r) {
    const ProgramRole& role = p.roles[r];
    if (role.background_per_week <= 0) continue;
    const double pieces_a_week =
        role.background_per_week / p.tables[static_cast<std::size_t>(role.background_piece.table)].mean();
    background_gap[r] = QuantileTable::exponential(static_cast<double>(open_per_week(role.hours)) / pieces_a_week);
  }

  caseload_memory.assign(p.roles.size(), -1);
  for (std::size_t m = 0; m < p.memories.size(); ++m)
    if (p.memories[m].step < 0) caseload_memory[static_cast<std::size_t>(p.memories[m].role)] = static_cast<int>(m);
  piece_is_contact.assign(p.pieces.size(), 0);
  job_is_bound.assign(p.jobs.size(), 0);
  for (std::size_t j = 0; j < p.jobs.size(); ++j)
    for (int i = p.jobs[j].first_piece; i < p.jobs[j].first_piece + p.jobs[j].pieces; ++i) {
      const Piece& piece = p.pieces[static_cast<std::size_t>(i)];
      if (piece.same >= 0) job_is_bound[j] = 1;
      if (p.jobs[j].missed || !p.roles[static_cast<std::size_t>(piece.role)].practitioner) continue;
      for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k)
        if (p.parts[static_cast<std::size_t>(k)].kind == TimeKind::contact)
          piece_is_contact[static_cast<std::size_t>(i)] = 1;
    }
  group_up();

  queues.ranks = p.priorities;
  int next = static_cast<int>(p.roles.size()) * queues.ranks;
  const auto take = [&](int& first, std::size_t things) {
    first = next;
    next += static_cast<int>(things) * queues.ranks;
  };
  take(queues.of_joint, p.jobs.size());
  take(queues.of_meeting, p.meetings.size());
  take(queues.of_clinic, p.clinics.size());
  take(queues.of_place, p.places.size());
  take(queues.of_caseload, p.roles.size());
  queues.of_person = next;
}

/// Groups: roles joined by joint work, found by merging.
void Scenario::group_up() {
  const Program& p = program;
  group_of_role.resize(p.roles.size());
  std::iota(group_of_role.begin(), group_of_role.end(), 0);
  role_fits_first.assign(p.roles.size(), 0);
  least_visit.assign(p.roles.size(), EventSet::never);
  role_waits_less.assign(p.roles.size(), 0);
  role_has_work.assign(p.roles.size(), 0);
  step_has_work.assign(p.steps.size(), 0);
  auto merge = [this](int a, int b) {
    const int from = group_of_role[static_cast<std::size_t>(a)], to = group_of_role[static_cast<std::size_t>(b)];
    for (int& group : group_of_role)
      if (group == from) group = to;
  };
  std::vector<int> joints;
  for (const Instruction& instruction : p.code) {
    const auto step = static_cast<std::size_t>(instruction.step);
    if (instruction.op == Op::meet || instruction.op == Op::session || instruction.op == Op::take)
      step_has_work[step] = 1;
    if (instruction.op != Op::work && instruction.op != Op::joint) continue;
    step_has_work[step] = 1;
    const Job& job = p.jobs[static_cast<std::size_t>(instruction.index)];
    const int first = p.pieces[static_cast<std::size_t>(job.first_piece)].role;
    for (int i = job.first_piece; i < job.first_piece + job.pieces; ++i) {
      const int role = p.pieces[static_cast<std::size_t>(i)].role;
      role_has_work[static_cast<std::size_t>(role)] = 1;
      merge(role, first);
    }
    if (instruction.op == Op::joint) {
      joints.push_back(instruction.index);
      continue;
    }
    if (job.at_close != AtClose::do_not_start) {
      role_waits_less[static_cast<std::size_t>(first)] = 1;
      continue;
    }
    role_fits_first[static_cast<std::size_t>(first)] = 1;
    Ticks& shortest = least_visit[static_cast<std::size_t>(first)];
    shortest = std::min(shortest, least_length(p, p.pieces[static_cast<std::size_t>(job.first_piece)]));
  }
  group_roles.resize(p.roles.size());
  group_joints.resize(p.roles.size());
  for (std::size_t r = 0; r < p.roles.size(); ++r)
    group_roles[static_cast<std::size_t>(group_of_role[r])].push_back(static_cast<int>(r));
  for (const int job : joints) {
    const int role = p.pieces[static_cast<std::size_t>(p.jobs[static_cast<std::size_t>(job)].first_piece)].role;
    group_joints[static_cast<std::size_t>(group_of_role[static_cast<std::size_t>(role)])].push_back(job);
  }
}

}  // namespace refpath
