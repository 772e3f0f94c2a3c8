// SPDX-License-Identifier: Apache-2.0
#include "support/most_referrals.hpp"

#include <algorithm>
#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/program/program.hpp"
#include "refpath/units/shared_hours.hpp"

namespace refpath::test {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

double mean_time(const Program& program, const Piece& piece) {
  double mean = 0;
  for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k)
    mean += program.tables[at(program.parts[at(k)].draw.table)].mean();
  return mean;
}

// By role: whether it has work that is not started unless it fits.
std::vector<bool> takes_visits(const Program& program) {
  std::vector<bool> takes(program.roles.size(), false);
  for (const Job& job : program.jobs)
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
      if (job.at_close == AtClose::do_not_start) takes[at(program.pieces[at(p)].role)] = true;
  return takes;
}

}  // namespace

double most_referrals(const Pathway& one_a_week, double highest_load) {
  const Program program = lower(one_a_week);
  const Analysis one = analyse(program);
  const std::vector<bool> visits = takes_visits(program);
  double most = 60;
  for (std::size_t r = 0; r < program.roles.size(); ++r) {
    const double asked = one.hours[r] - one.meeting_hours[r] - one.clinic_hours[r];
    if (!program.roles[r].limited || asked <= 0) continue;
    const double limit = highest_load * (visits[r] ? 0.6 : 1);
    const double fixed = one.meeting_hours[r] + one.clinic_hours[r] + one.background_hours[r];
    most = std::min(most, (limit * one.capacity_hours[r] - fixed) / asked);
  }
  for (std::size_t m = 0; m < program.meetings.size(); ++m)
    if (one.meeting_load[m] > 0) most = std::min(most, 0.9 * highest_load / one.meeting_load[m]);
  for (std::size_t c = 0; c < program.clinics.size(); ++c)
    if (const double taken = one.slots_used[c] + one.slots_missed[c]; taken > 0)
      most = std::min(most, 0.7 * highest_load * one.slots[c] / taken);
  for (const Job& job : program.jobs) {
    if (job.pieces < 2) continue;
    Hours shared = round_the_clock();
    double longest = 0;
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
      const Piece& piece = program.pieces[at(p)];
      shared = shared_hours(shared, program.roles[at(piece.role)].hours);
      longest = std::max(longest, mean_time(program, piece));
    }
    const double asked = one.visits[at(job.step)].mean * longest;
    most = std::min(most, 0.3 * static_cast<double>(open_per_week(shared)) / asked);
  }
  return most;
}

}  // namespace refpath::test
