// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_usable.hpp"

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

void add_usable(const Paired& paired, Document& document) {
  Table table;
  table.columns = {{"Who"},
                   {"freed (+)", Align::right},
                   {paired.from().name, Align::right},
                   {paired.to().name, Align::right},
                   {"change (95 % interval)", Align::right}};
  bool any_freed = false;
  for (const auto& party : paired.pairing().parties) {
    const std::string key = "usable." + party.party.key;
    const Difference* usable = find(paired.pairing().differences, key);
    if (usable == nullptr || !usable->simulated || !party.settled()) continue;
    any_freed = any_freed || party.freed() >= unseen;
    table.rows.push_back(
        {party.party.label, signed_decimal(party.freed(), 1), decimal(usable->before.value_or(0), 1),
         decimal(usable->after.value_or(0), 1),
         fmt::format("{} ({} to {})", signed_decimal(usable->simulated->mean, 1),
                     signed_decimal(usable->simulated->low, 1), signed_decimal(usable->simulated->high, 1))});
  }
  if (table.rows.empty()) return;
  const double minutes = static_cast<double>(paired.comparison().settings.simulation.usable_gap) / 60;
  document
      .add(Heading{fmt::format("Time that can be used: idle hours a week in gaps of {:.0f} minutes or more", minutes)})
      .add(std::move(table))
      .add(Paragraph{
          std::string("Counted is the time in which somebody is at work with nothing to do, other work included, "
                      "and long enough at a stretch to begin something else.") +
          (any_freed ? " Where it grows by less than is freed, the rest comes in shorter breaks, unless the "
                       "diary gathers them."
                     : "")});
}

}  // namespace refpath
