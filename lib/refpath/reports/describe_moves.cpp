// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_moves.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// Hours below this are printed as "-" here.
constexpr double seen_in_ledger = 0.005;

/// The columns after the first.
void add_columns(const Paired& paired, Table& table) {
  table.columns.push_back({paired.from().name, Align::right});
  table.columns.push_back({paired.to().name, Align::right});
  table.columns.push_back({"saved", Align::right});
  table.columns.push_back({"added", Align::right});
}

void add_row(const std::string& label, const LedgerTotal& hours, Table& table) {
  const auto amount = [](double value) {
    const std::string text = decimal(value, 2);
    return text == "0.00" ? std::string("-") : text;
  };
  table.rows.push_back({label, amount(hours.before), amount(hours.after), amount(hours.saved), amount(hours.added)});
}

bool is_unmatched(const LedgerTotal& row) {
  return (row.before == 0) != (row.after == 0);
}

/// Whether all that a party does is done at places of other names, and comes to the same hours.
bool is_only_renamed(const Ledger& ledger, std::size_t party) {
  const LedgerTotal& total = ledger.by_party[party];
  if (std::abs(total.net()) >= unseen || total.saved < unseen) return false;
  return std::all_of(ledger.rows.begin(), ledger.rows.end(), [party](const LedgerRow& row) {
    return row.party != static_cast<int>(party) || is_unmatched(row);
  });
}

/// A step that stands as saved at one place and as added at another may be the same work by another name.
void add_renamed(const Ledger& ledger, Document& document) {
  std::vector<std::string> who;
  std::string step, other;
  for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
    if (!is_only_renamed(ledger, p)) continue;
    who.push_back(ledger.parties[p].label);
    for (const auto& row : ledger.rows) {
      if (row.party != static_cast<int>(p) || row.kind != LedgerPlace::step) continue;
      if (row.saved > 0 && step.empty()) step = row.place;
      if (row.added > 0 && other.empty()) other = row.to_place;
    }
  }
  if (who.empty()) return;
  std::string text = fmt::format(
      "The work of {} has other names in the two files, so that its hours stand as saved at one place and as added at "
      "another.",
      in_a_row(who));
  if (!step.empty() && !other.empty())
    text += fmt::format(" Where it is the same work, write `matches: {}` at the step '{}'.", step, other);
  document.add(Paragraph{text});
}

void add_ledger_of(const Paired& paired, int party, Document& document) {
  const Ledger& ledger = *paired.pairing().ledger;
  const auto index = static_cast<std::size_t>(party);
  Table table;
  const LedgerTotal& total = ledger.by_party[index];
  table.columns = {{ledger.parties[index].label + ", hours a week" + (total.simulated ? ", simulated" : "")}};
  add_columns(paired, table);
  for (const auto& row : ledger.rows)
    if (row.party == party) add_row(row.label, row, table);
  add_row("all", total, table);
  document.add(std::move(table));
}

void add_places(const Paired& paired, Document& document) {
  const Ledger& ledger = *paired.pairing().ledger;
  Table table;
  table.columns = {{"Everybody, hours a week by step"}};
  add_columns(paired, table);
  for (const auto& place : ledger.by_place) add_row(place.label, place, table);
  add_row("all", ledger.total, table);
  document.add(std::move(table));
}

/// For everybody, and for the party of the headline beside them.
void add_kinds(const Paired& paired, Document& document) {
  const Ledger& ledger = *paired.pairing().ledger;
  Table table;
  table.columns = {{"Everybody, hours a week by kind of time"}};
  add_columns(paired, table);
  LedgerTotal all;
  for (std::size_t kind = 0; kind < ledger.by_kind.size(); ++kind) {
    const LedgerTotal& total = ledger.by_kind[kind];
    if (total.before == 0 && total.after == 0) continue;
    add_row(name(static_cast<TimeKind>(kind)), total, table);
    add(all, total);
  }
  add_row("all", all, table);
  document.add(std::move(table));
  if (std::abs(all.saved - ledger.total.saved) >= seen_in_ledger)
    document.add(Paragraph{
        "Saved and added are counted by kind of time here and by step below, where work that changes from one kind to "
        "another at the same step is neither: only saved minus added is the same."});
}

std::size_t parties_with_hours(const Ledger& ledger) {
  return static_cast<std::size_t>(
      std::count_if(ledger.by_party.begin(), ledger.by_party.end(),
                    [](const LedgerTotal& total) { return total.before != 0 || total.after != 0; }));
}

const char* beginning(Who who) {
  switch (who) {
    case Who::practitioner:
      return "";
    case Who::volunteer:
      return "volunteers, ";
    case Who::person:
      return "the person and family, ";
  }
  return "";
}

/// Those who give fewer hours in all, or more, the largest change first: "the person and family, Carer (+2.0)".
std::vector<std::string> changed(const Ledger& ledger, bool fewer) {
  std::vector<std::size_t> parties;
  for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
    const double net = ledger.by_party[p].net();
    if (fewer ? net < -unseen : net > unseen) parties.push_back(p);
  }
  std::stable_sort(parties.begin(), parties.end(), [&ledger](std::size_t a, std::size_t b) {
    return std::abs(ledger.by_party[a].net()) > std::abs(ledger.by_party[b].net());
  });
  std::vector<std::string> found;
  found.reserve(parties.size());
  for (const std::size_t p : parties)
    found.push_back(fmt::format("{}{} ({}{})", beginning(ledger.parties[p].who), ledger.parties[p].label,
                                fewer ? "" : "+", decimal(std::abs(ledger.by_party[p].net()), 1)));
  return found;
}

std::string series(const std::vector<std::string>& texts) {
  return fmt::format("{}", fmt::join(texts, "; "));
}

}  // namespace

std::string moved_sentence(const Ledger& ledger) {
  const std::vector<std::string> less = changed(ledger, true), more = changed(ledger, false);
  const Moved& moved = ledger.moved;
  if (less.empty() && more.empty()) return "Nobody gives more or fewer hours in all.";
  if (more.empty()) return fmt::format("Fewer hours in all: {}. None of them are asked of anybody else.", series(less));
  if (less.empty()) return fmt::format("More hours in all: {}. Nobody's hours fall.", series(more));
  const double rest = std::abs(moved.falls - moved.rises);
  const auto the_other = [rest](const char* before, const char* what) {
    return rest < unseen ? std::string() : fmt::format("{}he other {} are {}", before, decimal(rest, 1), what);
  };
  if (moved.falls >= moved.rises || rest < unseen)
    return fmt::format("Of the {} a week that are no longer given by {}, {} are now asked of others: {}.{}",
                       hours_words(moved.falls), series(less), rest < unseen ? "all" : decimal(moved.hours, 1),
                       series(more), the_other(" T", "asked of nobody."));
  return fmt::format("{} a week more are asked of others: {}. At most {} of them come from {}{}.",
                     hours_words(moved.rises), series(more), decimal(moved.hours, 1), series(less),
                     the_other("; t", "new work"));
}

void add_moves(const Paired& paired, Document& document) {
  const Pairing& pairing = paired.pairing();
  if (!pairing.ledger) return;
  const Ledger& ledger = *pairing.ledger;
  document.add(Heading{"Where the hours go"});
  std::string sentence = fmt::format("Everybody together: {} -> {} hours a week. {}", decimal(ledger.total.before, 1),
                                     decimal(ledger.total.after, 1), moved_sentence(ledger));
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
  if (ledger.rows.empty()) return;
  add_kinds(paired, document);
  if (parties_with_hours(ledger) > 1) add_places(paired, document);
  add_renamed(ledger, document);
  for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
    const bool is_first = !pairing.parties.empty() && pairing.parties.front().party.key == ledger.parties[p].key;
    const LedgerTotal& total = ledger.by_party[p];
    const bool changes = total.saved >= seen_in_ledger || total.added >= seen_in_ledger;
    const bool by_itself = parties_with_hours(ledger) == 1 || (is_first && changes && !is_only_renamed(ledger, p));
    if (by_itself || ledger.by_party[p].net() > unseen) add_ledger_of(paired, static_cast<int>(p), document);
  }
}

}  // namespace refpath
