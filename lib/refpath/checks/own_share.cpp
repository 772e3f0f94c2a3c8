// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/own_share.hpp"

#include <algorithm>
#include <vector>

#include "refpath/checks/alike_classes.hpp"

namespace refpath {
namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

// A piece that the role does in the step, and of how many one is done.
struct Done {
  const Piece* piece;
  int one_of;
};

std::vector<Done> done_of(const Program& program, const Analysis::Cell& cell, bool missed) {
  std::vector<Done> done;
  for (const Job& job : program.jobs) {
    if (job.step != cell.step || job.missed != missed) continue;
    for (int p = job.first_piece; p < job.first_piece + job.pieces;) {
      const int after = piece_after(program, p);
      for (const int one_of = after - p; p < after; ++p)
        if (program.pieces[at(p)].role == cell.role) done.push_back({&program.pieces[at(p)], one_of});
    }
  }
  return done;
}

double time_of(const Program& program, const Piece& piece, TimeKind kind, int referral_class) {
  double mean = 0;
  for (int k = 0; k < piece.parts; ++k)
    if (program.parts[at(piece.first_part + k)].kind == kind)
      mean += table_of(program, piece, k, referral_class).mean();
  return piece.people * mean;
}

}  // namespace

double own_share(const Program& program, const Analysis::Cell& cell) {
  double least = 1;
  for (const bool missed : {false, true}) {  // Who does not come may take other times.
    const std::vector<Done> done = done_of(program, cell, missed);
    std::vector<const Piece*> pieces;
    pieces.reserve(done.size());
    for (const Done& one : done) pieces.push_back(one.piece);
    for (const AlikeClasses& alike : alike_classes(program, pieces)) {
      double own = 0, all = 0;
      for (const Done& one : done) {
        const double time = time_of(program, *one.piece, cell.kind, alike.first) / one.one_of;
        all += time;
        if (one.one_of == 1) own += time;
      }
      if (all > 0) least = std::min(least, own / all);
    }
  }
  return least;
}

}  // namespace refpath
