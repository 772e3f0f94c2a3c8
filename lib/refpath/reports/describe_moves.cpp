// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_moves.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

const std::string& name_of(const Comparison& comparison, int variant) {
  return comparison.variants[static_cast<std::size_t>(variant)].name;
}

void add_ledger_of(const Comparison& comparison, const Pairing& pairing, int party, Document& document) {
  const Ledger& ledger = *pairing.ledger;
  const auto index = static_cast<std::size_t>(party);
  Table table;
  const LedgerTotal& total = ledger.by_party[index];
  table.columns = {{ledger.parties[index].label + ", hours a week" + (total.simulated ? ", simulated" : "")},
                   {name_of(comparison, pairing.from), Align::right},
                   {name_of(comparison, pairing.to), Align::right},
                   {"saved", Align::right},
                   {"added", Align::right}};
  const auto amount = [](double hours) { return hours == 0 ? std::string("-") : decimal(hours, 2); };
  for (const auto& row : ledger.rows) {
    if (row.party == party)
      table.rows.push_back({row.label, amount(row.before), amount(row.after), amount(row.saved), amount(row.added)});
  }
  table.rows.push_back(
      {"all", decimal(total.before, 2), decimal(total.after, 2), decimal(total.saved, 2), decimal(total.added, 2)});
  document.add(std::move(table));
}

/// "role Administrator; steps Chase and Log": labels may hold commas.
std::string by_kind(const std::vector<Unmatched>& things) {
  std::vector<std::string> kinds;
  for (std::size_t i = 0; i < things.size();) {
    std::vector<std::string> labels;
    const std::string& what = things[i].what;
    for (; i < things.size() && things[i].what == what; ++i) labels.push_back(things[i].label);
    kinds.push_back(fmt::format("{}{} {}", what, labels.size() > 1 ? "s" : "", in_a_row(labels)));
  }
  return fmt::format("{}", fmt::join(kinds, "; "));
}

}  // namespace

void add_moves(const Comparison& comparison, const Pairing& pairing, Document& document) {
  if (!pairing.ledger) return;
  const Ledger& ledger = *pairing.ledger;
  document.add(Heading{"Where the hours go"});
  std::vector<std::string> gainers;
  for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
    if (ledger.by_party[p].net() > 0.05) {
      gainers.push_back(fmt::format("{} (+{})", ledger.parties[p].label, decimal(ledger.by_party[p].net(), 1)));
    }
  }
  std::string sentence =
      fmt::format("All roles together: {} -> {} hours a week; {} saved and {} added at single steps. ",
                  decimal(ledger.total.before, 1), decimal(ledger.total.after, 1), decimal(ledger.total.saved, 1),
                  decimal(ledger.total.added, 1));
  sentence += gainers.empty()
                  ? "Nobody gives more hours in all."
                  : fmt::format("More in all is asked of {}; at most {} of these hours come from other people.",
                                in_a_row(gainers), decimal(ledger.moved, 1));
  if (ledger.total.simulated) {
    const bool all =
        std::all_of(ledger.rows.begin(), ledger.rows.end(), [](const LedgerRow& row) { return row.simulated; });
    sentence += all ? " All of this is simulated." : " Part of this is simulated.";
  }
  if (!ledger.left_out.empty()) {
    std::vector<std::string> who;
    who.reserve(ledger.left_out.size());
    for (const int party : ledger.left_out) who.push_back(ledger.parties[static_cast<std::size_t>(party)].label);
    sentence += fmt::format(" Left out, because there is neither an exact nor a simulated answer: {}.", in_a_row(who));
  }
  document.add(Paragraph{sentence});
  for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
    const bool first = !pairing.parties.empty() && pairing.parties.front().party.key == ledger.parties[p].key;
    if (first || ledger.by_party[p].net() > 0.05) add_ledger_of(comparison, pairing, static_cast<int>(p), document);
  }
}

void add_unmatched(const Comparison& comparison, const Pairing& pairing, Document& document) {
  Items items;
  if (!pairing.only_before.empty())
    items.texts.push_back(
        fmt::format("{}: {}", capitalised(name_of(comparison, pairing.from)), by_kind(pairing.only_before)));
  if (!pairing.only_after.empty())
    items.texts.push_back(
        fmt::format("{}: {}", capitalised(name_of(comparison, pairing.to)), by_kind(pairing.only_after)));
  if (!items.texts.empty()) document.add(Heading{"Only in one of the two"}).add(std::move(items));
}

}  // namespace refpath
