// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/rules.hpp"

namespace refpath {

const std::vector<Rule>& rules() {
  static const std::vector<Rule> table = [] {
    std::vector<Rule> all;
    for (auto* part : {rules_of_shape, rules_of_use, rules_of_people, rules_of_load})
      for (const Rule& rule : part()) all.push_back(rule);
    return all;
  }();
  return table;
}

}  // namespace refpath
