// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/destination.hpp"
#include "refpath/diagnostics/suggest.hpp"
#include "refpath/failure.hpp"
#include "refpath/reports/csv_attribution.hpp"
#include "refpath/reports/describe_attribution.hpp"
#include "refpath/reports/json.hpp"
#include "refpath/study/attribute.hpp"
#include "refpath/terminal.hpp"
#include "refpath/threads.hpp"

namespace refpath::tools {

namespace {

[[noreturn]] void refuse_measure(const std::string& key, const std::vector<std::string>& known) {
  const std::vector<std::string_view> keys(known.begin(), known.end());
  const std::string_view meant = nearest(key, keys);
  throw UsageError(fmt::format("--measure: there is no '{}' in this redesign; {}", key,
                               meant.empty()
                                   ? "name one such as " + (known.empty() ? std::string("cost") : known.front()) +
                                         "; `refpath reference measures` lists the kinds"
                                   : fmt::format("did you mean '{}'?", meant)));
}

}  // namespace

int run_attribute(const Invocation& invocation) {
  if (invocation.arguments.size() != 1)
    throw UsageError("name one redesign, a file with `based_on` and `changes`: refpath attribute REDESIGN");
  Destination destination(invocation);
  const auto [definitions, readable, usable] = define_for_results(invocation, invocation.arguments);
  const Definition& redesign = definitions.front();
  if (!readable) return findings;
  if (redesign.draft->changes().empty())
    throw UsageError(
        fmt::format("'{}' has no `changes`, so there is nothing to share out; write the redesign as `based_on` the "
                    "current pathway with named `changes`",
                    redesign.file));
  if (!usable) return findings;
  AttributeSettings asked;
  asked.simulation = settings(invocation, definitions).simulation;
  asked.measures = invocation.list("measure");
  Progress progress;
  const Attribution made = attribute(
      redesign.draft->changes(), [&redesign](const ChangeSet& set) { return redesign.draft->pathway(set); }, asked,
      runner_as_asked(invocation, progress));
  if (!made.unknown.empty()) refuse_measure(made.unknown.front(), made.keys);
  const Provenance from = provenance(definitions);
  const std::string& title = redesign.reading.pathway->name;
  destination.write({[&] { return describe_attribution(made, from, title); },
                     [&] { return attribution_json(made, from); }, [&] { return attribution_csv(made, from); }});
  return fine;
}

}  // namespace refpath::tools
