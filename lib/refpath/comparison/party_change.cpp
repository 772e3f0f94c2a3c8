// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/party_change.hpp"

#include <algorithm>
#include <numeric>
#include <set>

#include "refpath/comparison/guards_demand.hpp"
#include "refpath/comparison/saturation.hpp"

namespace refpath {

namespace {

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
  bool priced = true;                           ///< Whether each role has a cost, all in one currency.
  double cost_asked = 0, cost_worked = 0;       ///< Money.
  std::string currency;
};

double mean(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// Hours of one role.
struct RoleHours {
  double asked = 0, worked = 0;
};

RoleHours exact_role(const Variant& variant, std::size_t role) {
  const double asked = variant.analysis.hours[role];
  return {asked, can_be_worked(variant, role, asked)};
}

RoleHours add_simulated(const Played& played, int role, Side& side) {
  const std::vector<double> hours = simulated_hours({role}, played.variant->program, played.simulated).linearised;
  std::vector<double> worked(hours.size());
  for (std::size_t i = 0; i < hours.size(); ++i) {
    worked[i] = can_be_worked(*played.variant, static_cast<std::size_t>(role), hours[i]);
    side.asked_each[i] += hours[i];
    side.worked_each[i] += worked[i];
  }
  return {mean(hours), mean(worked)};
}

void add_cost(const Role& role, const RoleHours& hours, Side& side) {
  if (!role.cost || (!side.currency.empty() && side.currency != role.cost->value.currency)) {
    side.priced = false;
    return;
  }
  side.currency = role.cost->value.currency;
  side.cost_asked += hours.asked * role.cost->value.amount;
  side.cost_worked += hours.worked * role.cost->value.amount;
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
    const RoleHours hours = simulated ? add_simulated(played, role, sum) : exact_role(variant, i);
    sum.asked += hours.asked;
    sum.worked += hours.worked;
    sum.background += variant.analysis.background_hours[i];
    sum.capacity += capacity;
    sum.wte += variant.program.roles[i].limited ? variant.program.roles[i].wte : 0;
    sum.limited = sum.limited && capacity > 0;
    add_cost(variant.pathway.roles[i], hours, sum);
  }
  sum.limited = sum.limited && !roles.empty();
  return sum;
}

bool has_demand(const Variant& variant) {
  return variant.analysis.referrals_per_week > 0;
}

/// Nothing where the two differ by rounding only.
double fall(double before, double after) {
  return differ(before, after) ? before - after : 0;
}

Interval fall(const std::vector<double>& before, const std::vector<double>& after, double level) {
  const std::vector<double> ones(before.size(), 1.0);
  return paired_difference(ratio_of_sums(before, ones), ratio_of_sums(after, ones), level);
}

/// Of a party whose people are those of the first variant; of the second where it is new.
Capacity capacity(const PartyChange& change, bool is_new, const Side& before, const Side& after, bool saturated) {
  Capacity made;
  made.hours = change.freed();
  if (after.limited) made.own_load = (after.asked + after.background + made.hours) / after.capacity;
  made.days = made.hours / change.day_hours;
  const Side& people = is_new ? after : before;
  if (people.limited && people.wte > 0) {
    made.wte_hours = people.capacity / people.wte;
    made.wte = made.hours / made.wte_hours;
    made.of_contract = made.hours / people.capacity;
  }
  const bool one_currency = before.currency.empty() || after.currency.empty() || before.currency == after.currency;
  const std::string& currency = before.currency.empty() ? after.currency : before.currency;
  if (before.priced && after.priced && one_currency && !currency.empty())
    made.value =
        Money{saturated ? before.cost_worked - after.cost_worked : before.cost_asked - after.cost_asked, currency};
  return made;
}

}  // namespace

PartyChange party_change(const Party& party, const Sided& from, const Sided& to, const Ask& ask) {
  const std::vector<int>&before_roles = party.roles[from.index], &after_roles = party.roles[to.index];
  // What can be worked is asked of each role, so that it takes each role's own hours.
  const Doubt doubt = refpath::doubt(from.played, before_roles, to.played, after_roles, ask.saturated);
  const Side before = side(from.played, before_roles, doubt.simulated);
  const Side after = side(to.played, after_roles, doubt.simulated);
  PartyChange change;
  change.party = party;
  if (has_demand(*from.played.variant) != has_demand(*to.played.variant)) {
    change.why_not_exact = WhyNotExact{"", "only one of the files says how many referrals come"};
    return change;
  }
  change.before = before.asked;
  change.after = after.asked;
  change.background = before.background;
  if (before.limited) change.load_before = (before.asked + before.background) / before.capacity;
  if (after.limited) change.load_after = (after.asked + after.background) / after.capacity;
  const bool is_new = before_roles.empty();
  change.wte = is_new ? after.wte : before.wte;
  change.wte_after = after_roles.empty() ? before.wte : after.wte;
  change.day_hours =
      is_new ? day_hours(*to.played.variant, after_roles) : day_hours(*from.played.variant, before_roles);
  change.avoided = fall(before.asked, after.asked);
  change.why_not_exact = doubt.why;
  if (ask.saturated) {
    change.released = fall(before.worked, after.worked);
    change.behind = full_before(from.played, before_roles);
    for (std::string& label : full_before(to.played, after_roles))
      if (std::find(change.behind.begin(), change.behind.end(), label) == change.behind.end())
        change.behind.push_back(std::move(label));
  }
  double low = change.freed(), high = change.freed();
  if (doubt.simulated) {
    change.simulated = ask.saturated ? fall(before.worked_each, after.worked_each, ask.settings.adjusted_level)
                                     : fall(before.asked_each, after.asked_each, ask.settings.adjusted_level);
    low = change.simulated->low;
    high = change.simulated->high;
  }
  if (ask.settings.same_definition) {
    change.verdict = Verdict::no_difference;
    if (change.simulated) change.simulated->sure = true;
  } else if (doubt.simulated && !change.simulated->known()) {
    change.verdict = Verdict::not_clear;
  } else if (doubt.simulated && low == 0 && high == 0) {
    change.verdict = Verdict::no_difference_seen;
  } else {
    change.verdict = verdict(low, high, ask.settings.worth);
  }
  if (change.settled()) change.capacity = capacity(change, is_new, before, after, ask.saturated);
  return change;
}

}  // namespace refpath
