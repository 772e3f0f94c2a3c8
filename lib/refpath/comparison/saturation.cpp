// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/saturation.hpp"

#include <algorithm>

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

double can_be_worked(const Variant& variant, std::size_t role, double asked) {
  const double capacity = variant.analysis.capacity_hours[role];
  return capacity > 0 ? std::min(asked, std::max(capacity - variant.analysis.background_hours[role], 0.0)) : asked;
}

}  // namespace refpath
