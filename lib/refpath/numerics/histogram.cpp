// SPDX-License-Identifier: Apache-2.0
#include "refpath/numerics/histogram.hpp"

#include <algorithm>
#include <cassert>
#include <cstddef>

namespace refpath {
namespace {

constexpr std::int64_t exact_below = 128;
constexpr int bins_per_doubling = 64;
constexpr int first_doubling = 7;  // 128 = 2^7
constexpr int doublings = 63 - first_doubling;

std::size_t bin_of(std::int64_t value) {
  if (value < exact_below) return static_cast<std::size_t>(value);
  const int lead = 63 - __builtin_clzll(static_cast<std::uint64_t>(value));
  const std::int64_t step = (value >> (lead - 6)) & (bins_per_doubling - 1);
  return static_cast<std::size_t>(exact_below + (lead - first_doubling) * bins_per_doubling + step);
}

std::int64_t bin_width(std::size_t bin) {
  if (bin < exact_below) return 1;
  return std::int64_t{2} << ((bin - exact_below) / bins_per_doubling);
}

std::int64_t bin_least(std::size_t bin) {
  if (bin < exact_below) return static_cast<std::int64_t>(bin);
  return (bins_per_doubling + static_cast<std::int64_t>((bin - exact_below) % bins_per_doubling)) * bin_width(bin);
}

}  // namespace

Histogram::Histogram() : bins_(static_cast<std::size_t>(exact_below + doublings * bins_per_doubling)) {}

void Histogram::record(std::int64_t value) {
  assert(value >= 0);
  ++bins_[bin_of(value)];
  ++count_;
}

void Histogram::add(const Histogram& other) {
  for (std::size_t bin = 0; bin < bins_.size(); ++bin) bins_[bin] += other.bins_[bin];
  count_ += other.count_;
}

void Histogram::clear() {
  std::fill(bins_.begin(), bins_.end(), 0u);
  count_ = 0;
}

double Histogram::quantile(double p) const {
  if (count_ == 0) return 0;
  const double rank = std::clamp(p, 0.0, 1.0) * static_cast<double>(count_);
  double before = 0;
  double found = 0;
  for (std::size_t bin = 0; bin < bins_.size(); ++bin) {
    if (bins_[bin] == 0) continue;
    const double here = bins_[bin];
    // Between the least and the greatest whole number of the bin, so that a bin of one number gives that number.
    const double share = std::min(1.0, (rank - before) / here);
    found = static_cast<double>(bin_least(bin)) + share * static_cast<double>(bin_width(bin) - 1);
    before += here;
    if (before >= rank) break;
  }
  return found;
}

}  // namespace refpath
