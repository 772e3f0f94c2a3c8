// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "refpath/comparison/party_change.hpp"

namespace refpath {

/// How a redesign stands beside the next one in the order.
struct NextBest {
  double ahead = 0;                      ///< Hours a week that it frees more than the next; 0 or more.
  std::optional<Interval> simulated;     ///< Paired, at the level of any two variants; none: it is exact.
  Verdict verdict = Verdict::not_clear;  ///< Of the two redesigns against each other, the better one first.
};

/// One redesign in the order.
struct Ranked {
  int variant = 1;               ///< Index in Comparison::variants.
  PartyChange change;            ///< Of the party, against the current pathway.
  std::optional<NextBest> next;  ///< None for the last of those whose hours are known.
};

/// The redesigns in the order of the hours that they free for one party; those whose hours are not known come last.
struct Ranking {
  Party party;
  std::vector<Ranked> order;
};

/// A ranking for each headline party that has hours anywhere, the party with the largest change in any redesign first.
/// `sides`: all variants, the current pathway first; none for fewer than two redesigns.
[[nodiscard]] std::vector<Ranking> rankings(const std::vector<Party>& headline, const std::vector<Sided>& sides,
                                            const Ask& ask);

}  // namespace refpath
