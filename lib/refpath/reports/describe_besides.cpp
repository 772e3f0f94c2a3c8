// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_besides.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

bool is_place(const Paired& paired, const PairedKey& row) {
  const auto has = [](const Pathway& pathway, const std::string& key) {
    return std::any_of(pathway.places.begin(), pathway.places.end(),
                       [&key](const Place& place) { return key == "cost." + place.name; });
  };
  return has(paired.from().pathway, row.from) || has(paired.to().pathway, row.to);
}

}  // namespace

void add_loads(const Paired& paired, Document& document) {
  paired.add_values(document, "How full people, meetings and places are (other work included)", "Who or what",
                    paired.rows_beginning("load."));
}

void add_besides(const Paired& paired, Document& document) {
  std::vector<PairedKey> rows;
  const auto add = [&](const std::vector<PairedKey>& more, const std::string& name) {
    for (const auto& row : more) {
      rows.push_back(row);
      rows.back().name = fmt::format(fmt::runtime(name), row.name);
    }
  };
  if (paired.comparison().experiment) add(paired.row("open"), "Referrals in progress");
  add(paired.rows_beginning("used."), "Slots used of {}");
  add(paired.rows_beginning("unused."), "Slots a week of {} that nobody had");
  add(paired.rows_beginning("caseload."), "Open people for each {}");
  for (const auto& row : paired.row("cost"))
    add({row}, "Value of the time, " + unit_words(paired.any(row).unit) + " (not cash)");
  for (const auto& row : paired.row("fees")) add({row}, "Fees, " + unit_words(paired.any(row).unit));
  for (const auto& row : paired.rows_beginning("cost."))
    if (is_place(paired, row)) add({row}, "Cost of {}, " + unit_words(paired.any(row).unit));
  paired.add_values(document, "Also", "Measure", rows);
}

}  // namespace refpath
