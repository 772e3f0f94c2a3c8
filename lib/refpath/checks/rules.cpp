// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

const std::vector<RulePart>& rule_parts() {
  static const std::vector<RulePart> parts = {
      {"Shape", "Where referrals come from, go to and end.", rules_of_shape},
      {"Use", "What is described and has no part in anything.", rules_of_use},
      {"Routes", "What can happen on the way, and what cannot.", rules_of_routes},
      {"Milestones and targets", "What is measured from where to where.", rules_of_targets},
      {"People", "Who must be where, when, and for how long.", rules_of_people},
      {"Load", "What is asked for against what there is.", rules_of_load},
      {"Care", "What the way is like for the person who is referred.", rules_of_care},
      {"Words and sources", "Names, labels, and where numbers come from.", rules_of_words},
      {"Redesigns", "What a redesign does to the pathway that it changes, or is compared with.", rules_of_redesign},
  };
  return parts;
}

const std::vector<Rule>& rules() {
  static const std::vector<Rule> table = [] {
    std::vector<Rule> all;
    for (const RulePart& part : rule_parts())
      for (const Rule& rule : part.rules()) all.push_back(rule);
    return all;
  }();
  return table;
}

}  // namespace refpath
