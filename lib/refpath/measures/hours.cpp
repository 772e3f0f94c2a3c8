// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

bool is_one_of(int role, const std::vector<int>& roles) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

/// Seconds of touch time of the cells that `counts` accepts.
template <class Counts>
Sum touch_time(const Layout& layout, const Counts& counts) {
  Sum sum;
  for (std::size_t i = 0; i < layout.time_cells.size(); ++i) {
    if (counts(layout.time_cells[i])) sum.add(layout.time + static_cast<int>(i));
  }
  return sum;
}

Spec hours_of(const Measured& subject, const std::string& name, const std::string& label,
              const std::vector<int>& roles) {
  Spec made = spec("hours.<role or group>", "hours." + name, label);
  double hours = 0;
  for (const int role : roles) {
    if (subject.analysis.defined) hours += subject.analysis.hours[static_cast<std::size_t>(role)];
  }
  subject.answer(made, hours, hours_exactness(subject.analysis, roles));
  made.numerator = time_on_pathway(roles, subject.program, subject.layout);
  made.denominator.constant = subject.weeks * static_cast<double>(hour_ticks);
  return made;
}

/// Touch time per referral of the cells that `counts` accepts.
template <class Counts>
Spec time_of(const Measured& subject, Spec made, const Counts& counts) {
  double seconds = 0;
  Exactness exactness;
  for (const auto& cell : subject.analysis.cells) {
    if (!counts(cell)) continue;
    seconds += cell.mean;
    exactness = first_doubt(exactness, cell.exactness);
  }
  subject.answer(made, seconds / 60.0, exactness);
  made.numerator = touch_time(subject.layout, counts);
  made.denominator.add(subject.layout.counted);
  made.scale = 1.0 / 60.0;
  return made;
}

void add_times(const Measured& subject, Specs& specs) {
  for (int role = 0; role < static_cast<int>(subject.pathway.roles.size()); ++role) {
    const Role& of = subject.pathway.roles[static_cast<std::size_t>(role)];
    Spec total = time_of(subject, spec("time.<role>", "time." + of.name, of.label),
                         [role](const auto& cell) { return cell.role == role; });
    if (total.exact) {
      total.exact_sd = std::sqrt(subject.analysis.touch[static_cast<std::size_t>(role)].variance) / 60.0;
    }
    specs.push_back(std::move(total));
    for (int step = 0; step < static_cast<int>(subject.pathway.steps.size()); ++step) {
      const Step& at = subject.pathway.steps[static_cast<std::size_t>(step)];
      const auto counts = [role, step](const auto& cell) { return cell.role == role && cell.step == step; };
      if (std::none_of(subject.analysis.cells.begin(), subject.analysis.cells.end(), counts)) continue;
      specs.push_back(
          time_of(subject, spec("time.<role>@<step>", fmt::format("time.{}@{}", of.name, at.name), of.label, at.label),
                  counts));
    }
    for (int kind = 0; kind < time_kinds; ++kind) {
      const auto which = static_cast<TimeKind>(kind);
      const auto counts = [role, which](const auto& cell) { return cell.role == role && cell.kind == which; };
      if (std::none_of(subject.analysis.cells.begin(), subject.analysis.cells.end(), counts)) continue;
      specs.push_back(time_of(
          subject, spec("time.<role>.<kind>", fmt::format("time.{}.{}", of.name, name(which)), of.label, name(which)),
          counts));
    }
  }
}

void add_costs(const Measured& subject, Specs& specs) {
  Spec total = spec("cost", "cost", "");
  subject.answer(total, 0);
  total.denominator.constant = subject.weeks * static_cast<double>(hour_ticks);
  std::string currency;
  bool one_currency = true;
  for (int role = 0; role < static_cast<int>(subject.pathway.roles.size()); ++role) {
    const Role& of = subject.pathway.roles[static_cast<std::size_t>(role)];
    if (!of.cost) continue;
    const Money& rate = of.cost->value;
    Spec made = hours_of(subject, of.name, of.label, {role});
    const Spec row = spec("cost.<role>", "cost." + of.name, of.label);
    made.kind = row.kind;
    made.key = row.key;
    made.label = row.label;
    made.of = row.of;
    made.unit = rate.currency + "/week";
    made.better = row.better;
    if (made.exact) made.exact = *made.exact * rate.amount;
    made.scale = rate.amount;
    one_currency = one_currency && (currency.empty() || currency == rate.currency);
    currency = rate.currency;
    if (!made.exact && total.exact) {
      total.exact.reset();
      total.why_not = made.why_not;
    }
    if (total.exact) total.exact = *total.exact + *made.exact;
    for (const auto& term : made.numerator.terms) total.numerator.add(term.cell, term.weight * rate.amount);
    specs.push_back(std::move(made));
  }
  if (currency.empty() || !one_currency) return;
  total.unit = currency + "/week";
  specs.push_back(std::move(total));
}

}  // namespace

Sum time_on_pathway(const std::vector<int>& roles, const Program& program, const Layout& layout) {
  Sum sum = touch_time(layout, [&roles](const Layout::TimeCell& cell) { return is_one_of(cell.role, roles); });
  for (const int role : roles) add_time_in_meetings(sum, role, program, layout);
  return sum;
}

void add_hours(const Measured& subject, Specs& specs) {
  if (subject.has_demand()) {
    for (int role = 0; role < static_cast<int>(subject.pathway.roles.size()); ++role) {
      const Role& of = subject.pathway.roles[static_cast<std::size_t>(role)];
      specs.push_back(hours_of(subject, of.name, of.label, {role}));
    }
    for (const Group& group : groups(subject.pathway))
      specs.push_back(hours_of(subject, group.name, group.label, group.roles));
  }
  add_times(subject, specs);
  if (subject.has_demand()) add_costs(subject, specs);
}

}  // namespace refpath
