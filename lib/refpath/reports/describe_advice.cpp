// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_advice.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/reports/headline.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// The step, meeting or clinic at which the hours of the first party change most; none where they do not change, and
/// where it stands at one place as saved and at another, of another name, as added.
const LedgerRow* largest_row(const Pairing& pairing) {
  if (!pairing.ledger || pairing.parties.empty()) return nullptr;
  const PartyChange& first = pairing.parties.front();
  const bool changes = first.settled() && (first.verdict == Verdict::better || first.verdict == Verdict::worse);
  if (!changes || std::abs(first.avoided) < unseen) return nullptr;
  const Ledger& ledger = *pairing.ledger;
  const LedgerRow* largest = nullptr;
  for (const auto& row : ledger.rows) {
    if (ledger.parties[static_cast<std::size_t>(row.party)].key != first.party.key) continue;
    if ((row.net() < 0) != (first.avoided > 0)) continue;  // what goes the way of the whole
    if (largest == nullptr || std::abs(row.net()) > std::abs(largest->net())) largest = &row;
  }
  return largest != nullptr && std::abs(largest->net()) >= unseen ? largest : nullptr;
}

constexpr const char* ask_what_it_rests_on =
    " `refpath sensitivity` with the same files says which of the numbers the answer rests on, and how likely it holds "
    "when the guesses may be wrong.";

std::string advice(const std::string& work, bool is_new) {
  return fmt::format("{} {} in your service for two weeks, write the numbers with `basis: local`, and compare again.",
                     is_new ? "Try and time" : "Time", work);
}

}  // namespace

std::string before_you_act(const Comparison& comparison) {
  const Bases bases = bases_of_all(comparison);
  if (bases.assumed == 0 || comparison.pairings.empty()) return "";
  const bool all_same = std::all_of(comparison.pairings.begin(), comparison.pairings.end(),
                                    [](const Pairing& pairing) { return pairing.same_definition; });
  if (all_same) return "";
  const std::string assumed = capitalised(assumed_words(bases)) + ". ";
  const LedgerRow* row = comparison.pairings.size() == 1 ? largest_row(comparison.pairings.front()) : nullptr;
  const std::string further = comparison.pairings.size() == 1 ? ask_what_it_rests_on : "";
  if (row == nullptr) return assumed + advice("the work, and count the referrals,", false) + further;
  const Pairing& pairing = comparison.pairings.front();
  const double change = row->net();
  return fmt::format("{}The largest part of the change for {} is at '{}': {} a week {}. {}{}", assumed,
                     pairing.parties.front().party.label, row->label, hours_words(std::abs(change)),
                     change < 0 ? "less" : "more", advice("it", row->before == 0), further);
}

void add_before_you_act(const Comparison& comparison, Document& document, int level) {
  const std::string text = before_you_act(comparison);
  if (!text.empty()) document.add(Heading{"Before you act", level}).add(Paragraph{text});
}

}  // namespace refpath
