// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/measures/names.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/describe_moves.hpp"
#include "refpath/reports/headline.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/paired.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

class ComparisonText {
 public:
  ComparisonText(const Comparison& comparison, const Pairing& pairing, Document& document)
      : all_(comparison),
        pairing_(pairing),
        document_(document),
        from_(comparison.variants[static_cast<std::size_t>(pairing.from)]),
        to_(comparison.variants[static_cast<std::size_t>(pairing.to)]),
        paired_(comparison, pairing) {}

  void write() {
    for (const auto& sentence : headline(all_, pairing_)) document_.add(Paragraph{sentence, true});
    document_.add(Paragraph{how_sure(all_)});
    if (pairing_.ledger) {
      add_hours();
    } else {
      add_minutes();
    }
    add_waits();
    add_step_waits();
    add_targets();
    add_exits();
    add_experience();
    add_loads();
    add_others();
    add_moves(all_, pairing_, document_);
    add_unmatched(all_, pairing_, document_);
  }

 private:
  void add_hours() {
    Table table;
    table.columns = {{"Who"}, {"WTE", Align::right}, {from_.name, Align::right}, {to_.name, Align::right}};
    table.columns.push_back({all_.saturated ? "avoided" : "freed", Align::right});
    table.columns.push_back({all_.saturated ? "released" : "a single year", Align::right});
    table.columns.push_back({"verdict"});
    for (const auto& party : pairing_.parties) {
      const auto hours = [&party](int variant, double value) {
        return party.party.roles[static_cast<std::size_t>(variant)].empty() ? std::string("-") : decimal(value, 1);
      };
      const Difference* freed = find(pairing_.differences, "freed." + party.party.key);
      std::string last = "-";
      if (all_.saturated) {
        last = signed_decimal(party.freed(), 1);
      } else if (freed != nullptr && freed->year) {
        last = range("h/week", freed->year->low, freed->year->high);
      }
      const std::string wte = party.wte > 0 ? fmt::format("{:.4g}", party.wte) : "-";
      if (!party.known()) {
        table.rows.push_back({party.party.label, wte, "not known", "not known", "-", "-", "-"});
        continue;
      }
      table.rows.push_back({party.party.label + (party.simulated ? " (simulated)" : ""), wte,
                            hours(pairing_.from, party.before), hours(pairing_.to, party.after), freed_cell(party),
                            last, name(party.verdict)});
    }
    add_unpaid(table);
    document_.add(Heading{"Hours a week on the pathway"}).add(std::move(table));
    add_why_simulated();
  }

  /// The interval is that of the headline: of what is avoided, or of what is released where people are asked for more
  /// than there is.
  [[nodiscard]] std::string freed_cell(const PartyChange& party) const {
    if (!party.simulated || party.released) return signed_decimal(party.avoided, 1);
    return fmt::format("{} ({} to {})", signed_decimal(party.avoided, 1), signed_decimal(party.simulated->low, 1),
                       signed_decimal(party.simulated->high, 1));
  }

  void add_why_simulated() {
    std::vector<std::string> reasons;
    for (const auto& party : pairing_.parties)
      if (party.why_not_exact)
        reasons.push_back(fmt::format("{} ({})", party.party.label, why_words(*party.why_not_exact, all_)));
    if (reasons.empty()) return;
    std::string text = fmt::format("There is no exact answer for {}.", in_a_row(reasons));
    const bool any = std::any_of(pairing_.parties.begin(), pairing_.parties.end(),
                                 [](const PartyChange& party) { return party.simulated.has_value(); });
    if (any) text += " Their hours are simulated; the intervals of all who are listed hold together at 95 %.";
    document_.add(Paragraph{text});
  }

  /// Volunteers and the person's own time: no verdict, but not nothing.
  void add_unpaid(Table& table) const {
    const Ledger& ledger = *pairing_.ledger;
    for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
      const LedgerTotal& total = ledger.by_party[p];
      if (ledger.parties[p].who == Who::practitioner || (total.before == 0 && total.after == 0)) continue;
      std::vector<std::string> cells(table.columns.size(), "-");
      cells[0] = fmt::format("{} ({}{})", ledger.parties[p].label, name(ledger.parties[p].who),
                             total.simulated ? ", simulated" : "");
      cells[2] = decimal(total.before, 1);
      cells[3] = decimal(total.after, 1);
      cells[4] = signed_decimal(-total.net(), 1);
      table.rows.push_back(std::move(cells));
    }
  }

  void add_minutes() {
    Table table;
    table.columns = {{"Who"}, {from_.name, Align::right}, {to_.name, Align::right}, {"change", Align::right}};
    for (const auto& difference : pairing_.differences) {
      if (!is_time_of_a_role(difference.key)) continue;
      if (!difference.best()) {
        const std::string why = difference.why_not_exact ? why_words(*difference.why_not_exact, all_) : "";
        table.rows.push_back({difference.of, "not exact", "not exact", why});
        continue;
      }
      table.rows.push_back({difference.of, decimal(difference.before.value_or(0), 1),
                            decimal(difference.after.value_or(0), 1), signed_decimal(*difference.best(), 1)});
    }
    document_.add(Heading{"Minutes per referral"}).add(std::move(table));
  }

  void add_waits() {
    Table table;
    table.columns = {{"Days"},
                     {"on average", Align::right},
                     {"change (95 % interval)", Align::right},
                     {"9 in 10 within", Align::right},
                     {"verdict"}};
    const auto add = [&](const std::string& label, const std::string& key) {
      const Difference* difference = find(pairing_.differences, key);
      if (difference != nullptr) add_wait(table, label, *difference);
    };
    add("Referral to end", "elapsed");
    for (const auto& row : paired_.rows_beginning("elapsed.")) {
      if (is_milestone(row.from)) add("Referral to " + row.name, row.from);
    }
    add("All waiting", "wait");
    for (const auto& row : paired_.rows_beginning("wait.")) add("Waiting for " + row.name, row.from);
    if (table.rows.empty()) return;
    document_.add(Heading{"Waits and time to the end"}).add(std::move(table));
    document_.add(Paragraph{
        "A day is 24 hours on the calendar. Waiting is for people and meetings; delays such as post and notice are "
        "left out. These intervals are not adjusted for their number. Freed hours and shorter waits come from the "
        "same minutes: they are one gain, not two."});
  }

  void add_wait(Table& table, const std::string& label, const Difference& difference) const {
    const PairedKey row{difference.key, difference.to_key, label};
    const Estimate* before = paired_.before(row);
    const Estimate* after = paired_.after(row);
    std::string average = cell(before) + " -> " + cell(after);
    std::string change = "-", within = "-";
    if (difference.simulated) {
      change = fmt::format("{} ({} to {})", signed_decimal(difference.simulated->mean, 1),
                           signed_decimal(difference.simulated->low, 1), signed_decimal(difference.simulated->high, 1));
      within = percentile_cell(before, 90) + " -> " + percentile_cell(after, 90);
    }
    table.rows.push_back({label, average, change, within, difference.verdict ? name(*difference.verdict) : "-"});
  }

  [[nodiscard]] bool is_milestone(const std::string& key) const {
    return std::any_of(from_.pathway.milestones.begin(), from_.pathway.milestones.end(),
                       [&key](const Milestone& milestone) { return key == "elapsed." + milestone.name; });
  }

  void add_step_waits() {
    if (!all_.experiment) return;
    paired_.add_values(document_, "Days of waiting at each visit to a step", "Step", paired_.rows_beginning("wait@"));
  }

  void add_targets() {
    Table table;
    table.columns = {{"Target"},
                     {"standard", Align::right},
                     {from_.name, Align::right},
                     {to_.name, Align::right},
                     {"points (95 % interval)", Align::right},
                     {"verdict"}};
    for (const auto& target : to_.pathway.targets) {
      const Difference* difference = find(pairing_.differences, "target." + target.name);
      if (difference == nullptr) continue;
      std::string change = "-";
      if (difference->simulated) {
        change = fmt::format("{} ({} to {})", signed_in_unit("share", difference->simulated->mean),
                             signed_in_unit("share", difference->simulated->low),
                             signed_in_unit("share", difference->simulated->high));
      }
      table.rows.push_back({target.label.empty() ? readable(target.name) : target.label,
                            share_text(target.share.value, 0),
                            cell(paired_.before({difference->key, difference->to_key, ""})),
                            cell(paired_.after({difference->key, difference->to_key, ""})), change,
                            difference->verdict ? name(*difference->verdict) : ""});
    }
    if (!table.rows.empty()) document_.add(Heading{"Targets"}).add(std::move(table));
  }

  void add_exits() { paired_.add_values(document_, "Where referrals end", "Exit", paired_.rows_beginning("exits.")); }

  /// What it is like for the person: who they meet, what they tell and fill in, and whether they hold out.
  void add_experience() {
    std::vector<PairedKey> rows;
    const auto add = [&rows](std::vector<PairedKey> more, const std::string& name) {
      for (auto& row : more) {
        row.name = fmt::format(fmt::runtime(name), row.name);
        rows.push_back(std::move(row));
      }
    };
    for (auto& row : paired_.rows_beginning("counts.")) {
      const std::string& unit = paired_.any(row).unit;
      row.name += unit == "1" ? " per referral" : fmt::format(", {} per referral", unit);
      rows.push_back(std::move(row));
    }
    // Where no minutes are contact there is nobody to be met.
    const Difference* met = find(pairing_.differences, "people_met");
    if (met != nullptr && (met->before.value_or(0) > 0 || met->after.value_or(0) > 0)) {
      add(paired_.row("people_met"), "Different people met");
      add(paired_.row("usual_person"), "Contacts with the usual person");
    } else if (all_.experiment) {
      add(paired_.row("people"), "Different people at work");
    }
    add(paired_.row("handoffs"), "Hand-offs per referral");
    add(paired_.rows_beginning("left@"), "Leave while waiting for {}");
    add(paired_.rows_beginning("full@"), "Find the list closed: {}");
    add(paired_.rows_beginning("tried_out@"), "Sent elsewhere after too many tries: {}");
    paired_.add_changes(document_, "What the person experiences", "On average", rows);
  }

  void add_loads() {
    paired_.add_values(document_,
                       "Load: share of the hours (or of the room, slots or places) in use, other work included", "Who",
                       paired_.rows_beginning("load."));
  }

  void add_others() {
    std::vector<PairedKey> rows;
    const auto add = [&](const std::vector<PairedKey>& more, const std::string& name) {
      for (const auto& row : more) {
        rows.push_back(row);
        rows.back().name = fmt::format(fmt::runtime(name), row.name);
      }
    };
    if (all_.experiment) add(paired_.row("open"), "Referrals in progress");
    add(paired_.rows_beginning("used."), "Slots used of {}");
    add(paired_.rows_beginning("unused."), "Slots a week of {} that nobody had");
    add(paired_.rows_beginning("caseload."), "Open people for each {}");
    for (const auto& row : paired_.row("cost"))
      add({row}, "Value of the time, " + unit_words(paired_.any(row).unit) + " (not cash)");
    for (const auto& row : paired_.row("fees")) add({row}, "Fees, " + unit_words(paired_.any(row).unit));
    for (const auto& row : paired_.rows_beginning("cost."))
      if (is_place(row)) add({row}, "Cost of {}, " + unit_words(paired_.any(row).unit));
    paired_.add_values(document_, "Besides", "Measure", rows);
  }

  [[nodiscard]] bool is_place(const PairedKey& row) const {
    const auto has = [](const Pathway& pathway, const std::string& key) {
      return std::any_of(pathway.places.begin(), pathway.places.end(),
                         [&key](const Place& place) { return key == "cost." + place.name; });
    };
    return has(from_.pathway, row.from) || has(to_.pathway, row.to);
  }

  const Comparison& all_;
  const Pairing& pairing_;
  Document& document_;
  const Variant& from_;
  const Variant& to_;
  Paired paired_;
};

}  // namespace

Document describe_comparison(const Comparison& comparison, const Provenance& provenance) {
  Document document;
  for (const auto& pairing : comparison.pairings) {
    if (comparison.pairings.size() > 1) {
      const auto& from = comparison.variants[static_cast<std::size_t>(pairing.from)].name;
      const auto& to = comparison.variants[static_cast<std::size_t>(pairing.to)].name;
      document.add(Heading{fmt::format("{} against {}", capitalised(to), from), 1});
    }
    ComparisonText(comparison, pairing, document).write();
  }
  add_warnings(document, comparison.warnings, provenance);
  add_provenance(document, comparison, provenance);
  return document;
}

}  // namespace refpath
