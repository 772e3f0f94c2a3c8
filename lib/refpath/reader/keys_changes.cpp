// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <utility>

#include "refpath/reader/change_list.hpp"
#include "refpath/reader/key_row.hpp"

namespace refpath {

namespace {

// What a change removes is named; a step or an exit with what takes its place.
std::string_view removal_of(std::string_view key) {
  constexpr std::pair<std::string_view, std::string_view> examples[] = {
      {"attributes", "attributes: [urgency]"},
      {"roles", "roles: [scheduler]"},
      {"places", "places: [bed]"},
      {"meetings", "meetings: [allocation_meeting]"},
      {"clinics", "clinics: [memory]"},
      {"steps", "steps: {onward: referred_on, screen: [leaves]}"},
      {"exits", "exits: {returned: advice}"},
      {"targets", "targets: [seen]"},
      {"counts", "counts: [story_told]"}};
  for (const auto& [section, example] : examples)
    if (section == key) return example;
  return {};
}

}  // namespace

std::vector<KeyRow> keys_of_changes(const std::vector<KeyRow>& others) {
  std::vector<KeyRow> rows = {
      {"change", "label", "text", optional, "from its name", Level::map, "What people call the change",
       "label: One-page shared referral"},
      {"change", "verb", "verb", optional, "", Level::trust, "What it does to the work", "verb: simplify"},
      {"change", "why", "text", optional, "", Level::trust, "The reason for it",
       "why: The same details are typed twice."},
      {"change", "needs", "change_names", optional, "none", Level::map,
       "Changes that stand before it and without which it cannot be made", "needs: [shared_record]"},
      {"change", "change", "changed_parts", optional, "", Level::map,
       "What is different, under the names that the pathway has: each key written replaces that key whole",
       "change: {steps: {refer: {work: {gp: 4/6/10 min}}}}"},
      {"change", "add", "added_parts", optional, "", Level::map, "What is new, under names that are not there yet",
       "add: {steps: {call: {work: {nurse: 10 min}, then: taken_on}}}"},
      {"change", "remove", "removals", optional, "", Level::map,
       "What goes: names; of a step or an exit also what those go to who were led to it; or only some of its keys",
       "remove: {meetings: [allocation_meeting], steps: {onward: referred_on, screen: [leaves]}}"},
      {"added_step", "replaces", "step_names", optional, "none", Level::map,
       "Steps that go; what led to them leads to this one", "replaces: [screen, receive]"},
  };
  // The parts of a change are the keys of the pathway once more.
  for (const KeyRow& row : others) {
    if (row.mapping != "pathway" || !is_changeable(row.key)) continue;
    for (const std::string_view mapping : {"changed", "added", "removed"}) {
      if (mapping == "removed" && !has_names(row.key)) continue;
      KeyRow part = row;
      part.mapping = mapping;
      part.required = optional;
      part.otherwise = "";
      if (mapping == "added" && row.key == "steps") part.shape = "added_steps";
      if (mapping == "removed") part.example = removal_of(row.key);
      if (mapping == "removed")
        part.shape = row.key == "steps" || row.key == "exits" ? "removed_steps" : "removed_names";
      rows.push_back(part);
    }
  }
  return rows;
}

}  // namespace refpath
