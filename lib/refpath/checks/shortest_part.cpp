// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/shortest_part.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <vector>

#include "refpath/numerics/philox.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// Spread evenly over all pairs: the R2 sequence (Roberts, The unreasonable effectiveness of quasirandom sequences,
// 2018).
std::uint32_t word(std::uint32_t draw, std::uint32_t part) {
  if (part == 0) return draw * 3242174889U;
  if (part == 1) return draw * 2447445414U;
  return philox({draw, part, 0, 0}, {0, 0})[0];
}

}  // namespace

double shortest_part(const Program& program, const Job& job, int referral_class, double longest) {
  // By piece, the tables of its parts; minutes that several give are drawn once.
  std::vector<std::vector<const QuantileTable*>> pieces;
  std::set<int> drawn;
  bool all_fixed = true;
  for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
    const Piece& piece = program.pieces[at(p)];
    if (!drawn.insert(piece.first_part).second) continue;
    pieces.emplace_back();
    for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k) {
      pieces.back().push_back(&program.tables[at(program.draw_of(program.parts[at(k)].draw, referral_class).table)]);
      all_fixed = all_fixed && pieces.back().back()->is_fixed();
    }
  }
  const std::uint32_t draws = all_fixed ? 1 : 4096;
  double sum = 0;
  for (std::uint32_t i = 0; i < draws; ++i) {
    double least = std::numeric_limits<double>::infinity(), most = 0;
    std::uint32_t number = 0;
    for (const auto& piece : pieces) {
      double seconds = 0;
      for (const QuantileTable* table : piece)
        seconds += static_cast<double>(table->sample_1024(word(i, number++))) / 1024;
      least = std::min(least, seconds);
      most = std::max(most, seconds);
    }
    if (most <= longest) sum += least;
  }
  return sum / draws;
}

}  // namespace refpath
