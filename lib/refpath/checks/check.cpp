// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/check.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/shapes.hpp"
#include "refpath/program/classes.hpp"

namespace refpath {

Stage stage(Pathway pathway) {
  // How long work can be matters to what must fit before the close; everything else asks for averages only.
  const bool means_do = std::none_of(pathway.steps.begin(), pathway.steps.end(),
                                     [](const Step& step) { return step.at_close == AtClose::do_not_start; });
  Program program = means_do ? lower_for_means(pathway, {}, KnownTables{}) : lower(pathway);
  Analysis analysis = analyse(program, pathway.run.weeks.value_or(usual_weeks));
  return {std::move(pathway), std::move(program), std::move(analysis)};
}

namespace {

Diagnostics apply(const RuleSubject& subject, Severity least) {
  Diagnostics all;
  for (const Rule& rule : rules()) {
    if (rule.code.severity < least) continue;
    for (Diagnostic& found : rule.find(subject)) {
      found.code = std::string(rule.code.id);
      found.severity = rule.code.severity;
      all.push_back(std::move(found));
    }
  }
  sort_by_place(all);
  return all;
}

}  // namespace

Diagnostics check(const Stage& stage, const Before* before) {
  return check(stage.pathway, stage.program, stage.analysis, before);
}

Diagnostics check(const Pathway& pathway, const Program& program, const Analysis& analysis, const Before* before) {
  const Shapes shapes(pathway, program, analysis);
  return apply(shapes.subject(before), Severity::note);
}

Diagnostics check_for_errors(const Stage& stage) {
  const Shapes shapes(stage.pathway, stage.program, stage.analysis);
  return apply(shapes.subject(), Severity::error);
}

const std::vector<RuleGroup>& check_groups() {
  static const std::vector<RuleGroup> groups = [] {
    std::vector<RuleGroup> made;
    for (const RulePart& part : rule_parts()) {
      made.push_back({part.title, part.about, {}});
      for (const Rule& rule : part.rules()) made.back().codes.push_back(rule.code);
    }
    return made;
  }();
  return groups;
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
