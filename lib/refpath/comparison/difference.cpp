// SPDX-License-Identifier: Apache-2.0
#include "refpath/comparison/difference.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace refpath {

namespace {

bool starts_with(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

/// Whether a variant that lacks the measure has 0 of it: nothing a week is known to be 0 where it is not said how many
/// come. `both`: both say so.
bool is_zero(const std::string& key, const Record& there, bool both) {
  const bool weekly = starts_with(key, "hours.") || starts_with(key, "cost.") || key == "fees";
  return (both || !weekly) && counts_as_zero(key, there);
}

/// Zero, in the manner of `like`.
Estimate zero_like(const Estimate& like) {
  Estimate zero = like;
  zero.exact = 0;
  zero.why_not_exact.reset();
  zero.sd.reset();
  zero.percentiles.clear();
  std::fill(zero.by_year.begin(), zero.by_year.end(), 0.0);
  if (zero.simulated) {
    Ratio ratio;
    ratio.defined = true;
    ratio.interval.n = like.simulated->interval.n;
    ratio.linearised.assign(like.simulated->linearised.size(), 0.0);
    zero.simulated = std::move(ratio);
  }
  return zero;
}

/// The value of a year in `a` minus that of a year in `b`, `shift` replications on: another year's luck.
std::optional<PredictionInterval> yearly(const Estimate& a, const Estimate& b, std::size_t shift) {
  const std::size_t n = a.by_year.size();
  if (n < fewest_years || b.by_year.size() != n) return std::nullopt;
  std::vector<double> values(n);
  for (std::size_t i = 0; i < n; ++i) values[i] = a.by_year[i] - b.by_year[(i + shift) % n];
  const PredictionInterval interval = prediction_interval(std::move(values));
  if (!interval.defined) return std::nullopt;
  return interval;
}

void judge(Difference& difference, const DifferenceSettings& settings) {
  if (difference.better == Better::neither || !difference.before) return;
  const auto worth = worth_in(difference.unit, settings.worth, *difference.before, difference.after.value_or(0));
  const auto bounds = difference.bounds();
  if (!worth || !bounds) return;
  if (settings.same_definition) {
    difference.verdict = Verdict::no_difference;
    return;
  }
  const double low = bounds->low, high = bounds->high;
  if (!difference.exact && low == 0 && high == 0) {
    difference.verdict = Verdict::no_difference_seen;
    return;
  }
  difference.verdict = difference.better == Better::more ? verdict(low, high, *worth) : verdict(-high, -low, *worth);
}

/// Shares of a whole differ by 100 points at most.
template <class Range>
void cut(const Estimate& of, Range& range) {
  if (of.unit != "share" || starts_with(of.key, "load.")) return;
  range.low = std::max(range.low, -1.0);
  range.high = std::min(range.high, 1.0);
}

/// `a` - `b`; nothing where they differ by rounding only.
double without_dust(double a, double b) {
  constexpr double rounding = 1e-9;
  return std::abs(a - b) <= rounding * std::max(std::abs(a), std::abs(b)) ? 0 : a - b;
}

/// `minuend` minus `subtrahend`, which are of one measure; `same`: and of one definition.
Difference subtract(const Estimate& minuend, const Estimate& subtrahend, double level, bool same) {
  Difference difference;
  difference.key = minuend.key;
  difference.to_key = minuend.key;
  difference.unit = minuend.unit;
  difference.label = minuend.label;
  difference.of = minuend.of;
  difference.better = minuend.better;
  if (minuend.exact && subtrahend.exact) {
    difference.exact = without_dust(*minuend.exact, *subtrahend.exact);
  } else {
    difference.why_not_exact = minuend.exact ? subtrahend.why_not_exact : minuend.why_not_exact;
  }
  if (minuend.simulated && subtrahend.simulated) {
    difference.simulated = paired_difference(*minuend.simulated, *subtrahend.simulated, level);
    difference.year = yearly(minuend, subtrahend, 1);
    difference.same_year = yearly(minuend, subtrahend, 0);
    cut(minuend, *difference.simulated);
    if (difference.year) cut(minuend, *difference.year);
    if (difference.same_year) cut(minuend, *difference.same_year);
  } else {
    difference.not_simulated = minuend.not_simulated.empty() ? subtrahend.not_simulated : minuend.not_simulated;
  }
  if (same && difference.simulated) {  // whatever the luck
    difference.exact = 0;
    difference.simulated->sure = true;
    difference.why_not_exact.reset();
  } else if (difference.simulated && !difference.simulated->known()) {
    difference.simulated.reset();
    difference.not_simulated = "one run gives no interval";
  }
  return difference;
}

Difference change(const Estimate& from, const Estimate& to, const DifferenceSettings& settings) {
  Difference difference = subtract(to, from, 0.95, settings.same_definition);
  difference.key = from.key;
  difference.label = from.label;
  difference.of = both_labels(from.of, to.of);
  difference.before = from.best();
  difference.after = to.best();
  judge(difference, settings);
  return difference;
}

Difference freed(const Estimate& from, const Estimate& to, bool headline, const DifferenceSettings& settings) {
  Difference difference = subtract(from, to, headline ? settings.adjusted_level : 0.95, settings.same_definition);
  difference.key = "freed." + from.key.substr(from.key.find('.') + 1);
  difference.to_key = difference.key;
  difference.better = Better::more;
  difference.label = fmt::format(fmt::runtime(measure_kind("freed.<role or group>").label), from.of);
  difference.before = from.best();
  difference.after = to.best();
  difference.adjusted = headline;
  judge(difference, settings);
  return difference;
}

/// Calls visit(from, to) for each measure of either record, in the order of `from` and then of what only `to` has.
/// `both`: both say how many referrals come.
template <class Visit>
void for_each_match(const Record& from, const Record& to, const StepMatches& matches, bool both, const Visit& visit) {
  for (const auto& estimate : from.estimates) {
    const std::string key = matches.key_in_to(estimate.key);
    if (key.empty()) continue;
    const Estimate* other = to.find(key);
    if (other != nullptr) {
      if (other->unit == estimate.unit) visit(estimate, *other);  // not of two currencies
    } else if (is_zero(key, to, both)) {
      Estimate zero = zero_like(estimate);
      zero.key = key;
      visit(estimate, zero);
    }
  }
  for (const auto& estimate : to.estimates) {
    const std::string key = matches.key_in_from(estimate.key);
    if (key.empty() || from.find(key) != nullptr || !is_zero(key, from, both)) continue;
    Estimate zero = zero_like(estimate);
    zero.key = key;
    visit(zero, estimate);
  }
}

}  // namespace

bool counts_as_zero(const std::string& key, const Record& there) {
  if (starts_with(key, "hours.") || starts_with(key, "cost.") || key == "fees") return true;
  const std::size_t at = key.find('@');
  for (const char* elsewhere : {"left@", "full@", "tried_out@"})
    if (starts_with(key, elsewhere)) return there.find("visits" + key.substr(at)) != nullptr;
  return starts_with(key, "time.") && at == key.npos && key.find('.', 5) == key.npos;
}

std::optional<double> Difference::best() const {
  if (exact) return exact;
  if (simulated) return simulated->mean;
  return std::nullopt;
}

std::optional<Difference::Bounds> Difference::bounds() const {
  if (exact) return Bounds{*exact, *exact};
  if (simulated) return Bounds{simulated->low, simulated->high};
  return std::nullopt;
}

std::vector<Difference> differences(const Record& from, const Record& to, const std::vector<Party>& headline,
                                    const DifferenceSettings& settings, const StepMatches& matches) {
  std::vector<Difference> found;
  const bool both = !settings.one_demand;
  for_each_match(from, to, matches, both, [&](const Estimate& a, const Estimate& b) {
    if (!starts_with(a.key, "hours.")) return;
    const std::string_view name = std::string_view(a.key).substr(6);
    const bool in_headline =
        std::any_of(headline.begin(), headline.end(), [name](const Party& party) { return party.key == name; });
    found.push_back(freed(a, b, in_headline, settings));
  });
  for_each_match(from, to, matches, both,
                 [&](const Estimate& a, const Estimate& b) { found.push_back(change(a, b, settings)); });
  return found;
}

const Difference* find(const std::vector<Difference>& differences, std::string_view key) {
  for (const auto& difference : differences) {
    if (difference.key == key) return &difference;
  }
  return nullptr;
}

}  // namespace refpath
