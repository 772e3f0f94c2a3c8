// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/csv.hpp"

#include <fmt/format.h>

#include "refpath/measures/bases.hpp"
#include "refpath/reports/csv_comparison.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

void set_percentile(CsvRow& row, const Percentile& percentile) {
  if (percentile.percent == 50) row.p50 = csv_number(percentile.value);
  if (percentile.percent == 90) row.p90 = csv_number(percentile.value);
  if (percentile.percent == 95) row.p95 = csv_number(percentile.value);
}

void add_measures(const Variant& variant, const std::vector<Estimate>& estimates, CsvRows& rows) {
  for (const auto& estimate : estimates) {
    CsvRow row = single("measure", estimate.key, csv_number(estimate.best()));
    row.variant = variant.name;
    row.label = estimate.label;
    row.unit = estimate.unit;
    row.exact = csv_number(estimate.exact);
    row.why_not_exact = why_cell(estimate.why_not_exact);
    if (estimate.simulated) set_interval(row, estimate.simulated->interval);
    row.no_number = estimate.not_simulated;
    row.sd = csv_number(estimate.sd);
    for (const auto& percentile : estimate.percentiles) set_percentile(row, percentile);
    set_year(row, estimate.year);
    rows.push_back(std::move(row));
  }
}

void add_inputs(const Comparison& comparison, const Provenance& provenance, CsvRows& rows) {
  for (std::size_t i = 0; i < provenance.inputs.size(); ++i) {
    const Input& input = provenance.inputs[i];
    const std::string variant = i < comparison.variants.size() ? comparison.variants[i].name : "";
    const std::size_t first = rows.size();
    add_input(input, rows);
    for (std::size_t row = first; row < rows.size(); ++row) rows[row].variant = variant;
    if (i >= comparison.variants.size()) continue;
    const Bases bases = count_bases(comparison.variants[i].pathway);
    const auto count = [&](const char* key, int number) {
      rows.push_back(single("assumption", key, fmt::format("{}", number)));
      rows.back().variant = variant;
    };
    count("assumed", bases.assumed);
    count("published", bases.published);
    count("local", bases.local);
    count("all", bases.total());
  }
}

void add_run(const Comparison& comparison, const Provenance& provenance, CsvRows& rows) {
  rows.push_back(single("run", "refpath", "", provenance.version));
  if (comparison.variants.size() > 1) {
    CsvRow worth = single("run", "worth", csv_number(comparison.settings.worth));
    worth.unit = "h/week";
    rows.push_back(std::move(worth));
    rows.push_back(single("run", "saturated", "", yes(comparison.saturated)));
  }
  if (!comparison.experiment) return;
  const Experiment& run = *comparison.experiment;
  rows.push_back(single("run", "seed", fmt::format("{}", run.seed)));
  rows.push_back(single("run", "weeks", fmt::format("{}", run.weeks)));
  rows.push_back(single("run", "warm_up_weeks", fmt::format("{}", run.warm_up_weeks)));
  rows.push_back(single("run", "replications", fmt::format("{}", run.replications)));
  rows.push_back(single("run", "stopped", "", name(run.stopped)));
  rows.push_back(single("run", "settled", "", yes(run.settled)));
  rows.push_back(single("run", "precision", csv_number(comparison.settings.precision)));
  rows.push_back(single("run", "events", fmt::format("{:.0f}", comparison.events)));
}

}  // namespace

std::string comparison_csv(const Comparison& comparison, const Provenance& provenance,
                           const ExpectationResults& expected) {
  CsvRows rows;
  for (const auto& pairing : comparison.pairings) add_results(comparison, pairing, rows);
  add_rankings(comparison, rows);
  for (std::size_t v = 0; v < comparison.variants.size(); ++v)
    for (const auto* estimates : {&comparison.records[v].estimates, &comparison.records[v].subgroups})
      add_measures(comparison.variants[v], *estimates, rows);
  for (const auto& pairing : comparison.pairings) add_reasons(comparison, pairing, rows);
  for (const auto& result : expected) {
    CsvRow row = single("expectation", result.expected.measure, csv_number(result.value),
                        result.wrong ? result.wrong->message : result.because);
    row.variant = comparison.variants[static_cast<std::size_t>(result.variant)].name;
    row.label = result.label;
    row.unit = result.unit;
    row.verdict = result.wrong ? "wrong" : name(result.decision);
    row.text_after = result.expected.limit.text;
    rows.push_back(std::move(row));
  }
  add_findings(comparison.warnings, provenance, rows);
  add_inputs(comparison, provenance, rows);
  add_run(comparison, provenance, rows);
  return to_csv(rows);
}

}  // namespace refpath
