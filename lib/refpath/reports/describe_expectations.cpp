// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/describe_expectations.hpp"

#include <fmt/format.h>

#include "refpath/reports/numbers.hpp"

namespace refpath {

namespace {

/// "at least 7.5 h per week"
std::string words_of(const Expected& expected) {
  switch (expected.bound) {
    case Expected::Bound::at_least:
      return fmt::format("at least {}", expected.limit.text);
    case Expected::Bound::at_most:
      return fmt::format("at most {}", expected.limit.text);
    case Expected::Bound::near:
      return expected.limit.of_current ? fmt::format("within {}", expected.limit.text)
                                       : fmt::format("{}, give or take {}", expected.limit.text,
                                                     expected.within ? expected.within->text : "");
  }
  return "";
}

/// "9.5 hours a week"
std::string value_of(const ExpectationResult& result) {
  if (!result.value) return "not known";
  const std::string unit = unit_words(result.unit);
  return fmt::format("{}{}{}", in_unit(result.unit, *result.value), unit.empty() ? "" : " ", unit);
}

}  // namespace

void add_expectations(const ExpectationResults& results, const Comparison& comparison, Document& document) {
  if (results.empty()) return;
  Table table;
  table.columns = {{"Of"}, {"what"}, {"expected"}, {"found"}, {"outcome"}};
  Items reasons;
  for (const ExpectationResult& result : results) {
    const std::string& of = comparison.variants[static_cast<std::size_t>(result.variant)].name;
    const std::string found = value_of(result) + (result.value && result.exact ? " (exact)" : "");
    table.rows.push_back({of, result.label, words_of(result.expected), found,
                          result.wrong ? "cannot be judged" : name(result.decision)});
    if (result.wrong) {
      reasons.texts.push_back(fmt::format("{}: {}", result.expected.measure, result.wrong->message));
    } else if (result.decision == Decision::undecided) {
      reasons.texts.push_back(fmt::format("{}: undecided; {}", result.label, result.because));
    }
  }
  document.add(Heading{"What the files expect"}).add(std::move(table));
  if (!reasons.texts.empty()) document.add(std::move(reasons));
}

std::optional<Diagnostic> diagnostic_of(const ExpectationResult& result) {
  if (result.wrong) return result.wrong;
  const Expected& expected = result.expected;
  switch (result.decision) {
    case Decision::met:
      return {};
    case Decision::failed:
      return Diagnostic{
          Severity::error,
          "expect-failed",
          expected.limit.at,
          fmt::format("{} is {}, and {} was expected", result.label, value_of(result), words_of(expected)),
          expected.why.empty() ? "mend what has changed since, or agree on another number"
                               : fmt::format("it matters because: {}", expected.why),
          {}};
    case Decision::undecided:
      return Diagnostic{
          Severity::note,
          "expect-needs-runs",
          expected.limit.at,
          fmt::format("whether {} is {} is not decided here: {}", result.label, words_of(expected), result.because),
          result.replications == 0 ? "`refpath compare` simulates and decides it" : "",
          {}};
  }
  return {};
}

}  // namespace refpath
