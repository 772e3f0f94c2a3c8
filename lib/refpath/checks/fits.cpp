// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/fits.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "refpath/checks/staff.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// The share of the sums of independent parts that exceed `length`: exact for one part; of more, all but the last stand
// at the middles of 64 equal slices of their distribution.
double share_above(const std::vector<const QuantileTable*>& tables, std::size_t first, double length) {
  if (first + 1 == tables.size()) return tables[first]->share_above(length);
  constexpr int slices = 64;
  double share = 0;
  for (int i = 0; i < slices; ++i) {
    const auto word = static_cast<std::uint32_t>((static_cast<std::uint64_t>(2 * i + 1) << 31) / slices);
    const double taken = static_cast<double>(tables[first]->sample_1024(word)) / 1024;
    share += share_above(tables, first + 1, length - taken) / slices;
  }
  return share;
}

// The tables of the parts of a piece for referrals of one class.
std::vector<const QuantileTable*> tables_of_piece(const Program& program, const Piece& piece, int referral_class) {
  std::vector<const QuantileTable*> tables;
  for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k)
    tables.push_back(&program.tables[at(program.draw_of(program.parts[at(k)].draw, referral_class).table)]);
  return tables;
}

}  // namespace

std::vector<Fit> fits(const Program& program) {
  std::vector<Fit> all;
  for (const Job& job : program.jobs) {
    if (job.at_close != AtClose::do_not_start) continue;
    Fit fit{&job, 0, 0, 0};
    for (const Needed& needed : ways_to_staff(program, job))
      fit.longest_period = std::max(fit.longest_period, longest_stretch(program, needed));
    fit.least = std::numeric_limits<double>::infinity();
    for (int c = 0; c < program.classes; ++c) {
      const double of_class = class_share(program, c);
      if (of_class <= 0) continue;
      double all_fit = 1, least = 0;
      std::set<int> draws;  // what is shared is drawn once
      for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
        const Piece& piece = program.pieces[at(p)];
        if (!draws.insert(piece.first_part).second) continue;
        const auto tables = tables_of_piece(program, piece, c);
        double least_of_piece = 0;
        for (const QuantileTable* table : tables) least_of_piece += table->least();
        least = std::max(least, least_of_piece);
        all_fit *= 1 - share_above(tables, 0, fit.longest_period);
      }
      fit.least = std::min(fit.least, least);
      fit.share_longer += of_class * (1 - all_fit);
    }
    all.push_back(fit);
  }
  return all;
}

}  // namespace refpath
