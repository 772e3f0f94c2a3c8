// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "refpath/numerics/philox.hpp"

namespace refpath::test {

[[nodiscard]] inline std::size_t at(int index) {
  return static_cast<std::size_t>(index);
}

/// Chance for what tests generate: the same number gives the same throws in every build.
class Dice {
 public:
  explicit Dice(std::uint64_t number, std::uint32_t purpose = 0)
      : key_{static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(number >> 32)}, purpose_(purpose) {}

  double uniform() { return (philox({next_++, purpose_, 0, 0}, key_)[0] + 0.5) / 4294967296.0; }
  double between(double low, double high) { return low + (high - low) * uniform(); }
  int whole(int low, int high) { return low + static_cast<int>(uniform() * (high - low + 1)); }
  bool chance(double share) { return uniform() < share; }
  template <class T>
  const T& one_of(const std::vector<T>& things) {
    return things[at(whole(0, static_cast<int>(things.size()) - 1))];
  }

 private:
  PhiloxKey key_;
  std::uint32_t purpose_;
  std::uint32_t next_ = 0;
};

}  // namespace refpath::test
