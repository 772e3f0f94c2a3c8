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
  std::vector<Definition> definitions;
  definitions.push_back(define(invocation.arguments.front()));
  const bool answers = usable(invocation, definitions);
  if (!definitions.front().reading.pathway) return findings;
  const Comparison one = compare(variants(definitions), std::nullopt);
  const Provenance from = provenance(definitions);
  output.write(json ? analysis_json(one, from) : to_text(describe_analysis(one, from), style));
  return answers ? fine : findings;
}

}  // namespace refpath::tools
