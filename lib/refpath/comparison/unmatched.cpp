// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/unmatched.hpp"

#include <algorithm>

#include "refpath/measures/names.hpp"

namespace refpath {

namespace {

template <class Thing>
std::string label_in(const Thing& thing) {
  return label_of(thing.name, thing.label);
}
std::string label_in(const Milestone& milestone) {
  return in_words(milestone.name);
}
std::string label_in(const Attribute& attribute) {
  return in_words(attribute.name);
}

template <class Things>
void list_unmatched(const char* what, const Things& here, const Things& there, std::vector<Unmatched>& list) {
  for (const auto& thing : here) {
    const bool matched =
        std::any_of(there.begin(), there.end(), [&thing](const auto& other) { return other.name == thing.name; });
    if (!matched) list.push_back({what, thing.name, label_in(thing)});
  }
}

/// Sources have names only where there are several.
std::vector<Source> sources(const Pathway& pathway, const Pathway& other) {
  const bool several =
      (pathway.demand && pathway.demand->sources.size() > 1) || (other.demand && other.demand->sources.size() > 1);
  return pathway.demand && several ? pathway.demand->sources : std::vector<Source>();
}

}  // namespace

std::vector<Unmatched> unmatched(const Pathway& here, const Pathway& there) {
  std::vector<Unmatched> list;
  list_unmatched("source", sources(here, there), sources(there, here), list);
  list_unmatched("attribute", here.attributes, there.attributes, list);
  list_unmatched("role", here.roles, there.roles, list);
  list_unmatched("place", here.places, there.places, list);
  list_unmatched("meeting", here.meetings, there.meetings, list);
  list_unmatched("clinic", here.clinics, there.clinics, list);
  const StepMatches matches(here, there);
  for (const auto& step : here.steps)
    if (matches.step_in_to(step.name).empty()) list.push_back({"step", step.name, label_in(step)});
  list_unmatched("exit", here.exits, there.exits, list);
  list_unmatched("milestone", here.milestones, there.milestones, list);
  list_unmatched("target", here.targets, there.targets, list);
  list_unmatched("count", here.counts, there.counts, list);
  return list;
}

}  // namespace refpath
