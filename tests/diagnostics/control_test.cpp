// SPDX-License-Identifier: Apache-2.0
#include "refpath/diagnostics/control.hpp"

#include "catch.hpp"

namespace refpath {
namespace {

const KnownCodes known{{"busy-meeting", "busy-role", "ignore-comment", "ignore-unused", "share-sum"}, {"share-sum"}};

Diagnostic at_line(const char* code, Severity severity, int line, int file = 0) {
  return {severity, code, {file, line, 1, line, 2}, "", "", {}};
}

std::string said(const Diagnostics& found) {
  std::string text;
  for (const Diagnostic& one : found)
    text += std::string(text.empty() ? "" : ", ") + one.code + " " + std::to_string(static_cast<int>(one.severity));
  return text;
}

Sources one_text(const char* text) {
  Sources sources;
  sources.add("a.yaml", text);
  return sources;
}

}  // namespace

TEST_CASE("The last word on the severity of a rule counts") {
  const Sources sources = one_text("a: 1\n");
  const Diagnostics found = {at_line("busy-role", Severity::warning, 1), at_line("busy-meeting", Severity::warning, 1)};
  Control wanted;
  CHECK(said(control(found, sources, {0}, wanted, known).found) == "busy-role 1, busy-meeting 1");
  wanted.severities = {{"busy-role", Severity::error, {}}, {"busy-meeting", {}, {}}};
  CHECK(said(control(found, sources, {0}, wanted, known).found) == "busy-role 2");
  wanted.severities.push_back({"busy-meeting", Severity::note, {}});
  wanted.severities.push_back({"busy-role", {}, {}});
  CHECK(said(control(found, sources, {0}, wanted, known).found) == "busy-meeting 0");
}

TEST_CASE("What is selected is told, and what is ignored is not; what is fixed always is") {
  const Sources sources = one_text("a: 1\n");
  const Diagnostics found = {at_line("busy-role", Severity::warning, 1), at_line("busy-meeting", Severity::warning, 1),
                             at_line("share-sum", Severity::error, 1)};
  Control wanted;
  wanted.select = {"busy-r*"};
  CHECK(said(control(found, sources, {0}, wanted, known).found) == "busy-role 1, share-sum 2");
  wanted = {};
  wanted.ignore = {"busy-role", "share-sum"};
  CHECK(said(control(found, sources, {0}, wanted, known).found) == "busy-meeting 1, share-sum 2");
  wanted.severities = {{"share-sum", {}, {}}};
  CHECK(said(control(found, sources, {0}, wanted, known).found) == "busy-meeting 1, share-sum 2");
}

TEST_CASE("A comment takes out the finding of its line and rule, and keeps its reason") {
  const Sources sources = one_text("a: 1\nb: 2 # refpath: ignore[busy-role] agreed\n");
  const Controlled made =
      control({at_line("busy-role", Severity::warning, 1), at_line("busy-role", Severity::warning, 2),
               at_line("busy-meeting", Severity::warning, 2)},
              sources, {0}, {}, known);
  CHECK(said(made.found) == "busy-role 1, busy-meeting 1");
  REQUIRE(made.suppressed.size() == 1);
  CHECK(made.suppressed[0].diagnostic.at.line == 2);
  CHECK(made.suppressed[0].reason == "agreed");
}

TEST_CASE("Comments of a file below take out its findings, and are not judged there") {
  Sources sources = one_text("a: 1\n");
  sources.add("below.yaml", "b: 2 # refpath: ignore[busy-role] agreed\nc: 3 # refpath: ignore[busy-meeting] agreed\n");
  const Controlled made = control({at_line("busy-role", Severity::warning, 1, 1)}, sources, {0, 1}, {}, known);
  CHECK(made.found.empty());
  CHECK(made.suppressed.size() == 1);
}

TEST_CASE("A comment that ignores nothing is told where all was looked at") {
  const Sources sources = one_text("b: 2 # refpath: ignore[busy-role] agreed\n");
  CHECK(said(control({}, sources, {0}, {}, known).found) == "ignore-unused 1");
  Control wanted;
  wanted.tell_unused = false;
  CHECK(control({}, sources, {0}, wanted, known).found.empty());
  // What cannot be read was not looked at.
  CHECK(said(control({at_line("share-sum", Severity::error, 1)}, sources, {0}, {}, known).found) == "share-sum 2");
  // It can be set like any other rule.
  wanted = {};
  wanted.severities = {{"ignore-unused", Severity::error, {}}};
  CHECK(said(control({}, sources, {0}, wanted, known).found) == "ignore-unused 2");
}

TEST_CASE("A comment for a rule that nobody wants to hear of is not unused") {
  const Sources sources =
      one_text("b: 2 # refpath: ignore[busy-role] agreed\nc: 3 # refpath: ignore[busy-meeting] old\n");
  const Diagnostics found = {at_line("busy-role", Severity::warning, 1)};
  Control wanted;
  wanted.ignore = {"busy-role"};
  for (const bool select : {false, true}) {
    if (select) wanted = {{}, {"ignore-unused"}, {}, true};
    const Controlled made = control(found, sources, {0}, wanted, known);
    CHECK(said(made.found) == "ignore-unused 1");
    CHECK(made.found.at(0).at.line == 2);
    CHECK(made.suppressed.empty());
  }
}

TEST_CASE("A comment cannot ignore what is fixed or unknown") {
  const Sources sources = one_text("b: 2 # refpath: ignore[share-sum, busy-rolle] agreed\n");
  const Controlled made = control({at_line("share-sum", Severity::error, 1)}, sources, {0}, {}, known);
  CHECK(said(made.found) == "share-sum 2, ignore-comment 1, ignore-comment 1");
  CHECK(made.found[2].message == "there is no rule 'busy-rolle'");
  CHECK(made.found[2].help == "did you mean `busy-role`?");
}

TEST_CASE("Severities that name no rule, or a fixed one, are wrong") {
  const Diagnostics found = wrong_severities(
      {{"busy-role", {}, {}}, {"busy-rolle", {}, {0, 2, 1, 2, 9}}, {"share-sum", Severity::note, {}}}, known);
  CHECK(said(found) == "unknown-rule 2, fixed-rule 2");
  CHECK(found[0].at.line == 2);
}

}  // namespace refpath
