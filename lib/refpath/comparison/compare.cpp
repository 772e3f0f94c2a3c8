// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/compare.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/comparison/asked.hpp"
#include "refpath/comparison/goalposts.hpp"
#include "refpath/comparison/guards.hpp"
#include "refpath/comparison/guards_demand.hpp"
#include "refpath/comparison/guards_kinds.hpp"
#include "refpath/comparison/saturation.hpp"
#include "refpath/comparison/unmatched.hpp"
#include "refpath/comparison/worse_off.hpp"
#include "refpath/measures/notes.hpp"

namespace refpath {

namespace {

/// Hours a week below which no interval needs to be narrower: nobody notices them.
constexpr double small_half_width = 0.01;

bool precise(const Interval& hours, double precision) {
  const double half_width = (hours.high - hours.low) / 2;
  return half_width <= std::max(precision * std::abs(hours.mean), small_half_width);
}

Played played(const Comparison& comparison, int variant) {
  const Experiment* run = comparison.experiment ? &*comparison.experiment : nullptr;
  return {&comparison.variants[static_cast<std::size_t>(variant)], simulated(run, variant)};
}

Pairing pair(const Comparison& comparison, const std::vector<Party>& headline, int to) {
  Pairing pairing;
  pairing.to = to;
  const Variant& before = comparison.variants.front();
  const Variant& after = comparison.variants[static_cast<std::size_t>(to)];
  const bool demand_before = before.analysis.referrals_per_week > 0,
             demand_after = after.analysis.referrals_per_week > 0;
  pairing.matches = StepMatches(before.pathway, after.pathway);
  DifferenceSettings settings;
  settings.worth = comparison.settings.worth;
  settings.adjusted_level = adjusted_level(comparison.variants.size(), headline.size());
  settings.one_demand = demand_before != demand_after;
  pairing.same_definition = settings.same_definition = same_definition(before, after);
  pairing.differences = differences(comparison.records.front(), comparison.records[static_cast<std::size_t>(to)],
                                    headline, settings, pairing.matches);
  add_who_is_worse_off(comparison, settings, pairing);
  const std::vector<Goalpost> moved = moved_goalposts(before, after, pairing.matches);
  withhold_verdicts(moved, pairing);
  const Sided first{played(comparison, pairing.from), 0}, second{played(comparison, to), static_cast<std::size_t>(to)};
  const Ask ask{comparison.saturated, settings};
  for (const auto& party : headline) {
    if (settings.one_demand) break;  // hours of the one, and no hours known of the other
    PartyChange change = party_change(party, first, second, ask);
    if (change.capacity && !comparison.saturated)
      add_referrals(after, comparison.records[second.index], party.roles[second.index], *change.capacity);
    if (change.before > 0 || change.after > 0 || !change.known()) pairing.parties.push_back(std::move(change));
  }
  std::stable_sort(pairing.parties.begin(), pairing.parties.end(), [](const PartyChange& a, const PartyChange& b) {
    if (a.settled() != b.settled()) return a.settled();
    return std::abs(a.freed()) > std::abs(b.freed());
  });
  if (before.analysis.defined && after.analysis.defined && demand_before && demand_after) {
    std::vector<Simulated> simulated;
    for (int v = 0; v <= to; ++v) simulated.push_back(played(comparison, v).simulated);
    pairing.ledger = ledger(comparison.variants, 0, to, simulated);
  }
  pairing.only_before = unmatched(before.pathway, after.pathway);
  pairing.only_after = unmatched(after.pathway, before.pathway);
  pairing.structure = structural_differences(before.pathway, after.pathway);
  const auto guarded = [&](const Sided& side) { return Guarded{side.played, &comparison.records[side.index]}; };
  for (Diagnostics more : {guard_rails(guarded(first), guarded(second)), guard_goalposts(moved, after.name),
                           guard_kinds(comparison, pairing)})
    for (Diagnostic& one : more) pairing.guards.push_back(std::move(one));
  return pairing;
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

bool is_uneven_in(const Comparison& comparison, int variant, const std::string& key) {
  const Estimate* estimate = comparison.records[static_cast<std::size_t>(variant)].find(key);
  return estimate != nullptr && estimate->simulated && is_uneven(estimate->simulated->interval);
}

/// Of the simulated intervals of what changed that people read first. What is told of a pathway is not told again.
Diagnostics skewed_changes(const Comparison& comparison, const Pairing& pairing) {
  std::vector<std::pair<std::string, Interval>> shown;
  for (const auto& difference : pairing.differences) {
    const bool is_headline = difference.adjusted && !difference.exact;
    const bool is_read = is_headline || difference.key == "wait" || difference.key == "elapsed";
    if (difference.simulated && is_read && !is_uneven_in(comparison, pairing.from, difference.key) &&
        !is_uneven_in(comparison, pairing.to, difference.to_key))
      shown.emplace_back(difference.label, *difference.simulated);
  }
  const auto name = [&](int variant) { return comparison.variants[static_cast<std::size_t>(variant)].name; };
  return skewness_note(fmt::format("the change from {} to {}", name(pairing.from), name(pairing.to)), shown);
}

/// Files that do not agree on what matters.
Diagnostics other_worth(const Comparison& comparison) {
  Diagnostics warnings;
  const auto& first = comparison.variants.front();
  for (const Variant& variant : comparison.variants) {
    if (!variant.pathway.run.worth || !first.pathway.run.worth || variant.pathway.run.worth == first.pathway.run.worth)
      continue;
    warnings.push_back(
        guard("guard-worth",
              fmt::format("{}: {:.4g} hours a week matter there, and {:.4g} in {}; {:.4g} was used", variant.name,
                          *variant.pathway.run.worth, *first.pathway.run.worth, first.name, comparison.settings.worth),
              "give all files the same `run: worth`, or say it with --worth"));
  }
  return warnings;
}

bool all_the_same(const std::vector<Variant>& variants) {
  return std::all_of(variants.begin(), variants.end(),
                     [&variants](const Variant& variant) { return same_definition(variants.front(), variant); });
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
  if (variants.size() > 1 && !settings.simulation.replications && all_the_same(variants)) {
    SimulationSettings once = settings.simulation;
    once.replications = 1;
    Experiment experiment = simulate(programs, once, {}, runner);
    if (experiment.stopped == Stopped::asked) experiment.stopped = Stopped::same;
    return experiment;
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
  Experiment experiment = simulate(programs, settings.simulation, enough, runner);
  // A few runs, or a short window, need not show what is certain.
  for (std::size_t v = 0; v < variants.size() && v < experiment.growing.size(); ++v)
    experiment.growing[v] = experiment.growing[v] || surely_grows(variants[v]);
  return experiment;
}

Comparison compare(std::vector<Variant> variants, std::optional<Experiment> experiment,
                   const CompareSettings& settings) {
  Comparison made;
  made.variants = std::move(variants);
  unify_groups(made.variants);
  tell_labels_apart(made.variants);
  made.experiment = std::move(experiment);
  made.settings = settings;
  const Experiment* run = made.experiment ? &*made.experiment : nullptr;
  if (run != nullptr) {
    made.warnings = run_notes(*run);
    made.events = events(*run);
  }
  for (Diagnostic& one : other_worth(made)) made.warnings.push_back(std::move(one));
  for (std::size_t v = 0; v < made.variants.size(); ++v) {
    const Variant& variant = made.variants[v];
    const int index = static_cast<int>(v);
    const Played side = played(made, index);
    made.records.push_back(measure(variant.pathway, variant.program, variant.analysis, side.simulated));
    tell_whose_list_grows(side, made.records.back());
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
    const Diagnostics& guards = made.pairings.back().guards;
    made.warnings.insert(made.warnings.end(), guards.begin(), guards.end());
    const Diagnostics skewed = skewed_changes(made, made.pairings.back());
    made.warnings.insert(made.warnings.end(), skewed.begin(), skewed.end());
  }
  std::vector<Sided> sides;
  for (std::size_t v = 0; v < made.variants.size(); ++v) sides.push_back({played(made, static_cast<int>(v)), v});
  Ask ask;
  ask.saturated = made.saturated;
  ask.settings.worth = settings.worth;
  ask.settings.adjusted_level = adjusted_level(made.variants.size(), headline.size());
  made.rankings = rankings(headline, sides, ask);
  return made;
}

}  // namespace refpath
