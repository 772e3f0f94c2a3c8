// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "refpath/numerics/hash.hpp"
#include "refpath/numerics/philox.hpp"
#include "refpath/simulation/in_order.hpp"

namespace refpath {

/// Chance keyed by names: the same seed, replication, site, number and visit give the same word in every variant,
/// whatever else the variants do. A key is one replication of one source of events; a counter is one draw.
class Chance {
 public:
  /// `in_order`: where the words come from instead, one after another, whatever their names; it must outlive this.
  Chance(std::uint64_t seed, int replication, std::uint64_t source, InOrder* in_order = nullptr) : in_order_(in_order) {
    const std::uint64_t key = Hash().add(seed).add(static_cast<std::uint64_t>(replication)).add(source).value();
    key_ = {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
  }
  /// `number`: which referral, piece or person of the source; `visit`: which time it comes to the site; `member`: of
  /// those who came together. Both below 2^16.
  [[nodiscard]] std::uint32_t word(std::uint64_t site, std::uint32_t number, std::uint32_t visit = 0,
                                   std::uint32_t member = 0) const {
    return block(site, number, visit, member)[0];
  }
  /// All four words of one draw's block.
  [[nodiscard]] PhiloxCounter block(std::uint64_t site, std::uint32_t number, std::uint32_t visit = 0,
                                    std::uint32_t member = 0) const {
    const PhiloxCounter name{static_cast<std::uint32_t>(site), static_cast<std::uint32_t>(site >> 32), number,
                             visit << 16 | member};
    return in_order_ == nullptr ? philox(name, key_) : in_order_->block(key_, name);
  }

 private:
  PhiloxKey key_;
  InOrder* in_order_;
};

/// The draws of one site numbered 0, 1, 2 ..: number n is word n % 4 of block n / 4, so four of them cost one block.
class Series {
 public:
  explicit Series(std::uint64_t site) : site_(site) {}
  /// The word of the next number; `chance` is the same each time.
  [[nodiscard]] std::uint32_t next(const Chance& chance) {
    if (number_ % 4 == 0) block_ = chance.block(site_, number_ / 4);
    return block_[number_++ % 4];
  }

 private:
  std::uint64_t site_;
  std::uint32_t number_ = 0;
  PhiloxCounter block_{};
};

}  // namespace refpath
