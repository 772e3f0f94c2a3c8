// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/compare.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>

#include <fmt/format.h>

#include "refpath/comparison/asked.hpp"
#include "refpath/comparison/guards.hpp"
#include "refpath/comparison/unmatched.hpp"
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
  std::vector<double> asked_each, worked_each;  ///< By replication, where they are simulated.
};

/// The role's hours that can be worked of those asked.
double can_be_worked(const Variant& variant, std::size_t role, double asked) {
  const double capacity = variant.analysis.capacity_hours[role];
  return capacity > 0 ? std::min(asked, std::max(capacity - variant.analysis.background_hours[role], 0.0)) : asked;
}

void add_simulated(const Played& played, int role, Side& side) {
  const std::vector<double> hours = simulated_hours({role}, played.variant->program, played.simulated).linearised;
  for (std::size_t i = 0; i < hours.size(); ++i) {
    side.asked_each[i] += hours[i];
    side.worked_each[i] += can_be_worked(*played.variant, static_cast<std::size_t>(role), hours[i]);
  }
}

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// `simulated`: there are results, and they are to be used.
Side side(const Played& played, const std::vector<int>& roles, bool simulated) {
  Side sum;
  const Variant& variant = *played.variant;
  if (!variant.analysis.defined) return sum;
  if (simulated) {
    sum.asked_each.resize(static_cast<std::size_t>(played.simulated.sample->replications));
    sum.worked_each = sum.asked_each;
  }
  for (const int role : roles) {
    const auto i = static_cast<std::size_t>(role);
    const double capacity = variant.analysis.capacity_hours[i];
    sum.asked += variant.analysis.hours[i];
    sum.background += variant.analysis.background_hours[i];
    sum.capacity += capacity;
    sum.worked += can_be_worked(variant, i, variant.analysis.hours[i]);
    sum.wte += variant.program.roles[i].limited ? variant.program.roles[i].wte : 0;
    sum.limited = sum.limited && capacity > 0;
    if (simulated) add_simulated(played, role, sum);
  }
  if (simulated) {
    sum.asked = mean(sum.asked_each);
    sum.worked = mean(sum.worked_each);
  }
  sum.limited = sum.limited && !roles.empty();
  return sum;
}

Interval fall(const std::vector<double>& before, const std::vector<double>& after, double level) {
  const std::vector<double> ones(before.size(), 1.0);
  return paired_difference(ratio_of_sums(before, ones), ratio_of_sums(after, ones), level);
}

/// Whether a role is asked for all that it has, or more.
bool is_saturated(const Played& played, std::size_t role) {
  const Analysis& analysis = played.variant->analysis;
  if (!analysis.defined || analysis.capacity_hours[role] <= 0) return false;
  const auto asked = asked_hours(played, static_cast<int>(role));
  return asked && *asked + analysis.background_hours[role] >= analysis.capacity_hours[role];
}

bool is_saturated(const Played& played) {
  for (std::size_t role = 0; role < played.variant->pathway.roles.size(); ++role)
    if (is_saturated(played, role)) return true;
  return false;
}

Played played(const Comparison& comparison, int variant) {
  const Experiment* run = comparison.experiment ? &*comparison.experiment : nullptr;
  return {&comparison.variants[static_cast<std::size_t>(variant)], simulated(run, variant)};
}

PartyChange party_change(const Party& party, const Comparison& comparison, const Pairing& pairing,
                         const DifferenceSettings& settings) {
  const auto from = static_cast<std::size_t>(pairing.from), to = static_cast<std::size_t>(pairing.to);
  const Played first = played(comparison, pairing.from), second = played(comparison, pairing.to);
  // What can be worked is asked of each role, so that it takes each role's own hours.
  const Doubt doubt = refpath::doubt(first, party.roles[from], second, party.roles[to], comparison.saturated);
  const Side before = side(first, party.roles[from], doubt.simulated);
  const Side after = side(second, party.roles[to], doubt.simulated);
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
  change.why_not_exact = doubt.why;
  if (comparison.saturated) change.released = before.worked - after.worked;
  double low = change.freed(), high = change.freed();
  if (doubt.simulated) {
    change.simulated = comparison.saturated ? fall(before.worked_each, after.worked_each, settings.adjusted_level)
                                            : fall(before.asked_each, after.asked_each, settings.adjusted_level);
    low = change.simulated->low;
    high = change.simulated->high;
  }
  change.verdict = verdict(low, high, comparison.settings.worth);
  if (doubt.simulated && low == 0 && high == 0 && !settings.same_definition)
    change.verdict = Verdict::no_difference_seen;
  return change;
}

Pairing pair(const Comparison& comparison, const std::vector<Party>& headline, int to) {
  Pairing pairing;
  pairing.to = to;
  const Variant& before = comparison.variants.front();
  const Variant& after = comparison.variants[static_cast<std::size_t>(to)];
  pairing.matches = StepMatches(before.pathway, after.pathway);
  DifferenceSettings settings;
  settings.worth = comparison.settings.worth;
  settings.adjusted_level = adjusted_level(comparison.variants.size(), headline.size());
  settings.same_definition = before.fingerprint == after.fingerprint;
  pairing.differences = differences(comparison.records.front(), comparison.records[static_cast<std::size_t>(to)],
                                    headline, settings, pairing.matches);
  for (const auto& party : headline) {
    PartyChange change = party_change(party, comparison, pairing, settings);
    if (change.before > 0 || change.after > 0 || !change.known()) pairing.parties.push_back(std::move(change));
  }
  std::stable_sort(pairing.parties.begin(), pairing.parties.end(), [](const PartyChange& a, const PartyChange& b) {
    if (a.known() != b.known()) return a.known();
    return std::abs(a.freed()) > std::abs(b.freed());
  });
  const bool has_hours = before.analysis.defined && after.analysis.defined && before.analysis.referrals_per_week > 0 &&
                         after.analysis.referrals_per_week > 0;
  if (has_hours) {
    std::vector<Simulated> simulated;
    for (int v = 0; v <= to; ++v) simulated.push_back(played(comparison, v).simulated);
    pairing.ledger = ledger(comparison.variants, 0, to, simulated);
  }
  pairing.only_before = unmatched(before.pathway, after.pathway);
  pairing.only_after = unmatched(after.pathway, before.pathway);
  return pairing;
}

Diagnostics saturation(const Played& played) {
  Diagnostics warnings;
  const Variant& variant = *played.variant;
  for (std::size_t i = 0; i < variant.pathway.roles.size(); ++i) {
    if (!is_saturated(played, i)) continue;
    const double asked = *asked_hours(played, static_cast<int>(i));
    Diagnostic diagnostic;
    diagnostic.severity = Severity::warning;
    diagnostic.code = "saturated";
    diagnostic.message = fmt::format("{}: {} is asked for {:.1f} hours a week and has {:.1f}", variant.name,
                                     variant.pathway.roles[i].label, asked + variant.analysis.background_hours[i],
                                     variant.analysis.capacity_hours[i]);
    diagnostic.help =
        "part of the work that a redesign avoids was never done: read the hours released, not the work avoided";
    warnings.push_back(std::move(diagnostic));
  }
  return warnings;
}

/// Whether the difference of the party's hours is as precise as asked, where it has to be simulated.
bool difference_is_precise(const Party& party, const Played& from, std::size_t from_index, const Played& to,
                           std::size_t to_index, double level, double precision) {
  const std::vector<int>&before = party.roles[from_index], &after = party.roles[to_index];
  if (!doubt(from, before, to, after).why) return true;
  const Ratio a = simulated_hours(before, from.variant->program, from.simulated);
  const Ratio b = simulated_hours(after, to.variant->program, to.simulated);
  const Interval freed = paired_difference(a, b, level);
  const double larger = std::max(std::abs(a.interval.mean), std::abs(b.interval.mean));
  return (freed.high - freed.low) / 2 <= std::max(precision * larger, small_half_width);
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
    const double level = adjusted_level(variants.size(), headline.size());
    for (std::size_t v = 1; v < variants.size(); ++v) {
      const Played from{&variants.front(), refpath::simulated(&so_far, 0)};
      const Played to{&variants[v], refpath::simulated(&so_far, static_cast<int>(v))};
      for (const auto& party : headline)
        if (!difference_is_precise(party, from, 0, to, v, level, settings.precision)) return false;
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
    const Played side = played(made, index);
    made.records.push_back(measure(variant.pathway, variant.program, variant.analysis, side.simulated));
    made.saturated = made.saturated || is_saturated(side);
    const auto append = [&made](Diagnostics more) {
      made.warnings.insert(made.warnings.end(), more.begin(), more.end());
    };
    append(saturation(side));
    if (run != nullptr)
      append(run_notes(variant.name, variant.pathway, variant.program, made.records.back(), *run, index));
  }
  const std::vector<Party> headline = headline_parties(made.variants);
  for (std::size_t v = 1; v < made.variants.size(); ++v) {
    made.pairings.push_back(pair(made, headline, static_cast<int>(v)));
    const Diagnostics guards =
        guard_rails({played(made, 0), &made.records.front()}, {played(made, static_cast<int>(v)), &made.records[v]});
    made.warnings.insert(made.warnings.end(), guards.begin(), guards.end());
  }
  return made;
}

}  // namespace refpath
