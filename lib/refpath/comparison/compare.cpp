// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/compare.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include <fmt/format.h>

#include "refpath/comparison/guards.hpp"
#include "refpath/measures/notes.hpp"

namespace refpath {

namespace {

/// Hours a week below which no interval needs to be narrower: nobody notices them.
constexpr double small_half_width = 0.01;

bool precise(const Interval& hours, double precision) {
  const double half_width = (hours.high - hours.low) / 2;
  return half_width <= std::max(precision * std::abs(hours.mean), small_half_width);
}

/// The length of the working day of the party's first role: open hours over open days.
double day_hours(const Variant& variant, const std::vector<int>& roles) {
  constexpr double usual = 7.5;
  if (roles.empty()) return usual;
  const Hours& hours = variant.program.roles[static_cast<std::size_t>(roles.front())].hours;
  if (is_round_the_clock(hours)) return usual;
  std::set<Ticks> days;
  for (const auto& period : hours.periods) days.insert(period.from / day_ticks);
  if (days.empty()) return usual;
  return static_cast<double>(open_per_week(hours)) / static_cast<double>(hour_ticks) / static_cast<double>(days.size());
}

/// Hours of a party, with what it takes to say how much of them can be worked.
struct Side {
  double asked = 0;  ///< On the pathway.
  double background = 0;
  double capacity = 0;  ///< 0 when some role is not limited.
  double worked = 0;    ///< Of those asked, what other work leaves room for, by role. Other work itself frees nobody.
  double wte = 0;
  bool limited = true;
};

Side side(const Variant& variant, const std::vector<int>& roles) {
  Side sum;
  if (!variant.analysis.defined) return sum;
  for (const int role : roles) {
    const auto i = static_cast<std::size_t>(role);
    const double asked = variant.analysis.hours[i];
    const double background = variant.analysis.background_hours[i];
    const double capacity = variant.analysis.capacity_hours[i];
    sum.asked += asked;
    sum.background += background;
    sum.capacity += capacity;
    sum.worked += capacity > 0 ? std::min(asked, std::max(capacity - background, 0.0)) : asked;
    sum.wte += variant.program.roles[i].limited ? variant.program.roles[i].wte : 0;
    sum.limited = sum.limited && capacity > 0;
  }
  sum.limited = sum.limited && !roles.empty();
  return sum;
}

bool is_saturated(const Variant& variant) {
  if (!variant.analysis.defined) return false;
  return std::any_of(variant.analysis.load.begin(), variant.analysis.load.end(), [](double load) { return load >= 1; });
}

PartyChange party_change(const Party& party, const Comparison& comparison, const Pairing& pairing) {
  const auto from = static_cast<std::size_t>(pairing.from), to = static_cast<std::size_t>(pairing.to);
  const Side before = side(comparison.variants[from], party.roles[from]);
  const Side after = side(comparison.variants[to], party.roles[to]);
  PartyChange change;
  change.party = party;
  change.before = before.asked;
  change.after = after.asked;
  change.background = before.background;
  if (before.limited) change.load_before = (before.asked + before.background) / before.capacity;
  if (after.limited) change.load_after = (after.asked + after.background) / after.capacity;
  const bool is_new = party.roles[from].empty();
  change.wte = is_new ? after.wte : before.wte;
  change.day_hours = day_hours(comparison.variants[is_new ? to : from], party.roles[is_new ? to : from]);
  change.avoided = before.asked - after.asked;
  if (comparison.saturated) change.released = before.worked - after.worked;
  change.verdict = verdict(change.freed(), change.freed(), comparison.settings.worth);
  return change;
}

template <class Things>
void list_unmatched(const char* what, const Things& here, const Things& there, std::vector<std::string>& list) {
  for (const auto& thing : here) {
    const bool matched =
        std::any_of(there.begin(), there.end(), [&thing](const auto& other) { return other.name == thing.name; });
    if (!matched) list.push_back(std::string(what) + " " + thing.name);
  }
}

std::vector<std::string> unmatched(const Pathway& here, const Pathway& there) {
  std::vector<std::string> list;
  list_unmatched("role", here.roles, there.roles, list);
  list_unmatched("meeting", here.meetings, there.meetings, list);
  list_unmatched("step", here.steps, there.steps, list);
  list_unmatched("exit", here.exits, there.exits, list);
  list_unmatched("milestone", here.milestones, there.milestones, list);
  list_unmatched("target", here.targets, there.targets, list);
  return list;
}

Pairing pair(const Comparison& comparison, const std::vector<Party>& headline, int to) {
  Pairing pairing;
  pairing.to = to;
  const Variant& before = comparison.variants.front();
  const Variant& after = comparison.variants[static_cast<std::size_t>(to)];
  DifferenceSettings settings;
  settings.worth = comparison.settings.worth;
  settings.adjusted_level = adjusted_level(comparison.variants.size(), headline.size());
  settings.same_definition = before.fingerprint == after.fingerprint;
  pairing.differences =
      differences(comparison.records.front(), comparison.records[static_cast<std::size_t>(to)], headline, settings);
  for (const auto& party : headline) {
    PartyChange change = party_change(party, comparison, pairing);
    if (change.before > 0 || change.after > 0) pairing.parties.push_back(std::move(change));
  }
  std::stable_sort(pairing.parties.begin(), pairing.parties.end(), [](const PartyChange& a, const PartyChange& b) {
    return std::abs(a.freed()) > std::abs(b.freed());
  });
  const bool has_hours = before.analysis.defined && after.analysis.defined && before.analysis.referrals_per_week > 0 &&
                         after.analysis.referrals_per_week > 0;
  if (has_hours) pairing.ledger = ledger(comparison.variants, 0, to);
  pairing.only_before = unmatched(before.pathway, after.pathway);
  pairing.only_after = unmatched(after.pathway, before.pathway);
  return pairing;
}

Diagnostics saturation(const Variant& variant) {
  Diagnostics warnings;
  if (!variant.analysis.defined) return warnings;
  for (std::size_t i = 0; i < variant.analysis.load.size(); ++i) {
    if (variant.analysis.load[i] < 1) continue;
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "saturated";
    diagnostic.message = fmt::format(
        "{}: {} is asked for {:.1f} hours a week and has {:.1f}", variant.name, variant.pathway.roles[i].label,
        variant.analysis.hours[i] + variant.analysis.background_hours[i], variant.analysis.capacity_hours[i]);
    diagnostic.help =
        "part of the work that a redesign avoids was never done: read the hours released, not the work avoided";
    warnings.push_back(std::move(diagnostic));
  }
  return warnings;
}

}  // namespace

double adjusted_level(std::size_t variants, std::size_t headline_parties) {
  const std::size_t intervals = (variants - 1) * headline_parties;
  return 1 - 0.05 / static_cast<double>(std::max<std::size_t>(intervals, 1));
}

double events(const Experiment& experiment) {
  double sum = 0;
  for (const auto& sample : experiment.variants) {
    for (int i = 0; i < sample.replications; ++i) sum += sample.at(i, sample.layout.events);
  }
  return sum;
}

std::optional<Experiment> simulate_variants(const std::vector<Variant>& variants, const CompareSettings& settings,
                                            const Runner& runner) {
  std::vector<const Program*> programs;
  for (const auto& variant : variants) {
    if (variant.program.referrals_per_week <= 0 || !variant.analysis.defined) return std::nullopt;
    programs.push_back(&variant.program);
  }
  const std::vector<Party> headline = headline_parties(variants);
  const Enough enough = [&](const Experiment& so_far) {
    for (std::size_t v = 0; v < variants.size(); ++v) {
      const Simulated simulated = refpath::simulated(&so_far, static_cast<int>(v));
      if (simulated.runaway || simulated.crowded) return true;
      for (const auto& party : headline) {
        const Ratio hours = simulated_hours(party.roles[v], variants[v].program, simulated);
        if (!precise(hours.interval, settings.precision)) return false;
      }
    }
    return true;
  };
  return simulate(programs, settings.simulation, enough, runner);
}

Comparison compare(std::vector<Variant> variants, std::optional<Experiment> experiment,
                   const CompareSettings& settings) {
  Comparison made;
  made.variants = std::move(variants);
  unify_groups(made.variants);
  made.experiment = std::move(experiment);
  made.settings = settings;
  const Experiment* run = made.experiment ? &*made.experiment : nullptr;
  if (run != nullptr) {
    made.warnings = run_notes(*run);
    made.events = events(*run);
  }
  for (std::size_t v = 0; v < made.variants.size(); ++v) {
    const Variant& variant = made.variants[v];
    const int index = static_cast<int>(v);
    made.records.push_back(measure(variant.pathway, variant.program, variant.analysis, simulated(run, index)));
    made.saturated = made.saturated || is_saturated(variant);
    const auto append = [&made](Diagnostics more) {
      made.warnings.insert(made.warnings.end(), more.begin(), more.end());
    };
    append(saturation(variant));
    if (run != nullptr)
      append(run_notes(variant.name, variant.pathway, variant.program, made.records.back(), *run, index));
  }
  const std::vector<Party> headline = headline_parties(made.variants);
  for (std::size_t v = 1; v < made.variants.size(); ++v) {
    made.pairings.push_back(pair(made, headline, static_cast<int>(v)));
    const Diagnostics guards = guard_rails(made.variants.front(), made.variants[v]);
    made.warnings.insert(made.warnings.end(), guards.begin(), guards.end());
  }
  return made;
}

}  // namespace refpath
