// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "refpath/checks/likely_route.hpp"
#include "refpath/checks/whole_words.hpp"
#include "refpath/checks/words.hpp"

namespace refpath {
namespace {

// A word of its name or label says that it is done there, `ot_assessment`, not that it is done again, `reassess`; and
// it is not what is made of an assessment, nor somebody else's.
bool is_called_assessment(const Step& step) {
  const std::string text = step.name + " " + step.label;
  const auto any = [&text](std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(), [&text](const char* word) { return has_word(text, word); });
  };
  return any({"assess", "assesses", "assessed", "assessing", "assessment", "assessments"}) &&
         !any({"letter", "letters", "report", "reports", "result", "results", "form", "forms", "carer", "carers"});
}

// Where no step of a file tells contact time apart, whoever works in it may see the person.
bool tells_contact(const Pathway& pathway) {
  if (!pathway.clinics.empty()) return true;
  return std::any_of(pathway.steps.begin(), pathway.steps.end(), [](const Step& step) {
    return std::any_of(step.work.begin(), step.work.end(), [](const Work& work) {
      return std::any_of(work.times.begin(), work.times.end(),
                         [](const KindTime& part) { return part.kind == TimeKind::contact; });
    });
  });
}

// The practitioners who work in it, sorted.
std::vector<int> roles_at_work(const Pathway& pathway, const Step& step) {
  std::vector<int> roles;
  for (const Work& work : step.work)
    for (const int role : work.roles)
      if (pathway.roles[static_cast<std::size_t>(role)].who == Who::practitioner) roles.push_back(role);
  std::sort(roles.begin(), roles.end());
  return roles;
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
  const bool contact_is_told = tells_contact(pathway);
  std::vector<Assessment> all;
  for (int s = 0; s < static_cast<int>(pathway.steps.size()); ++s) {
    if (!is_called_assessment(pathway.steps[static_cast<std::size_t>(s)])) continue;
    std::vector<int> roles = contact_is_told ? roles_in_contact(subject, s)
                                             : roles_at_work(pathway, pathway.steps[static_cast<std::size_t>(s)]);
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
          fmt::format("{} {} at '{}' who was assessed by {} at '{}' before", listed(names_of(pathway, later.roles)),
                      later.roles.size() == 1 ? "assesses" : "assess", second.name,
                      listed(names_of(pathway, earlier.roles)), first.name),
          "ask what the second asks that the first did not; a joint visit, or a shared record, may spare one of them"));
      found.back().related.push_back({first.at, "the assessment before"});
      break;
    }
  return found;
}

}  // namespace refpath
