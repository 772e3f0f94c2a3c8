// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// How work that is not started unless it fits before the close stands to the longest stretch of its people's hours. Of
/// roles who work together each must fit its own part, begun when all are there: the tightest is told.
struct Fit {
  const Job* job;
  double longest_period;  ///< Seconds; the longest stretch for it.
  double least;           ///< Seconds; the shortest that the work can be.
  double share_longer;    ///< Share of the draws that no stretch is long enough for, of all referrals that come there.
};
[[nodiscard]] std::vector<Fit> fits(const RuleSubject& subject);

}  // namespace refpath
