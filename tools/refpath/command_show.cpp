// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <filesystem>

#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/destination.hpp"
#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/reports/csv.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/json.hpp"

namespace refpath::tools {

namespace {

/// The pathway as a file: YAML, whatever the formats of the command.
int show_resolved(const Invocation& invocation) {
  if (invocation.has("format")) throw UsageError("--resolved prints a pathway file; leave --format out");
  const std::string path = invocation.value("output").value_or("");
  const std::string ending = std::filesystem::path(path).extension().string();
  if (!ending.empty() && ending != ".yaml" && ending != ".yml")
    throw UsageError(fmt::format("--resolved prints a pathway file; let the name of '{}' end in .yaml", path));
  Output output(path);
  const Defined defined = define_for_results(invocation, invocation.arguments);
  if (!defined.readable) return findings;
  output.write(defined.definitions.front().reading.resolved);
  return defined.usable ? fine : findings;
}

}  // namespace

int run_show(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) throw UsageError("name one file to show: refpath show FILE");
  if (invocation.has("resolved")) return show_resolved(invocation);
  Destination destination(invocation);
  const Defined defined = define_for_results(invocation, invocation.arguments);
  if (!defined.readable) return findings;
  const Comparison one = compare(variants(defined.definitions), std::nullopt);
  const Provenance from = provenance(defined.definitions);
  destination.write({[&] { return describe_analysis(one, from); }, [&] { return analysis_json(one, from); },
                     [&] { return comparison_csv(one, from); }});
  return defined.usable ? fine : findings;
}

}  // namespace refpath::tools
