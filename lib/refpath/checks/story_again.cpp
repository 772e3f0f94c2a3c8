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

// How often it is told on a route, where, and what makes it too often.
struct Telling {
  int count;
  double told = 0;
  std::vector<std::string> names;
  const Location* too_often = nullptr;

  void add(const std::vector<CountMark>& marks, const std::string& name, const Location& at) {
    double here = 0;
    for (const CountMark& mark : marks)
      if (mark.count == count) here += mark.amount.value;
    if (here <= 0) return;
    told += here;
    if (names.empty() || names.back() != name) names.push_back(name);
    if (told > most_told && too_often == nullptr) too_often = &at;
  }
};

Telling telling(const Pathway& pathway, const LikelyRoute& route, int count) {
  Telling of_count{count, 0, {}, nullptr};
  for (std::size_t i = 0; i < route.steps.size(); ++i) {
    const Step& step = pathway.steps[static_cast<std::size_t>(route.steps[i])];
    const LikelyRoute::On& on = route.on[i];
    if (!on.missed) of_count.add(step.counts, step.name, step.at);
    if (on.outcome != nullptr) of_count.add(on.outcome->counts, step.name, on.outcome->at);
  }
  const Exit& exit = pathway.exits[static_cast<std::size_t>(route.exit)];
  of_count.add(exit.counts, exit.name, exit.at);
  return of_count;
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
    const Telling made = telling(pathway, *route, count);
    if (made.too_often == nullptr) continue;
    found.push_back(finding(
        *made.too_often,
        fmt::format("on the likeliest route, to '{}', the story is told {:.3g} times: at {}",
                    pathway.exits[static_cast<std::size_t>(route->exit)].name, made.told, listed(made.names)),
        "let what was told once be read by the next, or let the same person go on; then take it out of `counts` here"));
  }
  return found;
}

}  // namespace refpath
