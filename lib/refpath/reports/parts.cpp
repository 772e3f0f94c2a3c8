// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/parts.hpp"
#include "refpath/measures/names.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refpath/measures/bases.hpp"
#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// "after 40, 60 .. 180 replications"
std::string looks_text(const Experiment& run) {
  const int last = run.replications;
  if (last <= first_look) return fmt::format("after {} replications", last);
  const int second = first_look + look_every;
  if (last == second) return fmt::format("after {} and {} replications", first_look, last);
  return fmt::format("after {}, {} .. {} replications", first_look, second, last);
}

/// "`refpath check current.yaml redesign.yaml` has 4 findings on these files, the first: .."; empty when there are none
/// but notes, which are for whoever checks the file.
std::string check_words(const Provenance& provenance) {
  std::string files;
  for (const Input& input : provenance.inputs) files += " " + input.file;
  std::vector<Finding> findings = open_findings(provenance.findings);
  findings.erase(std::remove_if(findings.begin(), findings.end(),
                                [](const Finding& one) { return one.diagnostic.severity == Severity::note; }),
                 findings.end());
  if (findings.empty()) return "";
  const auto worst = std::min_element(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return a.diagnostic.severity == Severity::error && b.diagnostic.severity != Severity::error;
  });
  return fmt::format("`refpath check{}` has {} on these files{}: {}.", files,
                     count_of(static_cast<double>(findings.size()), "finding", "findings"),
                     findings.size() > 1 ? ", the first" : "", worst->diagnostic.message);
}

/// "redesign 2 is " before a file whose name is not that of the variant; else empty.
std::string called_otherwise(const Variant& variant, const Input& input) {
  const std::size_t slash = input.file.find_last_of("/\\");
  const std::string file = slash == input.file.npos ? input.file : input.file.substr(slash + 1);
  return file.compare(0, variant.name.size(), variant.name) == 0 ? "" : variant.name + " is ";
}

}  // namespace

const char* name(Stopped stopped) {
  switch (stopped) {
    case Stopped::asked:
      return "asked";
    case Stopped::precise:
      return "precise";
    case Stopped::limit:
      return "limit";
    case Stopped::cancelled:
      return "cancelled";
    case Stopped::same:
      return "same";
  }
  return "";
}

std::string cell(const Estimate* estimate) {
  if (estimate == nullptr) return "-";
  const auto value = estimate->best();
  if (value) return in_unit(estimate->unit, *value);
  return estimate->not_simulated.empty() ? "-" : estimate->not_simulated;
}

std::string percentile_cell(const Estimate* estimate, int percent) {
  if (estimate == nullptr) return "-";
  for (const auto& percentile : estimate->percentiles) {
    if (percentile.percent == percent) return in_unit(estimate->unit, percentile.value);
  }
  return "-";
}

std::string verdict_cell(Verdict verdict) {
  return verdict == Verdict::no_difference_that_matters ? "none that matters" : name(verdict);
}

std::string range(std::string_view unit, double low, double high) {
  return fmt::format("{} to {}", in_unit(unit, low), in_unit(unit, high));
}

std::string why_text(const WhyNotExact& why) {
  return why.step.empty() ? why.reason : fmt::format("{} ('{}')", why.reason, why.step);
}

std::string left_to_simulation(const Record& record) {
  std::vector<std::string> reasons;
  for (const auto& estimate : record.estimates) {
    const std::string_view key = estimate.key;
    const auto begins = [key](std::string_view start) { return key.substr(0, start.size()) == start; };
    const bool usually_exact = begins("hours.") || begins("time.") || begins("visits@") || begins("exits.") ||
                               begins("held.") || begins("counts.") || key == "handoffs" || key == "fees";
    if (!usually_exact || !estimate.why_not_exact) continue;
    WhyNotExact why = *estimate.why_not_exact;
    const Estimate* visits = record.find("visits@" + why.step);
    if (visits != nullptr && !visits->of.empty()) why.step = visits->of;
    const std::string text = why_text(why);
    if (std::find(reasons.begin(), reasons.end(), text) == reasons.end()) reasons.push_back(text);
  }
  return in_a_row(reasons);
}

std::vector<NamedKey> rows_beginning(std::string_view prefix, const std::vector<const Record*>& records) {
  std::vector<NamedKey> rows;
  for (const Record* record : records) {
    for (const auto& estimate : record->estimates) {
      if (std::string_view(estimate.key).substr(0, prefix.size()) != prefix) continue;
      const bool known =
          std::any_of(rows.begin(), rows.end(), [&estimate](const NamedKey& row) { return row.key == estimate.key; });
      if (!known) rows.push_back({estimate.key, estimate.of});
    }
  }
  return rows;
}

const Estimate* any_of(const std::string& key, const std::vector<const Record*>& records) {
  for (const Record* record : records) {
    const Estimate* estimate = record->find(key);
    if (estimate != nullptr) return estimate;
  }
  return nullptr;
}

void add_values(Document& document, const std::string& heading, const std::string& title,
                const std::vector<NamedKey>& rows, const std::vector<std::string>& variants,
                const std::vector<const Record*>& records) {
  if (rows.empty()) return;
  Table table;
  table.columns.push_back({title, Align::left});
  for (const auto& variant : variants) table.columns.push_back({variant, Align::right});
  for (const auto& row : rows) {
    std::vector<std::string> cells{row.name};
    for (const Record* record : records) cells.push_back(cell(record->find(row.key)));
    table.rows.push_back(std::move(cells));
  }
  document.add(Heading{heading}).add(std::move(table));
}

Table clinics_table() {
  Table table;
  table.columns = {{"Clinic"},
                   {"slots a week", Align::right},
                   {"used", Align::right},
                   {"missed a week", Align::right},
                   {"nobody had", Align::right}};
  return table;
}

void add_warnings(Document& document, const Diagnostics& warnings, const Provenance& provenance, int level) {
  Items items;
  for (const auto& warning : warnings) {
    std::string text = fmt::format("{} [{}]", capitalised(warning.message), warning.code);
    if (!warning.help.empty()) text += fmt::format(". {}.", capitalised(warning.help));
    items.texts.push_back(std::move(text));
  }
  if (std::string words = check_words(provenance); !words.empty()) items.texts.push_back(std::move(words));
  if (!items.texts.empty()) document.add(Heading{"Warnings", level}).add(std::move(items));
}

std::string why_so_many(const Comparison& comparison) {
  const Experiment& run = *comparison.experiment;
  const std::string precision = share_text(comparison.settings.precision, 0);
  switch (run.stopped) {
    case Stopped::asked:
      return "So many were asked for; nobody looked before the end";
    case Stopped::precise:
      return fmt::format(
          "Looked at {}; stopped because the hours of every group of practitioners{} were known to {} or better",
          looks_text(run), comparison.variants.size() > 1 ? ", and their differences," : "", precision);
    case Stopped::limit:
      return fmt::format("Looked at {}; stopped at the most that are allowed", looks_text(run));
    case Stopped::same:
      return "The two definitions are the same, and one run shows what any number would";
    case Stopped::cancelled:
      return fmt::format("Stopped by hand after {}", count_of(run.replications, "replication", "replications"));
  }
  return "";
}

void add_input(const Input& input, const std::string& called, const std::string& bases, Items& items) {
  items.texts.push_back(fmt::format("{}{}: {}{}; SHA-256 {}", called, input.file, input.name, bases, input.sha256));
  for (const DataInput& base : input.bases)
    items.texts.push_back(fmt::format("{}: what {} is based on; SHA-256 {}", base.file, input.file, base.sha256));
  if (!input.left_out.empty())
    items.texts.push_back(
        fmt::format("{}: with {}, without {}", input.file,
                    input.changes.empty() ? "none of its changes" : fmt::format("{}", fmt::join(input.changes, ", ")),
                    fmt::join(input.left_out, ", ")));
  for (const std::string& set : input.set) items.texts.push_back(fmt::format("{}: what if {}", input.file, set));
  for (const DataInput& data : input.data)
    items.texts.push_back(fmt::format("{}: data of {}; SHA-256 {}", data.file, input.file, data.sha256));
}

void add_provenance(Document& document, const Comparison& comparison, const Provenance& provenance, int level) {
  Items items;
  for (std::size_t i = 0; i < provenance.inputs.size(); ++i) {
    const Input& input = provenance.inputs[i];
    std::string bases;
    if (i < comparison.variants.size()) {
      const Bases count = count_bases(comparison.variants[i].pathway);
      bases = fmt::format("; {} numbers: {} assumed, {} published, {} counted locally", count.total(), count.assumed,
                          count.published, count.local);
    }
    const std::string called = i < comparison.variants.size() ? called_otherwise(comparison.variants[i], input) : "";
    add_input(input, called, bases, items);
  }
  if (comparison.experiment) {
    const Experiment& run = *comparison.experiment;
    items.texts.push_back(fmt::format(
        "Simulated: {} of {} each, after a warm-up of {}; seed {}; {} events. {}",
        count_of(run.replications, "replication", "replications"), count_of(run.weeks, "week", "weeks"),
        count_of(run.warm_up_weeks, "week", "weeks"), run.seed, whole(comparison.events), why_so_many(comparison)));
  }
  items.texts.push_back("refpath " + provenance.version);
  document.add(Heading{"Made from", level}).add(std::move(items));
}

}  // namespace refpath
