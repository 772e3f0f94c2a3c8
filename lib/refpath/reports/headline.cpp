// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/headline.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/measures/bases.hpp"
#include "refpath/measures/names.hpp"
#include "refpath/reports/headline_amount.hpp"
#include "refpath/reports/headline_care.hpp"
#include "refpath/reports/headline_others.hpp"
#include "refpath/reports/headline_waits.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// Without demand there are minutes per referral, and nothing else to be said.
std::vector<std::string> minutes_headline(const Comparison& comparison, const Pairing& pairing) {
  const Difference* largest = nullptr;
  std::optional<WhyNotExact> why;
  for (const auto& difference : pairing.differences) {
    if (!is_time_of_a_role(difference.key)) continue;
    if (!difference.exact) {
      if (!why) why = difference.why_not_exact;
      continue;
    }
    if (largest == nullptr || std::abs(*difference.exact) > std::abs(*largest->exact)) largest = &difference;
  }
  if (largest == nullptr && why)
    return {fmt::format("Minutes per referral have no exact answer ({}), and without demand nothing can be simulated.",
                        why_words(*why, comparison)),
            "Add `demand` to both files."};
  if (largest != nullptr && largest->before.value_or(0) == 0 && largest->after.value_or(0) == 0)
    return {"Nobody's minutes depend on the referral: all the time is in meetings and clinics.",
            "Add `demand` to both files for hours a week."};
  if (largest == nullptr) return {"Neither pathway gives anybody's minutes, so there is nothing to compare yet."};
  const double change = *largest->exact;
  return {fmt::format("{}: {} -> {}.", largest->label, decimal(largest->before.value_or(0), 1),
                      decimal(largest->after.value_or(0), 1)),
          fmt::format("That is {} for each referral (exact). Add `demand` to both files for hours a week.",
                      std::abs(change) < 0.05
                          ? std::string("no change")
                          : fmt::format("{} minutes {}", decimal(std::abs(change), 1), change < 0 ? "less" : "more"))};
}

/// Whether it is told what a single year could show.
bool any_year(const Comparison& comparison) {
  if (comparison.saturated) return false;
  for (const auto& pairing : comparison.pairings)
    for (const auto& difference : pairing.differences)
      if (difference.adjusted && difference.year) return true;
  return false;
}

}  // namespace

std::string why_words(const WhyNotExact& why, const Comparison& comparison) {
  if (why.step.empty()) return why.reason;
  for (const auto& variant : comparison.variants)
    for (const auto& step : variant.pathway.steps)
      if (step.name == why.step)
        return fmt::format("{}: {}", why.reason, step.label.empty() ? readable(step.name) : step.label);
  return fmt::format("{}: {}", why.reason, readable(why.step));
}

bool is_time_of_a_role(const std::string& key) {
  return key.compare(0, 5, "time.") == 0 && key.find('@') == std::string::npos && key.find('.', 5) == std::string::npos;
}

std::vector<std::string> headline(const Comparison& comparison, const Pairing& pairing) {
  if (pairing.same_definition)
    return {"The two definitions are the same: no difference, whatever the luck.", "Verdict: no difference."};
  const std::vector<std::string> care = care_sentences(comparison, pairing);
  const auto carefully = [&care](std::vector<std::string> sentences) {
    sentences.insert(sentences.end(), care.begin(), care.end());
    return sentences;
  };
  if (!pairing.ledger) return carefully(minutes_headline(comparison, pairing));
  if (pairing.parties.empty()) return carefully({"No practitioner has hours on either pathway."});
  const PartyChange& party = pairing.parties.front();
  if (!party.known())
    return carefully({fmt::format("{}: the hours have no exact answer ({}), and there are no simulated results.",
                                  party.party.label, why_words(*party.why_not_exact, comparison))});
  std::vector<std::string> sentences;
  const auto add = [&sentences](const std::string& sentence) {
    if (!sentence.empty()) sentences.push_back(sentence);
  };
  const auto add_all = [&add](const std::vector<std::string>& more) {
    for (const auto& sentence : more) add(sentence);
  };
  add_all(amount_sentences(comparison, pairing, party));
  add_all(care);
  const std::string only_waits = only_waits_sentence(comparison, pairing);
  if (!only_waits.empty()) {  // told before the verdict on hours, or nobody reads on
    add(only_waits);
    add_all(waits_sentences(comparison, pairing));
    add(hours_verdict(comparison, party));
    return sentences;
  }
  if (party.settled()) {
    add(hours_verdict(comparison, party));
    add(how_to_know_more(comparison, party));
  }
  const bool says_little = !party.settled() || party.verdict == Verdict::not_clear ||
                           party.verdict == Verdict::no_difference_that_matters ||
                           party.verdict == Verdict::no_difference_seen;
  if (says_little) add_all(waits_sentences(comparison, pairing));
  add(others_sentence(pairing));
  if (!says_little) add_all(waits_sentences(comparison, pairing));
  return sentences;
}

Bases bases_of_all(const Comparison& comparison) {
  Bases sum;
  for (std::size_t i = 0; i < comparison.variants.size(); ++i) {
    const Variant& variant = comparison.variants[i];
    bool again = false;  // a file that is compared with itself gives its numbers once
    for (std::size_t j = 0; j < i; ++j) again = again || same_definition(comparison.variants[j], variant);
    if (again) continue;
    const Bases bases = count_bases(variant.pathway);
    sum.assumed += bases.assumed;
    sum.local += bases.local;
    sum.published += bases.published;
  }
  return sum;
}

std::string assumed_words(const Bases& bases) {
  const bool all = bases.assumed == bases.total();
  return all ? fmt::format("all {} numbers in the files are assumed", bases.total())
             : fmt::format("{} of the {} numbers in the files are assumed", bases.assumed, bases.total());
}

namespace {

/// What the words of the first lines stand for, where they are used.
std::string words_explained(const Comparison& comparison) {
  bool people = false, unadjusted = false;
  for (const auto& pairing : comparison.pairings) {
    for (const auto& party : pairing.parties) people = people || party.wte > 0;
    const Difference* elapsed = find(pairing.differences, "elapsed");
    unadjusted = unadjusted || (elapsed != nullptr && elapsed->simulated && !elapsed->exact);
  }
  std::string text;
  if (people) text += " One WTE (whole-time equivalent) is somebody who works all of the hours of their role.";
  if (unadjusted)
    text += " An interval that is not adjusted stands by itself: of twenty such, one misses the truth by chance.";
  return text;
}

}  // namespace

std::string how_sure(const Comparison& comparison) {
  const Bases bases = bases_of_all(comparison);
  std::string text =
      "Exact means calculated from the files without chance: as good as the numbers written there, and no better";
  if (bases.assumed > 0) text += "; " + assumed_words(bases);
  text += ". Freed time is time released for other work, not cash.";
  if (any_year(comparison))
    text += " What one year could show sets one year of the one pathway beside another year of the other.";
  text += words_explained(comparison);
  if (comparison.experiment) {
    const Experiment& run = *comparison.experiment;
    if (run.stopped == Stopped::same)
      return text + " One simulated run of each pathway shows that nothing differs; it cannot tell how long waits are.";
    bool hours = false;
    for (const auto& pairing : comparison.pairings)
      for (const auto& party : pairing.parties) hours = hours || party.simulated.has_value();
    text += fmt::format(
        " Waits{} come from {} simulated {} (replications) of each pathway.",
        hours ? ", and hours called simulated," : "", run.replications,
        run.weeks == 52 ? std::string("years") : fmt::format("runs of {}", count_of(run.weeks, "week", "weeks")));
  }
  return text;
}

}  // namespace refpath
