// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace refpath {

/// A bijection of 64-bit words in which every input bit moves every output bit (finaliser of SplitMix64, Steele, Lea
/// and Flood 2014).
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t word) {
  word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9u;
  word = (word ^ (word >> 27)) * 0x94D049BB133111EBu;
  return word ^ (word >> 31);
}

/// A 64-bit name for a sequence of words and texts: order and boundaries between parts matter. Not cryptographic.
class Hash {
 public:
  constexpr Hash& add(std::uint64_t word) {
    state_ = mixed(state_ + 0x9E3779B97F4A7C15u) ^ mixed(word + 0xD1B54A32D192ED03u);
    return *this;
  }
  constexpr Hash& add(std::string_view text) {
    std::uint64_t sum = 0xCBF29CE484222325u;  // FNV-1a
    for (const char c : text) sum = (sum ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
    return add(text.size()).add(sum);
  }
  [[nodiscard]] constexpr std::uint64_t value() const { return mixed(state_); }

 private:
  std::uint64_t state_ = 0x243F6A8885A308D3u;
};

}  // namespace refpath
