// SPDX-License-Identifier: Apache-2.0
#include "refpath/checked.hpp"

#include <algorithm>

#include "refpath/checks/check.hpp"

namespace refpath::tools {

namespace {

/// The same finding, whatever numbers it tells.
bool is_about_the_same(const Diagnostic& a, const Diagnostic& b) {
  return a.code == b.code && a.at == b.at;
}

const Diagnostic* find(const Diagnostics& all, const Diagnostic& one) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Diagnostic& o) { return is_about_the_same(o, one); });
  return found == all.end() ? nullptr : &*found;
}

Diagnostics errors_of(const Diagnostics& found) {
  Diagnostics errors;
  for (const Diagnostic& one : found)
    if (one.severity == Severity::error) errors.push_back(one);
  return errors;
}

/// What is not reached or used after changes may be meant so.
void soften(Diagnostics& doubts) {
  for (Diagnostic& doubt : doubts)
    if (doubt.code == "unreachable-step" || doubt.code.rfind("unused-", 0) == 0) doubt.severity = Severity::note;
}

}  // namespace

bool is_overload(const Diagnostic& diagnostic) {
  return diagnostic.code.rfind("overloaded-", 0) == 0;
}

Diagnostics checked(const Pathway& pathway) {
  const Program program = lower(pathway);
  return check(pathway, program, analyse(program, pathway.run.weeks.value_or(usual_weeks)));
}

Diagnostics checked_after_each(const Draft& draft, const Pathway& all) {
  const std::size_t changes = draft.changes().size();
  Diagnostics found = checked(all);
  const Diagnostics at_the_end = errors_of(found);
  std::vector<Diagnostics> after;
  Diagnostics known;  // Each as it was first told, so that it is known again whatever its numbers.
  ChangeSet some(changes, false);
  for (std::size_t made = 0; made <= changes; ++made) {
    if (made > 0) some[made - 1] = true;
    Diagnostics errors = at_the_end;
    if (made < changes) {
      const auto pathway = draft.pathway(some);
      errors = pathway ? errors_of(checked(*pathway)) : Diagnostics{};
    }
    after.emplace_back();
    for (const Diagnostic& error : errors) {
      if (is_overload(error) && find(at_the_end, error) == nullptr) continue;
      if (find(known, error) == nullptr) known.push_back(error);
      after.back().push_back(*find(known, error));
    }
  }
  // Those of the pathway below stay where they are.
  found.erase(std::remove_if(found.begin(), found.end(),
                             [&](const Diagnostic& one) {
                               return one.severity == Severity::error && find(after.front(), one) == nullptr;
                             }),
              found.end());
  const Diagnostics blamed = draft.blame(after);
  found.insert(found.end(), blamed.begin(), blamed.end());
  soften(found);
  return found;
}

}  // namespace refpath::tools
