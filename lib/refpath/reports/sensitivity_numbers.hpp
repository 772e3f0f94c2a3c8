// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "refpath/study/inputs.hpp"

namespace refpath {

/// An input as programs read it: shares are 0 to 1.
[[nodiscard]] inline bool is_share(const PairInput& input) {
  return input.unit == "%";
}
[[nodiscard]] inline std::string program_unit(const PairInput& input) {
  return is_share(input) ? "share" : input.unit;
}
[[nodiscard]] inline double program_value(const PairInput& input, double value) {
  return is_share(input) ? value : input.shown(value);
}

}  // namespace refpath
