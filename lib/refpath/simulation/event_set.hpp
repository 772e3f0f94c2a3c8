// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

#include "refpath/units/calendar.hpp"

namespace refpath {

/// What happens next: at most one pending moment a slot, in a winner tree (Knuth, The Art of Computer Programming, vol.
/// 3, section 5.4.1). Setting, moving and cancelling are the same branch-free walk to the root. A moment and its slot
/// are packed into one integer, so the order is one comparison.
class EventSet {
 public:
  static constexpr int slot_bits = 24;
  static constexpr Ticks never = Ticks{1} << 38;

  explicit EventSet(std::size_t slots) { grow(slots); }

  /// Makes room for at least `slots` slots; those pending stay.
  void grow(std::size_t slots) {
    std::size_t leaves = 2;
    while (leaves < slots) leaves *= 2;
    std::vector<std::int64_t> nodes(2 * leaves, none);
    for (std::size_t i = 0; i < leaves_; ++i) nodes[leaves + i] = nodes_[leaves_ + i];
    for (std::size_t i = leaves - 1; i > 0; --i) nodes[i] = std::min(nodes[2 * i], nodes[2 * i + 1]);
    nodes_.swap(nodes);
    leaves_ = leaves;
  }
  [[nodiscard]] std::size_t capacity() const { return leaves_; }

  /// What comes later than `never` does not come at all.
  void set(std::size_t slot, Ticks moment) {
    put(slot, (std::min(moment, never) << slot_bits) | static_cast<std::int64_t>(slot));
  }
  void cancel(std::size_t slot) { put(slot, none); }

  /// The earliest pending moment, or `never`.
  [[nodiscard]] Ticks next_moment() const { return nodes_[1] >> slot_bits; }
  /// The slot of the earliest; among equals the lowest, which no result depends on.
  [[nodiscard]] std::size_t next_slot() const { return static_cast<std::size_t>(nodes_[1] & ((1 << slot_bits) - 1)); }

 private:
  static constexpr std::int64_t none = never << slot_bits;

  void put(std::size_t slot, std::int64_t key) {
    std::size_t i = leaves_ + slot;
    nodes_[i] = key;
    while (i > 1) {
      const std::int64_t other = nodes_[i ^ 1];
      key = key < other ? key : other;
      i /= 2;
      nodes_[i] = key;
    }
  }

  std::vector<std::int64_t> nodes_;  ///< nodes_[1] is the winner; leaves begin at leaves_.
  std::size_t leaves_ = 0;
};

}  // namespace refpath
