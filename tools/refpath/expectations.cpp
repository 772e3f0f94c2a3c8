// SPDX-License-Identifier: Apache-2.0
#include "refpath/expectations.hpp"

#include <algorithm>

#include "refpath/diagnostics/render.hpp"
#include "refpath/failure.hpp"
#include "refpath/help.hpp"
#include "refpath/terminal.hpp"

namespace refpath::tools {

ExpectationResults judged(const Invocation& invocation, const Comparison& comparison,
                          const std::vector<Definition>& definitions) {
  std::vector<std::vector<Expected>> expected;
  expected.reserve(definitions.size());
  // What a redesign is to give is expected of the whole of it.
  for (const Definition& definition : definitions)
    expected.push_back(definition.left_out.empty() ? definition.reading.expected : std::vector<Expected>{});
  const auto asked = comparison.settings.simulation.replications;
  const int at_most = !comparison.experiment ? 0 : asked.value_or(expectation_looks.back());
  const SimulateAgain again = [&](int replications) -> std::optional<Experiment> {
    CompareSettings settings = comparison.settings;
    settings.simulation.replications = replications;
    return simulated_as_asked(invocation, comparison.variants, settings);
  };
  ExpectationResults results = judge_expectations(comparison, expected, at_most, again);
  for (const ExpectationResult& result : results) {
    const auto diagnostic = diagnostic_of(result);
    if (!diagnostic || diagnostic->severity != Severity::error) continue;
    RenderStyle style;
    style.color = colored(invocation, 2);
    print_to_errors(render(*diagnostic, definitions[static_cast<std::size_t>(result.variant)].reading.sources, style));
  }
  return results;
}

int exit_code_of(const ExpectationResults& results) {
  const auto any = [&](Decision decision) {
    return std::any_of(results.begin(), results.end(), [decision](const ExpectationResult& result) {
      return !result.wrong && result.decision == decision;
    });
  };
  const bool any_wrong =
      std::any_of(results.begin(), results.end(), [](const ExpectationResult& r) { return r.wrong.has_value(); });
  if (any_wrong || any(Decision::failed)) return findings;
  return any(Decision::undecided) ? undecided : fine;
}

void add_expectations_found(const Asked& asked, Definition& definition) {
  const Reading& reading = definition.reading;
  if (!reading.pathway || reading.expected.empty()) return;
  std::vector<Definition> both;
  if (!reading.compare_with.empty()) {
    try {
      Definition current = define(reading.compare_with, asked);
      if (current.reading.pathway) both.push_back(std::move(current));
    } catch (const FileError&) {  // that there is nothing to compare with is told where it is needed
    }
  }
  both.push_back(definition);
  std::vector<std::vector<Expected>> expected(both.size());
  expected.back() = reading.expected;
  const Comparison exact = compare(variants(both), std::nullopt);
  for (const ExpectationResult& result : judge_expectations(exact, expected, 0, {}))
    if (auto diagnostic = diagnostic_of(result)) definition.found.push_back(std::move(*diagnostic));
  sort_by_place(definition.found);
}

}  // namespace refpath::tools
