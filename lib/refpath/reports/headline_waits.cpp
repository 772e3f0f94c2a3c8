// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/headline_waits.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// "; for those who get so far, to assessed 66.0 -> 21.8": milestones of both, which do not move because other people
/// leave early.
std::string milestones_clause(const Comparison& comparison, const Pairing& pairing) {
  std::string clause;
  for (const auto& milestone : comparison.variants[static_cast<std::size_t>(pairing.from)].pathway.milestones) {
    const Difference* reached = find(pairing.differences, "elapsed." + milestone.name);
    if (reached == nullptr || !reached->simulated) continue;
    clause += fmt::format("{} to {} {} -> {}", clause.empty() ? "; for those who get so far," : ",", reached->of,
                          decimal(*reached->before, 1), decimal(*reached->after, 1));
  }
  return clause;
}

/// Roles that become fewer with as many people: "Therapist, east and Therapist, west share one queue as Therapist".
std::string pooled_words(const Comparison& comparison, const Pairing& pairing) {
  const auto from = static_cast<std::size_t>(pairing.from), to = static_cast<std::size_t>(pairing.to);
  const auto labels = [&](std::size_t variant, const std::vector<int>& roles) {
    std::vector<std::string> texts;
    for (const int role : roles)
      texts.push_back(comparison.variants[variant].pathway.roles[static_cast<std::size_t>(role)].label);
    return in_a_row(texts);
  };
  std::vector<std::string> pooled;
  for (const auto& change : pairing.parties) {
    const auto &before = change.party.roles[from], &after = change.party.roles[to];
    if (after.empty() || before.size() <= after.size()) continue;
    pooled.push_back(fmt::format("{}, who had a queue each, share {} as {}", labels(from, before),
                                 after.size() == 1 ? "one" : "fewer", labels(to, after)));
  }
  return fmt::format("{}", fmt::join(pooled, "; "));
}

}  // namespace

std::string no_waits_sentence(const std::string& reason) {
  if (reason == "still growing")
    return "Waits cannot be given: referrals pile up, and waits still grow when the simulated time ends.";
  return fmt::format("Waits cannot be given: {}.", reason);
}

std::string waits_sentence(const Comparison& comparison, const Pairing& pairing) {
  const Difference* elapsed = find(pairing.differences, "elapsed");
  if (elapsed == nullptr) return "";
  if (!elapsed->not_simulated.empty()) return no_waits_sentence(elapsed->not_simulated);
  if (!elapsed->simulated) return "";
  const auto change = [](const Difference& difference) {
    const double days = difference.simulated->mean;
    const std::string size = decimal(std::abs(days), 1);
    if (size == "0.0") return std::string("no change");
    const double a = std::abs(difference.simulated->low), b = std::abs(difference.simulated->high);
    const bool same_side = difference.simulated->low * difference.simulated->high >= 0;
    if (!same_side) return std::string("not clear which way");
    return fmt::format("{} {}; 95 % interval {} to {}, not adjusted", size, days < 0 ? "fewer" : "more",
                       decimal(std::min(a, b), 1), decimal(std::max(a, b), 1));
  };
  std::string sentence =
      fmt::format("Days from referral to end: {} -> {} on average ({}){}.", decimal(*elapsed->before, 1),
                  decimal(*elapsed->after, 1), change(*elapsed), milestones_clause(comparison, pairing));
  const Difference* wait = find(pairing.differences, "wait");
  if (wait != nullptr && wait->simulated) {
    sentence += fmt::format(
        " Waiting for people and meetings is {} -> {} of them; the rest is work, and delays as the files have them.",
        decimal(*wait->before, 1), decimal(*wait->after, 1));
  }
  return sentence;
}

std::string only_waits_sentence(const Comparison& comparison, const Pairing& pairing) {
  const bool same = std::all_of(pairing.ledger->by_party.begin(), pairing.ledger->by_party.end(),
                                [](const LedgerTotal& total) { return std::abs(total.net()) < unseen; });
  const bool known = std::all_of(pairing.parties.begin(), pairing.parties.end(), [](const PartyChange& party) {
    return party.known() && !party.simulated && std::abs(party.freed()) < unseen;
  });
  const Difference* wait = find(pairing.differences, "wait");
  if (!same || !known || wait == nullptr || !wait->simulated) return "";
  const bool shorter = wait->simulated->high<0, longer = wait->simulated->low> 0;
  if (!shorter && !longer) return "";
  const std::string pooled = pooled_words(comparison, pairing);
  return fmt::format("Nobody's hours change; waits are {}{}. What changes is days, not hours: no time is released.",
                     shorter ? "shorter" : "longer",
                     pooled.empty() ? std::string() : fmt::format(", because {}", pooled));
}

}  // namespace refpath
