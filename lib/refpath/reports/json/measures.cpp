// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/json/measures.hpp"

#include <fmt/format.h>

#include "refpath/diagnostics/render.hpp"

namespace refpath {

namespace {

void add_exact(Json& json, const std::optional<double>& exact, const std::optional<WhyNotExact>& why_not) {
  json["exact"] = exact;
  if (exact || !why_not) return;
  json["why_not_exact"] = why_json(*why_not);
}

void add_interval(Json& json, const Interval& interval) {
  const auto if_known = [&](double value) { return interval.known() ? Json(value) : Json(); };
  json["mean"] = interval.mean;
  json["low"] = if_known(interval.low);
  json["high"] = if_known(interval.high);
  json["level"] = interval.level;
  json["n"] = interval.n;
  json["se"] = if_known(interval.se);
  if (!interval.known()) json["reason"] = "one run gives no interval";
}

void add_no_number(Json& json, const std::string& reason) {
  json["mean"] = Json();
  json["low"] = Json();
  json["high"] = Json();
  json["reason"] = reason;
}

void add_year(Json& json, const std::string& name, const std::optional<PredictionInterval>& year) {
  if (!year) return;
  json[name + "_low"] = year->low;
  json[name + "_high"] = year->high;
  if (year->rough) json[name + "_rough"] = true;
}

Json location_json(const std::string& file, const Location& at) {
  Json json;
  json["file"] = file.empty() ? Json() : Json(file);
  if (at.known()) {
    json["line"] = at.line;
    json["column"] = at.column;
    json["end_line"] = at.end_line;
    json["end_column"] = at.end_column;
  }
  return json;
}

Json finding_json(const Finding& finding) {
  const Diagnostic& diagnostic = finding.diagnostic;
  Json json = location_json(finding.file, diagnostic.at);
  json["severity"] = name(diagnostic.severity);
  json["code"] = diagnostic.code;
  json["message"] = diagnostic.message;
  json["help"] = diagnostic.help.empty() ? Json() : Json(diagnostic.help);
  json["related"] = Json::array();
  for (std::size_t i = 0; i < diagnostic.related.size(); ++i) {
    Json related =
        location_json(i < finding.related_files.size() ? finding.related_files[i] : "", diagnostic.related[i].at);
    related["message"] = diagnostic.related[i].message;
    json["related"].push_back(std::move(related));
  }
  return json;
}

}  // namespace

Json why_json(const WhyNotExact& why_not) {
  Json why;
  why["step"] = why_not.step.empty() ? Json() : Json(why_not.step);
  why["reason"] = why_not.reason;
  return why;
}

Json estimate_json(const Estimate& estimate) {
  Json json;
  if (estimate.simulated) {
    add_interval(json, estimate.simulated->interval);
  } else if (!estimate.not_simulated.empty()) {
    add_no_number(json, estimate.not_simulated);
  }
  json["unit"] = estimate.unit;
  add_exact(json, estimate.exact, estimate.why_not_exact);
  if (estimate.sd) json["sd"] = *estimate.sd;
  for (const auto& percentile : estimate.percentiles) {
    const std::string name = fmt::format("p{}", percentile.percent);
    json[name] = percentile.value;
    const bool known = estimate.simulated && estimate.simulated->interval.known();
    json[name + "_low"] = known ? Json(percentile.low) : Json();
    json[name + "_high"] = known ? Json(percentile.high) : Json();
  }
  add_year(json, "year", estimate.year);
  return json;
}

std::string identifier(Verdict verdict) {
  std::string text;
  for (const char* c = name(verdict); *c != '\0'; ++c) {
    if (*c == ' ') text += '_';
    if (*c != ' ' && *c != ',') text += *c;
  }
  return text;
}

Json difference_json(const Difference& difference) {
  Json json;
  if (difference.simulated) {
    add_interval(json, *difference.simulated);
    json["adjusted"] = difference.adjusted;
  } else if (!difference.not_simulated.empty()) {
    add_no_number(json, difference.not_simulated);
  }
  if (difference.to_key != difference.key) json["matched_by"] = difference.to_key;
  json["unit"] = difference.unit;
  add_exact(json, difference.exact, difference.why_not_exact);
  add_year(json, "year", difference.year);
  add_year(json, "same_year", difference.same_year);
  if (difference.better != Better::neither) json["better"] = name(difference.better);
  if (difference.verdict) json["verdict"] = identifier(*difference.verdict);
  return json;
}

Json findings_json(const std::vector<Finding>& findings) {
  Json json = Json::array();
  for (const auto& finding : findings) json.push_back(finding_json(finding));
  return json;
}

Json text(const std::string& value) {
  return value.empty() ? Json() : Json(value);
}

}  // namespace refpath
