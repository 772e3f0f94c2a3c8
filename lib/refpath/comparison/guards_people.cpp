// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/guards_people.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "refpath/comparison/guards_demand.hpp"

namespace refpath {

namespace {

/// Calls visit(role of from, role of to) for those that correspond.
template <class Visit>
void for_each_pair(const Variant& from, const Variant& to, const Visit& visit) {
  for (std::size_t i = 0; i < to.pathway.roles.size(); ++i) {
    const int partner = partner_of(to.pathway.roles[i], from);
    if (partner >= 0) visit(static_cast<std::size_t>(partner), i);
  }
}

void guard_costs(const Variant& from, const Variant& to, Diagnostics& warnings) {
  std::set<std::string> before, after;
  for (const Role& role : from.pathway.roles)
    if (role.cost) before.insert(role.cost->value.currency);
  for (const Role& role : to.pathway.roles)
    if (role.cost) after.insert(role.cost->value.currency);
  if (before.size() == 1 && after.size() == 1 && before != after) {
    warnings.push_back(guard("guard-money",
                             fmt::format("{}: money is in {}, in {} it is in {}: no difference in money is given",
                                         to.name, *after.begin(), from.name, *before.begin()),
                             "give both in one currency"));
    return;
  }
  for_each_pair(from, to, [&](std::size_t a, std::size_t b) {
    const auto &then = from.pathway.roles[a].cost, &now = to.pathway.roles[b].cost;
    if (!then || !now || !differ(then->value.amount, now->value.amount)) return;
    warnings.push_back(
        guard("guard-money",
              fmt::format("{}: an hour of {} costs {:.4g} {} instead of {:.4g}", to.name, to.pathway.roles[b].label,
                          now->value.amount, now->value.currency, then->value.amount),
              "part of the difference in the value of time comes from that, not from the redesign"));
  });
}

/// Roles of which each stands in one of the two only, with the same hours at work and on the pathway.
void guard_names(const Variant& from, const Variant& to, Diagnostics& warnings) {
  const auto &before = from.pathway.roles, &after = to.pathway.roles;
  if (!from.analysis.defined || !to.analysis.defined) return;
  for (std::size_t a = 0; a < before.size(); ++a) {
    if (partner_of(before[a], to) >= 0 || from.analysis.hours[a] <= 0) continue;
    for (std::size_t b = 0; b < after.size(); ++b) {
      const bool same = !differ(from.analysis.hours[a], to.analysis.hours[b]) &&
                        !differ(from.analysis.capacity_hours[a], to.analysis.capacity_hours[b]);
      if (partner_of(after[b], from) >= 0 || !same) continue;
      warnings.push_back(
          guard("guard-other-name",
                fmt::format("{}: {} has the same hours here as {} in {}: if they are the same people, nobody is freed",
                            to.name, after[b].label, before[a].label, from.name),
                fmt::format("if they are, give '{}' and '{}' the same `group`", before[a].name, after[b].name)));
    }
  }
}

}  // namespace

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

std::vector<PeopleChange> people_changes(const Variant& from, const Variant& to) {
  std::vector<PeopleChange> found;
  for_each_pair(from, to, [&](std::size_t a, std::size_t b) {
    const std::string& label = to.pathway.roles[b].label;
    const double before = from.analysis.capacity_hours[a], after = to.analysis.capacity_hours[b];
    if (before > 0 && after > 0 && differ(before, after)) found.push_back({label, true, before, after});
    const double other_before = from.analysis.background_hours[a], other = to.analysis.background_hours[b];
    if (differ(other, other_before)) found.push_back({label, false, other_before, other});
  });
  return found;
}

std::string in_words(const PeopleChange& change) {
  return fmt::format("{} has {:.4g} hours a week {} instead of {:.4g}", change.label, change.after,
                     change.at_work ? "at work" : "of other work", change.before);
}

void guard_people(const Variant& from, const Variant& to, Diagnostics& warnings) {
  for (const PeopleChange& change : people_changes(from, to))
    warnings.push_back(guard(
        "guard-people", fmt::format("{}: {}", to.name, in_words(change)),
        "part of the difference in waits and load comes from that; give both the same, unless that is the point"));
  guard_costs(from, to, warnings);
  guard_names(from, to, warnings);
}

}  // namespace refpath
