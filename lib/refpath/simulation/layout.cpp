// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/layout.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace refpath {

namespace {

/// Calls visit(job, index of the piece, piece) for all pieces.
template <class Visit>
void for_each_piece(const Program& program, const Visit& visit) {
  for (const Job& job : program.jobs)
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
      visit(job, static_cast<std::size_t>(p), program.pieces[static_cast<std::size_t>(p)]);
}

// Class by class, as the names of the attributes order them and not the file.
std::vector<int> class_order(const Program& program) {
  std::vector<ProgramAttribute> attributes = program.attributes;
  std::sort(attributes.begin(), attributes.end(),
            [](const ProgramAttribute& a, const ProgramAttribute& b) { return a.site < b.site; });
  std::vector<int> order = {0};
  for (const ProgramAttribute& attribute : attributes) {
    const std::vector<int> so_far = std::move(order);
    order.clear();
    for (int value = 0; value < attribute.values; ++value)
      for (const int one : so_far) order.push_back(one + value * attribute.stride);
  }
  return order;
}

}  // namespace

Layout layout(const Program& program) {
  Layout l;
  std::map<std::tuple<int, int, TimeKind>, int> found;
  for_each_piece(program, [&](const Job& job, std::size_t, const Piece& piece) {
    for (int i = piece.first_part; i < piece.first_part + piece.parts; ++i)
      found[{job.step, piece.role, program.parts[static_cast<std::size_t>(i)].kind}] = 0;
  });
  for (auto& [cell, index] : found) {
    index = static_cast<int>(l.time_cells.size());
    l.time_cells.push_back({std::get<1>(cell), std::get<0>(cell), std::get<2>(cell)});
  }
  l.piece_first.resize(program.pieces.size());
  for_each_piece(program, [&](const Job& job, std::size_t p, const Piece& piece) {
    l.piece_first[p] = static_cast<int>(l.piece_cells.size());
    for (int i = piece.first_part; i < piece.first_part + piece.parts; ++i)
      l.piece_cells.push_back(found[{job.step, piece.role, program.parts[static_cast<std::size_t>(i)].kind}]);
  });

  int next = 0;
  auto take = [&next](std::size_t count) {
    const int first = next;
    next += static_cast<int>(count);
    return first;
  };
  l.counted = take(1);
  l.unfinished = take(1);
  l.elapsed = take(1);
  l.elapsed_squared = take(1);
  l.wait = take(1);
  l.wait_squared = take(1);
  l.delay = take(1);
  l.touch = take(1);
  l.paused = take(1);
  l.met = take(1);
  l.handoffs = take(1);
  l.exits = take(program.exits.size());
  l.exit_elapsed = take(program.exits.size());
  l.milestones = take(program.milestones.size());
  l.milestone_elapsed = take(program.milestones.size());
  l.visits = take(program.steps.size());
  l.step_wait = take(program.steps.size());
  l.step_wait_squared = take(program.steps.size());
  l.role_wait = take(program.roles.size());
  l.role_pieces = take(program.roles.size());
  l.time = take(l.time_cells.size());
  l.target_hits = take(program.targets.size());
  l.target_counted = take(program.targets.size());
  l.count_marks = take(program.counts.size());
  l.fees = take(1);
  l.people = take(1);
  l.people_met = take(1);
  l.contacts = take(1);
  l.usual_contacts = take(1);
  l.left = take(program.steps.size());
  l.full = take(program.steps.size());
  l.tried_out = take(program.steps.size());
  l.per_referral = next;
  l.worked = take(program.roles.size());
  l.background = take(program.roles.size());
  l.overtime = take(program.roles.size());
  l.usable = take(program.roles.size());
  l.queue = take(program.roles.size());
  l.open = take(4);
  l.held = take(program.meetings.size());
  l.empty = take(program.meetings.size());
  l.taken = take(program.meetings.size());
  l.left_over = take(program.meetings.size());
  l.slots_held = take(program.clinics.size());
  l.slots_used = take(program.clinics.size());
  l.slots_missed = take(program.clinics.size());
  l.occupied = take(program.places.size());
  l.caseload = take(program.roles.size());
  l.events = take(1);
  for (std::size_t a = 0; a < program.attributes.size(); ++a)
    for (int value = 0; value < program.attributes[a].values; ++value)
      l.subgroups.push_back({static_cast<int>(a), value, take(static_cast<std::size_t>(l.per_referral))});
  l.class_order = class_order(program);
  l.width = next;
  return l;
}

}  // namespace refpath
