// SPDX-License-Identifier: Apache-2.0
#include "refpath/measures/measure.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "refpath/measures/spec.hpp"

namespace refpath {

namespace {

constexpr double days_per_second = 1.0 / static_cast<double>(day_ticks);

double total(const std::vector<double>& values) {
  double sum = 0;
  for (const double value : values) sum += value;
  return sum;
}

/// Brings a ratio to the unit of its measure.
void rescale(Ratio& ratio, double scale) {
  ratio.interval.mean *= scale;
  ratio.interval.low *= scale;
  ratio.interval.high *= scale;
  ratio.interval.se *= scale;
  for (auto& value : ratio.linearised) value *= scale;
}

/// Nothing is less than none, and no share of a whole is more than all; a load can be. What is beyond is cut off:
/// intervals are made from a spread and do not know of it.
class Possible {
 public:
  explicit Possible(const Spec& spec)
      : most_(spec.unit == "share" && spec.key.compare(0, 5, "load.") != 0 ? 1 : HUGE_VAL) {}
  template <class Range>
  void cut(Range& range) const {
    range.low = std::clamp(range.low, 0.0, most_);
    range.high = std::clamp(range.high, 0.0, most_);
  }

 private:
  double most_;
};

/// Percentiles of the pooled records. Their intervals are Woodruff's (Confidence intervals for medians and other
/// position measures, J. Am. Stat. Assoc. 47, 1952): the interval of the share below is carried back to the value.
/// Records of one replication depend on each other, so the share's variance carries the design effect that was seen in
/// the mean.
std::vector<Percentile> percentiles(const Histogram& histogram, const Ratio& ratio, std::optional<double> sd) {
  std::vector<Percentile> found;
  const auto count = static_cast<double>(histogram.count());
  if (count <= 0) return found;
  double effect = 1;
  if (sd && *sd > 0) effect = std::max(1.0, ratio.interval.se * ratio.interval.se * count / (*sd * *sd));
  const double t = ratio.interval.n > 1 ? student_t_quantile(0.975, ratio.interval.n - 1) : 0;
  for (const int percent : {50, 90, 95}) {
    const double share = percent / 100.0;
    const double reach = t * std::sqrt(share * (1 - share) * effect / count);
    const auto value = [&histogram](double p) { return histogram.quantile(std::clamp(p, 0.0, 1.0)) * days_per_second; };
    found.push_back({percent, value(share), value(share - reach), value(share + reach)});
  }
  return found;
}

void add_simulated(const Spec& spec, const Simulated& simulated, Estimate& estimate) {
  if (simulated.runaway) {
    estimate.not_simulated = "a referral never came to an end";
    return;
  }
  if (simulated.crowded) {
    estimate.not_simulated = "too many referrals at once";
    return;
  }
  if (simulated.growing && spec.kind->long_run) {
    estimate.not_simulated = "still growing";
    return;
  }
  const Sample& sample = *simulated.sample;
  const std::vector<double> numerators = spec.numerator.values(sample);
  const std::vector<double> denominators = spec.denominator.values(sample);
  Ratio ratio = ratio_of_sums(numerators, denominators);
  if (!ratio.defined) {
    estimate.not_simulated = "it did not happen";
    return;
  }
  rescale(ratio, spec.scale);
  const Possible possible(spec);
  possible.cut(ratio.interval);
  if (spec.squares >= 0) {
    Sum squares;
    squares.add(spec.squares);
    const double mean_square = total(squares.values(sample)) / total(denominators) * spec.scale * spec.scale;
    estimate.sd = std::sqrt(std::max(0.0, mean_square - ratio.interval.mean * ratio.interval.mean));
  }
  if (spec.histogram != nullptr) estimate.percentiles = percentiles(*spec.histogram, ratio, estimate.sd);
  if (simulated.weeks == 52) {
    for (std::size_t i = 0; i < numerators.size(); ++i) {
      if (denominators[i] > 0) estimate.by_year.push_back(numerators[i] / denominators[i] * spec.scale);
    }
    if (estimate.by_year.size() < numerators.size()) estimate.by_year.clear();
    PredictionInterval year = prediction_interval(estimate.by_year);
    possible.cut(year);
    if (year.defined && estimate.by_year.size() >= fewest_years) estimate.year = year;
  }
  estimate.simulated = std::move(ratio);
}

Estimate evaluated(const Spec& spec, const Simulated& simulated) {
  Estimate estimate;
  estimate.key = spec.key;
  estimate.unit = spec.unit;
  estimate.label = spec.label;
  estimate.of = spec.of;
  estimate.better = spec.better;
  estimate.exact = spec.exact;
  if (!spec.exact) estimate.why_not_exact = spec.why_not;
  estimate.sd = spec.exact_sd;
  if (simulated.sample != nullptr || simulated.runaway) add_simulated(spec, simulated, estimate);
  return estimate;
}

/// The place of a pattern in the table, by which a record is ordered.
std::ptrdiff_t row(const Spec& spec) {
  return spec.kind - measure_kinds().data();
}

}  // namespace

Simulated simulated(const Experiment* experiment, int variant) {
  Simulated result;
  if (experiment == nullptr) return result;
  const auto index = static_cast<std::size_t>(variant);
  result.sample = &experiment->variants[index];
  result.weeks = experiment->weeks;
  result.growing = index < experiment->growing.size() && experiment->growing[index];
  result.runaway = index < experiment->runaway_step.size() && experiment->runaway_step[index] >= 0;
  result.crowded = index < experiment->crowded.size() && experiment->crowded[index];
  return result;
}

Record measure(const Pathway& pathway, const Program& program, const Analysis& analysis, const Simulated& simulated) {
  static const Layout nothing;
  const Layout& layout = simulated.sample == nullptr ? nothing : simulated.sample->layout;
  const Measured subject{pathway, program, analysis, simulated.sample, layout, static_cast<double>(simulated.weeks)};
  Specs specs;
  add_hours(subject, specs);
  add_capacity(subject, specs);
  add_journey(subject, specs);
  add_meetings(subject, specs);
  add_clinics(subject, specs);
  add_places(subject, specs);
  add_people(subject, specs);
  std::stable_sort(specs.begin(), specs.end(), [](const Spec& a, const Spec& b) { return row(a) < row(b); });
  Record record;
  for (const auto& spec : specs) record.estimates.push_back(evaluated(spec, simulated));
  for (const auto& spec : subgroup_specs(subject)) record.subgroups.push_back(evaluated(spec, simulated));
  return record;
}

Ratio simulated_hours(const std::vector<int>& roles, const Program& program, const Simulated& simulated, double level) {
  const Sample& sample = *simulated.sample;
  const std::vector<double> weeks(static_cast<std::size_t>(sample.replications),
                                  simulated.weeks * static_cast<double>(hour_ticks));
  return ratio_of_sums(time_on_pathway(roles, program, sample.layout).values(sample), weeks, level);
}

}  // namespace refpath
