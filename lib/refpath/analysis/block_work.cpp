// SPDX-License-Identifier: Apache-2.0
#include "refpath/analysis/block_work.hpp"

#include <algorithm>
#include <map>

namespace refpath {
namespace {

using Roles = std::vector<int>;

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// Adds what one job takes, `times` times.
void add_job(const Program& program, const Job& job, int times, int referral_class,
             std::map<std::pair<int, TimeKind>, Moments>& sums) {
  struct Who {
    int people = 0;
    int one_of = 1;  // pieces of which this one may be done
    int parts = 0;
  };
  std::map<std::pair<int, int>, Who> found;  // by role and draw
  for (int p = job.first_piece; p < job.first_piece + job.pieces;) {
    const int after = piece_after(program, p);
    const int one_of = after - p;
    for (; p < after; ++p) {
      const Piece& piece = program.pieces[at(p)];
      Who& who = found[{piece.role, piece.first_part}];
      who.people += piece.people;
      who.one_of = one_of;
      who.parts = piece.parts;
    }
  }
  for (const auto& [key, who] : found) {
    for (int k = key.second; k < key.second + who.parts; ++k) {
      const Part& part = program.parts[at(k)];
      const QuantileTable& table = program.tables[at(program.draw_of(part.draw, referral_class).table)];
      const double mean = who.people * table.mean();
      const double variance = static_cast<double>(who.people) * who.people * table.variance();
      Moments& sum = sums[{key.first, part.kind}];
      sum.mean += times * mean / who.one_of;
      if (who.one_of == 1) {
        sum.variance += times * variance;
      } else {
        const double chance = 1.0 / who.one_of;
        sum.variance += times * (chance * (variance + mean * mean) - chance * chance * mean * mean);
      }
    }
  }
}

Roles roles_at(const Program& program, const Instruction& instruction) {
  Roles roles;
  const auto add = [&roles](const std::vector<Seat>& seats) {
    for (const Seat& seat : seats) roles.push_back(seat.role);
  };
  switch (instruction.op) {
    case Op::work:
    case Op::joint: {
      const Job& job = program.jobs[at(instruction.index)];
      for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) roles.push_back(program.pieces[at(p)].role);
      break;
    }
    case Op::meet:
      add(program.meetings[at(program.meets[at(instruction.index)].meeting)].seats);
      break;
    case Op::session:
      add(program.clinics[at(program.clinic_visits[at(instruction.index)].clinic)].seats);
      break;
    case Op::take:
    case Op::free:
    case Op::gate:
    case Op::mark:
    case Op::count:
    case Op::again:
    case Op::tried:
    case Op::split:
    case Op::join:
    case Op::branch:
      break;
  }
  std::sort(roles.begin(), roles.end());
  roles.erase(std::unique(roles.begin(), roles.end()), roles.end());
  return roles;
}

}  // namespace

bool share_a_role(const std::vector<int>& a, const std::vector<int>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

std::vector<BlockTime> block_times(const Program& program, const BranchBlock& block, int end, int referral_class) {
  std::map<std::pair<int, TimeKind>, Moments> sums;
  const std::vector<int> times = times_done(program, block, referral_class);
  for (int i = block.first; i < end; ++i) {
    const Instruction& instruction = program.code[at(i)];
    if (instruction.op != Op::work && instruction.op != Op::joint) continue;
    add_job(program, program.jobs[at(instruction.index)], times[at(i - block.first)], referral_class, sums);
  }
  std::vector<BlockTime> all;
  all.reserve(sums.size());
  for (const auto& [key, time] : sums) all.push_back({key.first, key.second, time});
  return all;
}

BlockPieces block_pieces(const Program& program, const BranchBlock& block, int end, int referral_class) {
  const std::vector<int> times = times_done(program, block, referral_class);
  BlockPieces pieces;
  std::vector<int> where;  // instruction of each piece
  for (int i = block.first; i < end; ++i) {
    const Instruction& instruction = program.code[at(i)];
    if (instruction.op == Op::again) {  // from the last piece back to the first that is repeated
      const Repetition& again = program.repeats[at(instruction.index)];
      const auto first = std::lower_bound(where.begin(), where.end(), again.first);
      if (first == where.end()) continue;
      const Roles& first_roles = pieces.roles[at(static_cast<int>(first - where.begin()))];
      if (!share_a_role(pieces.roles.back(), first_roles)) pieces.handoffs += times[at(where.back() - block.first)] - 1;
      continue;
    }
    Roles roles = roles_at(program, instruction);
    if (roles.empty()) continue;
    if (!pieces.roles.empty() && !share_a_role(pieces.roles.back(), roles))
      pieces.handoffs += std::min(times[at(where.back() - block.first)], times[at(i - block.first)]);
    pieces.roles.push_back(std::move(roles));
    where.push_back(i);
  }
  return pieces;
}

}  // namespace refpath
