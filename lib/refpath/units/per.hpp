// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace refpath {

/// The two sides of `64 h per week` or `64 h/week`; the second is empty when there is no `per`.
struct Sides {
  std::string_view amount, per;
};
[[nodiscard]] Sides sides_of(std::string_view text);

/// "64 h": the number and what follows it.
struct Amount {
  std::string_view number, unit;
};
[[nodiscard]] Amount amount_of(std::string_view text);

}  // namespace refpath
