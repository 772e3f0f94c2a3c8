// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/ledger.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "refpath/comparison/definition.hpp"

namespace refpath {

namespace {

/// Sums and differences of such numbers are exact below 2^33 hours.
double on_grid(double hours) {
  constexpr double grid = 1048576.0;
  return std::floor(hours * grid + 0.5) / grid;
}

bool is_in(int role, const std::vector<int>& roles) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

struct MatchedPlace {
  LedgerPlace kind;
  std::string before, after;  ///< Names; empty: not there.
  std::string label;
};

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
  [[nodiscard]] const std::vector<MatchedPlace>& all() const { return found_; }

 private:
  template <class Things>
  void add_named(LedgerPlace kind, const Things& things, bool before) {
    for (const auto& thing : things) {
      const auto known = std::find_if(found_.begin(), found_.end(), [&](const MatchedPlace& place) {
        return place.kind == kind && place.before == thing.name;
      });
      if (known != found_.end()) {
        known->after = thing.name;
        known->label = both_labels(known->label, label_of(thing.name, thing.label));
      } else {
        found_.push_back({kind, before ? thing.name : "", before ? "" : thing.name, label_of(thing.name, thing.label)});
      }
    }
  }
  StepMatches matches_;
  std::vector<MatchedPlace> found_;
};

LedgerPlaceTotal where(const MatchedPlace& place) {
  LedgerPlaceTotal made;
  made.kind = place.kind;
  made.place = place.before.empty() ? place.after : place.before;
  made.to_place = place.after.empty() ? place.before : place.after;
  made.label = place.label;
  return made;
}

constexpr double hour = static_cast<double>(hour_ticks);

/// Hours a week by kind of time.
using ByKind = std::array<double, time_kinds>;

double& of_kind(ByKind& hours, TimeKind kind) {
  return hours[static_cast<std::size_t>(kind)];
}

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
  [[nodiscard]] ByKind at_step(int step, const std::vector<int>& roles) const {
    ByKind hours{};
    for (const auto& cell : variant_.analysis.cells)
      if (cell.step == step && is_in(cell.role, roles))
        of_kind(hours, cell.kind) += cell.mean * variant_.analysis.referrals_per_week / hour;
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
  [[nodiscard]] ByKind at_step(int step, const std::vector<int>& roles) const {
    ByKind hours{};
    const auto& cells = sample_.layout.time_cells;
    for (std::size_t i = 0; i < cells.size(); ++i)
      if (cells[i].step == step && is_in(cells[i].role, roles))
        of_kind(hours, cells[i].kind) += total(sample_.layout.time + static_cast<int>(i)) / weeks_ / hour;
    return hours;
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
ByKind hours_at(const Hours& hours, const Program& program, const std::vector<int>& roles, LedgerPlace kind,
                const std::string& name) {
  const auto index = [&name](const auto& things) {
    const auto found =
        std::find_if(things.begin(), things.end(), [&](const auto& thing) { return thing.name == name; });
    return static_cast<std::size_t>(found - things.begin());
  };
  ByKind given{};
  if (name.empty()) return given;
  switch (kind) {
    case LedgerPlace::step:
      return hours.at_step(static_cast<int>(index(program.steps)), roles);
    case LedgerPlace::meeting: {
      const ProgramMeeting& meeting = program.meetings[index(program.meetings)];
      of_kind(given, TimeKind::meeting) =
          attended(meeting.seats, roles, hours.meetings_a_week(index(program.meetings)), meeting.lasts);
      return given;
    }
    case LedgerPlace::clinic: {
      const ProgramClinic& clinic = program.clinics[index(program.clinics)];
      of_kind(given, TimeKind::contact) =
          attended(clinic.seats, roles, hours.slots_a_week(index(program.clinics)), clinic.slot_length);
      return given;
    }
  }
  return given;
}

/// On the grid.
ByKind hours_at(const Played& played, bool simulated, const std::vector<int>& roles, LedgerPlace kind,
                const std::string& name) {
  const Program& program = played.variant->program;
  ByKind hours = simulated ? hours_at(SimulatedHours(played.simulated), program, roles, kind, name)
                           : hours_at(ExactHours(*played.variant), program, roles, kind, name);
  for (double& each : hours) each = on_grid(each);
  return hours;
}

double sum(const ByKind& hours) {
  return std::accumulate(hours.begin(), hours.end(), 0.0);
}

LedgerTotal cell(double before, double after, bool simulated) {
  return {before, after, std::max(before - after, 0.0), std::max(after - before, 0.0), simulated};
}

/// Adds the party's rows and kinds.
void add_party(int party, const Played& before, const std::vector<int>& before_roles, const Played& after,
               const std::vector<int>& after_roles, bool simulated, const Places& places, Ledger& made) {
  ByKind all_before{}, all_after{};
  for (std::size_t w = 0; w < places.all().size(); ++w) {
    const MatchedPlace& place = places.all()[w];
    const ByKind then = hours_at(before, simulated, before_roles, place.kind, place.before);
    const ByKind now = hours_at(after, simulated, after_roles, place.kind, place.after);
    for (std::size_t kind = 0; kind < then.size(); ++kind) {
      all_before[kind] += then[kind];
      all_after[kind] += now[kind];
    }
    if (sum(then) == 0 && sum(now) == 0) continue;
    LedgerRow row;
    static_cast<LedgerWhere&>(row) = made.by_place[w];
    static_cast<LedgerTotal&>(row) = cell(sum(then), sum(now), simulated);
    row.party = party;
    add(made.by_party[static_cast<std::size_t>(party)], row);
    add(made.by_place[w], row);
    add(made.total, row);
    made.rows.push_back(std::move(row));
  }
  for (std::size_t kind = 0; kind < all_before.size(); ++kind) {
    if (all_before[kind] == 0 && all_after[kind] == 0) continue;
    LedgerKind of;
    static_cast<LedgerTotal&>(of) = cell(all_before[kind], all_after[kind], simulated);
    of.party = party;
    of.time = static_cast<TimeKind>(kind);
    add(made.by_kind[kind], of);
    made.kinds.push_back(of);
  }
}

/// The hours that each kind of people is asked for more, and how much of it may have come from others.
Moved moved(const Ledger& ledger) {
  Moved made;
  std::array<double, 3> rises{};  // by Who
  for (std::size_t p = 0; p < ledger.parties.size(); ++p) {
    const double net = ledger.by_party[p].net();
    if (net < 0) made.falls -= net;
    if (net > 0) rises[static_cast<std::size_t>(ledger.parties[p].who)] += net;
  }
  made.rises = rises[0] + rises[1] + rises[2];
  made.hours = std::min(made.falls, made.rises);
  const auto part = [&](Who who) {
    const double rise = rises[static_cast<std::size_t>(who)];
    return made.hours == made.rises ? rise : on_grid(made.hours * rise / made.rises);
  };
  made.to_volunteers = part(Who::volunteer);
  made.to_people = part(Who::person);
  made.to_practitioners = made.hours - made.to_volunteers - made.to_people;
  return made;
}

}  // namespace

void add(LedgerTotal& total, const LedgerTotal& cell) {
  total.before += cell.before;
  total.after += cell.after;
  total.saved += cell.saved;
  total.added += cell.added;
  total.simulated = total.simulated || cell.simulated;
}

const char* name(LedgerPlace place) {
  switch (place) {
    case LedgerPlace::step:
      return "step";
    case LedgerPlace::meeting:
      return "meeting";
    case LedgerPlace::clinic:
      return "clinic";
  }
  return "";
}

Ledger ledger(const std::vector<Variant>& variants, int from, int to, const std::vector<Simulated>& simulated) {
  const auto first = static_cast<std::size_t>(from), second = static_cast<std::size_t>(to);
  const auto played = [&](std::size_t v) {
    return Played{&variants[v], v < simulated.size() ? simulated[v] : Simulated{}};
  };
  const Played before = played(first), after = played(second);
  Ledger made;
  made.parties = parties(variants);
  made.by_party.resize(made.parties.size());
  made.by_kind.resize(time_kinds);
  const Places places(variants[first].pathway, variants[second].pathway);
  for (const MatchedPlace& place : places.all()) made.by_place.push_back(where(place));
  for (std::size_t p = 0; p < made.parties.size(); ++p) {
    const Party& party = made.parties[p];
    const Doubt doubt = refpath::doubt(before, party.roles[first], after, party.roles[second]);
    if (doubt.why && !doubt.simulated) {
      made.left_out.push_back(static_cast<int>(p));
    } else {
      add_party(static_cast<int>(p), before, party.roles[first], after, party.roles[second], doubt.simulated, places,
                made);
    }
  }
  const auto unused = [](const LedgerPlaceTotal& place) { return place.before == 0 && place.after == 0; };
  made.by_place.erase(std::remove_if(made.by_place.begin(), made.by_place.end(), unused), made.by_place.end());
  made.moved = moved(made);
  return made;
}

}  // namespace refpath
