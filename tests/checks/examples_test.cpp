// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"
#include "support/golden.hpp"

namespace refpath {
namespace {

// The upper keys that an example leaves out, so that its lines keep their numbers.
std::string completed(std::string_view fragment) {
  std::string text(fragment);
  const auto has = [&text](const std::string& key) {
    return text.find("\n" + key) != std::string::npos || text.find(key) == 0;
  };
  if (!has("roles:")) text += "roles: {gp: {wte: 2}}\n";
  if (!has("exits:")) text += "exits: {taken_on: caseload}\n";
  return text + "pathway: Example\n";
}

std::string all_that_is_said(const std::string& text) {
  const Reading reading = read("example.yaml", text);
  Diagnostics diagnostics = reading.diagnostics;
  if (reading.pathway) {
    const Program program = lower(*reading.pathway);
    for (const Diagnostic& found : check(*reading.pathway, program, analyse(program))) diagnostics.push_back(found);
  }
  std::string rendered;
  for (const Diagnostic& diagnostic : diagnostics) rendered += render(diagnostic, reading.sources);
  return rendered;
}

}  // namespace

TEST_CASE("Every rule meets its example, and is said in whole sentences") {
  for (const Code& code : check_codes()) {
    CAPTURE(code.id);
    const std::string said = all_that_is_said(completed(code.example));
    CHECK(said.find("[" + std::string(code.id) + "]") != std::string::npos);
    test::check_golden("tests/codes/" + std::string(code.id) + "/example.out", said);
  }
}

TEST_CASE("What every rule tells to write instead is in order") {
  for (const Code& code : check_codes()) {
    CAPTURE(code.id);
    CHECK(all_that_is_said(completed(code.instead)) == "");
  }
}

}  // namespace refpath
