// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/destination.hpp"
#include "refpath/failure.hpp"
#include "refpath/help.hpp"
#include "refpath/reports/csv.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/json.hpp"

namespace refpath::tools {

int run_simulate(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) throw UsageError("name one file to simulate: refpath simulate FILE");
  Destination destination(invocation);
  const auto [definitions, readable, usable] = define_for_results(invocation, invocation.arguments);
  if (!usable) return findings;
  const CompareSettings asked = settings(invocation, definitions);
  std::vector<Variant> one = variants(definitions, asked.simulation.weeks);
  auto experiment = simulated_as_asked(invocation, one, asked);
  if (!experiment) {
    print_to_errors(
        fmt::format("refpath: '{}' has no demand, so there is nothing to simulate; add for example\n"
                    "  demand: {{referrals: 6 per week, first_step: {}}}\n",
                    definitions.front().file, one.front().pathway.steps.front().name));
    return findings;
  }
  const Comparison made = compare(std::move(one), std::move(experiment), asked);
  const Provenance from = provenance(definitions);
  destination.write({[&] { return describe_simulation(made, from); }, [&] { return simulation_json(made, from); },
                     [&] { return comparison_csv(made, from); }});
  return fine;
}

}  // namespace refpath::tools
