// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/analysis/analyse.hpp"
#include "refpath/program/program.hpp"

namespace refpath {

/// The roles that take part in each piece of work of a step in turn, each sorted: a job or a meeting is one piece.
/// Empty for a decision or a pure delay.
[[nodiscard]] std::vector<std::vector<int>> pieces_of(const Program& program, int step);

/// Expected hand-offs per referral: two consecutive pieces of work with no role in common. The first piece and exits
/// are not counted; a step without work passes the last piece through.
[[nodiscard]] double handoffs(const Program& program, const std::vector<Moments>& visits);

}  // namespace refpath
