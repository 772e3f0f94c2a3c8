// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/findings/sarif.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "refpath/diagnostics/render.hpp"
#include "refpath/reports/findings/fingerprints.hpp"
#include "refpath/reports/findings/shown.hpp"
#include "refpath/reports/findings/uri.hpp"
#include "refpath/reports/json/value.hpp"

namespace refpath {

namespace {

/// As code scanning calls the root of what was checked out.
constexpr const char* source_root = "%SRCROOT%";

/// A message object. Its braces are doubled, because single ones hold a place for an argument (3.11.5).
Json message(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    escaped += c;
    if (c == '{' || c == '}') escaped += c;
  }
  return Json::object({{"text", escaped}});
}

/// A text and its Markdown, in which an example stands as code.
Json help(std::string_view why, const Code& code) {
  std::string plain(why);
  std::string markdown(why);
  const auto add = [&](std::string_view title, std::string_view yaml) {
    while (!yaml.empty() && yaml.back() == '\n') yaml.remove_suffix(1);
    if (yaml.empty()) return;
    plain += fmt::format("\n\n{}\n{}", title, yaml);
    markdown += fmt::format("\n\n{}\n\n```yaml\n{}\n```", title, yaml);
  };
  add("An example that is met with it:", code.example);
  add("Write instead:", code.instead);
  return Json::object({{"text", plain}, {"markdown", markdown}});
}

/// "share-sum" as "ShareSum", how lists of rules call it.
std::string rule_name(const std::string& id) {
  std::string name;
  bool begins = true;
  for (const char c : id) {
    if (c != '-') name += begins && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    begins = c == '-';
  }
  return name;
}

/// Code scanning refuses a rule without one of its texts, so one stands for another that is missing.
Json rule(const std::string& id, const Codes& codes) {
  const auto found = std::find_if(codes.begin(), codes.end(), [&id](const Code& code) { return code.id == id; });
  const Code code = found != codes.end() ? *found : Code{id, Severity::warning, id, "", "", ""};
  const std::string_view why = code.why.empty() ? code.summary : code.why;
  Json json = Json::object({{"id", id}, {"name", rule_name(id)}});
  json["shortDescription"]["text"] = std::string(code.summary);
  json["fullDescription"]["text"] = std::string(why);
  json["help"] = help(why, code);
  json["defaultConfiguration"]["level"] = name(code.severity);
  return json;
}

/// The files of a report, each with its place in the list `artifacts`.
class Artifacts {
 public:
  explicit Artifacts(const Provenance& provenance) {
    for (const Input& input : provenance.inputs) {
      add(input.file, input.sha256);
      for (const DataInput& base : input.bases) add(base.file, base.sha256);
      for (const DataInput& data : input.data) add(data.file, data.sha256);
    }
  }

  [[nodiscard]] Json list() const { return list_; }

  [[nodiscard]] Json location(const std::string& file) const {
    Json json = plain_location(file);
    const auto known = index_.find(json["uri"].get<std::string>());
    if (known != index_.end()) json["index"] = known->second;
    return json;
  }

 private:
  static Json plain_location(const std::string& file) {
    Json json = Json::object({{"uri", uri_of(file)}});
    if (file.substr(0, 1) != "/") json["uriBaseId"] = source_root;
    return json;
  }

  void add(const std::string& file, const std::string& sha256) {
    Json location = plain_location(file);
    if (!index_.emplace(location["uri"].get<std::string>(), list_.size()).second) return;
    Json json = Json::object({{"location", std::move(location)}});
    if (!sha256.empty()) json["hashes"]["sha-256"] = sha256;
    list_.push_back(std::move(json));
  }

  Json list_ = Json::array();
  std::map<std::string, std::size_t> index_;
};

Json location(const std::string& file, const Location& at, const Artifacts& artifacts) {
  Json json = Json::object({{"physicalLocation", Json::object({{"artifactLocation", artifacts.location(file)}})}});
  if (!at.known()) return json;
  Json& region = json["physicalLocation"]["region"];
  region["startLine"] = at.line;
  region["startColumn"] = std::max(at.column, 1);
  region["endLine"] = std::max(at.end_line, at.line);
  region["endColumn"] = std::max(at.end_column, 1);
  return json;
}

Json related_locations(const Finding& finding, const Artifacts& artifacts) {
  Json list = Json::array();
  for (std::size_t i = 0; i < finding.diagnostic.related.size(); ++i) {
    const Related& related = finding.diagnostic.related[i];
    if (i >= finding.related_files.size() || finding.related_files[i].empty()) continue;
    Json json = location(finding.related_files[i], related.at, artifacts);
    json["message"] = message(related.message);
    list.push_back(std::move(json));
  }
  return list;
}

/// What its author ignores; an empty list says that it stands (3.27.23: all results of a run have one, or none has).
Json suppressions(const Finding& finding) {
  Json list = Json::array();
  if (!finding.ignored_because) return list;
  Json json = Json::object({{"kind", "inSource"}});
  if (!finding.ignored_because->empty()) json["justification"] = *finding.ignored_because;
  list.push_back(std::move(json));
  return list;
}

Json result(const Finding& finding, std::size_t rule_index, const std::string& fingerprint,
            const Artifacts& artifacts) {
  const Diagnostic& diagnostic = finding.diagnostic;
  Json json;
  json["ruleId"] = diagnostic.code;
  json["ruleIndex"] = rule_index;
  json["level"] = name(diagnostic.severity);
  json["message"] = message(sentence(diagnostic));
  if (!finding.checked.empty() && plain_path(finding.checked) != plain_path(finding.file))
    json["analysisTarget"] = artifacts.location(finding.checked);
  json["locations"] = Json::array();
  if (!finding.file.empty()) {
    Json place = location(finding.file, diagnostic.at, artifacts);
    // Code scanning shows no finding without a line, so one about a whole file stands at its first.
    if (!diagnostic.at.known()) place["physicalLocation"]["region"]["startLine"] = 1;
    json["locations"].push_back(std::move(place));
  }
  if (Json related = related_locations(finding, artifacts); !related.empty())
    json["relatedLocations"] = std::move(related);
  json["partialFingerprints"]["refpath/v1"] = fingerprint;
  return json;
}

Json invocation(const Provenance& provenance, const Artifacts& artifacts) {
  Json json = Json::object({{"executionSuccessful", provenance.unread.empty()}});
  for (const Unread& unread : provenance.unread) {
    Json notification = Json::object({{"level", "error"}, {"message", message(unread.message)}});
    notification["locations"].push_back(location(unread.file, {}, artifacts));
    json["toolExecutionNotifications"].push_back(std::move(notification));
  }
  return json;
}

}  // namespace

std::string check_sarif(const Provenance& provenance, const Codes& codes) {
  const std::vector<Finding> findings = at_files(distinct(provenance.findings));
  const std::vector<std::string> prints = fingerprints(findings);
  const Artifacts artifacts(provenance);
  std::set<std::string> ids;
  for (const Finding& finding : findings) ids.insert(finding.diagnostic.code);
  const bool any_ignored = open_findings(findings).size() < findings.size();

  Json run;
  Json& driver = run["tool"]["driver"];
  driver["name"] = "refpath";
  driver["fullName"] = "refpath " + provenance.version;
  driver["version"] = provenance.version;
  driver["semanticVersion"] = provenance.version;
  driver["rules"] = Json::array();
  for (const std::string& id : ids) driver["rules"].push_back(rule(id, codes));
  run["invocations"].push_back(invocation(provenance, artifacts));
  run["originalUriBaseIds"][source_root]["description"]["text"] = "The folder in which refpath was called.";
  run["columnKind"] = "unicodeCodePoints";
  run["artifacts"] = artifacts.list();
  run["results"] = Json::array();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const auto rule_index = std::distance(ids.begin(), ids.find(findings[i].diagnostic.code));
    Json one = result(findings[i], static_cast<std::size_t>(rule_index), prints[i], artifacts);
    if (any_ignored) one["suppressions"] = suppressions(findings[i]);
    run["results"].push_back(std::move(one));
  }

  Json log;
  log["$schema"] = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"].push_back(std::move(run));
  return written(log);
}

}  // namespace refpath
