// SPDX-License-Identifier: Apache-2.0
#include "refpath/checks/times_done.hpp"

#include <algorithm>

#include "refpath/checks/alike_classes.hpp"
#include "refpath/checks/staff.hpp"

namespace refpath {

namespace {

std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

bool is_of(const AlikeClasses& alike, int referral_class) {
  return alike.classes.empty() || alike.classes[at(referral_class)] != 0;
}

double repeats(const RuleSubject& subject, int step, int referral_class) {
  const auto& repeat = subject.pathway.steps[at(step)].repeat;
  return repeat ? subject.ways.value_of(repeat->times, referral_class) : 1;
}

// Visits by repeats for those of these classes.
double done_for(const RuleSubject& subject, int step, const AlikeClasses& alike) {
  double done = 0;
  for (int c = 0; c < subject.program.classes; ++c)
    if (is_of(alike, c)) done += (*subject.class_visits)[at(step)][at(c)] * repeats(subject, step, c);
  return done;
}

// The average over all who may come there.
double mean_repeats(const RuleSubject& subject, int step) {
  double repeated = 0, all = 0;
  for (int c = 0; c < subject.program.classes; ++c) {
    if (!subject.ways.comes(step, c)) continue;
    const double share = class_share(subject.program, c);
    repeated += share * repeats(subject, step, c);
    all += share;
  }
  return all > 0 ? repeated / all : 1;
}

}  // namespace

std::vector<TimesDone> times_done(const RuleSubject& subject, int step, const std::vector<const Piece*>& pieces) {
  const std::vector<AlikeClasses> groups = alike_classes(subject.program, pieces);
  const double visits = subject.analysis.defined ? subject.analysis.visits[at(step)].mean : 0;
  std::vector<TimesDone> done;
  if (visits <= 0) {
    for (const AlikeClasses& alike : groups) done.push_back({alike.first, alike.share});
  } else if (subject.class_visits == nullptr) {
    done.push_back({groups.front().first, visits * mean_repeats(subject, step)});
  } else {
    for (const AlikeClasses& alike : groups)
      if (const double often = done_for(subject, step, alike); often > 0) done.push_back({alike.first, often});
  }
  return done;
}

}  // namespace refpath
