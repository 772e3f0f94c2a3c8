// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "refpath/numerics/hash.hpp"
#include "refpath/numerics/philox.hpp"

namespace refpath {

/// Chance keyed by names: the same seed, replication, site, number and visit give the same word in every variant,
/// whatever else the variants do. A key is one replication of one source of events; a counter is one draw.
class Chance {
 public:
  Chance(std::uint64_t seed, int replication, std::uint64_t source) {
    const std::uint64_t key = Hash().add(seed).add(static_cast<std::uint64_t>(replication)).add(source).value();
    key_ = {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
  }
  /// `number`: which referral, piece or person of the source; `visit`: which time it comes to the site.
  [[nodiscard]] std::uint32_t word(std::uint64_t site, std::uint32_t number, std::uint32_t visit = 0) const {
    return philox({static_cast<std::uint32_t>(site), static_cast<std::uint32_t>(site >> 32), number, visit << 16},
                  key_)[0];
  }

 private:
  PhiloxKey key_;
};

}  // namespace refpath
