// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/fits.hpp"

#include <algorithm>
#include <set>

#include "refpath/checks/staff.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

const QuantileTable& table_of_part(const Program& program, int part) {
  return program.tables[at(program.parts[at(part)].draw.table)];
}

// The share of the sums of independent parts that exceed `length`: exact for one part; of more, all but the last stand
// at the middles of 64 equal slices of their distribution.
double share_above(const Program& program, int first_part, int parts, double length) {
  const QuantileTable& last = table_of_part(program, first_part + parts - 1);
  if (parts == 1) return last.share_above(length);
  constexpr int slices = 64;
  const QuantileTable& first = table_of_part(program, first_part);
  double share = 0;
  for (int i = 0; i < slices; ++i) {
    const auto word = static_cast<std::uint32_t>((static_cast<std::uint64_t>(2 * i + 1) << 31) / slices);
    const double taken = static_cast<double>(first.sample_1024(word)) / 1024;
    share += share_above(program, first_part + 1, parts - 1, length - taken) / slices;
  }
  return share;
}

}  // namespace

std::vector<Fit> fits(const Program& program) {
  std::vector<Fit> all;
  for (const Job& job : program.jobs) {
    if (job.at_close != AtClose::do_not_start) continue;
    Fit fit{&job, 0, 0, 0};
    for (const Needed& needed : ways_to_staff(program, job))
      fit.longest_period = std::max(fit.longest_period, longest_stretch(program, needed));
    double all_fit = 1;
    std::set<int> draws;  // what is shared is drawn once
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
      const Piece& piece = program.pieces[at(p)];
      if (!draws.insert(piece.first_part).second) continue;
      double least = 0;
      for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k)
        least += table_of_part(program, k).least();
      fit.least = std::max(fit.least, least);
      all_fit *= 1 - share_above(program, piece.first_part, piece.parts, fit.longest_period);
    }
    fit.share_longer = 1 - all_fit;
    all.push_back(fit);
  }
  return all;
}

}  // namespace refpath
