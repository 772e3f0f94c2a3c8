// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics unused_attribute(const RuleSubject& subject) {
  const auto& used = subject.program.attributes;
  Diagnostics found;
  for (std::size_t a = 0; a < subject.pathway.attributes.size(); ++a) {
    if (std::any_of(used.begin(), used.end(),
                    [a](const ProgramAttribute& one) { return static_cast<std::size_t>(one.attribute) == a; }))
      continue;
    const Attribute& attribute = subject.pathway.attributes[a];
    found.push_back(
        finding(attribute.at, fmt::format("nothing depends on '{}', so that it makes no difference", attribute.name),
                fmt::format("use it in a `when`, a `by`, an `only`, a clinic's `kept` or `priority`, or take it out")));
  }
  return found;
}

}  // namespace refpath
