// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/saturation.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "refpath/model/graph.hpp"

namespace refpath {

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

bool surely_grows(const Variant& variant) {
  const Program& program = variant.program;
  const Analysis& analysis = variant.analysis;
  if (!analysis.defined || program.has_backlog) return false;
  std::vector<bool> queues(program.roles.size(), false), overtime = queues;
  for (const Job& job : program.jobs) {
    for (int i = 0; i < job.pieces; ++i) {
      const auto role = static_cast<std::size_t>(program.pieces[static_cast<std::size_t>(job.first_piece + i)].role);
      queues[role] = queues[role] || analysis.visits[static_cast<std::size_t>(job.step)].mean > 0;
      overtime[role] = overtime[role] || job.at_close != AtClose::pause;
    }
  }
  for (std::size_t role = 0; role < queues.size(); ++role) {
    if (!queues[role] || overtime[role] || analysis.capacity_hours[role] <= 0) continue;
    const double asked = analysis.hours[role] + analysis.background_hours[role];
    if (asked >= analysis.capacity_hours[role] && !why_not_exact(variant, {static_cast<int>(role)})) return true;
  }
  return false;
}

namespace {

/// By step: whether somebody of this role works there.
std::vector<bool> steps_of(const Program& program, int role) {
  std::vector<bool> works(program.steps.size());
  for (const auto& job : program.jobs)
    for (int first = job.first_piece; first < job.first_piece + job.pieces; ++first)
      for (int p = first; p >= 0; p = program.pieces[static_cast<std::size_t>(p)].instead)
        if (program.pieces[static_cast<std::size_t>(p)].role == role) works[static_cast<std::size_t>(job.step)] = true;
  return works;
}

/// These steps, and all to which a referral may come from there.
std::vector<bool> and_after(std::vector<bool> steps, const Structure& structure) {
  std::vector<int> open;
  for (std::size_t i = 0; i < steps.size(); ++i)
    if (steps[i]) open.push_back(static_cast<int>(i));
  while (!open.empty()) {
    const int step = open.back();
    open.pop_back();
    for (const int next : structure.next[static_cast<std::size_t>(step)]) {
      if (steps[static_cast<std::size_t>(next)]) continue;
      steps[static_cast<std::size_t>(next)] = true;
      open.push_back(next);
    }
  }
  return steps;
}

}  // namespace

std::vector<std::string> full_before(const Played& played, const std::vector<int>& roles) {
  const Variant& variant = *played.variant;
  std::vector<std::string> found;
  const Structure shape = structure(variant.pathway);
  for (std::size_t full = 0; full < variant.pathway.roles.size(); ++full) {
    if (!is_saturated(played, full)) continue;
    const std::vector<bool> later = and_after(steps_of(variant.program, static_cast<int>(full)), shape);
    const bool waits = std::any_of(roles.begin(), roles.end(), [&](int role) {
      if (role == static_cast<int>(full)) return false;
      const std::vector<bool> own = steps_of(variant.program, role);
      for (std::size_t step = 0; step < own.size(); ++step)
        if (own[step] && later[step]) return true;
      return false;
    });
    if (waits) found.push_back(variant.pathway.roles[full].label);
  }
  return found;
}

void tell_whose_list_grows(const Played& played, Record& record) {
  const Variant& variant = *played.variant;
  std::vector<std::string> growing;  // keys of waits
  for (std::size_t role = 0; role < variant.pathway.roles.size(); ++role) {
    if (!is_saturated(played, role)) continue;
    growing.push_back("wait." + variant.pathway.roles[role].name);
    const std::vector<bool> works = steps_of(variant.program, static_cast<int>(role));
    for (std::size_t step = 0; step < variant.pathway.steps.size(); ++step)
      if (works[step]) growing.push_back("wait@" + variant.pathway.steps[step].name);
  }
  if (growing.empty()) return;  // it grows for another reason: a meeting without room, say
  for (Estimate& estimate : record.estimates) {
    const bool of_one = estimate.key.compare(0, 5, "wait.") == 0 || estimate.key.compare(0, 5, "wait@") == 0;
    if (of_one && estimate.not_simulated == "still growing" &&
        std::find(growing.begin(), growing.end(), estimate.key) == growing.end())
      estimate.not_simulated = "another list grows";
  }
}

double can_be_worked(const Variant& variant, std::size_t role, double asked) {
  const double capacity = variant.analysis.capacity_hours[role];
  return capacity > 0 ? std::min(asked, std::max(capacity - variant.analysis.background_hours[role], 0.0)) : asked;
}

}  // namespace refpath
