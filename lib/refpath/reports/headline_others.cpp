// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/headline_others.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// "a (1); b (2)": names may hold commas.
std::string series(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "; "));
}

/// "Nurse (2.1)", "Nurse (2.1, simulated)".
std::string amount(const std::string& who, double hours, bool simulated) {
  return fmt::format("{} ({}{})", who, decimal(hours, 1), simulated ? ", simulated" : "");
}

/// "Nurse (asked for 10.0, can do 5.4)": more than there is time for.
std::string asked_amount(const PartyChange& party) {
  return fmt::format("{} (asked for {}, can do {}{})", party.party.label, decimal(-party.avoided, 1),
                     decimal(std::max(-party.freed(), 0.0), 1), party.simulated ? ", simulated" : "");
}

bool cannot_all_be_done(const PartyChange& party) {
  return party.released && party.avoided <= -unseen && *party.released - party.avoided >= unseen;
}

bool is_clear(const PartyChange& party) {
  return party.settled() && party.verdict != Verdict::not_clear;
}

/// Hours freed, or asked where negative; 0 for what is simulated and may be chance.
double told(const PartyChange& party) {
  if (!is_clear(party)) return 0;
  return party.simulated && party.verdict == Verdict::no_difference_that_matters ? 0 : party.freed();
}

/// Everybody but the first party, by what happens to their hours.
struct Others {
  std::vector<std::string> gain, lose;
  std::vector<std::string> not_clear;  ///< Simulated, and either is possible.
  std::vector<std::string> unknown;    ///< Neither exact nor simulated, or behind a list that grows.
  bool settled = true;                 ///< Whether it is known of everybody.
};

Others others(const Pairing& pairing) {
  Others found;
  const auto add = [&found](const std::string& label, double freed, bool simulated) {
    if (freed >= unseen) found.gain.push_back(amount(label, freed, simulated));
    if (freed <= -unseen) found.lose.push_back(amount(label, -freed, simulated));
  };
  for (std::size_t i = 1; i < pairing.parties.size(); ++i) {
    const PartyChange& party = pairing.parties[i];
    if (!party.settled()) {
      found.settled = false;
      if (!party.known()) found.unknown.push_back(party.party.label);
      if (party.known() && std::abs(party.avoided) >= unseen)
        found.unknown.push_back(fmt::format("{} ({} avoided)", party.party.label, decimal(party.avoided, 1)));
    } else if (!is_clear(party)) {
      found.not_clear.push_back(party.party.label);
    } else if (cannot_all_be_done(party)) {
      found.lose.push_back(asked_amount(party));
    } else {
      add(party.party.label, told(party), party.simulated.has_value());
    }
  }
  if (!pairing.ledger) return found;
  const Ledger& ledger = *pairing.ledger;
  for (std::size_t p = 0; p < ledger.parties.size(); ++p)
    if (ledger.parties[p].who != Who::practitioner)
      add(ledger.parties[p].label, -ledger.by_party[p].net(), ledger.by_party[p].simulated);
  return found;
}

/// Where several are asked for more: the sum, which nobody should have to make. Not where part of the work is never
/// done, for then hours asked and hours given are two sums.
std::string all_together(const Pairing& pairing, bool any_gain, bool all_clear) {
  const bool released = std::any_of(pairing.parties.begin(), pairing.parties.end(),
                                    [](const PartyChange& party) { return party.released.has_value(); });
  if (!pairing.ledger || !all_clear || released) return "";
  const double net = pairing.ledger->total.net();
  if (!any_gain) return fmt::format(" All together that is {} a week more; nobody's hours fall.", hours_words(net));
  if (std::abs(net) < unseen) return " All together the hours stay the same.";
  return fmt::format(" All together it is {} a week {}.", hours_words(std::abs(net)), net > 0 ? "more" : "less");
}

}  // namespace

std::string others_sentence(const Pairing& pairing) {
  if (pairing.parties.empty()) return "";
  const PartyChange& first = pairing.parties.front();
  const Others all = others(pairing);
  const bool first_gains = told(first) >= unseen, first_loses = told(first) <= -unseen;
  const bool all_clear = is_clear(first) && all.not_clear.empty() && all.settled;
  std::string sentence;
  if (!all.unknown.empty()) sentence += "Not known: " + series(all.unknown) + ". ";
  if (!all.not_clear.empty()) sentence += "Not clear: " + series(all.not_clear) + ". ";
  if (!all.gain.empty())
    sentence += (first_gains ? "Also freed, in hours a week: " : "Freed, in hours a week: ") + series(all.gain) + ". ";
  if (!all.lose.empty()) {
    sentence += (first_loses ? "Also asked for more, in hours a week: " : "Asked for more, in hours a week: ") +
                series(all.lose) + ".";
    return sentence + all_together(pairing, first_gains || !all.gain.empty(), all_clear);
  }
  const bool anybody_else = pairing.parties.size() > 1 || (pairing.ledger && pairing.ledger->parties.size() > 1);
  if (!anybody_else && !first_gains) return sentence;
  const bool first_may_lose = !is_clear(first) || (first.simulated ? first.simulated->low < 0 : first_loses);
  const std::string nobody = first_may_lose ? "Nobody else is" : "Nobody is";
  if (!all_clear) return sentence + nobody + " known to be asked for more hours.";
  if (first_gains) return sentence + nobody + " asked for more hours: what is freed is not moved to anybody else.";
  return sentence + nobody + " asked for more hours.";
}

}  // namespace refpath
