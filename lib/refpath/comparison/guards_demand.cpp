// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/guards_demand.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/measures/names.hpp"

namespace refpath {

namespace {

/// Referrals a week of the source of this name.
double rate_of(const Pathway& pathway, const std::string& source) {
  for (const Source& one : pathway.demand->sources)
    if (one.name == source) return one.referrals.value.per_week;
  return 0;
}

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
  const auto &before = from.pathway.demand->sources, &after = to.pathway.demand->sources;
  if (before.size() == 1 && after.size() == 1) return;
  const auto tell = [&](const Source& source) {
    const double was = rate_of(from.pathway, source.name), is = rate_of(to.pathway, source.name);
    if (!differ(was, is)) return;
    warnings.push_back(differs(
        fmt::format("{}: {:.4g} referrals a week from {} instead of {:.4g}", to.name, is, label_of(source), was)));
  };
  for (const Source& source : before) tell(source);
  for (const Source& source : after) {
    const bool told =
        std::any_of(before.begin(), before.end(), [&source](const Source& other) { return other.name == source.name; });
    if (!told) tell(source);
  }
}

/// The share of all referrals with this value of the attribute.
double share_of(const Pathway& pathway, std::size_t attribute, std::size_t value) {
  const double all = referrals_per_week(*pathway.demand);
  double share = 0;
  for (const Source& source : pathway.demand->sources) {
    double of_source = pathway.attributes[attribute].values[value].share.value;
    for (const auto& with : source.with)
      if (with.attribute == static_cast<int>(attribute)) of_source = with.shares[value].value;
    share += of_source * (all > 0 ? source.referrals.value.per_week / all
                                  : 1.0 / static_cast<double>(pathway.demand->sources.size()));
  }
  return share;
}

template <class Things>
std::size_t place_of(const Things& things, const std::string& name) {
  return static_cast<std::size_t>(
      std::find_if(things.begin(), things.end(), [&name](const auto& thing) { return thing.name == name; }) -
      things.begin());
}

/// Of attributes that both have.
void guard_attributes(const Variant& from, const Variant& to, Diagnostics& warnings) {
  for (std::size_t a = 0; a < to.pathway.attributes.size(); ++a) {
    const Attribute& attribute = to.pathway.attributes[a];
    const std::size_t before = place_of(from.pathway.attributes, attribute.name);
    if (before == from.pathway.attributes.size()) continue;
    const auto& values_before = from.pathway.attributes[before].values;
    for (std::size_t v = 0; v < attribute.values.size(); ++v) {
      const std::size_t value = place_of(values_before, attribute.values[v].name);
      const double was = value < values_before.size() ? share_of(from.pathway, before, value) : 0;
      const double is = share_of(to.pathway, a, v);
      if (!differ(was, is)) continue;
      warnings.push_back(
          differs(fmt::format("{}: {:.3g} % of the referrals have {} {}, instead of {:.3g} %", to.name, 100 * is,
                              in_words(attribute.name), in_words(attribute.values[v].name), 100 * was)));
      break;  // the other shares differ because this one does
    }
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

bool differ(double a, double b) {
  return std::abs(a - b) > 1e-9 * std::max(std::abs(a), std::abs(b));
}

void guard_demand(const Variant& from, const Variant& to, Diagnostics& warnings) {
  const double before = from.analysis.referrals_per_week;
  const double after = to.analysis.referrals_per_week;
  if (differ(after, before))
    warnings.push_back(differs(fmt::format("{}: {:.4g} referrals a week instead of {:.4g}", to.name, after, before)));
  if (!from.pathway.demand || !to.pathway.demand) return;
  guard_sources(from, to, warnings);
  guard_attributes(from, to, warnings);
}

}  // namespace refpath
