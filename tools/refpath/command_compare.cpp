// SPDX-License-Identifier: Apache-2.0
#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/destination.hpp"
#include "refpath/expectations.hpp"
#include "refpath/failure.hpp"
#include "refpath/files_to_compare.hpp"
#include "refpath/reports/csv.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/json.hpp"

namespace refpath::tools {

int run_compare(const Invocation& invocation) {
  const auto files = files_to_compare(invocation);
  Destination destination(invocation);
  const auto [definitions, readable, usable] = define_for_results(invocation, files);
  if (!usable) return findings;
  refuse_other_base(definitions);
  const CompareSettings asked = settings(invocation, definitions);
  std::vector<Variant> all = variants(definitions, asked.simulation.weeks);
  auto experiment = simulated_as_asked(invocation, all, asked);
  const Comparison made = compare(std::move(all), std::move(experiment), asked);
  const Provenance from = provenance(definitions);
  const ExpectationResults expected = judged(invocation, made, definitions);
  destination.write({[&] { return describe_comparison(made, from, expected); },
                     [&] { return comparison_json(made, from, expected); },
                     [&] { return comparison_csv(made, from, expected); }});
  return exit_code_of(expected);
}

}  // namespace refpath::tools
