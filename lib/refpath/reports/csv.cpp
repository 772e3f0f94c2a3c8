// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/csv.hpp"

#include <fmt/format.h>

#include "refpath/diagnostics/render.hpp"
#include "refpath/measures/bases.hpp"
#include "refpath/reports/csv_row.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

using Rows = std::vector<CsvRow>;

std::string yes(bool value) {
  return value ? "yes" : "no";
}

std::string why(const std::optional<WhyNotExact>& why_not) {
  return why_not ? why_text(*why_not) : "";
}

void set_interval(CsvRow& row, const Interval& interval) {
  row.mean = csv_number(interval.mean);
  row.low = csv_number(interval.low);
  row.high = csv_number(interval.high);
  row.level = csv_number(interval.level);
  row.n = fmt::format("{}", interval.n);
  row.se = csv_number(interval.se);
}

void set_year(CsvRow& row, const std::optional<PredictionInterval>& year) {
  if (!year) return;
  row.year_low = csv_number(year->low);
  row.year_high = csv_number(year->high);
  row.year_rough = yes(year->rough);
}

/// A line that says one thing: its name and a number or a text.
CsvRow single(const char* section, std::string key, std::string value, std::string text = "") {
  CsvRow row;
  row.section = section;
  row.key = std::move(key);
  row.value = std::move(value);
  row.text = std::move(text);
  return row;
}

CsvRow about(const char* section, const Comparison& comparison, const Pairing& pairing) {
  CsvRow row;
  row.section = section;
  row.variant = comparison.variants[static_cast<std::size_t>(pairing.to)].name;
  row.against = comparison.variants[static_cast<std::size_t>(pairing.from)].name;
  return row;
}

void add_headline(const Comparison& comparison, const Pairing& pairing, Rows& rows) {
  for (const auto& party : pairing.parties) {
    CsvRow row = about("headline", comparison, pairing);
    row.label = party.party.label;
    if (party.wte > 0) {
      CsvRow people = row;
      people.key = "wte." + party.party.key;
      people.unit = "WTE";
      people.value = csv_number(party.wte);
      rows.push_back(std::move(people));
    }
    row.unit = "h/week";
    row.why_not_exact = why(party.why_not_exact);
    CsvRow avoided = row;
    avoided.key = "avoided." + party.party.key;
    row.key = "released." + party.party.key;
    if (party.known()) {
      avoided.value = csv_number(party.avoided);
      row.value = csv_number(party.freed());
      row.verdict = name(party.verdict);
      row.before = csv_number(party.before);
      row.after = csv_number(party.after);
    }
    if (party.simulated) {
      set_interval(row, *party.simulated);
      row.adjusted = yes(true);
    } else if (party.known()) {
      row.exact = row.value;
      avoided.exact = avoided.value;
    }
    rows.push_back(std::move(row));
    rows.push_back(std::move(avoided));
  }
}

void add_differences(const Comparison& comparison, const Pairing& pairing, Rows& rows) {
  for (const auto& difference : pairing.differences) {
    CsvRow row = about("difference", comparison, pairing);
    row.key = difference.key;
    row.label = difference.label;
    row.unit = difference.unit;
    row.value = csv_number(difference.best());
    if (difference.verdict) row.verdict = name(*difference.verdict);
    row.before = csv_number(difference.before);
    row.after = csv_number(difference.after);
    row.exact = csv_number(difference.exact);
    row.why_not_exact = why(difference.why_not_exact);
    if (difference.simulated) {
      set_interval(row, *difference.simulated);
      row.adjusted = yes(difference.adjusted);
    }
    row.no_number = difference.not_simulated;
    set_year(row, difference.year);
    if (difference.to_key != difference.key) row.matched_by = difference.to_key;
    rows.push_back(std::move(row));
  }
}

void set_percentile(CsvRow& row, const Percentile& percentile) {
  if (percentile.percent == 50) row.p50 = csv_number(percentile.value);
  if (percentile.percent == 90) row.p90 = csv_number(percentile.value);
  if (percentile.percent == 95) row.p95 = csv_number(percentile.value);
}

void add_measures(const Variant& variant, const Record& record, Rows& rows) {
  for (const auto& estimate : record.estimates) {
    CsvRow row = single("measure", estimate.key, csv_number(estimate.best()));
    row.variant = variant.name;
    row.label = estimate.label;
    row.unit = estimate.unit;
    row.exact = csv_number(estimate.exact);
    row.why_not_exact = why(estimate.why_not_exact);
    if (estimate.simulated) set_interval(row, estimate.simulated->interval);
    row.no_number = estimate.not_simulated;
    row.sd = csv_number(estimate.sd);
    for (const auto& percentile : estimate.percentiles) set_percentile(row, percentile);
    set_year(row, estimate.year);
    rows.push_back(std::move(row));
  }
}

void add_ledger(const Comparison& comparison, const Pairing& pairing, Rows& rows) {
  if (!pairing.ledger) return;
  for (const auto& entry : pairing.ledger->rows) {
    const Party& party = pairing.ledger->parties[static_cast<std::size_t>(entry.party)];
    CsvRow row = about("ledger", comparison, pairing);
    row.key = party.key;
    row.label = fmt::format("{}: {}", party.label, entry.label);
    row.unit = "h/week";
    row.value = csv_number(entry.after - entry.before);
    row.before = csv_number(entry.before);
    row.after = csv_number(entry.after);
    row.saved = csv_number(entry.saved);
    row.added = csv_number(entry.added);
    if (!entry.simulated) row.exact = row.value;
    row.place = entry.place;
    if (entry.to_place != entry.place) row.matched_by = entry.to_place;
    rows.push_back(std::move(row));
  }
  CsvRow moved = about("ledger", comparison, pairing);
  moved.key = "moved";
  moved.label = "Moved to other people";
  moved.unit = "h/week";
  moved.value = csv_number(pairing.ledger->moved.hours);
  rows.push_back(std::move(moved));
}

void add_unmatched(const Comparison& comparison, const Pairing& pairing, Rows& rows) {
  const auto add = [&](const char* section, const std::vector<Unmatched>& things) {
    for (const auto& thing : things) {
      CsvRow row = about(section, comparison, pairing);
      row.key = thing.name;
      row.label = thing.label;
      row.place = thing.what;
      rows.push_back(std::move(row));
    }
  };
  add("only_before", pairing.only_before);
  add("only_after", pairing.only_after);
}

CsvRow finding_row(const char* section, const Diagnostic& diagnostic, const std::string& file) {
  CsvRow row = single(section, diagnostic.code, "", diagnostic.message);
  row.label = name(diagnostic.severity);
  if (!diagnostic.help.empty()) row.text += "; " + diagnostic.help;
  row.place = file;
  if (diagnostic.at.known()) row.place += fmt::format(":{}:{}", diagnostic.at.line, diagnostic.at.column);
  return row;
}

void add_warnings(const Comparison& comparison, const Provenance& provenance, Rows& rows) {
  for (const auto& warning : comparison.warnings) rows.push_back(finding_row("warning", warning, ""));
  for (const auto& finding : provenance.findings)
    rows.push_back(finding_row("finding", finding.diagnostic, finding.file));
}

void add_inputs(const Comparison& comparison, const Provenance& provenance, Rows& rows) {
  for (std::size_t i = 0; i < provenance.inputs.size(); ++i) {
    const Input& input = provenance.inputs[i];
    const std::string variant = i < comparison.variants.size() ? comparison.variants[i].name : "";
    const auto add = [&](CsvRow row) {
      row.variant = variant;
      rows.push_back(std::move(row));
    };
    CsvRow file = single("input", input.file, "", input.sha256);
    file.label = input.name;
    add(std::move(file));
    for (const auto& data : input.data) add(single("data", data.file, "", data.sha256));
    if (i >= comparison.variants.size()) continue;
    const Bases bases = count_bases(comparison.variants[i].pathway);
    const auto count = [&](const char* key, int number) { add(single("assumption", key, fmt::format("{}", number))); };
    count("assumed", bases.assumed);
    count("published", bases.published);
    count("local", bases.local);
    count("all", bases.total());
  }
}

void add_run(const Comparison& comparison, const Provenance& provenance, Rows& rows) {
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

std::string comparison_csv(const Comparison& comparison, const Provenance& provenance) {
  Rows rows;
  for (const auto& pairing : comparison.pairings) add_headline(comparison, pairing, rows);
  for (const auto& pairing : comparison.pairings) add_differences(comparison, pairing, rows);
  for (std::size_t v = 0; v < comparison.variants.size(); ++v)
    add_measures(comparison.variants[v], comparison.records[v], rows);
  for (const auto& pairing : comparison.pairings) {
    add_ledger(comparison, pairing, rows);
    add_unmatched(comparison, pairing, rows);
  }
  add_warnings(comparison, provenance, rows);
  add_inputs(comparison, provenance, rows);
  add_run(comparison, provenance, rows);
  return to_csv(rows);
}

}  // namespace refpath
