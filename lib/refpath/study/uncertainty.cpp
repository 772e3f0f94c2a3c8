// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/uncertainty.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "refpath/numerics/hash.hpp"
#include "refpath/numerics/intervals.hpp"
#include "refpath/numerics/latin_hypercube.hpp"

namespace refpath {

namespace {

using Settings = std::vector<InputSetting>;

std::vector<std::size_t> inputs_with_range(const std::vector<PairInput>& all) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].has_range) found.push_back(i);
  return found;
}

std::vector<Settings> drawn(const std::vector<PairInput>& all, const std::vector<std::size_t>& inputs,
                            const UncertaintySettings& settings) {
  const auto n = static_cast<std::size_t>(settings.points);
  std::vector<Settings> made(n * static_cast<std::size_t>(settings.repetitions));
  for (int repetition = 0; repetition < settings.repetitions; ++repetition) {
    for (const std::size_t i : inputs) {
      const PairInput& input = all[i];
      const std::uint64_t key = Hash()
                                    .add("uncertainty")
                                    .add(settings.seed)
                                    .add(static_cast<std::uint64_t>(repetition))
                                    .add(input.place)
                                    .add(name(input.whose))
                                    .value();
      const std::vector<double> coordinate = latin_hypercube(key, settings.points);
      for (std::size_t p = 0; p < n; ++p)
        made[static_cast<std::size_t>(repetition) * n + p].push_back(
            {i, triangular_quantile(coordinate[p], input.low, input.value, input.high)});
    }
  }
  return made;
}

/// Between two neighbours, as much nearer to the one as the rank is.
double centile(const std::vector<double>& sorted, double part) {
  const double rank = part * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(rank);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (sorted[above] - sorted[below]) * (rank - static_cast<double>(below));
}

/// The share of the points for which `is` says so, repetition by repetition.
template <class Is>
SharePoints share_of(const std::vector<Point>& points, int repetitions, const Is& is) {
  const std::size_t n = points.size() / static_cast<std::size_t>(repetitions);
  std::vector<double> shares;
  for (std::size_t first = 0; first < points.size(); first += n) {
    double yes = 0, all = 0;
    for (std::size_t i = first; i < first + n; ++i) {
      if (!points[i].gain) continue;
      all += 1;
      if (is(*points[i].gain)) yes += 1;
    }
    if (all > 0) shares.push_back(yes / all);
  }
  const Interval interval = mean_interval(shares);
  return {interval.mean, interval.se};
}

/// Of variance: the correlation ratio over bins of equal numbers of points, less what chance alone would give it
/// (Kelley: An unbiased correlation ratio measure, PNAS 21, 1935). As an estimate of first-order indices from given
/// points: Plischke, Borgonovo, Smith, European Journal of Operational Research 226, 2013.
double variance_share(std::vector<std::pair<double, double>> input_and_gain) {
  constexpr std::size_t bins = 20;
  const std::size_t n = input_and_gain.size();
  if (n <= 2 * bins) return 0;
  std::sort(input_and_gain.begin(), input_and_gain.end());
  const auto sum = [](double so_far, const std::pair<double, double>& one) { return so_far + one.second; };
  const double mean = std::accumulate(input_and_gain.begin(), input_and_gain.end(), 0.0, sum) / static_cast<double>(n);
  double within = 0, total = 0;
  for (std::size_t bin = 0; bin < bins; ++bin) {
    const auto first = input_and_gain.begin() + static_cast<std::ptrdiff_t>(n * bin / bins);
    const auto last = input_and_gain.begin() + static_cast<std::ptrdiff_t>(n * (bin + 1) / bins);
    const double centre = std::accumulate(first, last, 0.0, sum) / static_cast<double>(last - first);
    for (auto one = first; one != last; ++one) {
      within += (one->second - centre) * (one->second - centre);
      total += (one->second - mean) * (one->second - mean);
    }
  }
  if (total <= 0) return 0;
  const double chance = static_cast<double>(n - 1) / static_cast<double>(n - bins);
  return std::max(1 - chance * within / total, 0.0);
}

std::vector<Importance> importance(const std::vector<std::size_t>& inputs, const std::vector<Settings>& settings,
                                   const std::vector<Point>& points) {
  constexpr double worth_telling = 0.01;
  std::vector<Importance> made;
  for (std::size_t k = 0; k < inputs.size(); ++k) {
    std::vector<std::pair<double, double>> input_and_gain;
    for (std::size_t p = 0; p < points.size(); ++p)
      if (points[p].gain) input_and_gain.emplace_back(settings[p][k].value, *points[p].gain);
    const double share = variance_share(std::move(input_and_gain));
    if (share >= worth_telling) made.push_back({inputs[k], share});
  }
  std::stable_sort(made.begin(), made.end(),
                   [](const Importance& a, const Importance& b) { return a.share > b.share; });
  return made;
}

}  // namespace

std::optional<Uncertainty> uncertainty(const ExactPoints& points, const Judge& judge,
                                       const UncertaintySettings& settings, const Runner& runner) {
  const std::vector<std::size_t> inputs = inputs_with_range(points.inputs().all());
  Uncertainty made;
  made.inputs = static_cast<int>(inputs.size());
  if (inputs.empty()) return made;
  const std::vector<Settings> all = drawn(points.inputs().all(), inputs, settings);
  const auto found = points.at_all(all, runner);
  if (!found) return std::nullopt;
  made.points = static_cast<int>(found->size());
  made.repetitions = settings.repetitions;
  std::vector<double> gains;
  for (const Point& point : *found) {
    if (point.saturated) ++made.saturated;
    if (point.cut) ++made.cut;
    if (point.gain) gains.push_back(*point.gain);
  }
  made.no_answer = made.points - static_cast<int>(gains.size());
  if (gains.empty()) return made;
  const Interval interval = mean_interval(gains);
  made.mean = interval.mean;
  made.sd = interval.se * std::sqrt(static_cast<double>(gains.size()));
  std::sort(gains.begin(), gains.end());
  made.low = centile(gains, 0.05);
  made.median = centile(gains, 0.5);
  made.high = centile(gains, 0.95);
  if (judge.claim)
    made.holds = share_of(*found, settings.repetitions, [&](double gain) { return holds(gain, *judge.claim); });
  if (judge.subject.worth && judge.subject.better != Better::neither)
    made.better =
        share_of(*found, settings.repetitions, [&](double gain) { return holds(gain, *judge.subject.worth); });
  if (const Point as_written = points.at({}); as_written.gain)
    made.below = share_of(*found, settings.repetitions, [&](double gain) { return !holds(gain, *as_written.gain); });
  made.importance = importance(inputs, all, *found);
  return made;
}

std::optional<RestsOn> rests_on(const ExactPoints& points, const Runner& runner) {
  constexpr double small = 0.01, rounding = 1e-9;
  const std::vector<PairInput>& inputs = points.inputs().all();
  std::vector<Settings> settings;
  std::vector<std::size_t> moved;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    if (inputs[i].kind == InputKind::whole) continue;  // a hundredth of it is not there
    moved.push_back(i);
    settings.push_back({{i, inputs[i].value * (1 - small)}});
    settings.push_back({{i, inputs[i].value * (1 + small)}});
  }
  const auto found = points.at_all(settings, runner);
  if (!found) return std::nullopt;
  RestsOn made;
  for (std::size_t k = 0; k < moved.size(); ++k) {
    const Point &down = (*found)[2 * k], &up = (*found)[2 * k + 1];
    if (!down.gain || !up.gain) continue;
    const double weight = std::abs(*up.gain - *down.gain) / 2;
    if (weight <= rounding) continue;
    made.all += weight;
    ++made.inputs;
    if (inputs[moved[k]].has_range) continue;
    made.without += weight;
    ++made.inputs_without;
    made.weights.push_back({moved[k], weight});
  }
  std::stable_sort(made.weights.begin(), made.weights.end(),
                   [](const RestsOn::Weight& a, const RestsOn::Weight& b) { return a.weight > b.weight; });
  return made;
}

}  // namespace refpath
