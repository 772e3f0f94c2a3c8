// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/headline.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/measures/bases.hpp"
#include "refpath/measures/names.hpp"
#include "refpath/reports/headline_waits.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

std::string people(double wte) {
  if (wte <= 0) return "";
  if (wte == 1) return " for 1 person";
  return fmt::format(" for {:.4g} WTE", wte);
}

std::string days(const PartyChange& party, double amount) {
  return fmt::format("{} days of {:.3g} h", decimal(amount / party.day_hours, 1), party.day_hours);
}

/// "exact", or "simulated, 95 % interval 3.1 to 5.2".
std::string how(const PartyChange& party) {
  if (!party.simulated) return "exact";
  const double a = party.simulated->low, b = party.simulated->high;
  const bool turned = party.freed() < 0;  // told as hours taken
  return fmt::format("simulated, 95 % interval {} to {}", decimal(turned ? -b : a, 1), decimal(turned ? -a : b, 1));
}

/// Where people are asked for more than there is, only the fall in hours worked is time released.
std::string released_sentence(const PartyChange& party) {
  const double released = party.freed();
  std::string sentence = fmt::format("No time is released{} ({}).", people(party.wte), how(party));
  if (std::abs(released) >= unseen) {
    sentence =
        fmt::format("{} {} a week{} ({}; {}).", released > 0 ? "Releases" : "Takes up", hours_words(std::abs(released)),
                    people(party.wte), days(party, std::abs(released)), how(party));
  }
  const double never = std::abs(party.avoided) - std::abs(released);
  if (never < unseen) return sentence;
  return sentence +
         (party.avoided > 0
              ? fmt::format(
                    " {} of work are avoided, but {} of them were never done: there are not enough hours for it.",
                    hours_words(party.avoided), decimal(never, 1))
              : fmt::format(" {} of work are added, but {} of them cannot be done: there are not enough hours for it.",
                            hours_words(-party.avoided), decimal(never, 1)));
}

std::string headline_amount(const Pairing& pairing, const PartyChange& party) {
  if (party.released) return released_sentence(party);
  if (std::abs(party.avoided) < unseen)
    return fmt::format("The hours stay the same{} ({}).", people(party.wte), how(party));
  std::string sentence = fmt::format("{} {} a week{} ({}; {}).", party.avoided > 0 ? "Frees" : "Takes",
                                     hours_words(std::abs(party.avoided)),
                                     party.avoided > 0 ? people(party.wte) : " more" + people(party.wte),
                                     days(party, std::abs(party.avoided)), how(party));
  const Difference* freed = find(pairing.differences, "freed." + party.party.key);
  if (freed == nullptr || !freed->year) return sentence;
  const PredictionInterval& year = *freed->year;
  if (year.low >= 0) {
    sentence +=
        fmt::format(" By chance alone a single year could show {} to {}", decimal(year.low, 1), decimal(year.high, 1));
  } else if (year.high <= 0) {
    sentence += fmt::format(" By chance alone a single year could show {} to {}", decimal(-year.high, 1),
                            decimal(-year.low, 1));
  } else {
    sentence += fmt::format(" By chance alone a single year could show anything from {} hours more to {} hours freed",
                            decimal(-year.low, 1), decimal(year.high, 1));
  }
  return sentence + (year.rough ? ", roughly." : ".");
}

std::string verdict_sentence(const Comparison& comparison, const PartyChange& party) {
  std::string verdict = name(party.verdict);
  if (party.verdict == Verdict::no_difference_seen && comparison.experiment)
    verdict += fmt::format(" in {} runs", comparison.experiment->replications);
  return fmt::format("Verdict: {}. A difference of {} a week or more was taken to matter.", verdict,
                     hours_words(comparison.settings.worth));
}

/// "a (1); b (2)": names may hold commas.
std::string series(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "; "));
}

/// "Nurse (2.1)", "Nurse (2.1, simulated)".
std::string amount(const std::string& who, double hours, bool simulated) {
  return fmt::format("{} ({}{})", who, decimal(hours, 1), simulated ? ", simulated" : "");
}

std::string others_sentence(const Pairing& pairing) {
  std::vector<std::string> gain, lose, unknown;
  for (std::size_t i = 1; i < pairing.parties.size(); ++i) {
    const PartyChange& party = pairing.parties[i];
    if (!party.known()) {
      unknown.push_back(party.party.label);
      continue;
    }
    if (party.freed() >= unseen) gain.push_back(amount(party.party.label, party.freed(), party.simulated.has_value()));
    if (party.freed() <= -unseen)
      lose.push_back(amount(party.party.label, -party.freed(), party.simulated.has_value()));
  }
  if (pairing.ledger) {
    const Ledger& ledger = *pairing.ledger;
    for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
      if (ledger.parties[p].who == Who::practitioner) continue;
      const double net = ledger.by_party[p].net();
      const bool simulated = ledger.by_party[p].simulated;
      if (net <= -unseen) gain.push_back(amount(ledger.parties[p].label, -net, simulated));
      if (net >= unseen) lose.push_back(amount(ledger.parties[p].label, net, simulated));
    }
  }
  std::string sentence;
  if (!unknown.empty()) sentence = "Not known: " + series(unknown) + ". ";
  if (!gain.empty()) sentence += "Also freed, in hours a week: " + series(gain) + ". ";
  const bool first_loses = !pairing.parties.empty() && pairing.parties.front().freed() <= -unseen;
  if (!lose.empty())
    return sentence + (first_loses ? "Also asked for more" : "Asked for more") + ", in hours a week: " + series(lose) +
           ".";
  if (!unknown.empty()) return sentence + "Nobody else is known to be asked for more hours.";
  return sentence + (first_loses ? "Nobody else is asked for more hours." : "Nobody is asked for more hours.");
}

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

bool any_year(const Comparison& comparison) {
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
  if (!pairing.ledger) return minutes_headline(comparison, pairing);
  if (pairing.parties.empty()) return {"No practitioner has hours on either pathway."};
  const PartyChange& party = pairing.parties.front();
  std::vector<std::string> sentences;
  if (!party.known()) {
    sentences.push_back(fmt::format("{}: the hours have no exact answer ({}), and there are no simulated results.",
                                    party.party.label, why_words(*party.why_not_exact, comparison)));
    return sentences;
  }
  sentences.push_back(
      fmt::format("{}: {} -> {} hours a week.", party.party.label, decimal(party.before, 1), decimal(party.after, 1)));
  sentences.push_back(headline_amount(pairing, party));
  sentences.push_back(verdict_sentence(comparison, party));
  const std::string only_waits = only_waits_sentence(comparison, pairing);
  sentences.push_back(only_waits.empty() ? others_sentence(pairing) : only_waits);
  const std::string waits = waits_sentence(comparison, pairing);
  if (!waits.empty()) sentences.push_back(waits);
  return sentences;
}

std::string how_sure(const Comparison& comparison) {
  int assumed = 0, all = 0;
  for (const auto& variant : comparison.variants) {
    const Bases bases = count_bases(variant.pathway);
    assumed += bases.assumed;
    all += bases.total();
  }
  std::string text =
      "Exact means calculated from the files without chance: as good as the numbers written there, and no better";
  if (assumed == all) {
    text += fmt::format("; all {} of them are assumed", all);
  } else if (assumed > 0) {
    text += fmt::format("; {} of those {} are assumed", assumed, all);
  }
  text += ". Freed time is time released for other work, not cash.";
  if (any_year(comparison)) text += " A single year sets one year of the one pathway beside another year of the other.";
  if (comparison.experiment) {
    const Experiment& run = *comparison.experiment;
    if (run.stopped == Stopped::same)
      return text + " One simulated run of each pathway shows that nothing differs; it cannot tell how long waits are.";
    bool hours = false;
    for (const auto& pairing : comparison.pairings)
      for (const auto& party : pairing.parties) hours = hours || party.simulated.has_value();
    text += fmt::format(
        " Waits{} come from {} simulated {} of each pathway.", hours ? ", and hours called simulated," : "",
        run.replications,
        run.weeks == 52 ? std::string("years") : fmt::format("runs of {}", count_of(run.weeks, "week", "weeks")));
  }
  return text;
}

}  // namespace refpath
