// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_ranking.hpp"

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

class RankingText {
 public:
  RankingText(const Comparison& comparison, const Ranking& ranking) : all_(comparison), ranking_(ranking) {}

  /// "two_teams frees most: ..", and whether the next can be told from it.
  [[nodiscard]] std::vector<std::string> lead() const {
    const Ranked& best = ranking_.order.front();
    if (!best.change.known())
      return {
          fmt::format("No order can be given: the hours of {} have no exact answer, and there are no simulated "
                      "results.",
                      ranking_.party.label)};
    const bool freed = best.change.freed() >= unseen;
    std::vector<std::string> sentences;
    sentences.push_back(freed ? fmt::format("{} frees most: {} a week of {}.", capitalised(name_of(best)),
                                            hours_words(best.change.freed()), ranking_.party.label)
                              : fmt::format("No redesign frees hours of {}; {} asks for the least.",
                                            ranking_.party.label, name_of(best)));
    if (best.next) sentences.push_back(next_sentence(best, ranking_.order[1]));
    const std::string soonest = soonest_sentence(best);
    if (!soonest.empty()) sentences.push_back(soonest);
    return sentences;
  }

  /// Where another redesign gets referrals to their end sooner than that which frees most, beyond chance.
  [[nodiscard]] std::string soonest_sentence(const Ranked& best) const {
    const auto days = [this](const Ranked& one) {
      return all_.records[static_cast<std::size_t>(one.variant)].find("elapsed");
    };
    const Ranked* soonest = &best;
    for (const Ranked& one : ranking_.order) {
      const Estimate *so_far = days(*soonest), *other = days(one);
      if (so_far == nullptr || other == nullptr || !so_far->simulated || !other->simulated) continue;
      if (other->simulated->interval.mean < so_far->simulated->interval.mean) soonest = &one;
    }
    if (soonest == &best) return "";
    const Ratio &first = *days(*soonest)->simulated, &second = *days(best)->simulated;
    const Interval change = paired_difference(first, second);
    if (!change.known() || change.high >= 0) return "";
    return fmt::format("But referrals come to their end sooner with {}: {} days on average instead of {}.",
                       name_of(*soonest), decimal(first.interval.mean, 1), decimal(second.interval.mean, 1));
  }

  [[nodiscard]] Table table() const {
    Table table;
    table.columns = {{"", Align::right},
                     {"Redesign"},
                     {"hours a week", Align::right},
                     {all_.saturated ? "released" : "freed", Align::right},
                     {"by everybody", Align::right},
                     {"days to the end", Align::right},
                     {"against " + all_.variants.front().name},
                     {"against the next"}};
    int rank = 0;
    for (const Ranked& one : ranking_.order) {
      const Pairing& pairing = pairing_of(one);
      const Difference* elapsed = find(pairing.differences, "elapsed");
      const bool known = one.change.known();
      table.rows.push_back({known ? fmt::format("{}", ++rank) : "-", name_of(one),
                            known ? decimal(one.change.before, 1) + " -> " + decimal(one.change.after, 1) : "not known",
                            known ? freed_cell(one) : "-",
                            pairing.ledger ? signed_decimal(-pairing.ledger->total.net(), 1) : "-",
                            elapsed != nullptr && elapsed->simulated
                                ? decimal(*elapsed->before, 1) + " -> " + decimal(*elapsed->after, 1)
                                : "-",
                            known ? name(one.change.verdict) : "-", one.next ? next_cell(*one.next) : "-"});
    }
    return table;
  }

 private:
  [[nodiscard]] const std::string& name_of(const Ranked& one) const {
    return all_.variants[static_cast<std::size_t>(one.variant)].name;
  }
  [[nodiscard]] const Pairing& pairing_of(const Ranked& one) const {
    return all_.pairings[static_cast<std::size_t>(one.variant) - 1];
  }
  static std::string interval_words(const Interval& interval) {
    return fmt::format("{} to {}", decimal(interval.low, 1), decimal(interval.high, 1));
  }
  static std::string freed_cell(const Ranked& one) {
    const std::string freed = signed_decimal(one.change.freed(), 1);
    return one.change.simulated ? fmt::format("{} ({})", freed, interval_words(*one.change.simulated)) : freed;
  }

  /// "+1.2 ahead", "not told apart".
  static std::string next_cell(const NextBest& next) {
    switch (next.verdict) {
      case Verdict::better:
      case Verdict::better_size_not_clear:
        return signed_decimal(next.ahead, 1) + (next.verdict == Verdict::better ? "" : ", size not clear");
      case Verdict::no_difference_that_matters:
        return "no difference that matters";
      case Verdict::no_difference_seen:
        return "no difference seen";
      case Verdict::no_difference:
        return "the same definition";
      case Verdict::worse:
      case Verdict::worse_size_not_clear:
      case Verdict::not_clear:
        return "not told apart";
    }
    return "";
  }

  [[nodiscard]] std::string next_sentence(const Ranked& best, const Ranked& second) const {
    const NextBest& next = *best.next;
    const std::string how =
        next.simulated ? fmt::format("simulated, interval {}", interval_words(*next.simulated)) : "exact";
    const std::string amount = hours_words(next.ahead);
    const bool freed = best.change.freed() >= unseen;
    switch (next.verdict) {
      case Verdict::better:
        return freed ? fmt::format("That is {} more than {}, the next ({}).", amount, name_of(second), how)
                     : fmt::format("{}, the next, asks for {} more ({}).", capitalised(name_of(second)), amount, how);
      case Verdict::better_size_not_clear:
        return fmt::format("{} {}, the next, but by how much is not clear ({}; {}).",
                           freed ? "That is more than" : "That is less than", name_of(second), amount, how);
      case Verdict::no_difference_that_matters:
        return fmt::format(
            "Beside {}, the next, that makes no difference that matters ({}; {}): choose between them "
            "by what else they do.",
            name_of(second), amount, how);
      case Verdict::no_difference_seen:
        return fmt::format(
            "Between it and {}, the next, no difference was seen: choose between them by what else "
            "they do.",
            name_of(second));
      case Verdict::no_difference:
        return fmt::format("{}, the next, is the same definition.", capitalised(name_of(second)));
      case Verdict::worse:
      case Verdict::worse_size_not_clear:
      case Verdict::not_clear:
        return fmt::format(
            "It cannot be told from {}, the next ({}; {}): simulate more replications, or choose "
            "between them by what else they do.",
            name_of(second), amount, how);
    }
    return "";
  }

  const Comparison& all_;
  const Ranking& ranking_;
};

}  // namespace

void add_ranking(const Comparison& comparison, Document& document) {
  if (comparison.rankings.empty()) return;
  const RankingText text(comparison, comparison.rankings.front());
  document.add(Heading{"Which redesign frees most", 1});
  for (const auto& sentence : text.lead()) document.add(Paragraph{sentence, true});
  document.add(text.table());
  const Ranking& ranking = comparison.rankings.front();
  std::string note = fmt::format(
      "The order is by the hours a week freed for {}, whose hours change most in any redesign; beside it, what "
      "everybody gives less or more. Two redesigns are set against "
      "each other by the same luck in both; a difference of {} a week or more was taken to matter.",
      ranking.party.label, hours_words(comparison.settings.worth));
  if (comparison.rankings.size() > 1) note += " The order for others may be another one: see each comparison.";
  document.add(Paragraph{note});
}

}  // namespace refpath
