// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_hours.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/reports/headline.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

/// The interval is that of the headline: of what is avoided, or of what is released where people are asked for more
/// than there is.
std::string freed_cell(const PartyChange& party) {
  if (!party.simulated || party.released) return signed_decimal(party.avoided, 1);
  return fmt::format("{} ({} to {})", signed_decimal(party.avoided, 1), signed_decimal(party.simulated->low, 1),
                     signed_decimal(party.simulated->high, 1));
}

void add_why_simulated(const Paired& paired, Document& document) {
  std::vector<std::string> reasons;
  for (const auto& party : paired.pairing().parties)
    if (party.why_not_exact)
      reasons.push_back(
          fmt::format("{} ({})", party.party.label, why_words(*party.why_not_exact, paired.comparison())));
  if (reasons.empty()) return;
  std::string text = fmt::format("There is no exact answer for {}.", in_a_row(reasons));
  const bool any = std::any_of(paired.pairing().parties.begin(), paired.pairing().parties.end(),
                               [](const PartyChange& party) { return party.simulated.has_value(); });
  if (any) text += " Their hours are simulated; the intervals of all who are listed hold together at 95 %.";
  document.add(Paragraph{text});
}

/// "1", or "1 -> 2" where it differs; "-" for as many as it takes.
std::string wte_cell(double before, double after) {
  if (before <= 0) return "-";
  if (after <= 0 || std::abs(after - before) < 1e-9) return fmt::format("{:.4g}", before);
  return fmt::format("{:.4g} -> {:.4g}", before, after);
}

/// People of these roles; 0 where they are not limited.
double wte_of(const Variant& variant, const std::vector<int>& roles) {
  double wte = 0;
  for (const int role : roles) {
    const ProgramRole& one = variant.program.roles[static_cast<std::size_t>(role)];
    wte += one.limited ? one.wte : 0;
  }
  return wte;
}

/// Volunteers and the person's own time: no verdict, but not nothing.
void add_unpaid(const Paired& paired, Table& table) {
  const Ledger& ledger = *paired.pairing().ledger;
  for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
    const LedgerTotal& total = ledger.by_party[p];
    if (ledger.parties[p].who == Who::practitioner || (total.before == 0 && total.after == 0)) continue;
    std::vector<std::string> cells(table.columns.size(), "-");
    cells[0] = fmt::format("{} ({}{})", ledger.parties[p].label, name(ledger.parties[p].who),
                           total.simulated ? ", simulated" : "");
    const auto& roles = ledger.parties[p].roles;
    const auto hours = [&roles](int variant, double value) {
      return roles[static_cast<std::size_t>(variant)].empty() ? std::string("-") : decimal(value, 1);
    };
    const double then = wte_of(paired.from(), roles[static_cast<std::size_t>(paired.pairing().from)]);
    const double now = wte_of(paired.to(), roles[static_cast<std::size_t>(paired.pairing().to)]);
    cells[1] = wte_cell(then > 0 ? then : now, now);
    cells[2] = hours(paired.pairing().from, total.before);
    cells[3] = hours(paired.pairing().to, total.after);
    cells[4] = signed_decimal(-total.net(), 1);
    table.rows.push_back(std::move(cells));
  }
}

}  // namespace

void add_hours(const Paired& paired, Document& document) {
  Table table;
  table.columns = {
      {"Who"}, {"WTE", Align::right}, {paired.from().name, Align::right}, {paired.to().name, Align::right}};
  table.columns.push_back({paired.comparison().saturated ? "avoided (+)" : "freed (+)", Align::right});
  table.columns.push_back({paired.comparison().saturated ? "released" : "one year could show", Align::right});
  table.columns.push_back({"verdict"});
  for (const auto& party : paired.pairing().parties) {
    const auto hours = [&party](int variant, double value) {
      return party.party.roles[static_cast<std::size_t>(variant)].empty() ? std::string("-") : decimal(value, 1);
    };
    const Difference* freed = find(paired.pairing().differences, "freed." + party.party.key);
    std::string last = "-";
    if (!party.settled()) {
      last = "not known";
    } else if (paired.comparison().saturated) {
      last = signed_decimal(party.freed(), 1);
    } else if (freed != nullptr && freed->year) {
      last = fmt::format("{} to {}", signed_decimal(freed->year->low, 1), signed_decimal(freed->year->high, 1));
    }
    const std::string wte = wte_cell(party.wte, party.wte_after);
    if (!party.known()) {
      table.rows.push_back({party.party.label, wte, "not known", "not known", "-", "-", "-"});
      continue;
    }
    table.rows.push_back({party.party.label + (party.simulated ? " (simulated)" : ""), wte,
                          hours(paired.pairing().from, party.before), hours(paired.pairing().to, party.after),
                          freed_cell(party), last, party.settled() ? verdict_cell(party.verdict) : "-"});
  }
  add_unpaid(paired, table);
  document.add(Heading{"Hours a week on the pathway"}).add(std::move(table));
  add_why_simulated(paired, document);
}

void add_minutes(const Paired& paired, Document& document) {
  Table table;
  table.columns = {
      {"Who"}, {paired.from().name, Align::right}, {paired.to().name, Align::right}, {"change", Align::right}};
  for (const auto& difference : paired.pairing().differences) {
    if (!is_time_of_a_role(difference.key)) continue;
    if (!difference.best()) {
      const std::string why = difference.why_not_exact ? why_words(*difference.why_not_exact, paired.comparison()) : "";
      table.rows.push_back({difference.of, "not exact", "not exact", why});
      continue;
    }
    if (difference.before.value_or(0) == 0 && difference.after.value_or(0) == 0) continue;  // in meetings only
    table.rows.push_back({difference.of, decimal(difference.before.value_or(0), 1),
                          decimal(difference.after.value_or(0), 1), signed_decimal(*difference.best(), 1)});
  }
  if (table.rows.empty()) return;
  document.add(Heading{"Minutes per referral"}).add(std::move(table));
}

}  // namespace refpath
