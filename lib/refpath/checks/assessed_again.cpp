// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "refpath/checks/likely_route.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// "assess" begins a word of its name or label: `ot_assessment`, not `reassess`, which says that it is done again.
bool is_called_assessment(const Step& step) {
  std::string text = step.name + " " + step.label;
  for (std::size_t i = 0; i < text.size(); ++i) {
    text[i] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[i])));
    if (text[i] == '_' || text[i] == '-') text[i] = ' ';
  }
  return text.rfind("assess", 0) == 0 || text.find(" assess") != std::string::npos;
}

bool leads(const Ways& ways, int from, int to) {
  for (int c = 0; c < ways.classes(); ++c)
    if (ways.comes(from, c) && ways.after(from, c)[static_cast<std::size_t>(to)] != 0) return true;
  return false;
}

std::vector<std::string> names_of(const Pathway& pathway, const std::vector<int>& roles) {
  std::vector<std::string> names;
  names.reserve(roles.size());
  for (const int role : roles) names.push_back(pathway.roles[static_cast<std::size_t>(role)].name);
  return names;
}

}  // namespace

Diagnostics assessed_again(const RuleSubject& subject) {
  const Pathway& pathway = subject.pathway;
  struct Assessment {
    int step;
    std::vector<int> roles;
  };
  std::vector<Assessment> all;
  for (int s = 0; s < static_cast<int>(pathway.steps.size()); ++s) {
    if (!is_called_assessment(pathway.steps[static_cast<std::size_t>(s)])) continue;
    std::vector<int> roles = roles_in_contact(subject, s);
    if (!roles.empty()) all.push_back({s, std::move(roles)});
  }
  Diagnostics found;
  for (const Assessment& later : all)
    for (const Assessment& earlier : all) {
      std::vector<int> both;
      std::set_intersection(earlier.roles.begin(), earlier.roles.end(), later.roles.begin(), later.roles.end(),
                            std::back_inserter(both));
      if (!both.empty() || !leads(subject.ways, earlier.step, later.step)) continue;
      if (later.step < earlier.step && leads(subject.ways, later.step, earlier.step)) continue;  // told at the other
      const Step& first = pathway.steps[static_cast<std::size_t>(earlier.step)];
      const Step& second = pathway.steps[static_cast<std::size_t>(later.step)];
      found.push_back(finding(
          second.at,
          fmt::format("{} assesses at '{}' who was assessed by {} at '{}' before",
                      listed(names_of(pathway, later.roles)), second.name, listed(names_of(pathway, earlier.roles)),
                      first.name),
          "ask what the second asks that the first did not; a joint visit, or a shared record, may spare one of them"));
      found.back().related.push_back({first.at, "the assessment before"});
      break;
    }
  return found;
}

}  // namespace refpath
