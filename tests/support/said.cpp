// SPDX-License-Identifier: Apache-2.0
#include "support/said.hpp"

#include "refpath/checks/check.hpp"
#include "refpath/reader/read.hpp"

namespace refpath::test {

std::string said_of(const std::string& sections) {
  const auto has = [&sections](const char* text) { return sections.find(text) != std::string::npos; };
  const std::string roles = has("roles:") || !has("gp") ? "" : "roles: {gp: {}}\n";
  const std::string exits = has("exits:") ? "" : "exits: {out: caseload}\n";
  const Reading reading = read("said.yaml", "pathway: P\n" + roles + sections + exits);
  std::string said;
  for (const Diagnostic& found : reading.pathway ? check(stage(*reading.pathway)) : reading.diagnostics)
    said += found.code + ": " + found.message + "\n";
  return said;
}

}  // namespace refpath::test
