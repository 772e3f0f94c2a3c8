// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/destination.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/files_to_compare.hpp"
#include "refpath/help.hpp"
#include "refpath/reports/csv_sensitivity.hpp"
#include "refpath/reports/describe_sensitivity.hpp"
#include "refpath/reports/json.hpp"
#include "refpath/study/sensitivity.hpp"
#include "refpath/terminal.hpp"
#include "refpath/threads.hpp"
#include "refpath/units/parse.hpp"

namespace refpath::tools {

namespace {

/// "7.5 h per week", or a number in the unit of the measure.
std::optional<double> claim_of(const Invocation& invocation) {
  const auto text = invocation.value("claim");
  if (!text) return std::nullopt;
  if (const auto hours = parse_hours_per_week(*text)) return hours.value;
  try {
    return invocation.number("claim");
  } catch (const UsageError&) {
    throw UsageError(fmt::format(
        "--claim takes hours a week such as \"7.5 h per week\", or a number in the unit of the measure, not '{}'",
        *text));
  }
}

/// Which of the files of a redesign's reading each file of the current pathway's is; those that it does not have come
/// after them.
std::vector<int> same_files(const Sources& current, const Sources& redesign) {
  std::vector<int> files;
  for (std::size_t i = 0; i < current.size(); ++i) {
    files.push_back(static_cast<int>(redesign.size() + i));
    for (std::size_t j = 0; j < redesign.size(); ++j)
      if (current[static_cast<int>(i)].sha256 == redesign[static_cast<int>(j)].sha256)
        files.back() = static_cast<int>(j);
  }
  return files;
}

[[noreturn]] void refuse(const std::string& measure, const std::vector<std::string>& known) {
  const std::vector<std::string_view> keys(known.begin(), known.end());
  const std::string_view meant = nearest(measure, keys);
  throw UsageError(fmt::format(
      "the two cannot be compared by '{}'; {}", measure,
      meant.empty() ? fmt::format("there are {}, and what `refpath reference measures` lists", fmt::join(known, ", "))
                    : fmt::format("did you mean '{}'?", meant)));
}

}  // namespace

int run_sensitivity(const Invocation& invocation) {
  const auto files = files_to_compare(invocation);
  if (files.size() > 2)
    throw UsageError("name one redesign beside the current pathway: refpath sensitivity CURRENT REDESIGN");
  SensitivitySettings asked;
  asked.measure = invocation.value("measure").value_or("");
  asked.claim = claim_of(invocation);
  Destination destination(invocation);
  const auto [definitions, readable, usable] = define_for_results(invocation, files);
  if (!usable) return findings;
  refuse_other_base(definitions);
  asked.compare = settings(invocation, definitions);
  asked.uncertainty.seed = asked.compare.simulation.seed;
  std::vector<Variant> pair = variants(definitions, asked.compare.simulation.weeks);
  if (!definitions[1].reading.bases.empty()) {
    asked.places = Places::of_one_reading;
    renumber_files(pair[0].pathway, same_files(definitions[0].reading.sources, definitions[1].reading.sources));
  }
  Progress progress;
  const SensitivityResult result =
      sensitivity(std::move(pair[0]), std::move(pair[1]), asked, runner_as_asked(invocation, progress));
  if (result.why_not == NoSensitivity::no_measure) refuse(asked.measure, result.measures);
  if (!result.made) {
    print_to_errors(
        "refpath: nobody is asked for hours a week in these files, so nothing can be said of them; both need "
        "`demand`\n");
    return findings;
  }
  const Provenance from = provenance(definitions);
  destination.write({[&] { return describe_sensitivity(*result.made, from); },
                     [&] { return sensitivity_json(*result.made, from); },
                     [&] { return sensitivity_csv(*result.made, from); }});
  return fine;
}

}  // namespace refpath::tools
