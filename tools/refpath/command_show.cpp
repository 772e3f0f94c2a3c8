// SPDX-License-Identifier: Apache-2.0
#include "refpath/command.hpp"
#include "refpath/definitions.hpp"
#include "refpath/failure.hpp"
#include "refpath/files.hpp"
#include "refpath/reports/describe.hpp"
#include "refpath/reports/json.hpp"
#include "refpath/terminal.hpp"

namespace refpath::tools {

int run_show(const Invocation& invocation) {
  if (invocation.arguments.size() != 1) throw UsageError("name one file to show: refpath show FILE");
  const bool json = invocation.choice("format", {"text", "json"}) == "json";
  Output output(invocation.value("output").value_or(""));
  const TextStyle style = text_style(invocation, output.is_standard());
  const Defined defined = define_for_results(invocation, invocation.arguments);
  if (!defined.readable) return findings;
  const Comparison one = compare(variants(defined.definitions), std::nullopt);
  const Provenance from = provenance(defined.definitions);
  output.write(json ? analysis_json(one, from) : to_text(describe_analysis(one, from), style));
  return defined.usable ? fine : findings;
}

}  // namespace refpath::tools
