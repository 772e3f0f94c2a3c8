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

struct Place {
  LedgerPlace kind;
  std::string before, after;  ///< Names; empty: not there.
  std::string label;
};

std::string label_of(const std::string& name, const std::string& label) {
  return label.empty() ? readable(name) : label;
}

class Places {
 public:
  Places(const Pathway& from, const Pathway& to) : matches_(from, to) {
    for (const auto& step : from.steps) {
      const std::string partner = matches_.step_in_to(step.name);
      found_.push_back({LedgerPlace::step, step.name, partner, label_of(step.name, step.label)});
      for (const auto& other : to.steps)
        if (other.name == partner)
          found_.back().label = both_labels(found_.back().label, label_of(other.name, other.label));
    }
    add_named(LedgerPlace::meeting, from.meetings, true);
    add_named(LedgerPlace::clinic, from.clinics, true);
    for (const auto& step : to.steps)
      if (matches_.step_in_from(step.name).empty())
        found_.push_back({LedgerPlace::step, "", step.name, label_of(step.name, step.label)});
    add_named(LedgerPlace::meeting, to.meetings, false);
    add_named(LedgerPlace::clinic, to.clinics, false);
  }
  /// Steps, meetings and clinics of both, the first one's order first.
  [[nodiscard]] const std::vector<Place>& all() const { return found_; }

 private:
  template <class Things>
  void add_named(LedgerPlace kind, const Things& things, bool before) {
    for (const auto& thing : things) {
      const auto known = std::find_if(found_.begin(), found_.end(), [&](const Place& place) {
        return place.kind == kind && place.before == thing.name;
      });
      if (known != found_.end()) {
        known->after = thing.name;
      } else {
        found_.push_back({kind, before ? thing.name : "", before ? "" : thing.name, label_of(thing.name, thing.label)});
      }
    }
  }
  StepMatches matches_;
  std::vector<Place> found_;
};

constexpr double hour = static_cast<double>(hour_ticks);

/// Hours a week for those of the roles who attend what is held so often a week.
double attended(const std::vector<Seat>& seats, const std::vector<int>& roles, double a_week, Ticks length) {
  double hours = 0;
  for (const auto& seat : seats)
    if (is_in(seat.role, roles)) hours += a_week * static_cast<double>(length) * seat.people / hour;
  return hours;
}

/// Hours a week of one variant, exact.
class ExactHours {
 public:
  explicit ExactHours(const Variant& variant) : variant_(variant) {}
  [[nodiscard]] double at_step(int step, const std::vector<int>& roles) const {
    double hours = 0;
    for (const auto& cell : variant_.analysis.cells)
      if (cell.step == step && is_in(cell.role, roles))
        hours += cell.mean * variant_.analysis.referrals_per_week / hour;
    return hours;
  }
  [[nodiscard]] double meetings_a_week(std::size_t meeting) const {
    return variant_.analysis.meetings_per_week[meeting];
  }
  [[nodiscard]] double slots_a_week(std::size_t clinic) const { return variant_.analysis.slots[clinic]; }

 private:
  const Variant& variant_;
};

/// .. and simulated.
class SimulatedHours {
 public:
  explicit SimulatedHours(const Simulated& simulated)
      : sample_(*simulated.sample), weeks_(static_cast<double>(simulated.weeks) * sample_.replications) {}
  [[nodiscard]] double at_step(int step, const std::vector<int>& roles) const {
    double seconds = 0;
    const auto& cells = sample_.layout.time_cells;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (cells[i].step == step && is_in(cells[i].role, roles))
        seconds += total(sample_.layout.time + static_cast<int>(i));
    return seconds / weeks_ / hour;
  }
  [[nodiscard]] double meetings_a_week(std::size_t meeting) const {
    return total(sample_.layout.held + static_cast<int>(meeting)) / weeks_;
  }
  [[nodiscard]] double slots_a_week(std::size_t clinic) const {
    return total(sample_.layout.slots_held + static_cast<int>(clinic)) / weeks_;
  }

 private:
  [[nodiscard]] double total(int cell) const {
    double sum = 0;
    for (int i = 0; i < sample_.replications; ++i) sum += sample_.at(i, cell);
    return sum;
  }
  const Sample& sample_;
  double weeks_;
};

template <class Hours>
double hours_at(const Hours& hours, const Program& program, const std::vector<int>& roles, LedgerPlace kind,
                const std::string& name) {
  const auto index = [&name](const auto& things) {
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.name == name; });
    return static_cast<std::size_t>(found - things.begin());
  };
  if (name.empty()) return 0;
  switch (kind) {
    case LedgerPlace::step:
      return hours.at_step(static_cast<int>(index(program.steps)), roles);
    case LedgerPlace::meeting: {
      const ProgramMeeting& meeting = program.meetings[index(program.meetings)];
      return attended(meeting.seats, roles, hours.meetings_a_week(index(program.meetings)), meeting.lasts);
    }
    case LedgerPlace::clinic: {
      const ProgramClinic& clinic = program.clinics[index(program.clinics)];
      return attended(clinic.seats, roles, hours.slots_a_week(index(program.clinics)), clinic.slot_length);
    }
  }
  return 0;
}

double hours_at(const Played& played, bool simulated, const std::vector<int>& roles, LedgerPlace kind,
                const std::string& name) {
  const Program& program = played.variant->program;
  return simulated ? hours_at(SimulatedHours(played.simulated), program, roles, kind, name)
                   : hours_at(ExactHours(*played.variant), program, roles, kind, name);
}

void add(LedgerTotal& total, const LedgerRow& row) {
  total.before += row.before;
  total.after += row.after;
  total.saved += row.saved;
  total.added += row.added;
  total.simulated = total.simulated || row.simulated;
}

}  // namespace

Ledger ledger(const std::vector<Variant>& variants, int from, int to, const std::vector<Simulated>& simulated) {
  const auto first = static_cast<std::size_t>(from), second = static_cast<std::size_t>(to);
  const auto played = [&](std::size_t v) {
    return Played{&variants[v], v < simulated.size() ? simulated[v] : Simulated{}};
  };
  const Played before = played(first), after = played(second);
  Ledger made;
  made.parties = parties(variants);
  made.by_party.resize(made.parties.size());
  const Places places(variants[first].pathway, variants[second].pathway);
  for (std::size_t p = 0; p < made.parties.size(); ++p) {
    const Party& party = made.parties[p];
    const Doubt doubt = refpath::doubt(before, party.roles[first], after, party.roles[second]);
    if (doubt.why && !doubt.simulated) {
      made.left_out.push_back(static_cast<int>(p));
      continue;
    }
    for (const auto& place : places.all()) {
      LedgerRow row;
      row.party = static_cast<int>(p);
      row.kind = place.kind;
      row.place = place.before.empty() ? place.after : place.before;
      row.to_place = place.after.empty() ? place.before : place.after;
      row.label = place.label;
      row.simulated = doubt.simulated;
      row.before = on_grid(hours_at(before, doubt.simulated, party.roles[first], place.kind, place.before));
      row.after = on_grid(hours_at(after, doubt.simulated, party.roles[second], place.kind, place.after));
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
