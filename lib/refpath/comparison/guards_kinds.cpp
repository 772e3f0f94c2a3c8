// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/guards_kinds.hpp"

#include <fmt/format.h>

#include "refpath/comparison/guards_demand.hpp"
#include "refpath/comparison/time_scale.hpp"
#include "refpath/measures/names.hpp"
#include "refpath/measures/spec.hpp"

namespace refpath {

Diagnostics guard_kinds(const Comparison& comparison, const Pairing& pairing) {
  Diagnostics warnings;
  const Difference* all = find(pairing.differences, "elapsed");
  if (all == nullptr || !all->simulated || all->verdict == Verdict::worse) return warnings;
  const auto variant = [&comparison](int index) -> const Variant& {
    return comparison.variants[static_cast<std::size_t>(index)];
  };
  const Variant &from = variant(pairing.from), &to = variant(pairing.to);
  for (const Attribute& attribute : from.pathway.attributes) {
    if (!other_people(from, to, attribute.name).empty()) continue;
    for (const AttributeValue& value : attribute.values) {
      const Difference* one = find(pairing.subgroups, subgroup_key("elapsed", attribute.name, value.name));
      if (one == nullptr || !one->simulated || one->verdict != Verdict::worse) continue;
      warnings.push_back(
          guard("guard-kind",
                fmt::format("{}: people with {} '{}' take {} longer to the end", to.name, in_words(attribute.name),
                            in_words(value.name), time_in_words(one->simulated->mean, one->longest())),
                "an average that improves may leave some people behind; see what the redesign does to them"));
    }
  }
  return warnings;
}

}  // namespace refpath
