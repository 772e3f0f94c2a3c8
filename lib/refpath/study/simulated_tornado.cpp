// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/simulated_tornado.hpp"

#include <algorithm>
#include <utility>

namespace refpath {

namespace {

/// The pair simulated at one setting of its inputs.
struct Sampled {
  Point point;
  std::optional<Interval> gain;
  std::vector<double> gains;  ///< By replication, linearised.
  int warm_up_weeks = 0;
};

class Sampler {
 public:
  Sampler(const PairInputs& inputs, const Judge& judge, const CompareSettings& settings, const Runner& runner)
      : inputs_(inputs), judge_(judge), settings_(settings) {
    if (!settings_.simulation.replications) settings_.simulation.replications = usual_point_replications;
    within_.for_each = runner.for_each;
  }

  void keep_warm_up(int weeks) { settings_.simulation.warm_up_weeks = weeks; }

  [[nodiscard]] Sampled at(const std::vector<InputSetting>& setting) const {
    PathwayPair pair = inputs_.with(setting);
    std::vector<Variant> variants;
    variants.push_back(variant("current", std::move(pair.current), "", settings_.simulation.weeks));
    variants.push_back(variant("redesign", std::move(pair.redesign), "", settings_.simulation.weeks));
    unify_attributes(variants, settings_.simulation.weeks);
    Sampled made;
    made.point.cut = pair.cut;
    auto experiment = simulate_variants(variants, settings_, within_);
    if (!experiment) return made;
    made.warm_up_weeks = experiment->warm_up_weeks;
    const Comparison comparison = compare(std::move(variants), std::move(experiment), settings_);
    made.point.saturated = comparison.saturated;
    const Pairing& pairing = comparison.pairings.front();
    const Difference* difference = find(pairing.differences, judge_.subject.key);
    if (difference == nullptr || !difference->best()) return made;
    if (comparison.saturated && judge_.subject.party) return released(pairing, std::move(made));
    made.point.gain = judge_.subject.gain(*difference);
    if (!difference->simulated) return made;
    const bool falls = judge_.subject.better == Better::fewer;
    made.gain = difference->simulated;
    if (falls) {
      made.gain->mean = -difference->simulated->mean;
      made.gain->low = -difference->simulated->high;
      made.gain->high = -difference->simulated->low;
    }
    made.gains = by_replication(comparison, *difference);
    return made;
  }

 private:
  /// Hours that nobody could work are not freed; they are not paired from point to point.
  [[nodiscard]] Sampled released(const Pairing& pairing, Sampled made) const {
    for (const PartyChange& change : pairing.parties) {
      if (change.party.key != judge_.subject.party->key || !change.known()) continue;
      made.point.gain = change.freed();
      made.gain = change.simulated;
    }
    return made;
  }
  [[nodiscard]] std::vector<double> by_replication(const Comparison& comparison, const Difference& difference) const {
    const bool freed = difference.key.compare(0, 6, "freed.") == 0;
    const std::string from_key = freed ? "hours." + difference.key.substr(6) : difference.key;
    const std::string to_key = freed ? from_key : difference.to_key;
    const Estimate* from = comparison.records[0].find(from_key);
    const Estimate* to = comparison.records[1].find(to_key);
    if (from == nullptr || to == nullptr || !from->simulated || !to->simulated) return {};
    const std::vector<double>&a = from->simulated->linearised, &b = to->simulated->linearised;
    const bool falls = freed || judge_.subject.better == Better::fewer;
    std::vector<double> gains(std::min(a.size(), b.size()));
    for (std::size_t i = 0; i < gains.size(); ++i) gains[i] = falls ? a[i] - b[i] : b[i] - a[i];
    return gains;
  }

  const PairInputs& inputs_;
  const Judge& judge_;
  CompareSettings settings_;
  Runner within_;
};

std::optional<Interval> paired(const Sampled& low, const Sampled& high) {
  if (low.gains.empty() || low.gains.size() != high.gains.size()) return std::nullopt;
  std::vector<double> differences(low.gains.size());
  for (std::size_t i = 0; i < differences.size(); ++i) differences[i] = high.gains[i] - low.gains[i];
  return mean_interval(differences);
}

}  // namespace

std::optional<Tornado> simulated_tornado(const PairInputs& inputs, const Judge& judge, const CompareSettings& settings,
                                         const Runner& runner) {
  Sampler sampler(inputs, judge, settings, runner);
  const std::size_t total = 2 * inputs.all().size() + 1;
  std::size_t done = 0;
  const auto go_on = [&] { return runner.progress(++done, total); };
  const Sampled as_written = sampler.at({});
  sampler.keep_warm_up(as_written.warm_up_weeks);
  if (!go_on()) return std::nullopt;
  Tornado made;
  made.as_written = at_end(as_written.point, as_written.gain, judge);
  int chance = 0;
  for (std::size_t i = 0; i < inputs.all().size(); ++i) {
    const Sampled low = sampler.at({{i, inputs.all()[i].low}});
    if (!go_on()) return std::nullopt;
    const Sampled high = sampler.at({{i, inputs.all()[i].high}});
    if (!go_on()) return std::nullopt;
    Swing one =
        swing(i, at_end(low.point, low.gain, judge), at_end(high.point, high.gain, judge), made.as_written, judge);
    one.difference = paired(low, high);
    if (one.difference && one.difference->low <= 0 && one.difference->high >= 0) {
      ++chance;
    } else {
      made.swings.push_back(one);
    }
  }
  rank(made);
  made.without_effect += chance;
  return made;
}

}  // namespace refpath
