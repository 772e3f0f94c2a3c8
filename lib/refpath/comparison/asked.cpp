// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/asked.hpp"

#include <algorithm>

namespace refpath {

namespace {

// Where more than one in a hundred have not come to an end, the hours of those who came would be those that fitted in,
// not those that are asked for.
bool nearly_all_ended(const Sample& sample) {
  constexpr double most = 0.01;
  double unfinished = 0, counted = 0;
  for (int i = 0; i < sample.replications; ++i) {
    unfinished += sample.at(i, sample.layout.unfinished);
    counted += sample.at(i, sample.layout.counted);
  }
  return unfinished <= most * counted;
}

}  // namespace

bool has_results(const Simulated& simulated) {
  return simulated.sample != nullptr && simulated.sample->replications > 0 && !simulated.runaway &&
         !simulated.crowded && nearly_all_ended(*simulated.sample);
}

std::optional<WhyNotExact> why_not_exact(const Variant& variant, const std::vector<int>& roles) {
  if (roles.empty()) return std::nullopt;
  if (!variant.analysis.defined) return WhyNotExact{"", "no way to an exit"};
  std::vector<int> sorted = roles;
  std::sort(sorted.begin(), sorted.end());
  const Exactness exactness = hours_exactness(variant.analysis, sorted);
  if (exactness.exact()) return std::nullopt;
  const std::string step =
      exactness.step < 0 ? "" : variant.program.steps[static_cast<std::size_t>(exactness.step)].name;
  return WhyNotExact{step, std::string(exactness.why_not)};
}

std::optional<double> asked_hours(const Played& played, int role) {
  if (!why_not_exact(*played.variant, {role})) return played.variant->analysis.hours[static_cast<std::size_t>(role)];
  if (!has_results(played.simulated)) return std::nullopt;
  return simulated_hours({role}, played.variant->program, played.simulated).interval.mean;
}

Doubt doubt(const Played& from, const std::vector<int>& from_roles, const Played& to, const std::vector<int>& to_roles,
            bool each_role) {
  Doubt found;
  const auto ask = [&](const Played& side, const std::vector<int>& roles) {
    if (!found.why) found.why = why_not_exact(*side.variant, roles);
    if (!each_role) return;
    for (const int role : roles)
      if (!found.why) found.why = why_not_exact(*side.variant, {role});
  };
  ask(from, from_roles);
  ask(to, to_roles);
  found.simulated = found.why && has_results(from.simulated) && has_results(to.simulated);
  return found;
}

}  // namespace refpath
