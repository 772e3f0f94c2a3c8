// SPDX-License-Identifier: Apache-2.0
// The same measures of the referrals of each kind: each value of each attribute.
#include <algorithm>

#include <fmt/format.h>

#include "refpath/measures/names.hpp"
#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

/// All that can be said of the referrals of a kind; cells and histograms are still those of all referrals.
Specs per_referral(const Measured& subject) {
  Specs specs;
  add_hours(subject, specs);
  add_journey(subject, specs);
  add_people(subject, specs);
  specs.erase(std::remove_if(specs.begin(), specs.end(), [](const Spec& spec) { return !spec.kind->by_subgroup; }),
              specs.end());
  return specs;
}

void shift(Sum& sum, int offset) {
  for (Sum::Term& term : sum.terms) term.cell += offset;
}

}  // namespace

std::string subgroup_key(std::string_view key, std::string_view attribute, std::string_view value) {
  return fmt::format("{}[{}={}]", key, attribute, value);
}

Specs subgroup_specs(const Measured& subject) {
  Specs all;
  std::size_t subgroup = 0;
  for (std::size_t a = 0; a < subject.program.attributes.size(); ++a) {
    const ProgramAttribute& lowered = subject.program.attributes[a];
    const Attribute& attribute = subject.pathway.attributes[static_cast<std::size_t>(lowered.attribute)];
    for (int v = 0; v < lowered.values; ++v, ++subgroup) {
      const std::string& value = attribute.values[static_cast<std::size_t>(v)].name;
      const Analysis analysis =
          analyse_subgroup(subject.program, static_cast<int>(a), v, static_cast<int>(subject.weeks));
      const Measured part{subject.pathway, subject.program, analysis, subject.sample, subject.layout, subject.weeks};
      for (Spec& spec : per_referral(part)) {
        const std::string_view pattern = spec.kind->pattern;
        spec.key = subgroup_key(spec.key, attribute.name, value);
        spec.label = fmt::format("{} ({}: {})", spec.label, in_words(attribute.name), in_words(value));
        spec.histogram = nullptr;
        if (subject.sample != nullptr) {
          const int first = subject.layout.subgroups[subgroup].first;
          shift(spec.numerator, first);
          shift(spec.denominator, first);
          if (spec.squares >= 0) spec.squares += first;
          const Histograms& histograms = subject.sample->histograms;
          if (pattern == "elapsed") spec.histogram = &histograms.subgroup_elapsed[subgroup];
          if (pattern == "wait") spec.histogram = &histograms.subgroup_wait[subgroup];
        }
        all.push_back(std::move(spec));
      }
    }
  }
  return all;
}

}  // namespace refpath
