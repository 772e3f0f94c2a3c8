// SPDX-License-Identifier: Apache-2.0
#include "catch.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reader/read.hpp"
#include "refpath/reader/read_settings.hpp"
#include "refpath/reader/recognise.hpp"

namespace refpath {
namespace {

std::string said(const std::vector<WrittenSeverity>& severities) {
  std::string text;
  for (const WrittenSeverity& one : severities)
    text += (text.empty() ? "" : ", ") + one.code + " " + (one.severity ? name(*one.severity) : "off");
  return text;
}

const std::string rest = "steps: {refer: {then: taken_on}}\nexits: {taken_on: caseload}\n";

}  // namespace

TEST_CASE("A file of settings says what it says") {
  const SettingsReading reading =
      read_settings(".refpath.yaml",
                    "check:\n  busy-role: note\n  many-visits: off\n"
                    "fail_on: warning\nexclude: [drafts, \"*.old.yaml\"]\noutside: allowed\n");
  CHECK(reading.diagnostics.empty());
  CHECK(said(reading.settings.severities) == "busy-role note, many-visits off");
  CHECK(reading.settings.severities[1].at == Location{0, 3, 3, 3, 14});
  CHECK(reading.settings.fail_on == "warning");
  CHECK(reading.settings.exclude == std::vector<std::string>{"drafts", "*.old.yaml"});
  CHECK(reading.settings.outside);
}

TEST_CASE("What is wrong in a file of settings does not keep the rest from being read") {
  const SettingsReading reading =
      read_settings(".refpath.yaml", "check: {busy-role: quiet, many-visits: off}\nfail_on: x\n");
  CHECK(reading.diagnostics.size() == 2);
  CHECK(said(reading.settings.severities) == "many-visits off");
  CHECK_FALSE(reading.settings.fail_on);
}

TEST_CASE("A file of settings with nothing in it, or only comments, is right") {
  for (const char* text : {"", "\n", "# fail_on: warning\n", "\xEF\xBB\xBF# later\n\n", "---\n"}) {
    INFO(text);
    const SettingsReading reading = read_settings(".refpath.yaml", text);
    CHECK(reading.diagnostics.empty());
    CHECK_FALSE(reading.settings.fail_on);
  }
}

TEST_CASE("A text that is no YAML gives an error and no settings") {
  const SettingsReading reading = read_settings(".refpath.yaml", "check: {busy-role");
  CHECK(has_errors(reading.diagnostics));
  CHECK(reading.settings.severities.empty());
}

TEST_CASE("A pathway says what it wants of rules") {
  const Reading reading = read("a.yaml", "pathway: A\ncheck: {busy-role: error}\n" + rest);
  CHECK(reading.diagnostics.empty());
  CHECK(said(reading.severities) == "busy-role error");
}

TEST_CASE("A redesign takes over what its base wants of rules, but for what it says itself") {
  const Open open = [](const std::string&) -> std::optional<std::string> {
    return "pathway: A\ncheck: {busy-role: error, unused-role: off}\n" + rest;
  };
  const std::string redesign = "pathway: B\nbased_on: a.yaml\nchanges: {c: {change: {exits: {taken_on: advice}}}}\n";
  CHECK(said(read("b.yaml", redesign, open).severities) == "busy-role error, unused-role off");
  CHECK(said(read("b.yaml", redesign + "check: {busy-role: note}\n", open).severities) ==
        "busy-role note, unused-role off");
}

TEST_CASE("A pathway file is known by the keys at its left margin") {
  CHECK(looks_like_a_pathway("# comment\npathway: A\n"));
  CHECK(looks_like_a_pathway("\xEF\xBB\xBFpathway: A\n"));
  CHECK(looks_like_a_pathway("pathwya: A\r\nroles:\r\n  gp: {}\r\nsteps:\r\n"));
  CHECK(looks_like_a_pathway("{pathway: A, steps: {}}"));
  CHECK(looks_like_a_pathway("Pathway: A\nSteps:\n"));
  CHECK(looks_like_a_pathway("based_on: current.yaml\n"));
  CHECK_FALSE(looks_like_a_pathway(""));
  CHECK_FALSE(looks_like_a_pathway("services:\n  pathway: {image: x}\n"));
  CHECK_FALSE(looks_like_a_pathway("trigger: [main]\nsteps:\n- script: make\n"));
  CHECK_FALSE(looks_like_a_pathway("- pathway: A\n"));
  CHECK_FALSE(looks_like_a_pathway("name: x\njobs: {}\n"));
}

}  // namespace refpath
