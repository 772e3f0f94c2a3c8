// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/csv_attribution.hpp"

#include <fmt/format.h>

#include "refpath/reports/csv_cells.hpp"
#include "refpath/study/shown_measure.hpp"

namespace refpath {

namespace {

class Rows {
 public:
  explicit Rows(const Attribution& all) : all_(all) {}

  void add(const AttributedMeasure& measure) {
    measure_ = &measure;
    CsvRow total = start("attributed", "");
    if (!measure.known()) {
      total.no_number = measure.not_known;
      rows_.push_back(std::move(total));
      return;
    }
    const ShownMeasure numbers = shown(measure, all_.changes, digits_for_programs(measure));
    total.before = csv_number(measure.before);
    total.after = csv_number(measure.after);
    put(std::move(total), numbers.total, measure.total);
    const bool simulated = !measure.intervals.empty();
    for (std::size_t i = 0; i < all_.changes.size(); ++i) {
      const auto interval = [&](const Interval ShareIntervals::*which) {
        return simulated ? std::optional<Interval>(measure.intervals[i].*which) : std::nullopt;
      };
      if (all_.orders.agreed) {
        CsvRow step = start("in_turn", all_.changes[i].name);
        step.before = csv_number(i == 0 ? 0 : numbers.so_far[i - 1]);
        step.after = csv_number(numbers.so_far[i]);
        put(std::move(step), numbers.steps[i], interval(&ShareIntervals::step));
      }
      CsvRow any = start("any_order", all_.changes[i].name);
      if (all_.orders.sampled) any.se = csv_number(measure.shares.changes[i].order_se);
      put(std::move(any), numbers.any_order[i], interval(&ShareIntervals::any_order));
    }
    if (numbers.rest != 0) put(start("any_order", ""), numbers.rest, std::nullopt);
    for (std::size_t v = 0; v < numbers.by_verb.size(); ++v) {
      const auto& verb = numbers.by_verb[v];
      const auto& intervals = measure.by_verb[v].intervals;
      const std::string called = verb.verb ? name(*verb.verb) : "";
      if (all_.orders.agreed)
        put(start("verb_in_turn", called), verb.step, intervals ? std::optional(intervals->step) : std::nullopt);
      put(start("verb_any_order", called), verb.any_order,
          intervals ? std::optional(intervals->any_order) : std::nullopt);
    }
  }

  CsvRows take() { return std::move(rows_); }

 private:
  [[nodiscard]] CsvRow start(const char* section, const std::string& of) const {
    CsvRow row = single(section, measure_->measure.key, "");
    row.variant = of;
    row.label = measure_->measure.label;
    row.unit = measure_->measure.unit;
    row.why_not_exact = why_cell(measure_->why_not_exact);
    return row;
  }
  void put(CsvRow row, double value, const std::optional<Interval>& interval) {
    row.value = csv_number(value);
    if (!measure_->why_not_exact) row.exact = row.value;
    if (interval) {
      set_interval(row, *interval);
      row.adjusted = yes(false);
    }
    rows_.push_back(std::move(row));
  }

  const Attribution& all_;
  const AttributedMeasure* measure_ = nullptr;
  CsvRows rows_;
};

void add_changes(const Attribution& all, CsvRows& rows) {
  for (const NamedChange& change : all.changes) {
    CsvRow row = single("named_change", change.name, "", change.why);
    row.label = change.label;
    row.place = change.verb ? name(*change.verb) : "";
    rows.push_back(std::move(row));
  }
}

void add_run(const Attribution& all, const Provenance& provenance, CsvRows& rows) {
  rows.push_back(single("run", "refpath", "", provenance.version));
  rows.push_back(single("run", "orders", csv_number(all.orders.number)));
  rows.push_back(single("run", "sets", csv_number(static_cast<double>(all.candidates.sets.size()))));
  if (all.orders.sampled)
    rows.push_back(single("run", "sampled_orders", csv_number(static_cast<double>(all.orders.weights.size()))));
  if (!all.run) return;
  rows.push_back(single("run", "seed", fmt::format("{}", all.run->seed)));
  rows.push_back(single("run", "weeks", fmt::format("{}", all.run->weeks)));
  rows.push_back(single("run", "warm_up_weeks", fmt::format("{}", all.run->warm_up_weeks)));
  rows.push_back(single("run", "replications", fmt::format("{}", all.run->replications)));
  rows.push_back(single("run", "settled", "", yes(all.run->settled)));
  rows.push_back(single("run", "events", fmt::format("{:.0f}", all.run->events)));
}

}  // namespace

std::string attribution_csv(const Attribution& attribution, const Provenance& provenance) {
  Rows results(attribution);
  for (const AttributedMeasure& measure : attribution.measures) results.add(measure);
  CsvRows rows = results.take();
  add_changes(attribution, rows);
  add_findings(attribution.warnings, provenance, rows);
  for (const Input& input : provenance.inputs) add_input(input, rows);
  add_run(attribution, provenance, rows);
  return to_csv(rows);
}

}  // namespace refpath
