// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {

Diagnostics idle_change(const RuleSubject& subject) {
  Diagnostics found;
  if (subject.before == nullptr) return found;
  const Before& before = *subject.before;
  for (std::size_t c = 0; c < before.changes.size(); ++c) {
    if (before.idle[c] == 0) continue;
    const NamedChange& change = before.changes[c];
    found.push_back(finding(
        change.at, fmt::format("'{}' changes nothing: the pathway says the same before and after it", change.name),
        "write what is new under its `change`, `add` or `remove`, or take it out"));
  }
  return found;
}

}  // namespace refpath
