// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/keys.hpp"

#include <cassert>
#include <map>
#include <utility>

#include "refpath/reader/key_row.hpp"

namespace refpath {

namespace {

std::vector<KeyRow> all_rows() {
  std::vector<KeyRow> rows = keys_of_the_pathway();
  for (const std::vector<KeyRow>& part : {keys_of_people(), keys_of_steps(), keys_of_visits(), keys_of_settings()})
    rows.insert(rows.end(), part.begin(), part.end());
  const std::vector<KeyRow> changes = keys_of_changes(rows);
  rows.insert(rows.end(), changes.begin(), changes.end());
  return rows;
}

}  // namespace

const char* name(Level level) {
  switch (level) {
    case Level::map:
      return "map";
    case Level::time:
      return "time";
    case Level::load:
      return "load";
    case Level::waits:
      return "waits";
    case Level::trust:
      return "trust";
  }
  return "";
}

const std::vector<KeyRow>& key_rows() {
  static const std::vector<KeyRow> rows = all_rows();
  return rows;
}

const KeyRow* find_key(std::string_view mapping, std::string_view key) {
  using Name = std::pair<std::string_view, std::string_view>;  // Every key of every file is looked up, some often.
  static const std::map<Name, const KeyRow*> rows = [] {
    std::map<Name, const KeyRow*> made;
    for (const KeyRow& row : key_rows()) made.emplace(Name(row.mapping, row.key), &row);
    return made;
  }();
  const auto found = rows.find(Name(mapping, key));
  return found == rows.end() ? nullptr : found->second;
}

const std::vector<MappingRow>& mapping_rows() {
  static const std::vector<MappingRow> rows = {
      {"pathway", "", "the pathway (at the left margin)"},
      {"demand", "demand", "`demand`"},
      {"source", "demand.sources.<name>", "a source"},
      {"role", "roles.<name>", "a role"},
      {"individual", "roles.<name>.people.<name>", "one of a role's `people`"},
      {"background", "roles.<name>.background", "a role's `background`"},
      {"meeting", "meetings.<name>", "a meeting"},
      {"step", "steps.<name>", "a step"},
      {"outcome", "steps.<name>.then.<name>", "an outcome under `then`"},
      {"missed", "steps.<name>.missed", "a step's `missed`"},
      {"tries", "steps.<name>.tries", "a step's `tries`"},
      {"repeat", "steps.<name>.repeat", "a step's `repeat`"},
      {"leaves", "steps.<name>.leaves", "a step's `leaves`"},
      {"full", "steps.<name>.full", "a step's `full`"},
      {"milestone", "steps.<name>.milestone", "a step's `milestone`"},
      {"exit", "exits.<name>", "an exit"},
      {"target", "targets.<name>", "a target"},
      {"run", "run", "`run`"},
      {"expectation", "expect", "an item of `expect`"},
      {"quantity", "any quantity", "a quantity written long"},
      {"spread", "lognormal, gamma, weibull", "a distribution"},
      {"stages", "erlang", "an Erlang distribution"},
      {"part", "mix", "a part of a mixture"},
      {"data", "data", "observed values from a file"},
      {"replay", "demand.referrals", "arrivals that are replayed"},
      {"clinic", "clinics.<name>", "a clinic"},
      {"kept", "clinics.<name>.kept", "an item of a clinic's `kept`"},
      {"place", "places.<name>", "a place"},
      {"count", "counts.<name>", "a count"},
      {"change", "changes.<name>", "a change"},
      {"changed", "changes.<name>.change", "what a change changes"},
      {"added", "changes.<name>.add", "what a change adds"},
      {"added_step", "changes.<name>.add.steps.<name>", "a step under `add`"},
      {"removed", "changes.<name>.remove", "what a change removes"},
      {"settings", ".refpath.yaml", "a file of settings"},
  };
  return rows;
}

std::vector<std::string_view> keys_in(std::string_view mapping) {
  std::vector<std::string_view> keys;
  for (const KeyRow& row : key_rows())
    if (row.mapping == mapping) keys.push_back(row.key);
  return keys;
}

const MappingRow& find_mapping(std::string_view id) {
  for (const MappingRow& row : mapping_rows())
    if (row.id == id) return row;
  assert(false && "a mapping without a row");
  return mapping_rows().front();
}

const std::vector<OneOfRow>& one_of_rows() {
  static const std::vector<OneOfRow> rows = {
      {"step", {"work", "meeting", "clinic", "all_of", "first_of"}, "make it two steps, one leading to the other"},
      {"expectation", {"at_least", "at_most", "near"}, "write two items, one for each"},
      {"role", {"wte", "people"}, "write how many they are, or who they are with their hours"}};
  return rows;
}

}  // namespace refpath
