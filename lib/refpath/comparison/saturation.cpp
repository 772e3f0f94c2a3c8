// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/saturation.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

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

double can_be_worked(const Variant& variant, std::size_t role, double asked) {
  const double capacity = variant.analysis.capacity_hours[role];
  return capacity > 0 ? std::min(asked, std::max(capacity - variant.analysis.background_hours[role], 0.0)) : asked;
}

}  // namespace refpath
