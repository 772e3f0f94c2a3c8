// SPDX-License-Identifier: Apache-2.0
#include "refpath/checked.hpp"

#include <algorithm>
#include <utility>

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

/// The first stage of all, and those after its changes but the last.
Before stages(const Draft& draft, std::string fingerprint) {
  Before before;
  before.changes = draft.changes();
  const std::size_t changes = before.changes.size();
  std::vector<std::string> fingerprints;
  ChangeSet some(changes, false);
  for (std::size_t made = 0; made < changes; ++made) {
    if (made > 0) some[made - 1] = true;
    Reading reading = draft.read(some);
    fingerprints.push_back(std::move(reading.fingerprint));
    std::optional<Stage> after;
    if (reading.pathway) after = stage(std::move(*reading.pathway));
    if (made > 0) {
      before.after.push_back(std::move(after));
    } else if (after) {
      before.current = std::move(*after);
    }
  }
  before.after.emplace_back();
  fingerprints.push_back(std::move(fingerprint));
  for (std::size_t c = 0; c < changes; ++c) before.idle.push_back(fingerprints[c] == fingerprints[c + 1] ? 1 : 0);
  return before;
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

std::optional<Before> before_of(const Reading& reading, const Draft& draft, const Open& open) {
  std::optional<Pathway> current;
  if (!reading.bases.empty()) {
    current = draft.read_base().pathway;
  } else if (!reading.compare_with.empty()) {
    if (auto text = open(reading.compare_with).text)
      current = Draft(reading.compare_with, std::move(*text), open).read().pathway;
  }
  if (!current) return std::nullopt;
  return Before{stage(std::move(*current)), {}, {}, {}};
}

Diagnostics checked(const Pathway& pathway, const Before* before) {
  return check(stage(pathway), before);
}

Diagnostics checked_after_each(const Draft& draft, const Reading& all) {
  const Before before = stages(draft, all.fingerprint);
  const Stage last = stage(*all.pathway);
  Diagnostics found = check(last, &before);
  Diagnostics at_the_end;
  for (const Diagnostic& one : found)
    if (one.severity == Severity::error) at_the_end.push_back(one);
  std::vector<Diagnostics> after;
  Diagnostics known;  // Each as it was first told, so that it is known again whatever its numbers.
  for (std::size_t made = 0; made <= before.changes.size(); ++made) {
    Diagnostics errors = at_the_end;
    if (made == 0) {
      errors = check_for_errors(before.current);
    } else if (made < before.changes.size()) {
      errors = before.after[made - 1] ? check_for_errors(*before.after[made - 1]) : Diagnostics{};
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
