// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/model/graph.hpp"

namespace refpath {

Diagnostics unused_exit(const RuleSubject& subject) {
  const Structure shape = structure(subject.pathway);
  Diagnostics found;
  for (std::size_t e = 0; e < subject.pathway.exits.size(); ++e) {
    if (shape.exit_reachable[e]) continue;
    const Exit& exit = subject.pathway.exits[e];
    found.push_back(finding(exit.at, fmt::format("no route leads to the exit '{}'", exit.name),
                            fmt::format("name '{}' in the `then` of a step, or take it out", exit.name)));
  }
  return found;
}

}  // namespace refpath
