// SPDX-License-Identifier: Apache-2.0
#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/destination.hpp"
#include "refpath/failure.hpp"
#include "refpath/reports/csv.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/json.hpp"

namespace refpath::tools {

int run_show(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) throw UsageError("name one file to show: refpath show FILE");
  Destination destination(invocation);
  const Defined defined = define_for_results(invocation, invocation.arguments);
  if (!defined.readable) return findings;
  if (invocation.has("resolved")) {
    destination.write(defined.definitions.front().reading.resolved);
    return defined.usable ? fine : findings;
  }
  const Comparison one = compare(variants(defined.definitions), std::nullopt);
  const Provenance from = provenance(defined.definitions);
  destination.write({[&] { return describe_analysis(one, from); }, [&] { return analysis_json(one, from); },
                     [&] { return comparison_csv(one, from); }});
  return defined.usable ? fine : findings;
}

}  // namespace refpath::tools
