// SPDX-License-Identifier: Apache-2.0
#include "support/written.hpp"

#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"
#include "support/editor.hpp"

namespace refpath::test {

Pathway written(const std::string& text) {
  const Reading reading = read("written.yaml", text);
  std::string found;
  for (const Diagnostic& d : reading.diagnostics) found += render(d, reading.sources);
  INFO(found);
  REQUIRE(found == "");
  REQUIRE(reading.pathway);
  CHECK(told_by_an_editor(text) == "");  // What reads clean validates.
  return *reading.pathway;
}

}  // namespace refpath::test
