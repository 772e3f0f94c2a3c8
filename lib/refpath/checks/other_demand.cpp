// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "refpath/checks/rules.hpp"
#include "refpath/checks/words.hpp"
#include "refpath/model/demand_differences.hpp"

namespace refpath {
namespace {

constexpr const char* help =
    "part of the difference in hours is then a difference in demand: leave it as it is before the redesign, unless "
    "that is the point";

std::string come_instead(double after, const std::string& from_whom, double before) {
  return fmt::format("{:.4g} referrals a week come{} instead of {:.4g} before the redesign", after, from_whom, before);
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
  const bool one_each = before.demand->sources.size() == 1 && after.demand->sources.size() == 1;
  for (const OtherRate& other : other_rates(before, after))
    found.push_back(finding(
        other.is_gone ? after.demand->at : other.source->referrals.at,
        come_instead(other.after, one_each ? "" : fmt::format(" from '{}'", other.source->name), other.before), help));
  const double all_before = referrals_per_week(*before.demand), all_after = referrals_per_week(*after.demand);
  if (found.empty() && differ(all_before, all_after))
    found.push_back(finding(after.demand->at, come_instead(all_after, "", all_before), help));
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
