// SPDX-License-Identifier: Apache-2.0
#include "refpath/model/demand_differences.hpp"

#include <algorithm>
#include <cmath>

#include "refpath/model/sources.hpp"

namespace refpath {

namespace {

const Source* source_of(const Pathway& pathway, const std::string& name) {
  for (const Source& one : pathway.demand->sources)
    if (one.name == name) return &one;
  return nullptr;
}

double rate_of(const Source* source) {
  return source == nullptr ? 0 : source->referrals.value.per_week;
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

}  // namespace

bool differ(double a, double b) {
  return std::abs(a - b) > 1e-9 * std::max(std::abs(a), std::abs(b));
}

std::vector<OtherRate> other_rates(const Pathway& from, const Pathway& to) {
  const auto &before = from.demand->sources, &after = to.demand->sources;
  std::vector<OtherRate> found;
  const auto compare = [&found](const Source* was, const Source* is) {
    if (differ(rate_of(was), rate_of(is)))
      found.push_back({is == nullptr ? was : is, rate_of(was), rate_of(is), is == nullptr});
  };
  if (before.size() == 1 && after.size() == 1) {
    compare(&before.front(), &after.front());
    return found;
  }
  // Who sends the referrals of an only source without a name is not known.
  if (has_no_name(*from.demand, before.front()) || has_no_name(*to.demand, after.front())) return found;
  for (const Source& source : before) compare(&source, source_of(to, source.name));
  for (const Source& source : after)
    if (source_of(from, source.name) == nullptr) compare(nullptr, &source);
  return found;
}

std::vector<OtherShare> other_shares(const Pathway& from, const Pathway& to, const std::string& attribute) {
  const std::size_t a = place_of(from.attributes, attribute), b = place_of(to.attributes, attribute);
  if (!from.demand || !to.demand || a == from.attributes.size() || b == to.attributes.size()) return {};
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

}  // namespace refpath
