// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/alike_classes.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "refpath/checks/staff.hpp"

namespace refpath {

namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

const Draw& draw_of(const Program& program, const Piece& piece, int part) {
  return program.parts[at(piece.first_part + part)].draw;
}

}  // namespace

std::vector<AlikeClasses> alike_classes(const Program& program, const std::vector<const Piece*>& pieces) {
  std::vector<const Draw*> draws;
  for (const Piece* piece : pieces)
    for (int k = 0; k < piece->parts; ++k) draws.push_back(&draw_of(program, *piece, k));
  if (std::none_of(draws.begin(), draws.end(), [](const Draw* draw) { return draw->by_class >= 0; }))
    return {{0, 1.0, {}}};
  std::map<std::vector<int>, std::size_t> known;
  std::vector<AlikeClasses> all;
  for (int c = 0; c < program.classes; ++c) {
    const double share = class_share(program, c);
    if (share <= 0) continue;
    std::vector<int> tables;
    tables.reserve(draws.size());
    for (const Draw* draw : draws) tables.push_back(program.draw_of(*draw, c).table);
    const auto [one, is_new] = known.emplace(std::move(tables), all.size());
    if (is_new) all.push_back({c, 0, std::vector<char>(at(program.classes), 0)});
    AlikeClasses& alike = all[one->second];
    alike.share += share;
    alike.classes[at(c)] = 1;
  }
  return all;
}

const QuantileTable& table_of(const Program& program, const Piece& piece, int part, int referral_class) {
  return program.tables[at(program.draw_of(draw_of(program, piece, part), referral_class).table)];
}

double mean_time(const Program& program, const Piece& piece, int referral_class) {
  double mean = 0;
  for (int k = 0; k < piece.parts; ++k) mean += table_of(program, piece, k, referral_class).mean();
  return mean;
}

}  // namespace refpath
