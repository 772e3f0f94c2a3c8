// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/ranking.hpp"

#include <algorithm>
#include <cmath>

namespace refpath {

namespace {

Ask between(const Sided& a, const Sided& b, Ask ask) {
  ask.settings.same_definition = same_definition(*a.played.variant, *b.played.variant);
  return ask;
}

/// The level at which the differences between any two of the variants hold together, for all parties (Bonferroni).
double level_between(std::size_t variants, std::size_t parties) {
  const std::size_t intervals = variants * (variants - 1) / 2 * parties;
  return 1 - 0.05 / static_cast<double>(std::max<std::size_t>(intervals, 1));
}

/// `best` against the one that follows it.
NextBest next_best(const Party& party, const Sided& best, const Sided& next, const Ask& ask) {
  const PartyChange change = party_change(party, next, best, between(next, best, ask));
  NextBest made;
  made.ahead = change.freed();
  made.simulated = change.simulated;
  made.verdict = change.verdict;
  return made;
}

/// `together`: asks for intervals that hold together between any two.
Ranking ranking(const Party& party, const std::vector<Sided>& sides, const Ask& ask, const Ask& together) {
  Ranking made;
  made.party = party;
  for (std::size_t v = 1; v < sides.size(); ++v)
    made.order.push_back(
        {static_cast<int>(v), party_change(party, sides[0], sides[v], between(sides[0], sides[v], ask)), std::nullopt});
  std::stable_sort(made.order.begin(), made.order.end(), [](const Ranked& a, const Ranked& b) {
    if (a.change.settled() != b.change.settled()) return a.change.settled();
    return a.change.settled() && a.change.freed() > b.change.freed();
  });
  for (std::size_t i = 0; i + 1 < made.order.size(); ++i) {
    if (!made.order[i + 1].change.settled()) break;
    made.order[i].next = next_best(party, sides[static_cast<std::size_t>(made.order[i].variant)],
                                   sides[static_cast<std::size_t>(made.order[i + 1].variant)], together);
  }
  return made;
}

/// The largest change in any redesign; -1 where nothing is known.
double largest(const Ranking& ranking) {
  double found = -1;
  for (const Ranked& one : ranking.order)
    if (one.change.settled()) found = std::max(found, std::abs(one.change.freed()));
  return found;
}

bool has_hours(const Ranking& ranking) {
  return std::any_of(ranking.order.begin(), ranking.order.end(), [](const Ranked& one) {
    return one.change.before > 0 || one.change.after > 0 || !one.change.known();
  });
}

}  // namespace

std::vector<Ranking> rankings(const std::vector<Party>& headline, const std::vector<Sided>& sides, const Ask& ask) {
  std::vector<Ranking> made;
  if (sides.size() < 3) return made;
  Ask together = ask;
  together.settings.adjusted_level = level_between(sides.size(), headline.size());
  for (const Party& party : headline) {
    Ranking one = ranking(party, sides, ask, together);
    if (has_hours(one)) made.push_back(std::move(one));
  }
  std::stable_sort(made.begin(), made.end(),
                   [](const Ranking& a, const Ranking& b) { return largest(a) > largest(b); });
  return made;
}

}  // namespace refpath
