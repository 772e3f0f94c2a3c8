// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// The clock counts whole seconds, so that a short time which varies loses some of itself in rounding.
bool suffers(const Duration& time) {
  if (time.clock == Clock::working_days) return false;
  const double average = mean(time.shape);
  if (average <= 0 || average >= static_cast<double>(minute_ticks)) return false;
  const Fixed* fixed = std::get_if<Fixed>(&time.shape);
  return fixed == nullptr || fixed->value != std::floor(fixed->value);
}

}  // namespace

Diagnostics short_time(const RuleSubject& subject) {
  Diagnostics found;
  const auto look = [&found](const Quantity<Duration>& time, const std::string& what) {
    if (!suffers(time.value)) return;
    found.push_back(finding(time.at,
                            fmt::format("{} takes {:.2g} s on average; the clock counts whole seconds, so that the "
                                        "simulation is not exact for times under a minute",
                                        what, mean(time.value.shape)),
                            "count it with the work before or after it"));
  };
  for (const Step& step : subject.pathway.steps) {
    for (const Work& work : step.work)
      for (const KindTime& time : work.times) look(time.time, fmt::format("work in '{}'", step.name));
    if (step.delay) look(*step.delay, fmt::format("the delay before '{}'", step.name));
    for (const Outcome& outcome : step.then)
      if (outcome.delay) look(*outcome.delay, fmt::format("a delay after '{}'", step.name));
  }
  for (const Role& role : subject.pathway.roles)
    if (role.background) look(role.background->piece, fmt::format("a piece of other work of '{}'", role.name));
  return found;
}

}  // namespace refpath
