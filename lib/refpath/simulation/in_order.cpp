// SPDX-License-Identifier: Apache-2.0
#include "refpath/simulation/in_order.hpp"

#include "refpath/numerics/hash.hpp"

namespace refpath {

InOrder::InOrder(std::uint64_t seed, int replication) {
  const std::uint64_t key = Hash().add("in order").add(seed).add(static_cast<std::uint64_t>(replication)).value();
  stream_ = {static_cast<std::uint32_t>(key), static_cast<std::uint32_t>(key >> 32)};
}

PhiloxCounter InOrder::block(const PhiloxKey& key, const PhiloxCounter& name) {
  const auto [found, is_new] = numbers_.try_emplace({key[0], key[1], name[0], name[1], name[2], name[3]}, next_);
  if (is_new) ++next_;
  return philox({found->second, 0, 0, 0}, stream_);
}

std::size_t InOrder::HashOfName::operator()(const Name& name) const {
  Hash hash;
  for (std::size_t i = 0; i < name.size(); i += 2) hash.add(std::uint64_t{name[i]} << 32 | name[i + 1]);
  return static_cast<std::size_t>(hash.value());
}

}  // namespace refpath
