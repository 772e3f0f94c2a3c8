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

/// Money in two currencies stands in two rows.
std::vector<PairedKey> by_currency(const Paired& paired, const std::vector<PairedKey>& rows) {
  std::vector<PairedKey> found;
  for (const PairedKey& row : rows) {
    const Estimate *before = paired.before(row), *after = paired.after(row);
    if (before == nullptr || after == nullptr || before->unit == after->unit) {
      found.push_back(row);
      continue;
    }
    found.push_back({row.from, "", row.name, row.judged});
    found.push_back({"", row.to, row.name, row.judged});
  }
  return found;
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
  for (const auto& row : by_currency(paired, paired.row("cost")))
    add({row}, "Value of the time, " + unit_words(paired.any(row).unit) + " (not cash)");
  for (const auto& row : by_currency(paired, paired.row("fees")))
    add({row}, "Fees, " + unit_words(paired.any(row).unit));
  for (const auto& row : by_currency(paired, paired.rows_beginning("cost.")))
    if (is_place(paired, row)) add({row}, "Cost of {}, " + unit_words(paired.any(row).unit));
  paired.add_values(document, "Also", "Measure", rows);
}

}  // namespace refpath
