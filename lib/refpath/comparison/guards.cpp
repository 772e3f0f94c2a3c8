// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/guards.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "refpath/analysis/contact.hpp"
#include "refpath/comparison/capacity.hpp"
#include "refpath/comparison/guards_demand.hpp"
#include "refpath/comparison/guards_people.hpp"
#include "refpath/comparison/saturation.hpp"
#include "refpath/measures/names.hpp"
#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

/// A smaller fall of people helped is not mentioned.
constexpr double told_fall = 0.02;
/// Nor a smaller rise of those who leave, as a share of the referrals.
constexpr double told_rise = 0.01;

/// The best value of a measure, exact or simulated.
std::optional<double> value(const Guarded& side, const std::string& key) {
  const Estimate* estimate = side.record->find(key);
  return estimate == nullptr ? std::nullopt : estimate->best();
}

const Variant& variant_of(const Guarded& side) {
  return *side.played.variant;
}

/// A ratio of cells of the sample over all referrals; none when nothing was simulated.
std::optional<Ratio> per_referral(const Guarded& side, const std::vector<int>& cells) {
  const Simulated& simulated = side.played.simulated;
  if (!has_results(simulated)) return std::nullopt;
  Sum sum, counted;
  for (const int cell : cells) sum.add(cell);
  counted.add(simulated.sample->layout.counted);
  Ratio ratio = ratio_of_sums(sum.values(*simulated.sample), counted.values(*simulated.sample));
  if (!ratio.defined) return std::nullopt;
  return ratio;
}

/// What is asked more of a role that then is asked for all there is, and how much of it can be done; empty where that
/// is not known.
std::string overload(const Guarded& before, int role_before, const Guarded& after, std::size_t role) {
  const Variant& to = variant_of(after);
  const double capacity = to.analysis.capacity_hours[role], other = to.analysis.background_hours[role];
  const auto now = asked_hours(after.played, static_cast<int>(role));
  const auto then = role_before < 0 ? std::optional<double>(0) : asked_hours(before.played, role_before);
  if (!now || !then || *now + other < capacity || *now <= *then) return "";
  const std::string& label = to.pathway.roles[role].label;
  const double done_before =
      role_before < 0 ? 0 : can_be_worked(variant_of(before), static_cast<std::size_t>(role_before), *then);
  const double can_do = can_be_worked(to, role, *now) - done_before;
  return fmt::format("{} is asked for {:.1f} hours a week more and can do {:.1f} of them; the list grows without end",
                     label, *now - *then, std::max(can_do, 0.0));
}

void guard_load(const Guarded& before, const Guarded& after, Diagnostics& warnings) {
  const Variant &from = variant_of(before), &to = variant_of(after);
  for (std::size_t i = 0; i < to.pathway.roles.size(); ++i) {
    const Role& role = to.pathway.roles[i];
    const double load = value(after, "load." + role.name).value_or(0);
    const int partner = partner_of(role, from);
    const std::string name = partner < 0 ? "" : from.pathway.roles[static_cast<std::size_t>(partner)].name;
    const double load_before = value(before, "load." + name).value_or(0);
    if (load < high_load || load <= load_before * 1.001) continue;
    std::string message =
        fmt::format("the load of {} rises from {:.0f} % to {:.0f} %", role.label, 100 * load_before, 100 * load);
    if (const std::string over = overload(before, partner, after, i); !over.empty()) message = over;
    warnings.push_back(guard("guard-load", to.name + ": " + message,
                             load >= 1 ? "they cannot keep up: referrals pile up without end"
                                       : "above 85 % waits grow fast with every further referral"));
  }
}

bool is_help(ExitKind kind) {
  switch (kind) {
    case ExitKind::caseload:
    case ExitKind::treated:
    case ExitKind::placed:
    case ExitKind::discharged:
    case ExitKind::advice:
    case ExitKind::signposted:
    case ExitKind::redirected:
      return true;
    case ExitKind::declined:
    case ExitKind::opted_out:
    case ExitKind::dna:
    case ExitKind::gave_up:
    case ExitKind::readmitted:
    case ExitKind::died:
    case ExitKind::other:
      return false;
  }
  return false;
}

/// The share of referrals that leave in each way, of all exits of which it is known.
std::map<ExitKind, double> shares(const Guarded& side) {
  std::map<ExitKind, double> found;
  for (const Exit& exit : variant_of(side).pathway.exits)
    found[exit.kind] += value(side, "exits." + exit.name).value_or(0);
  return found;
}

bool exits_are_exact(const Guarded& side) {
  const auto& exits = side.played.variant->analysis.exits;
  return std::all_of(exits.begin(), exits.end(), [](const Moments& exit) { return exit.exactness.exact(); });
}

/// Whether it is known of all exits how many leave by them.
bool exits_are_known(const Guarded& side) {
  const auto& exits = variant_of(side).pathway.exits;
  return std::all_of(exits.begin(), exits.end(),
                     [&](const Exit& exit) { return value(side, "exits." + exit.name).has_value(); });
}

/// Helped share of the referrals.
double helped(const Guarded& side) {
  double share = 0;
  for (const auto& [kind, part] : shares(side)) {
    if (is_help(kind)) share += part;
  }
  return share;
}

/// Helped referrals by replication, each standing for so many.
std::optional<Ratio> helped_simulated(const Guarded& side, double weight) {
  if (!has_results(side.played.simulated)) return std::nullopt;
  std::vector<int> cells;
  const auto& exits = variant_of(side).pathway.exits;
  for (std::size_t i = 0; i < exits.size(); ++i)
    if (is_help(exits[i].kind)) cells.push_back(side.played.simulated.sample->layout.exits + static_cast<int>(i));
  auto ratio = per_referral(side, cells);
  if (!ratio) return ratio;
  ratio->interval.mean *= weight;
  for (double& each : ratio->linearised) each *= weight;
  return ratio;
}

/// By the week where both have demand, otherwise by the referral.
void guard_helped(const Guarded& from, const Guarded& to, Diagnostics& warnings) {
  const double rate_before = variant_of(from).analysis.referrals_per_week;
  const double rate_after = variant_of(to).analysis.referrals_per_week;
  const bool by_week = rate_before > 0 && rate_after > 0;
  const double weight_before = by_week ? rate_before : 1, weight_after = by_week ? rate_after : 1;
  const double before = helped(from) * weight_before;
  const double after = helped(to) * weight_after;
  if (after >= before * (1 - told_fall)) return;
  if (!exits_are_exact(from) || !exits_are_exact(to)) {
    const auto a = helped_simulated(from, weight_before), b = helped_simulated(to, weight_after);
    if (!a || !b || paired_difference(*b, *a).high >= 0) return;
  }
  const bool same_demand = !by_week || rate_before == rate_after;
  const std::string& name = variant_of(to).name;
  warnings.push_back(guard(
      "guard-fewer-helped",
      same_demand ? fmt::format("{}: {:.1f} % of referrals end with help, advice or a way on, instead of {:.1f} %",
                                name, 100 * helped(to), 100 * helped(from))
                  : fmt::format("{}: {:.3g} referrals a week end with help, advice or a way on, instead of {:.3g}",
                                name, after, before),
      "hours that are freed by helping fewer people are not an improvement by themselves"));
}

void guard_exits(const Guarded& from, const Guarded& to, Diagnostics& warnings) {
  if (!exits_are_known(from) || !exits_are_known(to)) return;
  const auto after = shares(to);
  for (const auto& [kind, share] : shares(from)) {
    const auto partner = after.find(kind);
    if (share <= 0 || (partner != after.end() && partner->second > 0)) continue;
    warnings.push_back(guard("guard-exit-kind",
                             fmt::format("{}: nobody leaves as '{}' any more; {:.1f} % do in {}", variant_of(to).name,
                                         in_words(name(kind)), 100 * share, variant_of(from).name),
                             "say where these people go now, or keep a way out for them"));
  }
  guard_helped(from, to, warnings);
}

/// Slots of a clinic to which somebody comes, per referral.
std::optional<double> slots_used(const Guarded& side, std::size_t clinic) {
  const Variant& variant = variant_of(side);
  const Analysis& analysis = variant.analysis;
  if (analysis.referrals_per_week <= 0) return std::nullopt;
  if (analysis.clinic_visits_exactness[clinic].exact())
    return analysis.slots_used[clinic] / analysis.referrals_per_week;
  if (!has_results(side.played.simulated)) return std::nullopt;
  const auto used = per_referral(side, {side.played.simulated.sample->layout.slots_used + static_cast<int>(clinic)});
  if (!used) return std::nullopt;
  return used->interval.mean;
}

/// Seconds of a cell of the analysis per referral. That of roles of which one does a piece is right in their sum only.
std::optional<double> seconds_of(const Guarded& side, const Analysis::Cell& cell) {
  if (cell.exactness.exact() || cell.exactness.why_not == whoever_is_free) return cell.mean;
  if (!has_results(side.played.simulated)) return std::nullopt;
  const Layout& layout = side.played.simulated.sample->layout;
  for (std::size_t i = 0; i < layout.time_cells.size(); ++i) {
    const Layout::TimeCell& of = layout.time_cells[i];
    if (of.role != cell.role || of.step != cell.step || of.kind != cell.kind) continue;
    const auto seconds = per_referral(side, {layout.time + static_cast<int>(i)});
    return seconds ? std::optional<double>(seconds->interval.mean) : std::nullopt;
  }
  return 0;
}

/// Contact per referral, slots of clinics included; none when it is not known.
std::optional<ContactTime> contact(const Guarded& side) {
  const Variant& variant = variant_of(side);
  const ContactShares shares = contact_shares(variant.program, variant.analysis);
  ContactTime time;
  for (std::size_t i = 0; i < variant.analysis.cells.size(); ++i) {
    const Analysis::Cell& cell = variant.analysis.cells[i];
    if (cell.kind != TimeKind::contact) continue;
    const auto seconds = seconds_of(side, cell);
    if (!seconds || (*seconds > 0 && shares.known[i] == 0)) return std::nullopt;
    time.given += *seconds * shares.given[i] / static_cast<double>(minute_ticks);
    time.had += *seconds * shares.had[i] / static_cast<double>(minute_ticks);
  }
  for (std::size_t clinic = 0; clinic < variant.program.clinics.size(); ++clinic) {
    const auto slots = slots_used(side, clinic);
    if (!slots) return std::nullopt;
    time.add_slots(variant.program.clinics[clinic], *slots);
  }
  return time;
}

void guard_contact(const Guarded& from, const Guarded& to, Diagnostics& warnings) {
  const auto before = contact(from), after = contact(to);
  if (!before || !after || !is_contact_cut(*before, *after)) return;
  warnings.push_back(
      guard("guard-contact",
            fmt::format("{}: contact time per referral falls from {:.1f} to {:.1f} minutes ({:.0f} % less)",
                        variant_of(to).name, before->had, after->had, 100 * (1 - after->had / before->had)),
            "make sure that it is paperwork that goes, not time with people"));
}

/// How often, per referral, somebody leaves (`first` = Layout::left) or finds a list full.
std::optional<Ratio> elsewhere(const Guarded& side, int Layout::*first) {
  if (!has_results(side.played.simulated)) return std::nullopt;
  std::vector<int> cells;
  for (std::size_t step = 0; step < variant_of(side).pathway.steps.size(); ++step)
    cells.push_back(side.played.simulated.sample->layout.*first + static_cast<int>(step));
  return per_referral(side, cells);
}

void guard_leaving(const Guarded& from, const Guarded& to, Diagnostics& warnings) {
  const auto tell = [&](int Layout::*first, const char* what) {
    const auto before = elsewhere(from, first), after = elsewhere(to, first);
    if (!before || !after || before->linearised.size() != after->linearised.size()) return;
    const Interval rise = paired_difference(*after, *before);
    if (rise.mean < told_rise || rise.low <= 0) return;
    warnings.push_back(guard("guard-leave",
                             fmt::format("{}: of 100 referrals, {:.1f} {}, instead of {:.1f}", variant_of(to).name,
                                         100 * after->interval.mean, what, 100 * before->interval.mean),
                             "hours that are freed because people go without are not an improvement by themselves"));
  };
  tell(&Layout::left, "leave because a wait is too long for them");
  tell(&Layout::full, "find a list closed and go elsewhere");
}

}  // namespace

Diagnostics guard_rails(const Guarded& from, const Guarded& to) {
  Diagnostics warnings;
  const Variant &before = variant_of(from), &after = variant_of(to);
  guard_demand(before, after, warnings);
  guard_people(before, after, warnings);
  if (!before.analysis.defined || !after.analysis.defined) return warnings;
  guard_load(from, to, warnings);
  guard_exits(from, to, warnings);
  guard_contact(from, to, warnings);
  guard_leaving(from, to, warnings);
  return warnings;
}

std::optional<double> helped_share(const Variant& variant, const Record& record) {
  const Guarded side{{&variant, {}}, &record};
  if (!exits_are_known(side)) return std::nullopt;
  return helped(side);
}

Diagnostics guard_rails(const Variant& from, const Variant& to) {
  const Record before = measure(from.pathway, from.program, from.analysis);
  const Record after = measure(to.pathway, to.program, to.analysis);
  return guard_rails({{&from, {}}, &before}, {{&to, {}}, &after});
}

}  // namespace refpath
