// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/shapes.hpp"

#include "refpath/analysis/class_visits.hpp"
#include "refpath/analysis/least.hpp"

namespace refpath {

namespace {

bool a_branch_can_end_it(const Pathway& pathway, const Program& program) {
  for (std::size_t s = 0; s < pathway.steps.size(); ++s) {
    if (program.steps[s].inside < 0) continue;
    for (const std::vector<Outcome>* outcomes : outcome_lists(pathway.steps[s]))
      for (const Outcome& outcome : *outcomes)
        if (outcome.next.kind == Next::Kind::exit) return true;
  }
  return false;
}

bool must_fit_by_class(const Program& program) {
  for (const Job& job : program.jobs) {
    if (job.at_close != AtClose::do_not_start || job.missed) continue;
    for (int p = job.first_piece; p < job.first_piece + job.pieces; ++p) {
      const Piece& piece = program.pieces[static_cast<std::size_t>(p)];
      for (int k = piece.first_part; k < piece.first_part + piece.parts; ++k)
        if (program.parts[static_cast<std::size_t>(k)].draw.by_class >= 0) return true;
    }
  }
  return false;
}

}  // namespace

Shapes::Shapes(const Pathway& pathway, const Program& program, const Analysis& analysis)
    : pathway_(pathway), program_(program), analysis_(analysis), ways_(pathway, program) {
  if (a_branch_can_end_it(pathway, program)) least_ = analyse_least(program, pathway.run.weeks.value_or(usual_weeks));
  if (analysis.defined && must_fit_by_class(program)) class_visits_ = class_visits(program);
}

RuleSubject Shapes::subject(const Before* before) const {
  return {pathway_,
          program_,
          analysis_,
          ways_,
          before,
          least_ ? &*least_ : nullptr,
          class_visits_ ? &*class_visits_ : nullptr};
}

}  // namespace refpath
