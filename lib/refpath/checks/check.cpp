// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/check.hpp"

#include <string>
#include <utility>

#include "refpath/checks/rules.hpp"

namespace refpath {

Diagnostics check(const Pathway& pathway, const Program& program, const Analysis& analysis) {
  const RuleSubject subject{pathway, program, analysis};
  Diagnostics all;
  for (const Rule& rule : rules())
    for (Diagnostic& found : rule.find(subject)) {
      found.code = std::string(rule.code.id);
      found.severity = rule.code.severity;
      all.push_back(std::move(found));
    }
  sort_by_place(all);
  return all;
}

const Codes& check_codes() {
  static const Codes codes = [] {
    Codes made;
    for (const Rule& rule : rules()) made.push_back(rule.code);
    return made;
  }();
  return codes;
}

}  // namespace refpath
