// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/staff.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "refpath/units/shared_hours.hpp"

namespace refpath {
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

}  // namespace

int people_of(const ProgramRole& role) {
  return static_cast<int>(std::ceil(role.wte - 1e-9));
}

std::map<int, int> people_needed(const Program& program, const Job& job) {
  std::map<int, int> needed;
  for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
    needed[program.pieces[at(p)].role] += program.pieces[at(p)].people;
  return needed;
}

Hours hours_of(const Program& program, const Job& job) {
  Hours hours = round_the_clock();
  for (const auto& [role, people] : people_needed(program, job))
    hours = shared_hours(hours, program.roles[at(role)].hours);
  return hours;
}

std::vector<JointLoad> joint_loads(const Program& program, const std::vector<double>& visits_per_week) {
  std::vector<JointLoad> loads;
  for (const Job& job : program.jobs) {
    const std::map<int, int> needed = people_needed(program, job);
    if (needed.size() < 2) continue;  // of one role: its own load tells
    // So many can go on side by side.
    int at_once = std::numeric_limits<int>::max();
    for (const auto& [role, people] : needed)
      if (program.roles[at(role)].limited) at_once = std::min(at_once, people_of(program.roles[at(role)]) / people);
    if (at_once == 0 || at_once == std::numeric_limits<int>::max()) continue;
    const auto open = static_cast<double>(open_per_week(hours_of(program, job)));
    if (open <= 0) continue;
    // It lasts as long as its longest part, on average at least as long as the longest average.
    double lasts = 0;
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p)
      lasts = std::max(lasts, mean_time(program, program.pieces[at(p)]));
    loads.push_back({&job, visits_per_week[at(job.step)] * lasts, open * at_once});
  }
  return loads;
}

}  // namespace refpath
