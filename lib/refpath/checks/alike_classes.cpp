// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/alike_classes.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "refpath/checks/staff.hpp"

namespace refpath {

std::vector<AlikeClasses> alike_classes(const Program& program, const std::vector<const Draw*>& draws) {
  if (std::none_of(draws.begin(), draws.end(), [](const Draw* draw) { return draw->by_class >= 0; })) return {{0, 1.0}};
  std::map<std::vector<int>, std::size_t> known;
  std::vector<AlikeClasses> all;
  for (int c = 0; c < program.classes; ++c) {
    const double share = class_share(program, c);
    if (share <= 0) continue;
    std::vector<int> tables;
    tables.reserve(draws.size());
    for (const Draw* draw : draws) tables.push_back(program.draw_of(*draw, c).table);
    const auto [one, is_new] = known.emplace(std::move(tables), all.size());
    if (is_new) {
      all.push_back({c, share});
    } else {
      all[one->second].share += share;
    }
  }
  return all;
}

}  // namespace refpath
