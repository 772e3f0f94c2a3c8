// SPDX-License-Identifier: Apache-2.0
// tests/codes/<code>/ has for each rule: example.yaml, that is met with it, example.out, all that is said of that, and
// instead.yaml, of which nothing is said. All three are made from the table of rules.
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "refpath/checked.hpp"
#include "refpath/checks/check.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/draft.hpp"
#include "support/beside_examples.hpp"
#include "support/golden.hpp"
#include "support/repository.hpp"

namespace refpath {
namespace {

// The upper keys that an example leaves out, so that its lines keep their numbers.
std::string completed(std::string_view fragment) {
  std::string text(fragment);
  const auto has = [&text](const std::string& key) {
    return text.find("\n" + key) != std::string::npos || text.find(key) == 0;
  };
  if (has("based_on:")) return text + "pathway: Example, redesign\n";
  if (!has("roles:")) text += "roles: {gp: {wte: 2}}\n";
  if (!has("exits:")) text += "exits: {taken_on: caseload}\n";
  return text + "pathway: Example\n";
}

std::string all_that_is_said(const std::string& file, const std::string& text) {
  const Draft draft(file, text, test::open_beside_example);
  const Reading reading = draft.read();
  Diagnostics diagnostics = reading.diagnostics;
  if (reading.pathway) {
    const bool is_redesign = !draft.changes().empty();
    for (Diagnostic& found : is_redesign ? tools::checked_after_each(draft, reading) : tools::checked(*reading.pathway))
      diagnostics.push_back(std::move(found));
  }
  std::string rendered;
  for (const Diagnostic& diagnostic : diagnostics) rendered += render(diagnostic, reading.sources);
  return rendered;
}

std::string folder_of(const Code& code) {
  return "tests/codes/" + std::string(code.id) + "/";
}

}  // namespace

TEST_CASE("Every rule meets its example, and is said in whole sentences") {
  for (const Code& code : check_codes()) {
    CAPTURE(code.id);
    const std::string example = completed(code.example);
    const std::string said = all_that_is_said("example.yaml", example);
    CHECK(said.find("[" + std::string(code.id) + "]") != std::string::npos);
    test::check_golden(folder_of(code) + "example.yaml", example);
    test::check_golden(folder_of(code) + "example.out", said);
  }
}

TEST_CASE("What every rule tells to write instead is in order") {
  for (const Code& code : check_codes()) {
    CAPTURE(code.id);
    const std::string instead = completed(code.instead);
    CHECK(all_that_is_said("instead.yaml", instead) == "");
    test::check_golden(folder_of(code) + "instead.yaml", instead);
  }
}

TEST_CASE("Every rule has a folder with both of its examples") {
  const std::vector<std::string> files = test::repository_files();
  const std::set<std::string> there(files.begin(), files.end());
  for (const Code& code : check_codes()) {
    CAPTURE(code.id);
    for (const char* file : {"example.yaml", "example.out", "instead.yaml"})
      CHECK(there.count(folder_of(code) + file) == 1);
  }
}

}  // namespace refpath
