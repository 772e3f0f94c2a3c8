// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "refpath/model/pathway.hpp"

namespace refpath {

/// Something that a referral can have: a place (its index in Pathway::places), or a place on a caseload (the number of
/// places and the index of the role).
using PlaceId = int;
[[nodiscard]] PlaceId place_id(const Pathway& pathway, const PlaceRef& ref);
/// By place: whether some referral may take it: it is in a `takes`, or a role with a caseload works.
[[nodiscard]] std::vector<bool> taken_somewhere(const Pathway& pathway);

/// Where something is taken, freed or kept: at a step or, when that is -1, at an exit.
struct PlaceUse {
  Location at;
  int step = -1;
  bool explicitly = true;  ///< Not by the first work of a role with a caseload.
};

/// Follows every route of a pathway with two places in mind (or one, when both are the same): what may be held where.
class PlaceRoutes {
 public:
  PlaceRoutes(const Pathway& pathway, PlaceId first, PlaceId second);

  /// The second is taken while the first is held, that having been taken by the other use.
  struct WhileHeld {
    PlaceUse first, second;
    bool in_branches = false;  ///< In parallel branches, not on one route.
  };
  [[nodiscard]] const std::optional<WhileHeld>& while_held() const { return while_held_; }

  /// The first is taken at a use by who may have it from an earlier one.
  [[nodiscard]] const std::optional<WhileHeld>& again() const { return again_; }

  /// Where the first is freed or kept, and whether anybody there has it.
  struct Freed {
    PlaceUse use;
    bool held;
  };
  [[nodiscard]] const std::vector<Freed>& freed() const { return freed_; }

 private:
  // Which of the two a referral has; with the use by which it took the first.
  struct State {
    bool first = false, second = false;
    PlaceUse from;
    [[nodiscard]] int index() const { return (first ? 1 : 0) + (second ? 2 : 0); }
  };
  // States by their index, each the first that was met.
  using States = std::map<int, State>;
  // What may happen on the routes from a step to the ends of its branch.
  struct Routes {
    States ends, states;
    std::optional<PlaceUse> first, second;  // Where they are taken.
  };

  Routes follow(const std::vector<int>& starts, const State& state);
  void pass(int step, State state, Routes& routes, std::vector<std::pair<int, State>>& to_see);
  void lead(int step, const std::vector<Outcome>& outcomes, const State& state, Routes& routes,
            std::vector<std::pair<int, State>>& to_see);
  void take(const PlaceUse& use, PlaceId id, State& state, Routes& routes);
  void free(const PlaceUse& use, PlaceId id, State& state);
  States work(int step, const State& state, Routes& routes);
  [[nodiscard]] States branches(int step, const State& state, Routes& routes);
  [[nodiscard]] Routes joined(const Split& split, const State& state);
  void at_once(const std::vector<Routes>& branches);

  const Pathway& pathway_;
  PlaceId first_, second_;
  std::optional<WhileHeld> while_held_, again_;
  std::vector<Freed> freed_;
  std::map<std::pair<int, int>, Routes> joined_;  // By split and state: so that branches in branches are met once.
};

}  // namespace refpath
