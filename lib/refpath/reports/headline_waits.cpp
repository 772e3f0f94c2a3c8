// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/headline_waits.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/comparison/saturation.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// "Days from referral to 'seen', for those who reach it: 22.6 -> 19.7.": milestones of both, which do not move because
/// other people leave early. Empty where they only repeat the days to the end.
std::string milestones_sentence(const Comparison& comparison, const Pairing& pairing, const Difference& elapsed) {
  const auto days = [](const Difference& one) {
    return fmt::format("{} -> {}", decimal(*one.before, 1), decimal(*one.after, 1));
  };
  std::vector<std::string> reached;
  for (const auto& milestone : comparison.variants[static_cast<std::size_t>(pairing.from)].pathway.milestones) {
    const Difference* one = find(pairing.differences, "elapsed." + milestone.name);
    if (one == nullptr || !one->simulated || days(*one) == days(elapsed)) continue;
    reached.push_back(fmt::format("to '{}' {}", one->of, days(*one)));
  }
  if (reached.empty()) return "";
  return fmt::format("Days from referral, for those who get so far: {}.", fmt::join(reached, "; "));
}

bool has_branches(const Comparison& comparison, int variant) {
  const auto& steps = comparison.variants[static_cast<std::size_t>(variant)].pathway.steps;
  return std::any_of(steps.begin(), steps.end(), [](const Step& step) { return step.split.has_value(); });
}

/// How many of the days are waiting that comes out of the simulation: the others were written by the author.
std::string waiting_sentence(const Comparison& comparison, const Pairing& pairing, const Difference& elapsed) {
  const Difference* wait = find(pairing.differences, "wait");
  if (wait == nullptr || !wait->simulated) return "";
  const std::string waits = fmt::format("{} -> {}", decimal(*wait->before, 1), decimal(*wait->after, 1));
  if (has_branches(comparison, pairing.from) || has_branches(comparison, pairing.to))
    return fmt::format("Waiting for people and meetings adds up to {} days, also where people wait for two at once.",
                       waits);
  const double before = *elapsed.before - *wait->before, after = *elapsed.after - *wait->after;
  const std::string rest = "work, and delays that the files give (post, notice, full diaries)";
  constexpr double matters = 1;  // day, as in the verdict
  if (std::abs(after - before) < matters)
    return fmt::format("Of these days {} are waiting for people and meetings; the rest is {}.", waits, rest);
  return fmt::format(
      "Of these days {} are waiting for people and meetings, which is simulated. The other {} -> {} are {}: they "
      "differ "
      "because the two files give other delays and routes, so check those numbers first.",
      waits, decimal(before, 1), decimal(after, 1), rest);
}

/// The days to the end where one of the two has none, or both.
std::string no_days_sentence(const Comparison& comparison, const Pairing& pairing) {
  std::vector<std::string> without, with;
  std::string reason;
  for (const int variant : {pairing.from, pairing.to}) {
    const auto index = static_cast<std::size_t>(variant);
    const Estimate* elapsed = comparison.records[index].find("elapsed");
    // Beside a pathway without a number, one that is asked for more than there is would have none that lasts, either.
    const bool lasts = !is_saturated(Played{
        &comparison.variants[index], simulated(comparison.experiment ? &*comparison.experiment : nullptr, variant)});
    if (elapsed != nullptr && elapsed->simulated && lasts) {
      with.push_back(fmt::format("{} on average in {}", decimal(elapsed->simulated->interval.mean, 1),
                                 comparison.variants[index].name));
    } else {
      without.push_back(comparison.variants[index].name);
      if (elapsed != nullptr && reason.empty()) reason = elapsed->not_simulated;
    }
  }
  const std::string why =
      reason == "still growing" ? "referrals pile up, and waits grow for as long as one looks" : reason;
  const std::string sentence = with.empty()
                                   ? "Days from referral to end: no number for either pathway"
                                   : fmt::format("Days from referral to end: no number for {}", in_a_row(without));
  return fmt::format("{}{}{}{}.", sentence, why.empty() ? "" : ", because ", why,
                     with.empty() ? "" : "; " + with.front());
}

/// Roles that become fewer with as many people: "Therapist, east and Therapist, west share one queue as Therapist".
std::string pooled_words(const Comparison& comparison, const Pairing& pairing) {
  const auto from = static_cast<std::size_t>(pairing.from), to = static_cast<std::size_t>(pairing.to);
  const auto labels = [&](std::size_t variant, const std::vector<int>& roles) {
    std::vector<std::string> texts;
    texts.reserve(roles.size());
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

std::vector<std::string> waits_sentences(const Comparison& comparison, const Pairing& pairing) {
  const Difference* elapsed = find(pairing.differences, "elapsed");
  if (elapsed == nullptr) return {};
  if (!elapsed->not_simulated.empty()) return {no_days_sentence(comparison, pairing)};
  if (!elapsed->simulated) return {};
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
  std::string days = fmt::format("Days from referral to end: {} -> {} on average ({}).", decimal(*elapsed->before, 1),
                                 decimal(*elapsed->after, 1), change(*elapsed));
  if (elapsed->verdict) days += fmt::format(" Verdict on time to the end: {}.", name(*elapsed->verdict));
  std::vector<std::string> sentences;
  for (std::string& sentence :
       std::vector<std::string>{std::move(days), milestones_sentence(comparison, pairing, *elapsed),
                                waiting_sentence(comparison, pairing, *elapsed)})
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
  return sentences;
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
  return fmt::format("What changes is waits, not hours: they are {}{}.", shorter ? "shorter" : "longer",
                     pooled.empty() ? std::string() : fmt::format(", because {}", pooled));
}

}  // namespace refpath
