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

// Of more than that each would be counted for as long as all classes together are.
constexpr std::size_t most_counted = 16;

// What part of all referrals are of these classes and come to the step.
double share_coming(const RuleSubject& subject, int step, const AlikeClasses& alike) {
  double share = 0;
  for (int c = 0; c < subject.program.classes; ++c)
    if ((alike.classes.empty() || alike.classes[at(c)] != 0) && subject.ways.comes(step, c))
      share += class_share(subject.program, c);
  return share;
}

// How often they repeat it, on average over those who come.
double repeats(const RuleSubject& subject, int step, const AlikeClasses& alike) {
  const auto& repeat = subject.pathway.steps[at(step)].repeat;
  if (!repeat) return 1;
  double times = 0, all = 0;
  for (int c = 0; c < subject.program.classes; ++c) {
    if ((!alike.classes.empty() && alike.classes[at(c)] == 0) || !subject.ways.comes(step, c)) continue;
    const double share = class_share(subject.program, c);
    times += share * subject.ways.value_of(repeat->times, c);
    all += share;
  }
  return all > 0 ? times / all : 1;
}

}  // namespace

std::vector<TimesDone> times_done(const RuleSubject& subject, int step, const std::vector<const Piece*>& pieces) {
  const std::vector<AlikeClasses> groups = alike_classes(subject.program, pieces);
  const double visits = subject.analysis.defined ? subject.analysis.visits[at(step)].mean : 0;
  std::vector<TimesDone> done;
  double all = 0;
  for (const AlikeClasses& alike : groups) all += share_coming(subject, step, alike);
  if (all <= 0 || visits <= 0) {
    for (const AlikeClasses& alike : groups) done.push_back({alike.first, alike.share});
    return done;
  }
  for (const AlikeClasses& alike : groups) {
    double often = visits * share_coming(subject, step, alike) / all;
    if (groups.size() > 1 && groups.size() <= most_counted)
      often = analyse_classes(subject.program, alike.classes).visits[at(step)].mean * alike.share;
    if (often > 0) done.push_back({alike.first, often * repeats(subject, step, alike)});
  }
  return done;
}

}  // namespace refpath
