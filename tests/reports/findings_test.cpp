// SPDX-License-Identifier: Apache-2.0
// What each format says of findings that are hard to write down, whole; and what the formats share.
#include <set>

#include "catch.hpp"
#include "refpath/reports/findings/concise.hpp"
#include "refpath/reports/findings/fingerprints.hpp"
#include "refpath/reports/findings/github.hpp"
#include "refpath/reports/findings/gitlab.hpp"
#include "refpath/reports/findings/junit.hpp"
#include "refpath/reports/findings/sarif.hpp"
#include "refpath/reports/findings/shown.hpp"
#include "refpath/reports/findings/uri.hpp"
#include "refpath/reports/json.hpp"
#include "support/golden.hpp"
#include "support/nasty_findings.hpp"
#include "support/repository.hpp"
#include "support/schema.hpp"

using namespace refpath;

TEST_CASE("findings that are hard to write down are written as expected in every format") {
  const Provenance all = test::nasty_findings();
  test::check_golden("tests/reports/findings/nasty.txt", check_concise(all));
  test::check_golden("tests/reports/findings/nasty.json", check_json(all));
  test::check_golden("tests/reports/findings/nasty.sarif", check_sarif(all, test::nasty_codes()));
  test::check_golden("tests/reports/findings/nasty.github", check_github(all));
  test::check_golden("tests/reports/findings/nasty.gitlab.json", check_gitlab(all));
  test::check_golden("tests/reports/findings/nasty.xml", check_junit(all));
}

TEST_CASE("a check that finds nothing is written in every format") {
  Provenance clean;
  clean.version = "0.1.0";
  clean.inputs = {{"a.yaml", std::string(64, '1'), "A", {}}};
  CHECK(check_concise(clean).empty());
  CHECK(check_github(clean).empty());
  CHECK(check_gitlab(clean) == "[]\n");
  test::check_golden("tests/reports/findings/clean.sarif", check_sarif(clean, test::nasty_codes()));
  test::check_golden("tests/reports/findings/clean.xml", check_junit(clean));
}

TEST_CASE("findings keep to the public schemas") {
  const std::string sarif = test::repository_file("tests/reports/schemas/sarif-2.1.0.json");
  const std::string gitlab = test::repository_file("tests/reports/schemas/gitlab-code-quality.json");
  const std::string ours = test::repository_file("docs/reference/schema-output.json");
  const Provenance nasty = test::nasty_findings();
  using Sentences = std::vector<std::string>;
  CHECK(test::schema_errors(sarif, check_sarif(nasty, test::nasty_codes())) == Sentences{});
  CHECK(test::schema_errors(gitlab, check_gitlab(nasty)) == Sentences{});
  CHECK(test::schema_errors(ours, check_json(nasty)) == Sentences{});
  CHECK(test::schema_errors(sarif, check_sarif({}, {})) == Sentences{});
  CHECK(test::schema_errors(gitlab, check_gitlab({})) == Sentences{});
}

TEST_CASE("the schemas refuse what is no report") {
  const std::string sarif = test::repository_file("tests/reports/schemas/sarif-2.1.0.json");
  CHECK_FALSE(test::schema_errors(sarif, R"({"version": "2.1.0", "runs": [{}]})").empty());
  CHECK_FALSE(test::schema_errors(sarif, R"({"version": "2.0.0", "runs": []})").empty());
  const std::string gitlab = test::repository_file("tests/reports/schemas/gitlab-code-quality.json");
  CHECK_FALSE(test::schema_errors(gitlab, R"([{"description": "x"}])").empty());
}

TEST_CASE("a path becomes a URI reference whatever is in it") {
  CHECK(uri_of("pathways/current.yaml") == "pathways/current.yaml");
  CHECK(uri_of("./pathways//current.yaml") == "pathways/current.yaml");
  CHECK(uri_of("../current.yaml") == "../current.yaml");
  CHECK(uri_of("a b#1%?.yaml") == "a%20b%231%25%3F.yaml");
  CHECK(uri_of("zoë.yaml") == "zo%C3%AB.yaml");
  CHECK(uri_of("c:x.yaml") == "c%3Ax.yaml");  // The first part would be a scheme.
  CHECK(uri_of("caf\xE9.yaml") == "caf%E9.yaml");
  CHECK(uri_of("/srv/a b.yaml") == "file:///srv/a%20b.yaml");
  CHECK(uri_of("//srv/./a.yaml") == "file:///srv/a.yaml");
}

namespace {

Finding at_line(int line, const std::string& message, const std::string& file = "a.yaml") {
  return {Diagnostic{Severity::error, "share-sum", {0, line, 1, line, 2}, message, "", {}}, file, {}};
}

}  // namespace

TEST_CASE("a fingerprint stays when a line moves, when a number changes and when the path is written otherwise") {
  const auto print = [](const Finding& finding) { return fingerprints({finding}).front(); };
  const std::string before = print(at_line(4, "the shares out of 'see' add up to 97 %"));
  CHECK(before.size() == 64);
  CHECK(print(at_line(11, "the shares out of 'see' add up to 97 %")) == before);
  CHECK(print(at_line(4, "the shares out of 'see' add up to 98.25 %")) == before);
  CHECK(print(at_line(4, "the shares out of 'see' add up to 1,097 %", "./a.yaml")) == before);
  CHECK(print(at_line(4, "the shares out of 'sea' add up to 97 %")) != before);
  CHECK(print(at_line(4, "the shares out of 'see' add up to 97 %", "b.yaml")) != before);
}

TEST_CASE("no two findings of a report have the same fingerprint") {
  std::vector<Finding> findings;
  for (int line = 1; line <= 20; ++line) findings.push_back(at_line(line, "'wrok' is no key"));
  const auto prints = fingerprints(findings);
  CHECK(std::set<std::string>(prints.begin(), prints.end()).size() == 20);
  // One that is put right above leaves the others of the report known.
  findings.erase(findings.begin());
  const auto later = fingerprints(findings);
  for (const std::string& print : later) CHECK(std::count(prints.begin(), prints.end(), print) == 1);
}

TEST_CASE("what is found in checking several files is told once, and once for each of them by JUnit") {
  Provenance all;
  all.inputs = {{"base.yaml", "", "", {}}, {"redesign.yaml", "", "", {}}};
  for (const Input& input : all.inputs) {
    all.findings.push_back(at_line(4, "wrong", "base.yaml"));
    all.findings.back().checked = input.file;
  }
  CHECK(check_concise(all) == "base.yaml:4:1: error: wrong [share-sum]\n");
  CHECK(check_junit(all).find(R"(<testsuites name="refpath check" tests="2" failures="2" errors="0">)") !=
        std::string::npos);
}

TEST_CASE("what is a warning in checking one file and an error in checking another is told as both") {
  Provenance all;
  for (const Severity severity : {Severity::warning, Severity::error, Severity::warning}) {
    all.findings.push_back(at_line(4, "wrong", "base.yaml"));
    all.findings.back().diagnostic.severity = severity;
  }
  CHECK(check_concise(all) == "base.yaml:4:1: warning: wrong [share-sum]\nbase.yaml:4:1: error: wrong [share-sum]\n");
}

TEST_CASE("what its author ignores stands in SARIF only") {
  Provenance all;
  all.inputs = {{"a.yaml", "", "", {}}};
  all.findings = {at_line(4, "seen and meant")};
  all.findings[0].ignored_because = "it is a pilot";
  const std::string sarif = check_sarif(all, {});
  CHECK(sarif.find("it is a pilot") != std::string::npos);
  CHECK(sarif.find("inSource") != std::string::npos);
  for (const std::string& text :
       {check_concise(all), check_github(all), check_gitlab(all), check_junit(all), check_json(all)})
    CHECK(text.find("seen and meant") == std::string::npos);
  CHECK(check_junit(all).find("no findings") != std::string::npos);
}

TEST_CASE("a log is quoted for GitHub when a line of it could be a workflow command") {
  const auto is_quoted = [](const std::string& log) { return quoted_for_github(log) != log; };
  CHECK_FALSE(is_quoted(""));
  CHECK_FALSE(is_quoted("a.yaml:1:2: error: x::y [z]\n4 | ::error::\n"));
  CHECK(is_quoted("::error::a.yaml:1:2: error: x\n"));
  CHECK(is_quoted("fine\n  \t::add-mask::e\n"));
  CHECK(is_quoted("4 | ##[group]x"));
  const std::string quoted = quoted_for_github("::add-mask::e");
  CHECK(quoted.rfind("::stop-commands::", 0) == 0);
  const std::string word = quoted.substr(17, 64);
  CHECK(quoted == "::stop-commands::" + word + "\n::add-mask::e\n::" + word + "::\n");
}

TEST_CASE("text is made legible without a change to what can be shown") {
  CHECK(legible("Zoë\t\n\xF0\x9F\x9A\x91 &<") == "Zoë\t\n\xF0\x9F\x9A\x91 &<");
  CHECK(legible(std::string("a\0b\r\x1b", 5)) ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(legible("\xFF\xE2\x82x\xEF\xBF\xBE") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDx\xEF\xBF\xBD");
}
