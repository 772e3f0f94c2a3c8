// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

void add_place(const Measured& subject, std::size_t place, Specs& specs) {
  const Place& of = subject.pathway.places[place];
  const int number = subject.program.places[place].number;
  const int cell = subject.layout.occupied + static_cast<int>(place);
  const WhyNotExact why_not{subject.first_queue(), "queue"};  // a wait is part of the time in which it is occupied

  Spec occupied = spec("occupied.<place>", "occupied." + of.name, of.label);
  occupied.why_not = why_not;
  occupied.numerator.add(cell);
  occupied.denominator.constant = subject.weeks * static_cast<double>(week_ticks);
  specs.push_back(occupied);

  if (number > 0) {
    Spec load = spec("load.<meeting, clinic or place>", "load." + of.name, of.label);
    load.why_not = why_not;
    load.numerator = occupied.numerator;
    load.denominator.constant = occupied.denominator.constant * number;
    specs.push_back(std::move(load));
  }
  if (of.cost) {
    Spec cost = spec("cost.<place>", "cost." + of.name, of.label);
    cost.why_not = why_not;
    cost.unit = of.cost->value.currency + "/week";
    cost.numerator = occupied.numerator;
    cost.denominator = occupied.denominator;
    cost.scale = 7 * of.cost->value.amount;  // days of 24 hours
    specs.push_back(std::move(cost));
  }
}

}  // namespace

void add_places(const Measured& subject, Specs& specs) {
  if (!subject.has_demand()) return;
  for (std::size_t place = 0; place < subject.pathway.places.size(); ++place) add_place(subject, place, specs);
  for (std::size_t role = 0; role < subject.pathway.roles.size(); ++role) {
    const ProgramRole& lowered = subject.program.roles[role];
    if (lowered.caseload <= 0 || lowered.wte <= 0) continue;
    const Role& of = subject.pathway.roles[role];
    Spec caseload = spec("caseload.<role>", "caseload." + of.name, of.label);
    caseload.why_not = {subject.first_queue(), "queue"};
    caseload.numerator.add(subject.layout.caseload + static_cast<int>(role));
    caseload.denominator.constant = subject.weeks * static_cast<double>(week_ticks) * lowered.wte;
    specs.push_back(std::move(caseload));
  }
}

}  // namespace refpath
