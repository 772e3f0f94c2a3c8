// SPDX-License-Identifier: Apache-2.0
#include "refpath/reader/merge.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "refpath/reader/changes_at_odds.hpp"

namespace refpath {

namespace {

// The ways in which something is done at a step, but for this one.
std::vector<std::string> other_ways(const Node& step, std::string_view now) {
  std::vector<std::string> ways;
  for (const Entry& entry : step.entries)
    if (says_what_is_done(entry.key.text) && entry.key.text != now) ways.push_back(entry.key.text);
  return ways;
}

// Keys that say how something is done go with what is done; `leaves`, `full` and `repeat` are said of any of it.
void do_it_otherwise(Node& step, std::string_view now) {
  const std::vector<std::string> others = other_ways(step, now);
  if (others.empty()) return;
  for (const std::string& way : others) step.erase(way);
  if (now != "work")
    for (const std::string_view key : {"together", "time_kind", "at_close", "same_person_as", "missed"})
      step.erase(key);
  if (now != "all_of") step.erase("at_least");
}

// `{kind: advice}` for `advice`.
Node with_its_key(const Node& kind) {
  Node node;
  node.kind = Node::Kind::mapping;
  node.at = kind.at;
  node.flow = true;
  Node key = kind;
  key.text = "kind";
  node.entries.push_back({std::move(key), kind});
  return node;
}

}  // namespace

void merge(std::string_view section, Entry& thing, const Entry& written) {
  if (section == "exits" && thing.value.is_scalar() && written.value.is_mapping())
    thing.value = with_its_key(thing.value);
  if (section == "exits" && thing.value.is_mapping() && written.value.is_scalar())
    return merge(section, thing, {written.key, with_its_key(written.value)});
  if (!thing.value.is_mapping() || !written.value.is_mapping()) {
    thing.value = written.value;
    return;
  }
  if (section == "steps")
    for (const Entry& key : written.value.entries)
      if (says_what_is_done(key.key.text)) do_it_otherwise(thing.value, key.key.text);
  for (const Entry& key : written.value.entries) {
    Entry* known = thing.value.find_entry(key.key.text);
    if (known == nullptr) {
      thing.value.entries.push_back(key);
    } else if (section == "demand" && key.key.text == "sources") {
      merge("sources of demand", *known, key);
    } else if (section == "sources of demand") {
      merge("source", *known, key);
    } else {
      *known = key;
    }
  }
}

}  // namespace refpath
