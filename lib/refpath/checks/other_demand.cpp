// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/model/demand_differences.hpp"

namespace refpath {
namespace {

constexpr const char* help =
    "part of the difference in hours is then a difference in demand: leave it as it is before the redesign, unless "
    "that "
    "is the point";

// "" where there is one source, else " from 'gps'".
std::string from_whom(const Pathway& pathway, const Source& source) {
  return pathway.demand->sources.size() == 1 ? "" : fmt::format(" from '{}'", source.name);
}

}  // namespace

Diagnostics other_demand(const RuleSubject& subject) {
  if (subject.before == nullptr) return {};
  const Pathway &before = subject.before->current.pathway, &after = subject.pathway;
  if (!before.demand && !after.demand) return {};
  if (!before.demand || !after.demand)
    return {finding(after.demand ? after.demand->at : after.at,
                    fmt::format("only the pathway {} says how many referrals come, so that hours a week cannot be "
                                "compared",
                                after.demand ? "of the redesign" : "before the redesign"),
                    "write the same `demand` in both")};
  Diagnostics found;
  for (const OtherRate& other : other_rates(before, after)) {
    const Pathway& of = other.is_gone ? before : after;
    found.push_back(finding(other.is_gone ? after.demand->at : other.source->referrals.at,
                            fmt::format("{:.4g} referrals a week come{} instead of {:.4g} before the redesign",
                                        other.after, from_whom(of, *other.source), other.before),
                            help));
  }
  for (const Attribute& attribute : after.attributes) {
    const std::vector<OtherShare> others = other_shares(before, after, attribute.name);
    if (others.empty()) continue;
    const OtherShare& one = others.front();  // the other shares differ because this one does
    found.push_back(
        finding(attribute.at,
                fmt::format("{:.3g} % of the referrals have {} '{}' instead of {:.3g} % before the redesign",
                            100 * one.after, attribute.name, one.value, 100 * one.before),
                help));
  }
  return found;
}

}  // namespace refpath
