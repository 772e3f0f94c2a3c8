// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "refpath/reader/change_list.hpp"
#include "refpath/reader/key_row.hpp"

namespace refpath {

std::vector<KeyRow> keys_of_changes(const std::vector<KeyRow>& others) {
  std::vector<KeyRow> rows = {
      {"change", "label", "text", optional, "from its name", Level::map, "What people call the change",
       "label: One-page shared referral"},
      {"change", "verb", "verb", optional, "", Level::trust, "What it does to the work", "verb: simplify"},
      {"change", "why", "text", optional, "", Level::trust, "The reason for it",
       "why: The same details are typed twice."},
      {"change", "needs", "change_names", optional, "none", Level::map,
       "Changes that stand before it and without which it cannot be made", "needs: [shared_record]"},
      {"change", "change", "parts", optional, "", Level::map,
       "What is different, under the names that the pathway has: each key written replaces that key whole",
       "change: {steps: {refer: {work: {gp: 4/6/10 min}}}}"},
      {"change", "add", "parts", optional, "", Level::map, "What is new, under names that are not there yet",
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
      rows.push_back(part);
    }
  }
  return rows;
}

}  // namespace refpath
