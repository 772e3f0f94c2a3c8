// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_ranking.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "refpath/comparison/guards.hpp"
#include "refpath/comparison/time_scale.hpp"
#include "refpath/reports/headline.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

class RankingText {
 public:
  RankingText(const Comparison& comparison, const Ranking& ranking) : all_(comparison), ranking_(ranking) {}

  /// "two_teams frees most: ..", and whether the next can be told from it.
  [[nodiscard]] std::vector<std::string> lead() const {
    const Ranked& best = ranking_.order.front();
    if (!best.change.settled()) return {no_order(best)};
    std::vector<std::string> sentences{best_sentence(best)};
    if (best.next) sentences.push_back(next_sentence(best, ranking_.order[1]));
    for (std::string& sentence : soonest_sentences(best)) sentences.push_back(std::move(sentence));
    for (const Pairing& pairing : all_.pairings)
      for (const Diagnostic& guard : pairing.guards)
        if (guard.code == "guard-fewer-helped" || guard.code == "guard-demand")
          sentences.push_back(fmt::format("Read with care: {}.", guard.message));
    return sentences;
  }

  /// The redesign with which referrals come to their end soonest, beyond chance: another one than that which frees
  /// most, or the same; none where that cannot be told.
  [[nodiscard]] const Ranked* soonest() const {
    const Ranked* first = nullptr;
    for (const Ranked& one : ranking_.order) {
      if (days(one) == nullptr) return nullptr;
      if (first == nullptr || days(one)->interval.mean < days(*first)->interval.mean) first = &one;
    }
    for (const Ranked& one : ranking_.order) {
      if (&one == first) continue;
      const auto all = static_cast<double>(all_.variants.size());
      const Interval change = paired_difference(*days(*first), *days(one), 1 - 0.05 / (all * (all - 1) / 2));
      if (!change.known() || change.high >= 0) return nullptr;
    }
    return first;
  }
  [[nodiscard]] bool has_two_best() const {
    const Ranked* first = soonest();
    return first != nullptr && first != &ranking_.order.front() && ranking_.order.front().change.settled();
  }

  [[nodiscard]] Table table() const {
    Table table;
    table.columns = {{"", Align::right},
                     {"Redesign"},
                     {"hours a week", Align::right},
                     {all_.saturated ? "released" : "freed (+)", Align::right},
                     {"by everybody", Align::right},
                     {std::string(scale().many) + " to the end", Align::right},
                     {"end with help", Align::right},
                     {"against " + all_.variants.front().name},
                     {"more than the next"}};
    int rank = 0;
    for (const Ranked& one : ranking_.order) {
      const Pairing& pairing = pairing_of(one);
      const Difference* elapsed = find(pairing.differences, "elapsed");
      const bool known = one.change.settled();
      table.rows.push_back({known ? fmt::format("{}", ++rank) : "-", name_of(one),
                            known ? decimal(one.change.before, 1) + " -> " + decimal(one.change.after, 1) : "not known",
                            known ? freed_cell(one) : "-",
                            pairing.ledger ? signed_decimal(-pairing.ledger->total.net(), 1) : "-",
                            elapsed != nullptr && elapsed->simulated ? days_cell(*elapsed) : "-", helped_cell(one),
                            known ? verdict_cell(one.change.verdict) : "-", one.next ? next_cell(*one.next) : "-"});
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
  /// From referral to end; null where it was not simulated or has no long-run mean.
  [[nodiscard]] const Ratio* days(const Ranked& one) const {
    const Estimate* elapsed = all_.records[static_cast<std::size_t>(one.variant)].find("elapsed");
    return elapsed != nullptr && elapsed->simulated ? &*elapsed->simulated : nullptr;
  }

  [[nodiscard]] std::string no_order(const Ranked& best) const {
    if (!best.change.behind.empty())
      return fmt::format("No order can be given: work of {} comes behind {}, whose list grows.", ranking_.party.label,
                         in_a_row(best.change.behind));
    return fmt::format("No order can be given: the hours of {} are not known ({}).", ranking_.party.label,
                       why_words(*best.change.why_not_exact, all_));
  }

  /// No more than the verdict against the current pathway says.
  [[nodiscard]] std::string best_sentence(const Ranked& best) const {
    const std::string& who = ranking_.party.label;
    switch (best.change.verdict) {
      case Verdict::better:
        return fmt::format("{} frees most: {} a week of {}.", name_of(best), hours_words(best.change.freed()), who);
      case Verdict::better_size_not_clear:
        return fmt::format("{} frees most hours of {}, but it is not clear how many.", name_of(best), who);
      case Verdict::not_clear:
        return fmt::format("No redesign is known to free hours of {}; {} comes first in these runs.", who,
                           name_of(best));
      case Verdict::no_difference_that_matters:
        return fmt::format("No redesign frees hours of {} that matter; {} asks for the fewest.", who, name_of(best));
      case Verdict::no_difference_seen:
      case Verdict::no_difference:
      case Verdict::worse:
      case Verdict::worse_size_not_clear:
        return fmt::format("No redesign frees hours of {}; {} asks for the fewest.", who, name_of(best));
    }
    return "";
  }

  [[nodiscard]] std::vector<std::string> soonest_sentences(const Ranked& best) const {
    const Ranked* first = soonest();
    if (first == nullptr) return {};
    std::string text = fmt::format("Referrals come to their end soonest with {}: after {} {} on average",
                                   name_of(*first), in_scale(days(*first)->interval.mean), scale().many);
    for (const Ranked& one : ranking_.order)
      if (&one != first) text += fmt::format(", {} with {}", in_scale(days(one)->interval.mean), name_of(one));
    const Estimate* now = all_.records.front().find("elapsed");
    if (now != nullptr && now->simulated)
      text += fmt::format(", {} with {}", in_scale(now->simulated->interval.mean), all_.variants.front().name);
    if (first == &best) return {text + fmt::format(". {} is best in both.", name_of(best))};
    return {text + ".",
            std::string(ranking_.order.size() == 2 ? "Neither" : "None") +
                " is best in both: decide which matters more, or write the changes of both into one file and compare "
                "that, too."};
  }

  /// One unit for all, so that they can be read down the column.
  [[nodiscard]] TimeScale scale() const {
    double longest = 0;
    for (const Ranked& one : ranking_.order)
      if (const Difference* elapsed = find(pairing_of(one).differences, "elapsed"))
        longest = std::max(longest, elapsed->longest());
    return time_scale(longest);
  }
  [[nodiscard]] std::string in_scale(double days) const { return decimal(days * scale().per_day, 1); }
  [[nodiscard]] std::string days_cell(const Difference& elapsed) const {
    return in_scale(*elapsed.before) + " -> " + in_scale(*elapsed.after);
  }

  /// "92 % -> 88 %"
  [[nodiscard]] std::string helped_cell(const Ranked& one) const {
    const auto share = [this](int variant) {
      const auto index = static_cast<std::size_t>(variant);
      const auto found = helped_share(all_.variants[index], all_.records[index]);
      return found ? share_text(*found, 0) : std::string("not known");
    };
    return share(0) + " -> " + share(one.variant);
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
        return "none that matters";
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
                     : fmt::format("{}, the next, asks for {} more ({}).", name_of(second), amount, how);
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
        return fmt::format("{}, the next, is the same definition.", name_of(second));
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
  document.add(Heading{text.has_two_best() ? "Which redesign is better for what" : "Which redesign frees most", 1});
  for (const auto& sentence : text.lead()) document.add(Paragraph{sentence, true});
  document.add(text.table());
  const Ranking& ranking = comparison.rankings.front();
  std::string note = fmt::format(
      "The order is by the hours a week freed for {}, whose hours change most in any redesign; beside it, what "
      "everybody gives less (+) or more (-). Two redesigns are set against "
      "each other by the same luck in both; a difference of {} a week or more was taken to matter.",
      ranking.party.label, hours_words(comparison.settings.worth));
  if (comparison.rankings.size() > 1) note += " The order for others may be another one: see each comparison.";
  document.add(Paragraph{note});
}

}  // namespace refpath
