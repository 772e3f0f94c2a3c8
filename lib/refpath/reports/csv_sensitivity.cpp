// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/csv_sensitivity.hpp"

#include <fmt/format.h>

#include "refpath/reports/csv_cells.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/sensitivity_numbers.hpp"

namespace refpath {

namespace {

class StudyRows {
 public:
  explicit StudyRows(const Sensitivity& study) : study_(study) {}

  CsvRows rows() {
    add_as_written();
    for (const Swing& swing : study_.tornado.swings) add(swing);
    for (const BreakEven& along : study_.break_even) add(along);
    if (study_.uncertainty) add(*study_.uncertainty);
    if (study_.rests_on) add(*study_.rests_on);
    for (const PairInput& input : study_.inputs) add(input);
    for (const UnmovedInput& one : study_.not_moved) {
      CsvRow row = single("not_moved", one.place, "", one.why);
      row.variant = name(one.whose);
      row.label = one.label;
      rows_.push_back(std::move(row));
    }
    return std::move(rows_);
  }

 private:
  [[nodiscard]] CsvRow of_input(const char* section, std::size_t input) const {
    const PairInput& of = study_.inputs[input];
    CsvRow row = single(section, of.place, "");
    row.variant = name(of.whose);
    row.label = of.label;
    return row;
  }
  void add_as_written() {
    const AtEnd& as_written = study_.tornado.as_written;
    const Subject& subject = study_.judge.subject;
    CsvRow row = single("as_written", subject.key, csv_number(as_written.point.gain));
    row.label = subject.label;
    row.unit = subject.unit;
    if (as_written.verdict) row.verdict = name(*as_written.verdict);
    if (as_written.simulated) {
      set_interval(row, *as_written.simulated);
    } else {
      row.exact = row.value;
    }
    if (study_.judge.claim) row.text = fmt::format("claim: at least {}", plain(*study_.judge.claim));
    rows_.push_back(std::move(row));
  }
  void add(const Swing& swing) {
    CsvRow row = of_input("swing", swing.input);
    row.unit = study_.judge.subject.unit;
    row.value = csv_number(swing.width);
    row.before = csv_number(swing.low.point.gain);
    row.after = csv_number(swing.high.point.gain);
    if (swing.flips()) row.text = "flips the verdict";
    if (swing.crosses()) row.text += row.text.empty() ? "crosses the claim" : ", crosses the claim";
    rows_.push_back(std::move(row));
  }
  void add(const BreakEven& along) {
    const PairInput& input = study_.inputs[along.input];
    CsvRow row = of_input("break_even", along.input);
    row.unit = program_unit(input);
    if (along.anywhere) {
      row.low = csv_number(program_value(input, along.from));
      row.high = csv_number(program_value(input, along.to));
    }
    if (along.crossings.empty()) {
      row.text = !along.anywhere ? "no answer" : along.holds_as_written ? "holds throughout" : "fails throughout";
      rows_.push_back(row);
    }
    for (const Crossing& crossing : along.crossings) {
      row.value = csv_number(program_value(input, crossing.value));
      row.text = crossing.holds_above ? "holds above" : "holds below";
      rows_.push_back(row);
    }
  }
  void add(const Uncertainty& found) {
    const std::string& unit = study_.judge.subject.unit;
    const auto put = [&](const char* key, const std::string& of, const std::optional<double>& value) {
      rows_.push_back(single("uncertainty", key, csv_number(value)));
      rows_.back().unit = of;
    };
    if (found.points > found.no_answer) {
      put("mean", unit, found.mean);
      put("sd", unit, found.sd);
      put("p5", unit, found.low);
      put("p50", unit, found.median);
      put("p95", unit, found.high);
    }
    const auto put_share = [&](const char* key, const std::optional<SharePoints>& share) {
      if (!share) return;
      put(key, "share", share->share);
      rows_.back().se = csv_number(share->se);
    };
    put_share("claim", found.holds);
    put_share("worth", found.better);
    put_share("below_as_written", found.below);
    put("points", "1", found.points);
    put("saturated", "1", found.saturated);
    put("cut", "1", found.cut);
    put("no_answer", "1", found.no_answer);
    for (const Importance& one : found.importance) {
      CsvRow row = of_input("importance", one.input);
      row.unit = "share";
      row.value = csv_number(one.share);
      rows_.push_back(std::move(row));
    }
  }
  void add(const RestsOn& rests) {
    rows_.push_back(single("rests_on", "all", csv_number(rests.share())));
    rows_.back().unit = "share";
    for (const RestsOn::Weight& one : rests.weights) {
      CsvRow row = of_input("rests_on", one.input);
      row.unit = study_.judge.subject.unit;
      row.value = csv_number(one.weight);
      rows_.push_back(std::move(row));
    }
  }
  void add(const PairInput& input) {
    CsvRow row = of_input("number", static_cast<std::size_t>(&input - study_.inputs.data()));
    row.unit = program_unit(input);
    row.value = csv_number(program_value(input, input.value));
    row.low = csv_number(program_value(input, input.low));
    row.high = csv_number(program_value(input, input.high));
    row.text = input.has_range ? "between" : "a fifth either way";
    rows_.push_back(std::move(row));
  }

  const Sensitivity& study_;
  CsvRows rows_;
};

}  // namespace

std::string sensitivity_csv(const Sensitivity& study, const Provenance& provenance) {
  CsvRows rows = StudyRows(study).rows();
  add_findings(study.as_written.warnings, provenance, rows);
  for (const Input& input : provenance.inputs) add_input(input, rows);
  rows.push_back(single("run", "refpath", "", provenance.version));
  rows.push_back(single("run", "seed", fmt::format("{}", study.settings.uncertainty.seed)));
  rows.push_back(single("run", "weeks", fmt::format("{}", study.settings.compare.simulation.weeks)));
  if (!study.exact) rows.push_back(single("run", "replications", fmt::format("{}", study.replications)));
  return to_csv(rows);
}

}  // namespace refpath
