// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>

#include "refpath/measures/names.hpp"
#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

constexpr double days_per_second = 1.0 / static_cast<double>(day_ticks);

/// A mean time in days over what `denominator` counts, from a cell of seconds.
Spec days(Spec made, const Measured& subject, int cell, int denominator) {
  made.why_not = {subject.first_queue(), "queue"};
  if (made.why_not.step.empty()) made.why_not.reason = "hours of work";
  made.numerator.add(cell);
  made.denominator.add(denominator);
  made.scale = days_per_second;
  return made;
}

/// A member of the sample's histograms, where there are any.
const Histogram* one_of(const Measured& subject, const std::vector<Histogram> Histograms::*all, std::size_t index) {
  if (subject.sample == nullptr) return nullptr;
  const auto& histograms = subject.sample->histograms.*all;
  return index < histograms.size() ? &histograms[index] : nullptr;
}

/// Whether referrals may wait for the step: something in it takes time or a place.
bool is_waited_at(const Measured& subject, int step) {
  return std::any_of(subject.program.code.begin(), subject.program.code.end(), [step](const Instruction& one) {
    const bool waits =
        one.op == Op::work || one.op == Op::joint || one.op == Op::meet || one.op == Op::session || one.op == Op::take;
    return one.step == step && waits;
  });
}

void add_waits(const Measured& subject, Specs& specs) {
  const Layout& layout = subject.layout;
  for (std::size_t step = 0; step < subject.pathway.steps.size(); ++step) {
    const Step& of = subject.pathway.steps[step];
    const int offset = static_cast<int>(step);
    if (!is_waited_at(subject, offset)) continue;
    Spec wait = days(spec("wait@<step>", "wait@" + of.name, of.label), subject, layout.step_wait + offset,
                     layout.visits + offset);
    wait.why_not = {of.name, of.meeting >= 0 ? "meeting" : of.clinic >= 0 ? "clinic" : "queue"};
    wait.squares = layout.step_wait_squared + offset;
    wait.histogram = one_of(subject, &Histograms::step_wait, step);
    specs.push_back(std::move(wait));
  }
  for (std::size_t role = 0; role < subject.pathway.roles.size(); ++role) {
    const Role& of = subject.pathway.roles[role];
    const int offset = static_cast<int>(role);
    if (!subject.is_waited_for(offset)) continue;
    Spec wait = days(spec("wait.<role>", "wait." + of.name, of.label), subject, layout.role_wait + offset,
                     layout.role_pieces + offset);
    wait.histogram = one_of(subject, &Histograms::role_wait, role);
    specs.push_back(std::move(wait));
  }
  Spec all = days(spec("wait", "wait", ""), subject, layout.wait, layout.counted);
  all.squares = layout.wait_squared;
  if (subject.sample != nullptr) all.histogram = &subject.sample->histograms.wait;
  specs.push_back(std::move(all));
}

void add_elapsed(const Measured& subject, Specs& specs) {
  const Layout& layout = subject.layout;
  Spec all = days(spec("elapsed", "elapsed", ""), subject, layout.elapsed, layout.counted);
  all.squares = layout.elapsed_squared;
  if (subject.sample != nullptr) all.histogram = &subject.sample->histograms.elapsed;
  specs.push_back(std::move(all));
  for (std::size_t exit = 0; exit < subject.pathway.exits.size(); ++exit) {
    const Exit& of = subject.pathway.exits[exit];
    const int offset = static_cast<int>(exit);
    Spec made = days(spec("elapsed.<exit or milestone>", "elapsed." + of.name, of.label), subject,
                     layout.exit_elapsed + offset, layout.exits + offset);
    made.histogram = one_of(subject, &Histograms::exit_elapsed, exit);
    specs.push_back(std::move(made));
  }
  for (std::size_t milestone = 0; milestone < subject.pathway.milestones.size(); ++milestone) {
    const Milestone& of = subject.pathway.milestones[milestone];
    const int offset = static_cast<int>(milestone);
    Spec made = days(spec("elapsed.<exit or milestone>", "elapsed." + of.name, in_words(of.name)), subject,
                     layout.milestone_elapsed + offset, layout.milestones + offset);
    made.histogram = one_of(subject, &Histograms::milestone_elapsed, milestone);
    specs.push_back(std::move(made));
  }
}

}  // namespace

void add_journey(const Measured& subject, Specs& specs) {
  const Layout& layout = subject.layout;
  const Analysis& analysis = subject.analysis;
  if (subject.has_demand()) {
    Spec referrals = spec("referrals", "referrals", "");
    referrals.exact = analysis.referrals_per_week;
    referrals.numerator.add(layout.counted);
    referrals.denominator.constant = subject.weeks;
    specs.push_back(std::move(referrals));
  }
  for (std::size_t step = 0; step < subject.pathway.steps.size(); ++step) {
    const Step& of = subject.pathway.steps[step];
    Spec visits = spec("visits@<step>", "visits@" + of.name, of.label);
    subject.answer(visits, analysis.visits[step].mean, analysis.visits[step].exactness);
    if (visits.exact) visits.exact_sd = std::sqrt(analysis.visits[step].variance);
    if (!analysis.defined) visits.why_not.step = of.name;
    visits.numerator.add(layout.visits + static_cast<int>(step));
    visits.denominator.add(layout.counted);
    specs.push_back(std::move(visits));
  }
  for (std::size_t exit = 0; exit < subject.pathway.exits.size(); ++exit) {
    const Exit& of = subject.pathway.exits[exit];
    Spec share = spec("exits.<exit>", "exits." + of.name, of.label);
    subject.answer(share, analysis.exits[exit].mean, analysis.exits[exit].exactness);
    share.numerator.add(layout.exits + static_cast<int>(exit));
    share.denominator.add(layout.counted);
    specs.push_back(std::move(share));
  }
  if (subject.has_demand()) {
    add_waits(subject, specs);
    add_elapsed(subject, specs);
    for (std::size_t target = 0; target < subject.pathway.targets.size(); ++target) {
      const Target& of = subject.pathway.targets[target];
      Spec made = spec("target.<name>", "target." + of.name, of.label.empty() ? in_words(of.name) : of.label);
      made.why_not = {subject.first_queue(), "queue"};
      made.numerator.add(layout.target_hits + static_cast<int>(target));
      made.denominator.add(layout.target_counted + static_cast<int>(target));
      specs.push_back(std::move(made));
    }
    Spec open = spec("open", "open", "");
    open.why_not = {subject.first_queue(), "queue"};
    for (int quarter = 0; quarter < 4; ++quarter) open.numerator.add(layout.open + quarter);
    open.denominator.constant = subject.weeks * static_cast<double>(week_ticks);
    specs.push_back(std::move(open));
  }
  Spec handoffs = spec("handoffs", "handoffs", "");
  subject.answer(handoffs, analysis.handoffs, analysis.handoffs_exactness);
  handoffs.numerator.add(layout.handoffs);
  handoffs.denominator.add(layout.counted);
  specs.push_back(std::move(handoffs));
}

}  // namespace refpath
