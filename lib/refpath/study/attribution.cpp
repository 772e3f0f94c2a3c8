// SPDX-License-Identifier: Apache-2.0
#include "refpath/study/attribution.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>

#include "refpath/numerics/intervals.hpp"

namespace refpath {

namespace {

/// Values as whole multiples of a unit, those with no change being 0.
class WholeValues {
 public:
  WholeValues(std::vector<double> values, const std::vector<bool>& used, int none) {
    join_what_is_one(values, used);
    const double start = values[static_cast<std::size_t>(none)];
    double most = 0;
    for (std::size_t s = 0; s < values.size(); ++s)
      if (used[s]) most = std::max(most, std::abs(values[s] - start));
    int exponent = 0;
    static_cast<void>(std::frexp(most, &exponent));
    unit_exponent_ = exponent - bits;
    whole_.resize(values.size());
    for (std::size_t s = 0; s < values.size(); ++s)
      if (used[s])
        whole_[s] = static_cast<std::int64_t>(std::floor(std::ldexp(values[s] - start, -unit_exponent_) + 0.5));
  }

  [[nodiscard]] std::int64_t gain(int from, int to) const {
    return whole_[static_cast<std::size_t>(to)] - whole_[static_cast<std::size_t>(from)];
  }
  [[nodiscard]] double value(double units) const { return std::ldexp(units, unit_exponent_); }

  static constexpr int bits = 46;  ///< No value is above 2^46 units.

 private:
  /// Two ways to one number differ in their last digits: they are made the same.
  static void join_what_is_one(std::vector<double>& values, const std::vector<bool>& used) {
    constexpr double noise = 1e-11;
    std::vector<std::size_t> rising;
    double largest = 0;
    for (std::size_t s = 0; s < values.size(); ++s) {
      if (!used[s]) continue;
      rising.push_back(s);
      largest = std::max(largest, std::abs(values[s]));
    }
    std::stable_sort(rising.begin(), rising.end(),
                     [&values](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    for (std::size_t i = 1; i < rising.size(); ++i)
      if (values[rising[i]] - values[rising[i - 1]] <= noise * largest) values[rising[i]] = values[rising[i - 1]];
  }

  std::vector<std::int64_t> whole_;
  int unit_exponent_ = 0;
};

/// The mean of what a change adds over all orders, in units: sum of orders x gain, over the number of orders. Gains
/// are taken in two halves so that nothing leaves 64 bits: 12! is below 2^29, a gain below 2^47.
class MeanGain {
 public:
  void add(std::uint64_t orders, std::int64_t gain) {
    high_ += static_cast<std::int64_t>(orders) * (gain / half);
    low_ += static_cast<std::int64_t>(orders) * (gain % half);
  }
  [[nodiscard]] double over(std::uint64_t orders) const {
    const auto number = static_cast<std::int64_t>(orders);
    const std::int64_t rest = high_ % number * half + low_;
    const std::int64_t whole = high_ / number * half + rest / number;
    return static_cast<double>(whole) + static_cast<double>(rest % number) / static_cast<double>(number);
  }

 private:
  static constexpr std::int64_t half = std::int64_t{1} << 23;
  std::int64_t high_ = 0, low_ = 0;
};

void add_counted(const Orders& orders, const WholeValues& values, std::vector<ChangeShare>& shares) {
  std::vector<MeanGain> means(shares.size());
  for (const Move& move : orders.moves)
    means[static_cast<std::size_t>(move.change)].add(move.orders, values.gain(move.from, move.to));
  for (std::size_t i = 0; i < shares.size(); ++i) shares[i].any_order = values.value(means[i].over(orders.counted));
}

/// The weighted mean over samples, with the linearised standard error of a ratio.
void add_sampled(const Orders& orders, std::size_t change, const WholeValues& values, ChangeShare& share) {
  std::vector<double> weighted;
  weighted.reserve(orders.weights.size());
  for (std::size_t s = 0; s < orders.weights.size(); ++s) {
    const Move& move = orders.moves[s * orders.changes + change];
    weighted.push_back(orders.weights[s] * static_cast<double>(values.gain(move.from, move.to)));
  }
  if (share.least == share.most) {  // the same in every sample: nothing to average
    share.any_order = share.least;
    return;
  }
  const Ratio mean = ratio_of_sums(weighted, orders.weights);
  share.any_order = values.value(mean.interval.mean);
  share.order_se = values.value(mean.interval.se);
}

}  // namespace

std::vector<bool> sets_that_count(const Orders& orders, const Candidates& of) {
  std::vector<bool> used(of.sets.size(), false);
  for (const Move& move : orders.moves)
    used[static_cast<std::size_t>(move.from)] = used[static_cast<std::size_t>(move.to)] = true;
  used[static_cast<std::size_t>(of.agreed.front())] = used[static_cast<std::size_t>(of.agreed.back())] = true;
  for (const int set : of.agreed)
    if (orders.agreed) used[static_cast<std::size_t>(set)] = true;
  return used;
}

Shares share_out(const Orders& orders, const Candidates& of, const std::vector<double>& values) {
  assert(orders.any() && values.size() == of.sets.size());
  const WholeValues whole(values, sets_that_count(orders, of), of.agreed.front());
  const auto gain = [&whole](int from, int to) { return whole.value(static_cast<double>(whole.gain(from, to))); };
  Shares made;
  made.total = gain(of.agreed.front(), of.agreed.back());
  made.changes.resize(orders.changes);
  std::vector<bool> met(orders.changes, false);
  for (const Move& move : orders.moves) {
    const auto i = static_cast<std::size_t>(move.change);
    ChangeShare& share = made.changes[i];
    const double added = gain(move.from, move.to);
    share.least = met[i] ? std::min(share.least, added) : added;
    share.most = met[i] ? std::max(share.most, added) : added;
    met[i] = true;
  }
  for (std::size_t i = 0; i < orders.changes; ++i) {
    if (orders.agreed) made.changes[i].step = gain(of.agreed[i], of.agreed[i + 1]);
    if (orders.sampled) add_sampled(orders, i, whole, made.changes[i]);
  }
  if (!orders.sampled) add_counted(orders, whole, made.changes);
  return made;
}

}  // namespace refpath
