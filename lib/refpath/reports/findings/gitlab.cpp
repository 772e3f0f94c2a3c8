// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/findings/gitlab.hpp"

#include <algorithm>

#include "refpath/reports/findings/fingerprints.hpp"
#include "refpath/reports/findings/shown.hpp"
#include "refpath/reports/json/value.hpp"

namespace refpath {

namespace {

const char* weight(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "info";
    case Severity::warning:
      return "minor";
    case Severity::error:
      return "major";
  }
  return "";
}

Json issue(const std::string& code, const std::string& description, const std::string& fingerprint,
           const char* severity, const std::string& file, const Location& at) {
  Json json;
  json["description"] = description;
  json["check_name"] = code;
  json["fingerprint"] = fingerprint;
  json["severity"] = severity;
  json["location"]["path"] = plain_path(file);
  json["location"]["lines"]["begin"] = std::max(at.line, 1);
  json["location"]["lines"]["end"] = std::max(at.end_line, 1);
  return json;
}

/// Those files as findings, so that they have fingerprints too.
std::vector<Finding> as_findings(const std::vector<Unread>& unread) {
  std::vector<Finding> findings;
  findings.reserve(unread.size());
  for (const Unread& one : unread)
    findings.push_back({Diagnostic{Severity::error, "cannot-read", {}, one.message, {}, {}}, one.file, {}});
  return findings;
}

}  // namespace

std::string check_gitlab(const Provenance& provenance) {
  std::vector<Finding> findings = at_files(distinct(open_findings(provenance.findings)));
  const std::size_t read = findings.size();
  for (Finding& finding : as_findings(provenance.unread)) findings.push_back(std::move(finding));
  const std::vector<std::string> prints = fingerprints(findings);
  Json report = Json::array();
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Diagnostic& diagnostic = findings[i].diagnostic;
    report.push_back(issue(diagnostic.code, sentence(diagnostic), prints[i],
                           i < read ? weight(diagnostic.severity) : "blocker", findings[i].file, diagnostic.at));
  }
  return written(report);
}

}  // namespace refpath
