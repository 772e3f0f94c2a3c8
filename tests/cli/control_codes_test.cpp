// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "refpath/codes.hpp"
#include "refpath/controlled.hpp"
#include "refpath/diagnostics/render.hpp"
#include "support/golden.hpp"

namespace refpath {
namespace {

std::string all_that_is_said(std::string_view fragment) {
  tools::Definition definition;
  definition.file = "example.yaml";
  definition.reading = read(
      "example.yaml", std::string(fragment) + "roles: {gp: {wte: 2}}\nexits: {taken_on: caseload}\npathway: Example\n");
  definition.found = definition.reading.diagnostics;
  tools::control(definition, {}, nullptr);
  return tools::rendered(definition, false);
}

}  // namespace

TEST_CASE("What people say of rules is met with its code where it is wrong, and what to write instead is clean") {
  for (const Code& code : control_codes()) {
    CAPTURE(code.id);
    const std::string said = all_that_is_said(code.example);
    CHECK(said.find("[" + std::string(code.id) + "]") != std::string::npos);
    test::check_golden("tests/codes/" + std::string(code.id) + "/example.out", said);
    CHECK(all_that_is_said(code.instead) == "");
  }
}

TEST_CASE("What is fixed is an error, and every rule of check can be set") {
  const KnownCodes& known = tools::known_codes();
  for (const Code& code : tools::all_codes())
    if (known.is_fixed(code.id)) CHECK(code.severity == Severity::error);
  CHECK(known.has("busy-role"));
  CHECK_FALSE(known.is_fixed("visit-never-fits"));
  CHECK(known.is_fixed("share-sum"));
}

}  // namespace refpath
