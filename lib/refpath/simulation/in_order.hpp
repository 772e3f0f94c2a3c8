// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <unordered_map>

#include "refpath/numerics/philox.hpp"

namespace refpath {

/// Chance as most simulations draw it: whoever asks first gets the next block of one stream, so that a step more or
/// less moves the luck of all that follow. A draw that is asked for again has the block that it had.
class InOrder {
 public:
  InOrder(std::uint64_t seed, int replication);
  [[nodiscard]] PhiloxCounter block(const PhiloxKey& key, const PhiloxCounter& name);

 private:
  using Name = std::array<std::uint32_t, 6>;
  struct HashOfName {
    std::size_t operator()(const Name& name) const;
  };

  PhiloxKey stream_;
  std::uint32_t next_ = 0;
  std::unordered_map<Name, std::uint32_t, HashOfName> numbers_;
};

}  // namespace refpath
