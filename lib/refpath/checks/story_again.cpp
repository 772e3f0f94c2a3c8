// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/likely_route.hpp"
#include "refpath/checks/whole_words.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// To whoever refers, to whoever takes the referral, and to whoever helps.
constexpr double most_told = 3;

// `story` is a word of its name or label; it is none in "history". More of it may be meant.
bool is_about_the_story(const Count& count) {
  return count.better != Count::Better::more && has_word(count.name + " " + count.label, "story");
}

double told_at(const std::vector<CountMark>& marks, int count) {
  double told = 0;
  for (const CountMark& mark : marks)
    if (mark.count == count) told += mark.amount.value;
  return told;
}

}  // namespace

Diagnostics story_again(const RuleSubject& subject) {
  const Pathway& pathway = subject.pathway;
  std::optional<LikelyRoute> route;
  Diagnostics found;
  for (int count = 0; count < static_cast<int>(pathway.counts.size()); ++count) {
    if (!is_about_the_story(pathway.counts[static_cast<std::size_t>(count)])) continue;
    if (!route) route = likely_route(subject);
    if (!route) return found;
    double told = 0;
    const Step* too_often = nullptr;
    std::vector<std::string> names;
    for (const int index : route->steps) {
      const Step& step = pathway.steps[static_cast<std::size_t>(index)];
      const double here = told_at(step.counts, count);
      if (here <= 0) continue;
      told += here;
      names.push_back(step.name);
      if (told > most_told && too_often == nullptr) too_often = &step;
    }
    if (too_often == nullptr) continue;
    found.push_back(finding(
        too_often->at,
        fmt::format("on the likeliest route, to '{}', the story is told {:.3g} times: at {}",
                    pathway.exits[static_cast<std::size_t>(route->exit)].name, told, listed(names)),
        "let what was told once be read by the next, or let the same person go on; then take it out of `counts` here"));
  }
  return found;
}

}  // namespace refpath
