// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace refpath {

/// How long and how often can be simulated, whether a file asks for it (`run`) or the command line.
struct RunLimits {
  static constexpr std::uint64_t least_weeks = 4;  ///< That count: fewer tell nothing about waits of weeks.
  static constexpr std::uint64_t most_weeks = 5200;
  static constexpr std::uint64_t least_replications = 2;  ///< One has no spread.
  static constexpr std::uint64_t most_replications = 100'000;
};

}  // namespace refpath
