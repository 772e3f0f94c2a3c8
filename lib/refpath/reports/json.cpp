// SPDX-License-Identifier: Apache-2.0
#include "refpath/reports/json.hpp"

#include <cmath>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "refpath/diagnostics/render.hpp"
#include "refpath/reports/numbers.hpp"
#include "refpath/reports/parts.hpp"

namespace refpath {

namespace {

using Json = nlohmann::ordered_json;

Json number(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json number(const std::optional<double>& value) {
  return value ? number(*value) : Json(nullptr);
}

Json why_json(const WhyNotExact& why_not) {
  Json why;
  why["step"] = why_not.step.empty() ? Json(nullptr) : Json(why_not.step);
  why["reason"] = why_not.reason;
  return why;
}

void add_exact(Json& json, const std::optional<double>& exact, const std::optional<WhyNotExact>& why_not) {
  json["exact"] = number(exact);
  if (exact || !why_not) return;
  json["why_not_exact"] = why_json(*why_not);
}

void add_interval(Json& json, const Interval& interval) {
  json["mean"] = number(interval.mean);
  json["low"] = number(interval.low);
  json["high"] = number(interval.high);
  json["level"] = number(interval.level);
  json["n"] = interval.n;
  json["se"] = number(interval.se);
}

void add_no_number(Json& json, const std::string& reason) {
  json["mean"] = nullptr;
  json["low"] = nullptr;
  json["high"] = nullptr;
  json["reason"] = reason;
}

void add_year(Json& json, const std::string& name, const std::optional<PredictionInterval>& year) {
  if (!year) return;
  json[name + "_low"] = number(year->low);
  json[name + "_high"] = number(year->high);
  if (year->rough) json[name + "_rough"] = true;
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
  if (estimate.sd) json["sd"] = number(*estimate.sd);
  for (const auto& percentile : estimate.percentiles) {
    const std::string name = fmt::format("p{}", percentile.percent);
    json[name] = number(percentile.value);
    json[name + "_low"] = number(percentile.low);
    json[name + "_high"] = number(percentile.high);
  }
  add_year(json, "year", estimate.year);
  return json;
}

/// The verdict as an identifier: "better_size_not_clear".
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
  if (difference.verdict) json["verdict"] = identifier(*difference.verdict);
  return json;
}

Json location_json(const std::string& file, const Location& at) {
  Json json;
  json["file"] = file.empty() ? Json(nullptr) : Json(file);
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
  json["help"] = diagnostic.help.empty() ? Json(nullptr) : Json(diagnostic.help);
  json["related"] = Json::array();
  for (std::size_t i = 0; i < diagnostic.related.size(); ++i) {
    Json related =
        location_json(i < finding.related_files.size() ? finding.related_files[i] : "", diagnostic.related[i].at);
    related["message"] = diagnostic.related[i].message;
    json["related"].push_back(std::move(related));
  }
  return json;
}

Json heading(const char* kind, const Provenance& provenance) {
  Json json;
  json["refpath"] = provenance.version;
  json["kind"] = kind;
  json["schema"] = 1;
  json["inputs"] = Json::array();
  for (const auto& input : provenance.inputs) {
    Json one = {{"file", input.file}, {"sha256", input.sha256}, {"name", input.name}};
    for (const DataInput& data : input.data) one["data"].push_back({{"file", data.file}, {"sha256", data.sha256}});
    json["inputs"].push_back(std::move(one));
  }
  return json;
}

Json run_json(const Comparison& comparison) {
  if (!comparison.experiment) return nullptr;
  const Experiment& run = *comparison.experiment;
  Json json;
  json["seed"] = run.seed;
  json["weeks"] = run.weeks;
  json["warm_up_weeks"] = run.warm_up_weeks;
  json["replications"] = run.replications;
  json["stopped"] = name(run.stopped);
  json["settled"] = run.settled;
  json["precision"] = number(comparison.settings.precision);
  json["events"] = static_cast<std::uint64_t>(comparison.events);
  return json;
}

Json variants_json(const Comparison& comparison) {
  Json variants = Json::array();
  for (std::size_t v = 0; v < comparison.variants.size(); ++v) {
    Json json;
    json["name"] = comparison.variants[v].name;
    json["measures"] = Json::object();
    for (const auto& estimate : comparison.records[v].estimates)
      json["measures"][estimate.key] = estimate_json(estimate);
    variants.push_back(std::move(json));
  }
  return variants;
}

Json party_json(const PartyChange& change) {
  Json json;
  const bool known = change.known();
  const auto hours = [known](double value) { return known ? number(value) : Json(nullptr); };
  json["party"] = change.party.key;
  json["label"] = change.party.label;
  json["before"] = hours(change.before);
  json["after"] = hours(change.after);
  json["avoided"] = hours(change.avoided);
  json["released"] = hours(change.freed());
  json["exact"] = !change.why_not_exact;
  if (change.why_not_exact) json["why_not_exact"] = why_json(*change.why_not_exact);
  if (change.simulated) {
    json["low"] = number(change.simulated->low);
    json["high"] = number(change.simulated->high);
    json["level"] = number(change.simulated->level);
    json["n"] = change.simulated->n;
  }
  json["wte"] = change.wte > 0 ? number(change.wte) : Json(nullptr);
  json["day_hours"] = number(change.day_hours);
  json["verdict"] = known ? Json(identifier(change.verdict)) : Json(nullptr);
  return json;
}

const char* name(LedgerPlace place) {
  switch (place) {
    case LedgerPlace::step:
      return "step";
    case LedgerPlace::meeting:
      return "meeting";
    case LedgerPlace::clinic:
      return "clinic";
  }
  return "";
}

Json ledger_json(const Comparison& comparison) {
  Json rows = Json::array();
  for (const auto& pairing : comparison.pairings) {
    if (!pairing.ledger) continue;
    for (const auto& row : pairing.ledger->rows) {
      Json json;
      json["to"] = comparison.variants[static_cast<std::size_t>(pairing.to)].name;
      json["party"] = pairing.ledger->parties[static_cast<std::size_t>(row.party)].key;
      json[name(row.kind)] = row.place;
      if (row.to_place != row.place) json["matched_by"] = row.to_place;
      json["exact"] = !row.simulated;
      json["before"] = number(row.before);
      json["after"] = number(row.after);
      json["saved"] = number(row.saved);
      json["added"] = number(row.added);
      rows.push_back(std::move(json));
    }
  }
  return rows;
}

/// "step chase"
Json unmatched_json(const std::vector<Unmatched>& things) {
  Json list = Json::array();
  for (const auto& thing : things) list.push_back(thing.what + " " + thing.name);
  return list;
}

Json differences_json(const Comparison& comparison) {
  Json all = Json::array();
  for (const auto& pairing : comparison.pairings) {
    Json json;
    json["from"] = comparison.variants[static_cast<std::size_t>(pairing.from)].name;
    json["to"] = comparison.variants[static_cast<std::size_t>(pairing.to)].name;
    json["headline"] = Json::array();
    for (const auto& party : pairing.parties) json["headline"].push_back(party_json(party));
    json["measures"] = Json::object();
    for (const auto& difference : pairing.differences) json["measures"][difference.key] = difference_json(difference);
    json["moved"] = pairing.ledger ? number(pairing.ledger->moved) : Json(nullptr);
    json["only_before"] = unmatched_json(pairing.only_before);
    json["only_after"] = unmatched_json(pairing.only_after);
    all.push_back(std::move(json));
  }
  return all;
}

Json findings_json(const std::vector<Finding>& findings) {
  Json json = Json::array();
  for (const auto& finding : findings) json.push_back(finding_json(finding));
  return json;
}

Json warnings_json(const Comparison& comparison, const Provenance& provenance) {
  Json json = findings_json(provenance.findings);
  for (const auto& warning : comparison.warnings) json.push_back(finding_json({warning, "", {}}));
  return json;
}

/// Text from files may hold bytes that are no UTF-8: they become U+FFFD.
void write(const Json& json, const std::string& indent, std::string& text) {
  if (json.is_number_float()) {
    text += plain(json.get<double>());
    return;
  }
  if (!json.is_structured() || json.empty()) {
    text += json.dump(-1, ' ', false, Json::error_handler_t::replace);
    return;
  }
  const std::string inner = indent + "  ";
  const char* separator = "";
  text += json.is_object() ? '{' : '[';
  for (const auto& item : json.items()) {
    text += separator + ('\n' + inner);
    if (json.is_object()) text += Json(item.key()).dump(-1, ' ', false, Json::error_handler_t::replace) + ": ";
    write(item.value(), inner, text);
    separator = ",";
  }
  text += '\n' + indent + (json.is_object() ? '}' : ']');
}

std::string written(const Json& json) {
  std::string text;
  write(json, "", text);
  return text + '\n';
}

}  // namespace

std::string comparison_json(const Comparison& comparison, const Provenance& provenance) {
  Json json = heading("comparison", provenance);
  json["run"] = run_json(comparison);
  json["worth"] = number(comparison.settings.worth);
  json["saturated"] = comparison.saturated;
  json["variants"] = variants_json(comparison);
  json["differences"] = differences_json(comparison);
  json["ledger"] = ledger_json(comparison);
  json["warnings"] = warnings_json(comparison, provenance);
  return written(json);
}

std::string simulation_json(const Comparison& one, const Provenance& provenance) {
  Json json = heading("simulation", provenance);
  json["run"] = run_json(one);
  json["variants"] = variants_json(one);
  json["warnings"] = warnings_json(one, provenance);
  return written(json);
}

std::string analysis_json(const Comparison& one, const Provenance& provenance) {
  Json json = heading("analysis", provenance);
  json["variants"] = variants_json(one);
  json["warnings"] = warnings_json(one, provenance);
  return written(json);
}

std::string check_json(const Provenance& provenance) {
  Json json = heading("check", provenance);
  json["diagnostics"] = findings_json(provenance.findings);
  return written(json);
}

}  // namespace refpath
