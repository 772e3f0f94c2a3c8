// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/reports/describe.hpp"
#include "refpath/reports/describe_subgroups.hpp"
#include "refpath/reports/headline.hpp"
#include "refpath/reports/headline_waits.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

class SimulationText {
 public:
  SimulationText(const Comparison& one, Document& document)
      : one_(one), record_(one.records.front()), records_{&record_}, document_(document) {}

  void write() {
    for (const auto& sentence : leads()) document_.add(Paragraph{sentence, true});
    add_times();
    add_people();
    add_meetings();
    add_clinics();
    add_places();
    add_targets();
    add_exits();
    if (one_.experiment) add_subgroups(one_.variants.front(), record_, one_.experiment->weeks, document_);
    add_others();
  }

 private:
  [[nodiscard]] const Estimate* estimate(const std::string& key) const { return record_.find(key); }

  [[nodiscard]] static std::string interval(const Estimate* estimate) {
    if (estimate == nullptr || !estimate->simulated || !estimate->simulated->interval.known()) return "-";
    return range(estimate->unit, estimate->simulated->interval.low, estimate->simulated->interval.high);
  }
  [[nodiscard]] static std::string year(const Estimate* estimate) {
    if (estimate == nullptr || !estimate->year) return "-";
    return range(estimate->unit, estimate->year->low, estimate->year->high);
  }
  [[nodiscard]] static std::string simulated(const Estimate* estimate) {
    if (estimate == nullptr) return "-";
    if (estimate->simulated) return in_unit(estimate->unit, estimate->simulated->interval.mean);
    return estimate->not_simulated;
  }

  [[nodiscard]] std::vector<std::string> leads() const {
    std::vector<std::string> sentences{one_.variants.front().pathway.name + "."};
    const Estimate* elapsed = estimate("elapsed");
    if (elapsed != nullptr && elapsed->simulated) {
      sentences.push_back(
          fmt::format("From referral to end: {} days on average (95 % interval {}); 9 in 10 within {} days.",
                      simulated(elapsed), interval(elapsed), percentile_cell(elapsed, 90)));
      sentences.push_back(
          fmt::format("Of these, {} days are waiting for people and meetings.", simulated(estimate("wait"))));
    } else {
      sentences.push_back(no_waits_sentence(simulated(elapsed)));
    }
    const Estimate* busiest = nullptr;
    for (const auto& row : rows_beginning("load.", records_)) {
      const Estimate* load = estimate(row.key);
      if (load->best() && (busiest == nullptr || *load->best() > *busiest->best())) busiest = load;
    }
    if (busiest != nullptr)
      sentences.push_back(fmt::format("Busiest: {}, with {} in use.", busiest->of, share_text(*busiest->best(), 0)));
    return sentences;
  }

  void add_times() {
    Table table;
    table.columns = {{"Days"},
                     {"mean", Align::right},
                     {"95 % interval", Align::right},
                     {"half within", Align::right},
                     {"9 in 10", Align::right},
                     {"19 in 20", Align::right}};
    const auto add = [&](const std::string& label, const std::string& key) {
      const Estimate* of = estimate(key);
      table.rows.push_back({label, simulated(of), interval(of), percentile_cell(of, 50), percentile_cell(of, 90),
                            percentile_cell(of, 95)});
    };
    add("Referral to end", "elapsed");
    for (const auto& row : rows_beginning("elapsed.", records_)) add("Referral to: " + row.name, row.key);
    add("All waiting", "wait");
    for (const auto& row : rows_beginning("wait.", records_)) add("Waiting for " + row.name, row.key);
    for (const auto& row : rows_beginning("wait@", records_)) add("Before: " + row.name, row.key);
    document_.add(Heading{"Waits and times"}).add(std::move(table));
    document_.add(Paragraph{
        "A day is 24 hours on the calendar. Waiting is for people and meetings; delays such as post and notice are "
        "left out. `Before` a step it is counted for each visit. Intervals are not adjusted for their number."});
  }

  void add_people() {
    Table table;
    table.columns = {{"People"},
                     {"hours a week", Align::right},
                     {"95 % interval", Align::right},
                     {"a single year", Align::right},
                     {"exact", Align::right},
                     {"load", Align::right},
                     {"queue", Align::right},
                     {"overtime", Align::right}};
    for (const auto& row : rows_beginning("hours.", records_)) {
      const std::string name = row.key.substr(6);
      const Estimate* hours = estimate(row.key);
      table.rows.push_back({row.name, simulated(hours), interval(hours), year(hours),
                            hours->exact ? in_unit("h/week", *hours->exact) : "-", simulated(estimate("load." + name)),
                            simulated(estimate("queue." + name)), simulated(estimate("overtime." + name))});
    }
    document_.add(Heading{"People"}).add(std::move(table));
    document_.add(
        Paragraph{"Hours are on this pathway, meetings included; load counts other work too; queue is how many "
                  "referrals wait for "
                  "them on average, and overtime the hours a week worked outside their hours."});
  }

  void add_meetings() {
    Table table;
    table.columns = {{"Meeting"},
                     {"held a week", Align::right},
                     {"nobody to discuss", Align::right},
                     {"left for the next", Align::right}};
    for (const auto& row : rows_beginning("held.", records_)) {
      const std::string name = row.key.substr(5);
      table.rows.push_back({estimate("empty." + name)->of, simulated(estimate(row.key)),
                            simulated(estimate("empty." + name)), simulated(estimate("left_over." + name))});
    }
    if (!table.rows.empty()) document_.add(Heading{"Meetings"}).add(std::move(table));
  }

  void add_clinics() {
    Table table = clinics_table();
    for (const auto& row : rows_beginning("slots.", records_)) {
      const std::string name = row.key.substr(6);
      table.rows.push_back({row.name, simulated(estimate(row.key)), simulated(estimate("used." + name)),
                            simulated(estimate("missed." + name)), simulated(estimate("unused." + name))});
    }
    if (!table.rows.empty()) document_.add(Heading{"Clinics"}).add(std::move(table));
  }

  void add_places() {
    Table table;
    table.columns = {{"Places and caseloads"}, {"occupied", Align::right}, {"in use", Align::right}};
    for (const auto& row : rows_beginning("occupied.", records_)) {
      const std::string name = row.key.substr(9);
      table.rows.push_back({row.name, simulated(estimate(row.key)), simulated(estimate("load." + name))});
    }
    for (const auto& row : rows_beginning("caseload.", records_))
      table.rows.push_back({row.name + ", each", simulated(estimate(row.key)), "-"});
    if (!table.rows.empty()) document_.add(Heading{"Places and caseloads"}).add(std::move(table));
  }

  void add_targets() {
    Table table;
    table.columns = {{"Target"},
                     {"standard", Align::right},
                     {"reached", Align::right},
                     {"95 % interval", Align::right},
                     {"a single year", Align::right}};
    for (const auto& target : one_.variants.front().pathway.targets) {
      const Estimate* share = estimate("target." + target.name);
      table.rows.push_back(
          {share->of, share_text(target.share.value, 0), simulated(share), interval(share), year(share)});
    }
    if (!table.rows.empty()) document_.add(Heading{"Targets"}).add(std::move(table));
  }

  void add_exits() {
    Table table;
    table.columns = {{"Exit"},
                     {"share", Align::right},
                     {"95 % interval", Align::right},
                     {"a single year", Align::right},
                     {"exact", Align::right}};
    for (const auto& row : rows_beginning("exits.", records_)) {
      const Estimate* share = estimate(row.key);
      table.rows.push_back(
          {row.name, simulated(share), interval(share), year(share), share->exact ? share_text(*share->exact) : "-"});
    }
    document_.add(Heading{"Where referrals end"}).add(std::move(table));
  }

  void add_others() {
    Table table;
    table.columns = {
        {"Measure"}, {"mean", Align::right}, {"95 % interval", Align::right}, {"a single year", Align::right}};
    const auto add = [&](const std::string& label, const Estimate* of) {
      if (of != nullptr) table.rows.push_back({label, simulated(of), interval(of), year(of)});
    };
    add("Hand-offs per referral", estimate("handoffs"));
    add("Referrals in progress", estimate("open"));
    add("Different people at work per referral", estimate("people"));
    const Estimate* usual = estimate("usual_person");
    if (usual != nullptr && usual->simulated) {  // there are contacts
      add("Different people met per referral", estimate("people_met"));
      add("Contacts with the usual person", usual);
    }
    for (const auto& row : rows_beginning("counts.", records_)) add(row.name + " per referral", estimate(row.key));
    for (const auto& row : rows_beginning("left@", records_))
      add("Leave while waiting: " + row.name, estimate(row.key));
    for (const auto& row : rows_beginning("full@", records_)) add("Find the list full: " + row.name, estimate(row.key));
    for (const auto& row : rows_beginning("tried_out@", records_))
      add("Tried too often: " + row.name, estimate(row.key));
    const Estimate* fees = estimate("fees");
    if (fees != nullptr) add("Fees, " + unit_words(fees->unit), fees);
    const Estimate* cost = estimate("cost");
    if (cost != nullptr) add("Value of the time, " + unit_words(cost->unit) + " (not cash)", cost);
    document_.add(Heading{"Besides"}).add(std::move(table));
    const std::string not_exact = left_to_simulation(record_);
    if (!not_exact.empty())
      document_.add(Paragraph{
          fmt::format("Some values that are exact elsewhere are simulated only, because of: {}.", not_exact)});
  }

  const Comparison& one_;
  const Record& record_;
  std::vector<const Record*> records_;
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
