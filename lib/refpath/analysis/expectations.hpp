// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// What one visit to a step takes of one role in minutes of one kind; seconds, from the tables of the program.
struct VisitTime {
  int step;
  int role;
  TimeKind kind;
  Moments time;
};

/// By step, then role, then kind. Draws are independent of each other; people who share one give it each.
[[nodiscard]] std::vector<VisitTime> visit_times(const Program& program);

/// Adds visits, touch time, exits, cells and hand-offs per referral to the analysis. Every step that is reachable must
/// be able to exit.
void expect(const Program& program, Analysis& analysis);

}  // namespace refpath
