// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

namespace refpath {

/// Counts of whole, non-negative numbers in bins that grow with the number: exact to 128, then 64 bins for each
/// doubling (relative width at most 1/64). Recording is a few integer instructions and never allocates after
/// construction.
class Histogram {
 public:
  Histogram();
  void record(std::int64_t value);
  /// Adds the other's counts; the order of adding never matters.
  void add(const Histogram& other);
  void clear();
  [[nodiscard]] std::uint64_t count() const { return count_; }
  /// The value below which the share p of the records lies, linear within a bin; 0 when empty.
  [[nodiscard]] double quantile(double p) const;

 private:
  std::vector<std::uint32_t> bins_;
  std::uint64_t count_ = 0;
};

}  // namespace refpath
