// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/csv_comparison.hpp"

#include <fmt/format.h>

namespace refpath {

namespace {

const std::string& name_of(const Comparison& comparison, int variant) {
  return comparison.variants[static_cast<std::size_t>(variant)].name;
}

CsvRow about(const char* section, const Comparison& comparison, const Pairing& pairing) {
  CsvRow row;
  row.section = section;
  row.variant = name_of(comparison, pairing.to);
  row.against = name_of(comparison, pairing.from);
  return row;
}

/// Hours a week of a party, or what they come to.
CsvRow of_party(const CsvRow& start, const Party& party, const char* what, std::string unit, std::string value) {
  CsvRow row = start;
  row.key = fmt::format("{}.{}", what, party.key);
  row.label = party.label;
  row.unit = std::move(unit);
  row.value = std::move(value);
  return row;
}

void add_headline(const Comparison& comparison, const Pairing& pairing, CsvRows& rows) {
  const CsvRow start = about("headline", comparison, pairing);
  for (const auto& change : pairing.parties) {
    const bool known = change.known(), settled = change.settled();
    CsvRow released = of_party(start, change.party, "released", "h/week", settled ? csv_number(change.freed()) : "");
    CsvRow avoided = of_party(start, change.party, "avoided", "h/week", known ? csv_number(change.avoided) : "");
    released.why_not_exact = avoided.why_not_exact = why_cell(change.why_not_exact);
    if (known) {
      if (settled) released.verdict = name(change.verdict);
      if (!settled) released.no_number = fmt::format("behind a list that grows: {}", fmt::join(change.behind, ", "));
      released.before = csv_number(change.before);
      released.after = csv_number(change.after);
    }
    if (change.simulated) {
      if (settled) {
        set_interval(released, *change.simulated);
        released.adjusted = yes(true);
      }
    } else if (known) {
      released.exact = released.value;
      avoided.exact = avoided.value;
    }
    rows.push_back(std::move(released));
    rows.push_back(std::move(avoided));
    if (change.wte > 0) {
      rows.push_back(of_party(start, change.party, "wte", "WTE", csv_number(change.wte)));
      rows.back().before = csv_number(change.wte);
      rows.back().after = csv_number(change.wte_after);
    }
  }
}

void add_capacity(const Comparison& comparison, const Pairing& pairing, CsvRows& rows) {
  const CsvRow start = about("capacity", comparison, pairing);
  for (const auto& change : pairing.parties) {
    if (!change.capacity) continue;
    const Capacity& capacity = *change.capacity;
    const auto add = [&](const char* what, std::string unit, const std::optional<double>& value) -> CsvRow* {
      if (!value) return nullptr;
      rows.push_back(of_party(start, change.party, what, std::move(unit), csv_number(value)));
      return &rows.back();
    };
    add("days", "working days/week", capacity.days);
    add("freed_wte", "WTE", capacity.wte);
    add("of_contract", "share", capacity.of_contract);
    if (capacity.value) {
      add("value", capacity.value->currency + "/week", capacity.value->amount);
      add("value_a_year", capacity.value->currency + "/year", capacity.value->amount * weeks_of_a_year);
    }
    if (capacity.more_referrals) add("own_load", "share", capacity.own_load);
    CsvRow* more = add("more_referrals", "per week", capacity.more_referrals);
    if (more != nullptr && capacity.limit)
      more->text = fmt::format("the first limit: {}, at {} more", capacity.limit->label,
                               csv_number(capacity.limit->more_referrals));
  }
}

void add_differences(const Comparison& comparison, const Pairing& pairing, const std::vector<Difference>& differences,
                     CsvRows& rows) {
  for (const auto& difference : differences) {
    CsvRow row = about("difference", comparison, pairing);
    row.key = difference.key;
    row.label = difference.label;
    row.unit = difference.unit;
    row.value = csv_number(difference.best());
    if (difference.verdict) row.verdict = name(*difference.verdict);
    row.before = csv_number(difference.before);
    row.after = csv_number(difference.after);
    row.exact = csv_number(difference.exact);
    row.why_not_exact = why_cell(difference.why_not_exact);
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

void set_total(CsvRow& row, const LedgerTotal& total) {
  row.unit = "h/week";
  row.value = csv_number(total.net());
  row.before = csv_number(total.before);
  row.after = csv_number(total.after);
  row.saved = csv_number(total.saved);
  row.added = csv_number(total.added);
  if (!total.simulated) row.exact = row.value;
}

void add_ledger(const Comparison& comparison, const Pairing& pairing, CsvRows& rows) {
  if (!pairing.ledger) return;
  const Ledger& ledger = *pairing.ledger;
  const auto party = [&ledger](int index) -> const Party& { return ledger.parties[static_cast<std::size_t>(index)]; };
  for (const auto& entry : ledger.rows) {
    CsvRow row = about("ledger", comparison, pairing);
    row.key = party(entry.party).key;
    row.label = fmt::format("{}: {}", party(entry.party).label, entry.label);
    row.place = entry.place;
    if (entry.to_place != entry.place) row.matched_by = entry.to_place;
    set_total(row, entry);
    rows.push_back(std::move(row));
  }
  for (const auto& entry : ledger.kinds) {
    CsvRow row = about("ledger_kind", comparison, pairing);
    row.key = party(entry.party).key;
    row.label = fmt::format("{}: {}", party(entry.party).label, name(entry.time));
    row.place = name(entry.time);
    set_total(row, entry);
    rows.push_back(std::move(row));
  }
  const auto add_moved = [&](const char* to, const char* label, double hours) {
    CsvRow row = about("moved", comparison, pairing);
    row.key = to;
    row.label = label;
    row.unit = "h/week";
    row.value = csv_number(hours);
    rows.push_back(std::move(row));
  };
  add_moved("all", "Moved to other people, at most", ledger.moved.hours);
  add_moved("practitioners", "Of that, to practitioners", ledger.moved.to_practitioners);
  add_moved("volunteers", "Of that, to volunteers", ledger.moved.to_volunteers);
  add_moved("people", "Of that, to the person and family", ledger.moved.to_people);
}

void add_structure(const Comparison& comparison, const Pairing& pairing, CsvRows& rows) {
  for (const auto& one : pairing.structure) {
    CsvRow row = about("structure", comparison, pairing);
    row.key = one.name;
    row.label = one.label;
    row.place = name(one.thing);
    if (one.to_name != one.name) row.matched_by = one.to_name;
    row.text = name(one.kind);
    if (!one.what.empty()) row.text += ": " + one.what;
    row.text_before = one.before;
    row.text_after = one.after;
    rows.push_back(std::move(row));
  }
}

void add_unmatched(const Comparison& comparison, const Pairing& pairing, CsvRows& rows) {
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

}  // namespace

void add_results(const Comparison& comparison, const Pairing& pairing, CsvRows& rows) {
  add_headline(comparison, pairing, rows);
  add_capacity(comparison, pairing, rows);
  for (const auto* differences : {&pairing.differences, &pairing.subgroups})
    add_differences(comparison, pairing, *differences, rows);
}

void add_reasons(const Comparison& comparison, const Pairing& pairing, CsvRows& rows) {
  add_ledger(comparison, pairing, rows);
  add_structure(comparison, pairing, rows);
  add_unmatched(comparison, pairing, rows);
}

void add_rankings(const Comparison& comparison, CsvRows& rows) {
  for (const auto& ranking : comparison.rankings) {
    for (std::size_t i = 0; i + 1 < ranking.order.size(); ++i) {
      const Ranked& ranked = ranking.order[i];
      if (!ranked.next) continue;
      CsvRow row;
      row.section = "ranking";
      row.variant = name_of(comparison, ranked.variant);
      row.against = name_of(comparison, ranking.order[i + 1].variant);
      row = of_party(row, ranking.party, "ahead", "h/week", csv_number(ranked.next->ahead));
      row.verdict = name(ranked.next->verdict);
      if (ranked.next->simulated) {
        set_interval(row, *ranked.next->simulated);
        row.adjusted = yes(true);
      } else {
        row.exact = row.value;
      }
      rows.push_back(std::move(row));
    }
  }
}

}  // namespace refpath
