// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/ledger.hpp"

#include <algorithm>
#include <cmath>

#include "refpath/measures/names.hpp"

namespace refpath {

namespace {

/// Sums and differences of such numbers are exact below 2^29 hours.
double on_grid(double hours) {
  constexpr double grid = 16777216.0;
  return std::floor(hours * grid + 0.5) / grid;
}

bool is_in(int role, const std::vector<int>& roles) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

struct LedgerStep {
  std::string name, label;
  bool meeting;
};

/// Steps and meetings of both, the first one's order first.
std::vector<LedgerStep> places(const Pathway& from, const Pathway& to) {
  std::vector<LedgerStep> found;
  const auto add = [&found](const std::string& name, const std::string& label, bool meeting) {
    const bool known = std::any_of(found.begin(), found.end(),
                                   [&](const LedgerStep& place) { return place.name == name && place.meeting == meeting; });
    if (!known) found.push_back({name, label.empty() ? readable(name) : label, meeting});
  };
  for (const Pathway* pathway : {&from, &to}) {
    for (const auto& step : pathway->steps) add(step.name, step.label, false);
    for (const auto& meeting : pathway->meetings) add(meeting.name, meeting.label, true);
  }
  return found;
}

double hours_at(const Variant& variant, const std::vector<int>& roles, const LedgerStep& place) {
  double hours = 0;
  if (place.meeting) {
    for (std::size_t m = 0; m < variant.program.meetings.size(); ++m) {
      const ProgramMeeting& meeting = variant.program.meetings[m];
      if (meeting.name != place.name) continue;
      for (const auto& seat : meeting.seats) {
        if (!is_in(seat.role, roles)) continue;
        hours += variant.analysis.meetings_per_week[m] * static_cast<double>(meeting.lasts) * seat.people / 3600.0;
      }
    }
    return hours;
  }
  for (const auto& cell : variant.analysis.cells) {
    if (!is_in(cell.role, roles) || variant.program.steps[static_cast<std::size_t>(cell.step)].name != place.name)
      continue;
    hours += cell.mean * variant.analysis.referrals_per_week / 3600.0;
  }
  return hours;
}

void add(LedgerTotal& total, const LedgerRow& row) {
  total.before += row.before;
  total.after += row.after;
  total.saved += row.saved;
  total.added += row.added;
}

}  // namespace

Ledger ledger(const std::vector<Variant>& variants, int from, int to) {
  const Variant& before = variants[static_cast<std::size_t>(from)];
  const Variant& after = variants[static_cast<std::size_t>(to)];
  Ledger made;
  made.parties = parties(variants);
  made.by_party.resize(made.parties.size());
  const std::vector<LedgerStep> all = places(before.pathway, after.pathway);
  for (std::size_t p = 0; p < made.parties.size(); ++p) {
    const Party& party = made.parties[p];
    for (const auto& place : all) {
      LedgerRow row;
      row.party = static_cast<int>(p);
      row.place = place.name;
      row.label = place.label;
      row.meeting = place.meeting;
      row.before = on_grid(hours_at(before, party.roles[static_cast<std::size_t>(from)], place));
      row.after = on_grid(hours_at(after, party.roles[static_cast<std::size_t>(to)], place));
      if (row.before == 0 && row.after == 0) continue;
      row.saved = std::max(row.before - row.after, 0.0);
      row.added = std::max(row.after - row.before, 0.0);
      add(made.by_party[p], row);
      add(made.total, row);
      made.rows.push_back(std::move(row));
    }
  }
  double falls = 0, rises = 0;
  for (const auto& party : made.by_party) {
    falls += std::max(-party.net(), 0.0);
    rises += std::max(party.net(), 0.0);
  }
  made.moved = std::min(falls, rises);
  return made;
}

}  // namespace refpath
