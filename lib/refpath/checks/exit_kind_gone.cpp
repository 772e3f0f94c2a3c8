// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "refpath/checks/redesigns.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/model/graph.hpp"

namespace refpath {
namespace {

// The kinds of exits to which some route leads.
std::set<ExitKind> kinds(const Pathway& pathway) {
  const Structure shape = structure(pathway);
  std::set<ExitKind> found;
  for (std::size_t e = 0; e < pathway.exits.size(); ++e)
    if (shape.exit_reachable[e]) found.insert(pathway.exits[e].kind);
  return found;
}

// "12 % of the referrals end so today", where that is known.
std::string how_many(const Stage& stage, ExitKind kind) {
  double share = 0;
  for (std::size_t e = 0; e < stage.pathway.exits.size(); ++e) {
    if (stage.pathway.exits[e].kind != kind) continue;
    if (!stage.analysis.exits[e].exactness.exact()) return "some";
    share += stage.analysis.exits[e].mean;
  }
  return percent(share);
}

}  // namespace

Diagnostics exit_kind_gone(const RuleSubject& subject) {
  if (subject.before == nullptr || !subject.analysis.defined || !subject.before->current.analysis.defined) return {};
  const Stage& current = subject.before->current;
  const std::set<ExitKind> now = kinds(subject.pathway);
  Diagnostics found;
  for (const ExitKind kind : kinds(current.pathway)) {
    if (now.count(kind) == 1) continue;
    std::vector<std::string> exits;
    for (const Exit& exit : current.pathway.exits)
      if (exit.kind == kind) exits.push_back(exit.name);
    const Location where =
        change_that(subject, [kind](const Pathway& pathway, const Program& /*of*/, const Analysis& /*of*/) {
          return kinds(pathway).count(kind) == 0;
        });
    found.push_back(finding(
        where,
        fmt::format("nobody ends as '{}' any more; before the redesign {} of the referrals do, by {}", name(kind),
                    how_many(current, kind), listed(exits)),
        fmt::format("say where these people go now, or keep a way out for them: an exit of kind `{}`", name(kind))));
  }
  return found;
}

}  // namespace refpath
