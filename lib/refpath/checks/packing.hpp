// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// How work that is not started unless it fits before the close can use the hours of a role: what is left of a period
/// when the next piece is too long is lost to it. Hours a week.
struct Packing {
  int role;
  double asked;     ///< By such work.
  double in_order;  ///< What it can use when everything keeps its order.
  double filled;    ///< What it can use when a later, shorter piece may go first, of many that wait.
};

/// Limited roles that close at all and that are asked for at least `from_share` of what they can do in order; by role.
/// Meetings are not counted as closes. Found by packing periods one after another with draws from the tables, always
/// the same ones, to about one percent.
[[nodiscard]] std::vector<Packing> packings(const RuleSubject& subject, double from_share);

}  // namespace refpath
