// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/help.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/json.hpp"
#include "refpath/terminal.hpp"

namespace refpath::tools {

int run_simulate(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) throw UsageError("name one file to simulate: refpath simulate FILE");
  const bool json = invocation.choice("format", {"text", "json"}) == "json";
  Output output(invocation.value("output").value_or(""));
  const TextStyle style = text_style(invocation, output.is_standard());
  const auto [definitions, readable, usable] = define_for_results(invocation, invocation.arguments);
  if (!usable) return findings;
  const CompareSettings asked = settings(invocation, definitions);
  std::vector<Variant> one = variants(definitions);
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
  output.write(json ? simulation_json(made, from) : to_text(describe_simulation(made, from), style));
  return fine;
}

}  // namespace refpath::tools
