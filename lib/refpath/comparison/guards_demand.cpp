// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/guards_demand.hpp"

#include <fmt/format.h>

#include "refpath/measures/names.hpp"
#include "refpath/model/demand_differences.hpp"

namespace refpath {

namespace {

std::string label_of(const Source& source) {
  return source.label.empty() ? readable(source.name) : source.label;
}

Diagnostic differs(std::string message) {
  return guard("guard-demand", std::move(message),
               "part of the difference in hours is a difference in demand; give both the same, unless that is the "
               "point");
}

/// Where there are several, the same number in all may come from others.
void guard_sources(const Variant& from, const Variant& to, Diagnostics& warnings) {
  if (from.pathway.demand->sources.size() == 1 && to.pathway.demand->sources.size() == 1) return;
  for (const OtherRate& other : other_rates(from.pathway, to.pathway))
    warnings.push_back(differs(fmt::format("{}: {:.4g} referrals a week from {} instead of {:.4g}", to.name,
                                           other.after, label_of(*other.source), other.before)));
}

/// Of attributes that both have.
void guard_attributes(const Variant& from, const Variant& to, Diagnostics& warnings) {
  for (const Attribute& attribute : to.pathway.attributes) {
    const auto others = other_shares(from.pathway, to.pathway, attribute.name);
    if (others.empty()) continue;
    const OtherShare& one = others.front();  // the other shares differ because this one does
    warnings.push_back(
        differs(fmt::format("{}: {:.3g} % of the referrals have {} {}, instead of {:.3g} %", to.name, 100 * one.after,
                            in_words(attribute.name), in_words(one.value), 100 * one.before)));
  }
}

}  // namespace

Diagnostic guard(const char* code, std::string message, std::string help) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::warning;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.help = std::move(help);
  return diagnostic;
}

void guard_demand(const Variant& from, const Variant& to, Diagnostics& warnings) {
  const double before = from.analysis.referrals_per_week;
  const double after = to.analysis.referrals_per_week;
  if ((before > 0) != (after > 0)) {
    warnings.push_back(
        guard("guard-demand",
              fmt::format("{}: only {} says how many referrals come: hours a week and waits cannot be compared",
                          to.name, before > 0 ? from.name : to.name),
              "add `demand` to both files"));
    return;
  }
  if (differ(after, before))
    warnings.push_back(differs(fmt::format("{}: {:.4g} referrals a week instead of {:.4g}", to.name, after, before)));
  if (!from.pathway.demand || !to.pathway.demand) return;
  guard_sources(from, to, warnings);
  guard_attributes(from, to, warnings);
}

std::string other_people(const Variant& from, const Variant& to, const std::string& attribute) {
  std::vector<std::string> texts;
  for (const OtherShare& one : other_shares(from.pathway, to.pathway, attribute)) {
    const std::string value = in_words(one.value);
    if (one.is_new || one.is_gone) {
      texts.push_back(fmt::format("only {} knows '{}'", one.is_new ? to.name : from.name, value));
    } else {
      texts.push_back(fmt::format("'{}' is {:.3g} % of the referrals in {} and {:.3g} % in {}", value, 100 * one.before,
                                  from.name, 100 * one.after, to.name));
    }
  }
  return fmt::format("{}", fmt::join(texts, ", "));
}

}  // namespace refpath
