// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/redesigns.hpp"

namespace refpath {

Location change_that(const RuleSubject& subject,
                     const std::function<bool(const Pathway&, const Program&, const Analysis&)>& is_so) {
  const Before& before = *subject.before;
  for (std::size_t c = 0; c < before.changes.size(); ++c) {
    if (c + 1 == before.changes.size()) return before.changes[c].at;
    const auto& stage = before.after[c];
    if (stage && is_so(stage->pathway, stage->program, stage->analysis)) return before.changes[c].at;
  }
  return subject.pathway.at;
}

}  // namespace refpath
