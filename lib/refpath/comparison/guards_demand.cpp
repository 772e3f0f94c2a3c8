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

/// A value of an attribute that not the same share of the referrals has in both.
struct OtherShare {
  std::string value;
  double before = 0, after = 0;
  bool is_new = false, is_gone = false;  ///< Only one of the two knows such a value.
};

/// Of an attribute that both have; `a` and `b`: its places.
std::vector<OtherShare> other_shares(const Pathway& from, std::size_t a, const Pathway& to, std::size_t b) {
  const auto &before = from.attributes[a].values, &after = to.attributes[b].values;
  std::vector<OtherShare> found;
  for (std::size_t v = 0; v < before.size(); ++v) {
    const std::size_t partner = place_of(after, before[v].name);
    const bool is_gone = partner == after.size();
    const double was = share_of(from, a, v), is = is_gone ? 0 : share_of(to, b, partner);
    if (is_gone || differ(was, is)) found.push_back({before[v].name, was, is, false, is_gone});
  }
  for (std::size_t v = 0; v < after.size(); ++v)
    if (place_of(before, after[v].name) == before.size())
      found.push_back({after[v].name, 0, share_of(to, b, v), true, false});
  return found;
}

/// Of an attribute by its name; empty where it is not in both, or nothing is known of the referrals.
std::vector<OtherShare> other_shares(const Pathway& from, const Pathway& to, const std::string& attribute) {
  const std::size_t a = place_of(from.attributes, attribute), b = place_of(to.attributes, attribute);
  if (!from.demand || !to.demand || a == from.attributes.size() || b == to.attributes.size()) return {};
  return other_shares(from, a, to, b);
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

bool differ(double a, double b) {
  return std::abs(a - b) > 1e-9 * std::max(std::abs(a), std::abs(b));
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
