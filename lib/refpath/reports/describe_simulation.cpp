// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reports/describe.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

/// "3.1", "3.0 to 3.2", "2.1 to 4.5": mean, interval, single year.
void add_estimate(Table& table, const std::string& label, const Estimate& estimate) {
  const auto unit = estimate.unit;
  std::string interval = "-", year = "-";
  if (estimate.simulated) interval = range(unit, estimate.simulated->interval.low, estimate.simulated->interval.high);
  if (estimate.year) year = range(unit, estimate.year->low, estimate.year->high);
  const std::string mean = estimate.simulated ? in_unit(unit, estimate.simulated->interval.mean)
                                              : (estimate.not_simulated.empty() ? "-" : estimate.not_simulated);
  table.rows.push_back(
      {label, unit_words(unit), mean, interval, year, estimate.exact ? in_unit(unit, *estimate.exact) : "-"});
}

Table estimate_table(const std::string& title) {
  Table table;
  table.columns = {{title},
                   {"unit"},
                   {"mean", Align::right},
                   {"95 % interval", Align::right},
                   {"a single year", Align::right},
                   {"exact", Align::right}};
  return table;
}

class SimulationText {
 public:
  SimulationText(const Comparison& one, Document& document)
      : one_(one), record_(one.records.front()), document_(document) {}

  void write() {
    for (const auto& sentence : leads()) document_.add(Paragraph{sentence, true});
    add_times();
    add_people();
    add("Meetings", "Meeting", {"held.", "empty.", "left_over."});
    add("Targets", "Target", {"target."});
    add("Where referrals end", "Exit", {"exits."});
    add("Besides", "Measure", {"handoffs", "open", "cost"});
  }

 private:
  [[nodiscard]] std::vector<std::string> leads() const {
    std::vector<std::string> sentences{one_.variants.front().pathway.name + "."};
    const Estimate* elapsed = record_.find("elapsed");
    const Estimate* wait = record_.find("wait");
    if (elapsed != nullptr && elapsed->simulated) {
      const Interval& interval = elapsed->simulated->interval;
      sentences.push_back(fmt::format(
          "From referral to end: {} days on average (95 % interval {}); 9 in 10 within {} days.",
          decimal(interval.mean, 1), range("days", interval.low, interval.high), percentile_cell(elapsed, 90)));
    } else if (elapsed != nullptr) {
      sentences.push_back(fmt::format("Waits cannot be given: {}.", elapsed->not_simulated));
    }
    if (wait != nullptr && wait->simulated) {
      sentences.push_back(fmt::format("Of these, {} days are waiting for people and meetings.",
                                      decimal(wait->simulated->interval.mean, 1)));
    }
    const Estimate* busiest = nullptr;
    for (const auto& estimate : record_.estimates) {
      if (estimate.key.compare(0, 5, "load.") != 0 || !estimate.best()) continue;
      if (busiest == nullptr || *estimate.best() > *busiest->best()) busiest = &estimate;
    }
    if (busiest != nullptr) {
      sentences.push_back(fmt::format("Busiest: {}, with {} in use.",
                                      role_or_meeting_label(one_.variants, busiest->key.substr(5)),
                                      percent(*busiest->best(), 0)));
    }
    return sentences;
  }

  void add_times() {
    Table table;
    table.columns = {{"Days"},
                     {"mean", Align::right},
                     {"95 % interval", Align::right},
                     {"half within", Align::right},
                     {"9 in 10 within", Align::right},
                     {"19 in 20 within", Align::right}};
    for (const auto& estimate : record_.estimates) {
      if (estimate.unit != "days") continue;
      std::string interval = "-";
      if (estimate.simulated)
        interval = range("days", estimate.simulated->interval.low, estimate.simulated->interval.high);
      table.rows.push_back({estimate.label, cell(&estimate), interval, percentile_cell(&estimate, 50),
                            percentile_cell(&estimate, 90), percentile_cell(&estimate, 95)});
    }
    if (table.rows.empty()) return;
    document_.add(Heading{"Waits and times"}).add(std::move(table));
    document_.add(Paragraph{
        "A day is 24 hours on the calendar. Waiting at a step is counted for each visit to it; waiting is for people "
        "and meetings, and delays such as post and notice are left out. Intervals are not adjusted for their number."});
  }

  void add_people() { add("People", "Measure", {"hours.", "load.", "overtime.", "queue."}); }

  void add(const std::string& heading, const std::string& title, const std::vector<std::string>& prefixes) {
    Table table = estimate_table(title);
    for (const auto& prefix : prefixes) {
      for (const auto& estimate : record_.estimates) {
        if (estimate.key.compare(0, prefix.size(), prefix) == 0) add_estimate(table, estimate.label, estimate);
      }
    }
    if (!table.rows.empty()) document_.add(Heading{heading}).add(std::move(table));
  }

  const Comparison& one_;
  const Record& record_;
  Document& document_;
};

}  // namespace

Document describe_simulation(const Comparison& one, const Provenance& provenance) {
  Document document;
  SimulationText(one, document).write();
  add_warnings(document, one.warnings, provenance);
  add_provenance(document, one, provenance);
  return document;
}

}  // namespace refpath
