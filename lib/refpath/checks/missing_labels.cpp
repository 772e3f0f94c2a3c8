// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cctype>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// What stands for a label that is left out.
std::string made_of(const std::string& name) {
  std::string text;
  for (const char c : name) text += c == '_' ? ' ' : c;
  if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
  return text;
}

// A word makes a good label by itself; initials (`gp`) and several words do not.
bool reads_badly(const std::string& name) {
  return name.find('_') != std::string::npos || (name.size() > 1 && name.find_first_of("aeiouy") == std::string::npos);
}

// A sketch has no labels, and needs none. Where most have one, the others were forgotten.
constexpr std::size_t least_labelled = 3;

template <class Things>
void look(const Things& things, const char* what, Diagnostics& found) {
  std::vector<const typename Things::value_type*> without;
  std::size_t labelled = 0;
  for (const auto& thing : things) {
    if (thing.label != made_of(thing.name)) {
      ++labelled;
    } else if (reads_badly(thing.name)) {
      without.push_back(&thing);
    }
  }
  if (without.empty() || labelled < least_labelled || labelled < 2 * without.size()) return;
  std::vector<std::string> names;
  names.reserve(without.size());
  for (const auto* thing : without) names.push_back(thing->name);
  found.push_back(
      finding(without.front()->at,
              fmt::format("{} of the {} {} have a label, but not {}", labelled, things.size(), what, listed(names)),
              fmt::format("write what people call it: `label: ..`; without one, tables and maps say '{}'",
                          without.front()->label)));
  for (std::size_t i = 1; i < without.size(); ++i) found.back().related.push_back({without[i]->at, "and this one"});
}

}  // namespace

Diagnostics missing_labels(const RuleSubject& subject) {
  Diagnostics found;
  look(subject.pathway.steps, "steps", found);
  look(subject.pathway.roles, "roles", found);
  look(subject.pathway.exits, "exits", found);
  return found;
}

}  // namespace refpath
