// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/json.hpp"

#include "refpath/reports/json/attribution.hpp"
#include "refpath/reports/json/comparison.hpp"
#include "refpath/reports/json/sensitivity.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

Json heading(const char* kind, const Provenance& provenance) {
  Json json;
  json["refpath"] = provenance.version;
  json["kind"] = kind;
  json["schema"] = 1;
  json["inputs"] = Json::array();
  for (const auto& input : provenance.inputs) {
    Json one = Json::object({{"file", input.file}, {"sha256", input.sha256}, {"name", input.name}});
    for (const DataInput& base : input.bases)
      one["based_on"].push_back(Json::object({{"file", base.file}, {"sha256", base.sha256}}));
    if (!input.bases.empty()) {
      one["changes"] = input.changes;
      one["left_out"] = input.left_out;
    }
    if (!input.set.empty()) one["set"] = input.set;
    for (const DataInput& data : input.data)
      one["data"].push_back(Json::object({{"file", data.file}, {"sha256", data.sha256}}));
    json["inputs"].push_back(std::move(one));
  }
  return json;
}

Json run_json(const Comparison& comparison) {
  if (!comparison.experiment) return Json();
  const Experiment& run = *comparison.experiment;
  Json json;
  json["seed"] = run.seed;
  json["weeks"] = run.weeks;
  json["warm_up_weeks"] = run.warm_up_weeks;
  json["replications"] = run.replications;
  json["stopped"] = name(run.stopped);
  json["settled"] = run.settled;
  json["precision"] = comparison.settings.precision;
  json["events"] = static_cast<std::uint64_t>(comparison.events);
  return json;
}

Json variants_json(const Comparison& comparison) {
  Json variants = Json::array();
  for (std::size_t v = 0; v < comparison.variants.size(); ++v) {
    Json json;
    json["name"] = comparison.variants[v].name;
    json["measures"] = Json::object();
    const Record& record = comparison.records[v];
    for (const auto* estimates : {&record.estimates, &record.subgroups})
      for (const auto& estimate : *estimates) json["measures"][estimate.key] = estimate_json(estimate);
    variants.push_back(std::move(json));
  }
  return variants;
}

Json warnings_json(const Diagnostics& warnings, const Provenance& provenance) {
  std::vector<Finding> all = open_findings(provenance.findings);
  for (const auto& warning : warnings) all.push_back({warning, "", {}});
  return findings_json(all);
}

const char* word_of(Expected::Bound bound) {
  switch (bound) {
    case Expected::Bound::at_least:
      return "at_least";
    case Expected::Bound::at_most:
      return "at_most";
    case Expected::Bound::near:
      return "near";
  }
  return "";
}

Json expectations_json(const Comparison& comparison, const ExpectationResults& results) {
  Json all = Json::array();
  for (const ExpectationResult& result : results) {
    Json json;
    json["variant"] = comparison.variants[static_cast<std::size_t>(result.variant)].name;
    json["measure"] = result.expected.measure;
    json["bound"] = word_of(result.expected.bound);
    json["limit"] = result.expected.limit.text;
    if (result.expected.within) json["within"] = result.expected.within->text;
    json["outcome"] = result.wrong ? "wrong" : name(result.decision);
    json["value"] = result.value;
    json["unit"] = result.unit;
    json["exact"] = result.exact;
    json["replications"] = result.replications;
    const std::string reason = result.wrong ? result.wrong->message : result.because;
    if (!reason.empty()) json["reason"] = reason;
    all.push_back(std::move(json));
  }
  return all;
}

}  // namespace

std::string comparison_json(const Comparison& comparison, const Provenance& provenance,
                            const ExpectationResults& expected) {
  Json json = heading("comparison", provenance);
  json["run"] = run_json(comparison);
  json["worth"] = Json(comparison.settings.worth);
  json["saturated"] = comparison.saturated;
  json["variants"] = variants_json(comparison);
  json["differences"] = differences_json(comparison);
  json["ledger"] = ledger_json(comparison);
  json["ranking"] = rankings_json(comparison);
  if (!expected.empty()) json["expectations"] = expectations_json(comparison, expected);
  json["warnings"] = warnings_json(comparison.warnings, provenance);
  return written(json);
}

std::string simulation_json(const Comparison& one, const Provenance& provenance) {
  Json json = heading("simulation", provenance);
  json["run"] = run_json(one);
  json["variants"] = variants_json(one);
  json["warnings"] = warnings_json(one.warnings, provenance);
  return written(json);
}

std::string analysis_json(const Comparison& one, const Provenance& provenance) {
  Json json = heading("analysis", provenance);
  json["variants"] = variants_json(one);
  json["warnings"] = warnings_json(one.warnings, provenance);
  return written(json);
}

std::string attribution_json(const Attribution& attribution, const Provenance& provenance) {
  Json json = heading("attribution", provenance);
  json["run"] = sets_run_json(attribution);
  json["changes"] = changes_json(attribution);
  json["orders"] = orders_json(attribution);
  json["measures"] = attributed_json(attribution);
  json["warnings"] = warnings_json(attribution.warnings, provenance);
  return written(json);
}

std::string sensitivity_json(const Sensitivity& study, const Provenance& provenance) {
  Json json = heading("sensitivity", provenance);
  json.update(study_json(study));
  json["warnings"] = warnings_json(study.as_written.warnings, provenance);
  return written(json);
}

std::string check_json(const Provenance& provenance) {
  Json json = heading("check", provenance);
  json["diagnostics"] = findings_json(open_findings(provenance.findings));
  for (const Unread& unread : provenance.unread)
    json["unread"].push_back(Json::object({{"file", unread.file}, {"message", unread.message}}));
  return written(json);
}

}  // namespace refpath
