// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "refpath/checks/rules.hpp"

namespace refpath {

/// How often something is done for referrals for which it takes the same times.
struct TimesDone {
  int referral_class;   ///< One of those classes.
  double per_referral;  ///< Visits to the step by its repeats; per referral of any class.
};
/// Of a step, by what these pieces of its work take, which must fit before the close; only those who come there. Where
/// nobody is known to come there, or how often is not known, it is done once for all.
[[nodiscard]] std::vector<TimesDone> times_done(const RuleSubject& subject, int step,
                                                const std::vector<const Piece*>& pieces);

}  // namespace refpath
