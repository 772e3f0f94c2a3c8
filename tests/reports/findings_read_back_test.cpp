// SPDX-License-Identifier: Apache-2.0
// Whatever stands in names and messages, every format can be read, and gives them back.
#include <map>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "catch.hpp"
#include "refpath/diagnostics/characters.hpp"
#include "refpath/diagnostics/render.hpp"
#include "refpath/reports/findings/concise.hpp"
#include "refpath/reports/findings/github.hpp"
#include "refpath/reports/findings/gitlab.hpp"
#include "refpath/reports/findings/junit.hpp"
#include "refpath/reports/findings/sarif.hpp"
#include "refpath/reports/findings/shown.hpp"
#include "support/nasty_findings.hpp"
#include "support/repository.hpp"
#include "support/schema.hpp"

using namespace refpath;
using Json = nlohmann::json;

namespace {

constexpr std::uint64_t reports = 400;

/// The text as JSON gives it back: bytes that are no UTF-8 are replaced, by the library's own count.
std::string through_json(const std::string& text) {
  return Json::parse(Json(text).dump(-1, ' ', false, Json::error_handler_t::replace)).get<std::string>();
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> all;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) all.push_back(line);
  return all;
}

bool begins_with(const std::string& text, const std::string& start) {
  return text.compare(0, start.size(), start) == 0;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
  return text;
}

/// A workflow command as GitHub's runner takes it apart.
struct Command {
  std::string name;
  std::map<std::string, std::string> properties;
  std::string message;
};

Command command_of(const std::string& line) {
  const auto data = [](std::string text) {
    return replaced(replaced(replaced(std::move(text), "%0D", "\r"), "%0A", "\n"), "%25", "%");
  };
  Command command;
  REQUIRE(begins_with(line, "::"));
  const std::size_t end = line.find("::", 2);
  REQUIRE(end != line.npos);
  const std::string head = line.substr(2, end - 2);
  command.message = data(line.substr(end + 2));
  const std::size_t space = head.find(' ');
  command.name = head.substr(0, space);
  if (space == head.npos) return command;
  std::istringstream properties(head.substr(space + 1));
  for (std::string property; std::getline(properties, property, ',');) {
    const std::size_t sign = property.find('=');
    REQUIRE(sign != property.npos);
    command.properties[property.substr(0, sign)] =
        data(replaced(replaced(property.substr(sign + 1), "%3A", ":"), "%2C", ","));
  }
  return command;
}

}  // namespace

TEST_CASE("concise has one line for each finding, with its message and code") {
  for (std::uint64_t number = 0; number < reports; ++number) {
    INFO(number);
    const Provenance all = test::arbitrary_findings(number);
    const auto findings = distinct(open_findings(all.findings));
    const auto lines = lines_of(check_concise(all));
    REQUIRE(lines.size() == findings.size() + all.unread.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const Diagnostic& diagnostic = findings[i].diagnostic;
      const std::string end = std::string(": ") + name(diagnostic.severity) + ": " + printable(diagnostic.message) +
                              " [" + diagnostic.code + "]";
      CHECK(lines[i].size() > end.size());
      CHECK(lines[i].substr(lines[i].size() - end.size()) == end);
    }
  }
}

TEST_CASE("github has one workflow command for each finding, and gives back names, places and messages") {
  const std::map<Severity, std::string> names = {
      {Severity::note, "notice"}, {Severity::warning, "warning"}, {Severity::error, "error"}};
  for (std::uint64_t number = 0; number < reports; ++number) {
    INFO(number);
    const Provenance all = test::arbitrary_findings(number);
    const auto findings = distinct(open_findings(all.findings));
    const auto typed = lines_of(check_github(all));
    REQUIRE(typed.size() == findings.size() + all.unread.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const Diagnostic& diagnostic = findings[i].diagnostic;
      Command command = command_of(typed[i]);
      CHECK(command.name == names.at(diagnostic.severity));
      CHECK(command.properties["title"] == diagnostic.code);
      CHECK(command.properties["file"] == legible(plain_path(findings[i].file)));
      CHECK(begins_with(command.message, legible(diagnostic.message)));
      CHECK(command.properties.count("line") == (diagnostic.at.known() ? 1 : 0));
      CHECK(command.properties.count("col") ==
            (diagnostic.at.known() && diagnostic.at.line == diagnostic.at.end_line ? 1 : 0));
    }
  }
}

TEST_CASE("gitlab is JSON that keeps to its schema, gives back the messages, and no fingerprint comes twice") {
  const std::string schema = test::repository_file("tests/reports/schemas/gitlab-code-quality.json");
  for (std::uint64_t number = 0; number < reports; ++number) {
    INFO(number);
    const Provenance all = test::arbitrary_findings(number);
    const auto findings = distinct(open_findings(all.findings));
    const std::string text = check_gitlab(all);
    const Json report = Json::parse(text);
    REQUIRE(report.size() == findings.size() + all.unread.size());
    if (number % 20 == 0) CHECK(test::schema_errors(schema, text) == std::vector<std::string>{});
    std::set<std::string> prints;
    for (const Json& issue : report) prints.insert(issue["fingerprint"].get<std::string>());
    CHECK(prints.size() == report.size());
    for (std::size_t i = 0; i < findings.size(); ++i) {
      CHECK(report[i]["description"] == through_json(sentence(findings[i].diagnostic)));
      CHECK(report[i]["check_name"] == findings[i].diagnostic.code);
    }
  }
}

TEST_CASE("sarif is JSON that keeps to its schema, points where it says, and gives back the messages") {
  const std::string schema = test::repository_file("tests/reports/schemas/sarif-2.1.0.json");
  const std::regex uri(R"((file:///)?([A-Za-z0-9._~/-]|%[0-9A-F]{2})*)");
  for (std::uint64_t number = 0; number < reports; ++number) {
    INFO(number);
    const Provenance all = test::arbitrary_findings(number);
    const auto findings = distinct(all.findings);
    const std::string text = check_sarif(all, test::nasty_codes());
    if (number % 20 == 0) CHECK(test::schema_errors(schema, text) == std::vector<std::string>{});
    const Json run = Json::parse(text)["runs"][0];
    const Json& rules = run["tool"]["driver"]["rules"];
    REQUIRE(run["results"].size() == findings.size());
    CHECK(run["invocations"][0]["executionSuccessful"] == all.unread.empty());
    std::size_t suppressed = 0, with_list = 0;
    for (std::size_t i = 0; i < findings.size(); ++i) {
      const Json& result = run["results"][i];
      CHECK(rules.at(result["ruleIndex"].get<std::size_t>())["id"] == findings[i].diagnostic.code);
      const std::string message = result["message"]["text"].get<std::string>();
      CHECK(replaced(replaced(message, "{{", "{"), "}}", "}") == through_json(sentence(findings[i].diagnostic)));
      if (result.contains("suppressions")) ++with_list;
      if (findings[i].ignored_because) {
        ++suppressed;
        CHECK(result["suppressions"][0]["kind"] == "inSource");
        CHECK(result["suppressions"][0].value("justification", "") == through_json(*findings[i].ignored_because));
      }
      CHECK(result.contains("analysisTarget") == (plain_path(findings[i].checked) != plain_path(findings[i].file)));
      const Json& place = result["locations"][0]["physicalLocation"];
      const Json& file = place["artifactLocation"];
      CHECK(std::regex_match(file["uri"].get<std::string>(), uri));
      CHECK(file.contains("uriBaseId") != begins_with(file["uri"].get<std::string>(), "file:///"));
      if (file.contains("index"))
        CHECK(run["artifacts"].at(file["index"].get<std::size_t>())["location"]["uri"] == file["uri"]);
      const Location& at = findings[i].diagnostic.at;
      CHECK(place["region"]["startLine"] == (at.known() ? at.line : 1));
      CHECK(place["region"].contains("endColumn") == at.known());
    }
    CHECK((suppressed == 0 ? with_list == 0 : with_list == findings.size()));
  }
}

TEST_CASE("junit is XML whose counts hold, and gives back the messages") {
  for (std::uint64_t number = 0; number < reports; ++number) {
    INFO(number);
    const Provenance all = test::arbitrary_findings(number);
    pugi::xml_document document;
    const std::string text = check_junit(all);
    REQUIRE(document.load_buffer(text.data(), text.size()));
    const pugi::xml_node suites = document.child("testsuites");
    int tests = 0, failures = 0, errors = 0;
    std::map<std::string, std::multiset<std::string>> told;
    for (const pugi::xml_node suite : suites.children("testsuite")) {
      std::set<std::string> names;
      for (const pugi::xml_node test : suite.children("testcase")) {
        ++tests;
        names.insert(test.attribute("name").value());
        if (const pugi::xml_node wrong = test.child("failure"))
          told[suite.attribute("name").value()].insert(wrong.attribute("message").value());
        failures += test.child("failure") ? 1 : 0;
        errors += test.child("error") ? 1 : 0;
      }
      CHECK(static_cast<int>(names.size()) == suite.attribute("tests").as_int());
    }
    CHECK(suites.attribute("tests").as_int() == tests);
    CHECK(suites.attribute("failures").as_int() == failures);
    CHECK(suites.attribute("errors").as_int() == errors);
    CHECK(errors == static_cast<int>(all.unread.size()));
    for (const Finding& finding : open_findings(all.findings)) {
      if (finding.diagnostic.severity == Severity::note) continue;
      const auto& messages = told[legible(plain_path(finding.checked))];
      CHECK(messages.count(legible(sentence(finding.diagnostic))) > 0);
    }
  }
}
