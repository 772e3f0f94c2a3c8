// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/guards.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <fmt/format.h>

namespace refpath {

namespace {

constexpr double high_load = 0.85;
constexpr double most_contact_cut = 0.20;
/// A smaller fall of people helped is not mentioned.
constexpr double told_fall = 0.02;

Diagnostic warning(const char* code, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

bool differ(double a, double b) {
  return std::abs(a - b) > 1e-9 * std::max(a, b);
}

/// The role that the load of `role` is measured against: its namesake, or else the only one of its group.
int partner_of(const Role& role, const Variant& variant) {
  const auto& roles = variant.pathway.roles;
  const auto place = [&roles](auto found) { return static_cast<int>(found - roles.begin()); };
  const auto namesake =
      std::find_if(roles.begin(), roles.end(), [&role](const Role& other) { return other.name == role.name; });
  if (namesake != roles.end()) return place(namesake);
  const auto in_group = [&role](const Role& other) { return !role.group.empty() && other.group == role.group; };
  if (std::count_if(roles.begin(), roles.end(), in_group) != 1) return -1;
  return place(std::find_if(roles.begin(), roles.end(), in_group));
}

void guard_load(const Variant& from, const Variant& to, Diagnostics& warnings) {
  for (std::size_t i = 0; i < to.pathway.roles.size(); ++i) {
    const double load = to.analysis.load[i];
    const int partner = partner_of(to.pathway.roles[i], from);
    const double before = partner < 0 ? 0 : from.analysis.load[static_cast<std::size_t>(partner)];
    if (load < high_load || load <= before * 1.001) continue;
    warnings.push_back(warning("guard-load",
                               fmt::format("{}: the load of {} rises from {:.0f} % to {:.0f} %", to.name,
                                           to.pathway.roles[i].label, 100 * before, 100 * load),
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

std::map<ExitKind, double> shares(const Variant& variant) {
  std::map<ExitKind, double> found;
  for (std::size_t i = 0; i < variant.pathway.exits.size(); ++i) {
    found[variant.pathway.exits[i].kind] += variant.analysis.exits[i].mean;
  }
  return found;
}

/// Helped share of the referrals.
double helped(const Variant& variant) {
  double share = 0;
  for (const auto& [kind, part] : shares(variant)) {
    if (is_help(kind)) share += part;
  }
  return share;
}

/// By the week where both have demand, otherwise by the referral.
void guard_helped(const Variant& from, const Variant& to, Diagnostics& warnings) {
  const double rate_before = from.analysis.referrals_per_week, rate_after = to.analysis.referrals_per_week;
  const bool by_week = rate_before > 0 && rate_after > 0;
  const double before = helped(from) * (by_week ? rate_before : 1);
  const double after = helped(to) * (by_week ? rate_after : 1);
  if (after >= before * (1 - told_fall)) return;
  const bool same_demand = !by_week || rate_before == rate_after;
  warnings.push_back(warning(
      "guard-fewer-helped",
      same_demand ? fmt::format("{}: {:.1f} % of referrals end with help, advice or a way on, instead of {:.1f} %",
                                to.name, 100 * helped(to), 100 * helped(from))
                  : fmt::format("{}: {:.3g} referrals a week end with help, advice or a way on, instead of {:.3g}",
                                to.name, after, before),
      "hours that are freed by helping fewer people are not an improvement by themselves"));
}

void guard_exits(const Variant& from, const Variant& to, Diagnostics& warnings) {
  const auto after = shares(to);
  for (const auto& [kind, share] : shares(from)) {
    const auto partner = after.find(kind);
    if (share <= 0 || (partner != after.end() && partner->second > 0)) continue;
    warnings.push_back(warning("guard-exit-kind",
                               fmt::format("{}: nobody leaves as '{}' any more; {:.1f} % do in {}", to.name, name(kind),
                                           100 * share, from.name),
                               "say where these people go now, or keep a way out for them"));
  }
  guard_helped(from, to, warnings);
}

double contact_minutes(const Variant& variant) {
  double seconds = 0;
  for (const auto& cell : variant.analysis.cells) {
    if (cell.kind == TimeKind::contact) seconds += cell.mean;
  }
  return seconds / 60;
}

void guard_contact(const Variant& from, const Variant& to, Diagnostics& warnings) {
  const double before = contact_minutes(from);
  const double after = contact_minutes(to);
  if (before <= 0 || after >= before * (1 - most_contact_cut)) return;
  warnings.push_back(
      warning("guard-contact",
              fmt::format("{}: contact time per referral falls from {:.1f} to {:.1f} minutes ({:.0f} % less)", to.name,
                          before, after, 100 * (1 - after / before)),
              "make sure that it is paperwork that goes, not time with people"));
}

void guard_demand(const Variant& from, const Variant& to, Diagnostics& warnings) {
  const double before = from.analysis.referrals_per_week;
  const double after = to.analysis.referrals_per_week;
  if (!differ(after, before)) return;
  warnings.push_back(warning(
      "guard-demand", fmt::format("{}: {:.4g} referrals a week instead of {:.4g}", to.name, after, before),
      "part of the difference in hours is a difference in demand; give both the same, unless that is the point"));
}

void guard_people(const Variant& from, const Variant& to, Diagnostics& warnings) {
  for (std::size_t i = 0; i < to.pathway.roles.size(); ++i) {
    const Role& role = to.pathway.roles[i];
    const int partner = partner_of(role, from);
    if (partner < 0) continue;
    const auto before = static_cast<std::size_t>(partner);
    const auto tell = [&](const char* what, double now, double then) {
      const auto hours = [](double value) { return fmt::format("{:.4g} h a week", value); };
      warnings.push_back(warning(
          "guard-people",
          fmt::format("{}: {} has {} {} instead of {}", to.name, role.label, hours(now), what, hours(then)),
          "part of the difference in waits and load comes from that; give both the same, unless that is the point"));
    };
    const double capacity = to.analysis.capacity_hours[i], capacity_before = from.analysis.capacity_hours[before];
    if (capacity > 0 && capacity_before > 0 && differ(capacity, capacity_before))
      tell("at work", capacity, capacity_before);
    const double other = to.analysis.background_hours[i], other_before = from.analysis.background_hours[before];
    if (differ(other, other_before)) tell("of other work", other, other_before);
  }
}

}  // namespace

Diagnostics guard_rails(const Variant& from, const Variant& to) {
  Diagnostics warnings;
  guard_demand(from, to, warnings);
  guard_people(from, to, warnings);
  if (!from.analysis.defined || !to.analysis.defined) return warnings;
  guard_load(from, to, warnings);
  guard_exits(from, to, warnings);
  guard_contact(from, to, warnings);
  return warnings;
}

}  // namespace refpath
