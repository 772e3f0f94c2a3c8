// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/paired.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

const Record& record(const Comparison& comparison, int index) {
  return comparison.records[static_cast<std::size_t>(index)];
}

std::string change_cell(const Difference& difference) {
  if (difference.exact) return signed_in_unit(difference.unit, *difference.exact);
  if (!difference.simulated) return "-";
  return fmt::format("{} ({} to {})", signed_in_unit(difference.unit, difference.simulated->mean),
                     signed_in_unit(difference.unit, difference.simulated->low),
                     signed_in_unit(difference.unit, difference.simulated->high));
}

/// Whether it is better, as far as can be said without a smallest difference that matters.
std::string which_way(const Difference& difference, bool judged) {
  const auto bounds = difference.bounds();
  if (!bounds) return "-";
  const double low = bounds->low, high = bounds->high;
  const auto unseen = [&](double value) {
    return signed_in_unit(difference.unit, value) == signed_in_unit(difference.unit, 0);
  };
  if (unseen(low) && unseen(high)) return "the same";
  if (difference.better == Better::neither || !judged) return "-";
  if (low <= 0 && high >= 0) return "not clear";
  return (low > 0) == (difference.better == Better::more) ? "better" : "worse";
}

}  // namespace

Paired::Paired(const Comparison& comparison, const Pairing& pairing)
    : comparison_(comparison),
      pairing_(pairing),
      from_(record(comparison, pairing.from)),
      to_(record(comparison, pairing.to)) {}

std::vector<PairedKey> Paired::rows_beginning(std::string_view prefix) const {
  const auto begins = [&prefix](const Estimate& estimate) {
    return std::string_view(estimate.key).substr(0, prefix.size()) == prefix;
  };
  std::vector<PairedKey> rows;
  for (const auto& estimate : from_.estimates) {
    if (!begins(estimate)) continue;
    const std::string partner = pairing_.matches.key_in_to(estimate.key);
    const Estimate* other = find(to_, partner);
    rows.push_back({estimate.key, partner, other == nullptr ? estimate.of : both_labels(estimate.of, other->of), true});
  }
  for (const auto& estimate : to_.estimates) {
    if (!begins(estimate)) continue;
    const std::string partner = pairing_.matches.key_in_from(estimate.key);
    if (find(from_, partner) == nullptr) rows.push_back({partner, estimate.key, estimate.of, true});
  }
  return rows;
}

std::vector<PairedKey> Paired::row(const std::string& key) const {
  const Estimate* before = from_.find(key);
  const Estimate* after = to_.find(key);
  if (before == nullptr && after == nullptr) return {};
  return {{key, key, (before != nullptr ? before : after)->label, true}};
}

const Estimate& Paired::any(const PairedKey& row) const {
  const Estimate* estimate = before(row);
  return estimate != nullptr ? *estimate : *after(row);
}

const Difference* Paired::difference(const PairedKey& row) const {
  for (const auto& difference : pairing_.differences)
    if (difference.key == row.from && difference.to_key == row.to) return &difference;
  return nullptr;
}

void Paired::add_values(Document& document, const std::string& heading, const std::string& title,
                        const std::vector<PairedKey>& rows) const {
  if (rows.empty()) return;
  Table table;
  table.columns = {{title}, {from().name, Align::right}, {to().name, Align::right}};
  for (const auto& row : rows) table.rows.push_back({row.name, cell(before(row)), cell(after(row))});
  document.add(Heading{heading}).add(std::move(table));
}

void Paired::add_changes(Document& document, const std::string& heading, const std::string& title,
                         const std::vector<PairedKey>& rows) const {
  if (rows.empty()) return;
  Table table;
  table.columns = {{title},
                   {from().name, Align::right},
                   {to().name, Align::right},
                   {"change (95 %, not adjusted)", Align::right},
                   {"for the person"}};
  for (const auto& row : rows) {
    const Difference* change = difference(row);
    table.rows.push_back({row.name, cell(before(row)), cell(after(row)), change == nullptr ? "-" : change_cell(*change),
                          change == nullptr ? "-" : which_way(*change, row.judged)});
  }
  document.add(Heading{heading}).add(std::move(table));
}

}  // namespace refpath
